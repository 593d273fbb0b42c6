import { type CalibrationFigure, countsWords, countWords, percentRange, percentWords } from '@nidation/core/registry';
import { type Box, type Canvas, labelled, LINE_HEIGHT, TEXT } from './canvas.ts';
import { type Body, MARGIN, WIDTH } from './frame.ts';
import { verticalWhisker } from './interval.ts';
import { alongLine, aroundMark, placeLabels } from './placeLabels.ts';
import { axes, linearScale, point, type Scale, spanOf } from './plot.ts';
import { wrapText } from './wrapText.ts';
import type { Markup } from './xml.ts';

const SIDE = 380;
const LEFT = 84;

/** Groups of prediction against what was seen, with intervals and counts; the diagonal is a model that is right. */
export function calibrationBody(figure: CalibrationFigure, canvas: Canvas, top: number): Body {
  const area = { left: LEFT, right: LEFT + SIDE, top: top + 10, bottom: top + 10 + SIDE };
  const span = spanOf(figure.bins.flatMap(({ predicted, lower, upper }) => [predicted, lower, upper, 0]));
  const domain = { from: 0, to: Math.min(1, span.to) };
  const x = linearScale(domain, { from: area.left, to: area.right }, 5);
  const y = linearScale(domain, { from: area.bottom, to: area.top }, 5);
  const frame = axes(canvas, { area, x, y, xAxis: figure.xAxis, yAxis: figure.yAxis, xFactor: 100, yFactor: 100 });
  const side = beside(figure, canvas, area);
  return {
    parts: [
      ...frame.parts,
      labelled(
        'Prediction and observation are equal',
        canvas.path([point(area.left, area.bottom), point(area.right, area.top)], { role: 'strong', dash: '3 4' }),
      ),
      ...bins(figure, canvas, { area, x, y }),
      ...side.parts,
    ],
    bottom: Math.max(frame.bottom, side.bottom),
  };
}

function bins(
  { bins: list }: CalibrationFigure,
  canvas: Canvas,
  { area, x, y }: { area: Box; x: Scale; y: Scale },
): readonly Markup[] {
  const points = list.map(({ predicted, events, total }) => point(x.to(predicted), y.to(events / total)));
  const whiskers = list.map(({ predicted, lower, upper }) => {
    const at = x.to(predicted);
    return { left: at - 4, right: at + 4, top: y.to(upper), bottom: y.to(lower) };
  });
  const labels = placeLabels(
    list.flatMap(({ total }, i) => {
      const at = points[i];
      return at === undefined ? [] : [{ words: `n = ${countWords(total)}`, at }];
    }),
    area,
    {
      marks: [...whiskers, ...points.map((at) => aroundMark(at))],
      lines: alongLine([point(area.left, area.bottom), point(area.right, area.top)]),
    },
    { size: 11 },
  );
  const marks = list.map((bin, i) => {
    const words = `Predicted ${percentWords(bin.predicted)}, observed ${countsWords(bin)}: ${percentWords(bin.events / bin.total)} (${percentRange(bin)})`;
    const at = points[i] ?? point(0, 0);
    const whisker = verticalWhisker(canvas, at.x, { from: y.to(bin.upper), to: y.to(bin.lower) }, { role: 'one' });
    return labelled(words, ...whisker, canvas.mark(at, { shape: 'circle', role: 'one', size: 5 }));
  });
  const words = labels.map(({ words: said, point: at, anchor }) =>
    canvas.text(said, at, { anchor, size: 11, role: 'muted', halo: true }),
  );
  return [...marks, ...words];
}

function beside(
  { measures }: CalibrationFigure,
  canvas: Canvas,
  area: Box,
): { parts: readonly Markup[]; bottom: number } {
  const left = area.right + 28;
  const width = WIDTH - MARGIN - left;
  let y = area.top + TEXT;
  const parts: Markup[] = [
    canvas.path([point(left, y - 4), point(left + 24, y - 4)], { role: 'strong', dash: '3 4' }),
    canvas.text('prediction is right', point(left + 32, y), { role: 'muted' }),
    canvas.mark(point(left + 12, y + LINE_HEIGHT), { shape: 'circle', role: 'one' }),
    canvas.text('observed, 95 % interval', point(left + 32, y + LINE_HEIGHT + 4), { role: 'muted' }),
  ];
  y += 2 * LINE_HEIGHT + 14;
  for (const measure of measures) {
    const { lines, cut } = wrapText(measure, { width, size: TEXT, most: 3 });
    for (const line of lines) {
      parts.push(canvas.text(line, point(left, y), cut ? { whole: measure } : {}));
      y += LINE_HEIGHT;
    }
    y += 6;
  }
  return { parts, bottom: y };
}
