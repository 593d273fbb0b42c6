/** Comma-separated text that a spreadsheet cannot run: every cell quoted, formula signs made harmless. */

/** First letters a spreadsheet takes for a formula, full-width forms among them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A cell without anything stays empty; a number is ours and keeps its sign; a text is never a formula. */
export type OutCell = string | number | undefined;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function cellText(cell: OutCell): string {
  if (cell === undefined) return '""';
  if (typeof cell === 'number') return `"${String(cell)}"`;
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

/** One line with its line feed. */
export const delimitedLine = (cells: readonly OutCell[]): string => `${cells.map(cellText).join(',')}\n`;

/** A line of ours as it was read: its texts were made harmless when they were first written. */
export const sameLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`;
