import { type Box, type Canvas, LINE_HEIGHT, type MarkStyle, type Point, TEXT } from './canvas.ts';
import { MARGIN, WIDTH } from './frame.ts';
import { point, type Scale } from './plot.ts';
import { textWidth } from './textWidth.ts';
import { type Lines, wrapText } from './wrapText.ts';
import { element, type Markup } from './xml.ts';

/** Parts that figures made of rows share: labels on the left, words on the right, and a key. */

export interface RowLabel {
  readonly label: string;
  readonly detail?: string | undefined;
}

export interface Row {
  /** Height of the middle of the row. */
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly parts: readonly Markup[];
}

const DETAIL = 11;
const PADDING = 7;

/** Labels in a column, each in at most three lines with two more of detail. Rows are as high as their words. */
export function labelRows(canvas: Canvas, labels: readonly RowLabel[], top: number, width: number): readonly Row[] {
  let free = top;
  return labels.map(({ label, detail = '' }) => {
    const main = wrapText(label, { width, size: TEXT, most: 3 });
    const more = wrapText(detail, { width, size: DETAIL, most: 2 });
    const rowTop = free;
    const lines = main.lines.length + more.lines.length;
    free += lines * LINE_HEIGHT + 2 * PADDING;
    const first = rowTop + PADDING + LINE_HEIGHT * 0.75;
    const parts = [
      ...textLines(canvas, main, { x: MARGIN, y: first }, label),
      ...more.lines.map((line, i) =>
        canvas.text(line, point(MARGIN, first + LINE_HEIGHT * (main.lines.length + i)), {
          role: 'muted',
          size: DETAIL,
          ...(more.cut ? { whole: detail } : {}),
        }),
      ),
    ];
    return { y: (rowTop + free) / 2, top: rowTop, bottom: free, parts };
  });
}

function textLines(canvas: Canvas, { lines, cut }: Lines, at: { x: number; y: number }, whole: string) {
  return lines.map((line, i) => canvas.text(line, point(at.x, at.y + LINE_HEIGHT * i), cut ? { whole } : {}));
}

/** Words beside a row, its middle kept: one or two lines. */
export function besideRow(canvas: Canvas, words: string, at: Point, width: number): readonly Markup[] {
  const { lines, cut } = wrapText(words, { width, size: TEXT, most: 2 });
  const first = at.y + TEXT * 0.35 - (LINE_HEIGHT * (lines.length - 1)) / 2;
  return lines.map((line, i) => canvas.text(line, point(at.x, first + LINE_HEIGHT * i), cut ? { whole: words } : {}));
}

/** The width a column of words needs, at most `most`. */
export function columnWidth(words: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...words.map((one) => textWidth(one, TEXT))) + 1);
}

export type KeyItem = { readonly words: string } & (
  { readonly mark: MarkStyle } | { readonly line: { readonly role: MarkStyle['role']; readonly dash?: string } }
);

/** What each mark means, in lines under the figure. */
export function key(
  canvas: Canvas,
  items: readonly KeyItem[],
  y: number,
): { parts: readonly Markup[]; bottom: number } {
  let x = MARGIN;
  let line = y;
  const parts = items.map((item) => {
    const width = 28 + textWidth(item.words, TEXT);
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      line += LINE_HEIGHT + 4;
    }
    const sample =
      'mark' in item
        ? canvas.mark(point(x + 10, line - 4), item.mark)
        : canvas.path([point(x, line - 4), point(x + 20, line - 4)], { ...item.line, width: 2 });
    const words = canvas.text(item.words, point(x + 26, line), { role: 'muted' });
    x += width + 18;
    return element('g', {}, sample, words);
  });
  return { parts, bottom: line + 4 };
}

/** Upright lines at the numbers of the x axis. */
export function grid(canvas: Canvas, x: Scale, { top, bottom }: Box): readonly Markup[] {
  return x.ticks.map((tick) =>
    canvas.path([point(x.to(tick), top), point(x.to(tick), bottom)], { role: 'line', width: 1 }),
  );
}
