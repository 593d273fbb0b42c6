import { countWords, fixedWords, type MonitoringFigure } from '@nidation/core/registry';
import { type Box, type Canvas, labelled, type Point, textBox } from './canvas.ts';
import { type Body, MARGIN, WIDTH } from './frame.ts';
import { alongLine, aroundMark, placeLabels } from './placeLabels.ts';
import { axes, linearScale, point, type Scale, spanOf } from './plot.ts';
import { key, type KeyItem } from './rowParts.ts';
import type { Markup } from './xml.ts';

const AREA_LEFT = 84;
const HEIGHT = 260;
/** More steps than this cannot be told apart: each group of transfers then shows its lowest and highest value. */
const MOST_STEPS = 1200;

interface Plot {
  readonly area: Box;
  readonly x: Scale;
  readonly y: Scale;
}

/** The series over the transfers in order, with its limit and the places at which it signaled. */
export function monitoringBody(figure: MonitoringFigure, canvas: Canvas, top: number): Body {
  const { values, limit } = figure;
  const area = { left: AREA_LEFT, right: WIDTH - MARGIN, top: top + 10, bottom: top + 10 + HEIGHT };
  const span = spanOf([0, ...values, ...(limit === undefined ? [] : [limit * 1.08])]);
  const from = values.every((value) => value >= 0) ? 0 : span.from;
  const y = linearScale({ from, to: span.to }, { from: area.bottom, to: area.top }, 5);
  const x = linearScale({ from: 0, to: values.length }, { from: area.left, to: area.right }, 8);
  const plot = { area, x, y };
  const frame = axes(canvas, { ...plot, xAxis: figure.xAxis, yAxis: figure.yAxis });
  const line = seriesLine(values, plot);
  const end = `${figure.chart} after ${countWords(values.length)}: ${fixedWords(values.at(-1) ?? 0, 2)}`;
  const used = key(canvas, keyItems(figure), frame.bottom + 22);
  return {
    parts: [
      ...frame.parts,
      canvas.path(across(0, plot), { role: 'strong', width: 1 }),
      labelled(end, canvas.path(line, { role: 'one', width: 1.8 })),
      ...limitAndSignals(figure, canvas, plot, alongLine(line)),
      ...used.parts,
    ],
    bottom: used.bottom,
  };
}

function across(value: number, { area, y }: Plot): readonly Point[] {
  return [point(area.left, y.to(value)), point(area.right, y.to(value))];
}

/** From 0 through every value; of a long series the extremes of each group, in their order. */
function seriesLine(values: readonly number[], { x, y }: Plot): readonly Point[] {
  const at = (i: number): Point => point(x.to(i + 1), y.to(values[i] ?? 0));
  const start = point(x.to(0), y.to(0));
  if (values.length <= MOST_STEPS) return [start, ...values.map((_, i) => at(i))];
  const size = Math.ceil(values.length / (MOST_STEPS / 2));
  const groups = Array.from({ length: Math.ceil(values.length / size) }, (_, group) => {
    const places = values.slice(group * size, (group + 1) * size).map((_, i) => group * size + i);
    const byValue = places.toSorted((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other);
    return [byValue[0] ?? 0, byValue.at(-1) ?? 0].toSorted((one, other) => one - other);
  });
  return [start, ...groups.flat().map(at), at(values.length - 1)];
}

function limitAndSignals(
  figure: MonitoringFigure,
  canvas: Canvas,
  plot: Plot,
  series: readonly Box[],
): readonly Markup[] {
  const { limit, signals, values } = figure;
  const { area, x, y } = plot;
  const marks = signals.map((signal) => ({
    words: `signal at ${countWords(signal)}`,
    at: point(x.to(signal), y.to(values[signal - 1] ?? 0)),
  }));
  const words = `limit ${fixedWords(limit ?? 0, 1)}`;
  const named = limit === undefined ? [] : [point(area.left + 6, y.to(limit) - 6)];
  const line = limit === undefined ? [] : across(limit, plot);
  const labels = placeLabels(marks, area, {
    marks: [...marks.map((mark) => aroundMark(mark.at)), ...named.map((at) => textBox(words, at))],
    lines: [...series, ...alongLine(line)],
  });
  return [
    ...named.flatMap((at) => [
      canvas.path(line, { role: 'alarm', dash: '6 4' }),
      canvas.text(words, at, { role: 'alarm', halo: true }),
    ]),
    ...marks.map((mark) => labelled(mark.words, canvas.mark(mark.at, { shape: 'diamond', role: 'alarm' }))),
    ...labels.map((label) => canvas.text(label.words, label.point, { anchor: label.anchor, halo: true })),
  ];
}

function keyItems({ chart, limit, signals }: MonitoringFigure): readonly KeyItem[] {
  return [
    { words: chart, line: { role: 'one' } },
    ...(limit === undefined ? [] : [{ words: 'limit', line: { role: 'alarm', dash: '6 4' } } as const]),
    ...(signals.length === 0 ? [] : [{ words: 'signal', mark: { shape: 'diamond', role: 'alarm' } } as const]),
  ];
}
