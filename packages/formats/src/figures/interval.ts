import { type Canvas, type LineStyle, type Point } from './canvas.ts';
import { point } from './plot.ts';
import type { Markup } from './xml.ts';

/** A whisker drawn in full, or cut at the edge of the drawing with an arrow that says it goes on. */
export interface Whisker {
  /** Places; beyond `from` or `to` an arrow is drawn instead. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const TIP = 6;

export function horizontalWhisker(
  canvas: Canvas,
  { start, end, from, to }: Whisker,
  y: number,
  style: LineStyle,
): readonly Markup[] {
  const left = Math.max(start, from);
  const right = Math.min(end, to);
  const tip = (x: number, direction: 1 | -1): readonly Point[] => [
    point(x, y),
    point(x - direction * TIP, y - TIP / 1.5),
    point(x - direction * TIP, y + TIP / 1.5),
  ];
  const stop = (x: number): Markup => canvas.path([point(x, y - 4), point(x, y + 4)], { ...style, dash: '' });
  const role = style.role ?? 'ink';
  return [
    canvas.path([point(left, y), point(right, y)], style),
    start < from ? canvas.area(tip(left, -1), role, 1) : stop(left),
    end > to ? canvas.area(tip(right, 1), role, 1) : stop(right),
  ];
}

export function verticalWhisker(
  canvas: Canvas,
  x: number,
  { from, to }: { readonly from: number; readonly to: number },
  style: LineStyle,
): readonly Markup[] {
  const stop = (y: number): Markup => canvas.path([point(x - 4, y), point(x + 4, y)], style);
  return [canvas.path([point(x, from), point(x, to)], style), stop(from), stop(to)];
}
