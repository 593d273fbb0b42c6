import { areaWords, percentWords, type RocFigure } from '@nidation/core/registry';
import { type Canvas, labelled, LINE_HEIGHT, type Shape, TEXT } from './canvas.ts';
import { type Body, MARGIN, WIDTH } from './frame.ts';
import { alongLine, aroundMark, placeLabels } from './placeLabels.ts';
import { axes, linearScale, point } from './plot.ts';
import { wrapText } from './wrapText.ts';
import type { Markup } from './xml.ts';

const SIDE = 380;
const LEFT = 84;
const SHAPES: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond'];

/** The curve, the line of chance, and the cut-offs somebody uses, each with a letter and a shape. */
export function rocBody(figure: RocFigure, canvas: Canvas, top: number): Body {
  const area = { left: LEFT, right: LEFT + SIDE, top: top + 10, bottom: top + 10 + SIDE };
  const x = linearScale({ from: 0, to: 1 }, { from: area.left, to: area.right }, 5);
  const y = linearScale({ from: 0, to: 1 }, { from: area.bottom, to: area.top }, 5);
  const frame = axes(canvas, { area, x, y, xAxis: figure.xAxis, yAxis: figure.yAxis, xFactor: 100, yFactor: 100 });
  const curve = figure.curve.map((one) => point(x.to(one.falsePositives), y.to(one.sensitivity)));
  const points = figure.operatingPoints.map(({ sensitivity, specificity }, i) => ({
    words: letterOf(i),
    at: point(x.to(1 - specificity), y.to(sensitivity)),
  }));
  const chance = [point(area.left, area.bottom), point(area.right, area.top)];
  const obstacles = { marks: points.map(({ at }) => aroundMark(at)), lines: alongLine([...curve, ...chance]) };
  const letters = placeLabels(points, area, obstacles, { bold: true });
  const marks = figure.operatingPoints.map((one, i) =>
    labelled(
      pointWords(one),
      canvas.mark(points[i]?.at ?? point(0, 0), { shape: shapeOf(i), role: 'two', hollow: false }),
    ),
  );
  const side = beside(figure, canvas, area.top);
  return {
    parts: [
      ...frame.parts,
      labelled('Line of chance', canvas.path(chance, { role: 'strong', dash: '3 4' })),
      labelled(`ROC curve, area ${areaWords(figure.area)}`, canvas.path(curve, { role: 'one', width: 2.2 })),
      ...marks,
      ...letters.map(({ words, point: at, anchor }) => canvas.text(words, at, { anchor, bold: true, halo: true })),
      ...side.parts,
    ],
    bottom: Math.max(frame.bottom, side.bottom),
  };
}

function letterOf(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : String(i + 1);
}

function shapeOf(i: number): Shape {
  return SHAPES[i % SHAPES.length] ?? 'circle';
}

function pointWords({ label, sensitivity, specificity }: RocFigure['operatingPoints'][number]): string {
  return `${label}: sensitivity ${percentWords(sensitivity)}, specificity ${percentWords(specificity)}`;
}

/** Right of the plot: the area, and what each letter stands for. */
function beside(figure: RocFigure, canvas: Canvas, top: number): { parts: readonly Markup[]; bottom: number } {
  const left = LEFT + SIDE + 28;
  const width = WIDTH - MARGIN - left;
  const parts: Markup[] = [];
  let y = top + TEXT;
  const write = (words: string, indent: number, bold: boolean): void => {
    const { lines, cut } = wrapText(words, { width: width - indent, size: TEXT, most: 4, bold });
    for (const line of lines) {
      parts.push(canvas.text(line, point(left + indent, y), { bold, ...(cut ? { whole: words } : {}) }));
      y += LINE_HEIGHT;
    }
    y += 6;
  };
  write('Area under the curve (95 % interval)', 0, true);
  write(areaWords(figure.area), 0, false);
  parts.push(canvas.path([point(left, y - 4), point(left + 24, y - 4)], { role: 'strong', dash: '3 4' }));
  write('chance: 0.50', 32, false);
  figure.operatingPoints.forEach((one, i) => {
    parts.push(canvas.mark(point(left + 6, y - 4), { shape: shapeOf(i), role: 'two' }));
    parts.push(canvas.text(letterOf(i), point(left + 16, y), { bold: true }));
    write(pointWords(one), 34, false);
  });
  return { parts, bottom: y };
}
