/** Comma-separated text that a spreadsheet cannot run: every cell quoted, formula signs made harmless. */

/** First letters a spreadsheet takes for a formula, full-width forms among them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A cell without anything stays empty; a number is ours and keeps its sign; a text is never a formula. */
export type OutCell = string | number | undefined;

function cellText(cell: OutCell): string {
  if (cell === undefined) return '""';
  if (typeof cell === 'number') return `"${String(cell)}"`;
  return `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}

/** One line with its line feed. */
export const delimitedLine = (cells: readonly OutCell[]): string => `${cells.map(cellText).join(',')}\n`;
