import { type AttritionFigure, countWords } from '@nidation/core/registry';
import { type Canvas, labelled, LINE_HEIGHT, TEXT } from './canvas.ts';
import { type Body, MARGIN, WIDTH } from './frame.ts';
import { point } from './plot.ts';
import { wrapText } from './wrapText.ts';
import type { Markup } from './xml.ts';

const BOX = { left: MARGIN, right: 370 };
const ASIDE = { left: 420, right: WIDTH - MARGIN };
const PADDING = 10;
const ARROW = 30;

/** Boxes from all to those analyzed, and beside each arrow who left and why. */
export function attritionBody(figure: AttritionFigure, canvas: Canvas, top: number): Body {
  const parts: Markup[] = [];
  let y = top;
  figure.steps.forEach((step, i) => {
    const head = `${countWords(step.count)} ${figure.unit}`;
    const bottom = boxOf(canvas, parts, { ...BOX, top: y }, [head, step.label]);
    y = bottom;
    if (i === figure.steps.length - 1) return;
    const middle = (BOX.left + BOX.right) / 2;
    const side: Markup[] = [];
    const sideTop = bottom + ARROW / 2;
    const sideBottom =
      step.left.length === 0 ? sideTop : boxOf(canvas, side, { ...ASIDE, top: sideTop }, leftWords(step));
    y = Math.max(bottom + ARROW, sideBottom + ARROW / 2);
    parts.push(...arrow(canvas, { x: middle, y: bottom }, { x: middle, y }));
    if (step.left.length === 0) return;
    const across = (sideTop + sideBottom) / 2;
    parts.push(...arrow(canvas, { x: middle, y: across }, { x: ASIDE.left, y: across }), ...side);
  });
  return { parts, bottom: y };
}

function leftWords({ left }: AttritionFigure['steps'][number]): readonly string[] {
  const all = left.reduce((sum, { count }) => sum + count, 0);
  const reasons = left.map(({ reason, count }) => (left.length === 1 ? reason : `${countWords(count)} ${reason}`));
  return [`Left: ${countWords(all)}`, ...reasons];
}

/** Words in a box as high as they need; the first line is bold. Returns where it ends. */
function boxOf(
  canvas: Canvas,
  parts: Markup[],
  at: { left: number; right: number; top: number },
  words: readonly string[],
): number {
  const width = at.right - at.left - 2 * PADDING;
  const lines = words.flatMap((word, i) => {
    const { lines: wrapped, cut } = wrapText(word, { width, size: TEXT, most: 3, bold: i === 0 });
    return wrapped.map((line) => ({ line, bold: i === 0, whole: cut ? { whole: word } : {} }));
  });
  const bottom = at.top + 2 * PADDING + lines.length * LINE_HEIGHT - 2;
  parts.push(
    labelled(
      words.join('; '),
      canvas.box({ ...at, bottom }, 'wash', 'strong'),
      ...lines.map(({ line, bold, whole }, i) =>
        canvas.text(line, point(at.left + PADDING, at.top + PADDING + 11 + LINE_HEIGHT * i), { bold, ...whole }),
      ),
    ),
  );
  return bottom;
}

function arrow(canvas: Canvas, from: { x: number; y: number }, to: { x: number; y: number }): readonly Markup[] {
  const down = from.x === to.x;
  const tip = down
    ? [point(to.x, to.y), point(to.x - 4, to.y - 7), point(to.x + 4, to.y - 7)]
    : [point(to.x, to.y), point(to.x - 7, to.y - 4), point(to.x - 7, to.y + 4)];
  return [canvas.path([from, to], { role: 'strong' }), canvas.area(tip, 'strong', 1)];
}
