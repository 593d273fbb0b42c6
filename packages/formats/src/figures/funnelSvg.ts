import {
  countsWords,
  type FunnelFigure,
  funnelLimitWords,
  funnelPlace,
  type FunnelPlace,
  percentWords,
} from '@nidation/core/registry';
import { type Box, type Canvas, labelled, type MarkStyle, type Point } from './canvas.ts';
import type { Body } from './frame.ts';
import { alongLine, aroundMark, placeLabels, spreadHeights } from './placeLabels.ts';
import { axes, linearScale, point, type Scale, spanOf } from './plot.ts';
import { key } from './rowParts.ts';
import type { Markup } from './xml.ts';

const AREA_LEFT = 84;
const AREA_RIGHT = 664;
const HEIGHT = 300;

const MARKS: Readonly<Record<FunnelPlace, MarkStyle>> = {
  inside: { shape: 'circle', role: 'one', size: 4, hollow: true },
  'outside 95 %': { shape: 'triangle', role: 'two', size: 5 },
  'outside 99.8 %': { shape: 'diamond', role: 'alarm', size: 5 },
  'beyond the drawn limits': { shape: 'square', role: 'strong', size: 4, hollow: true },
};

interface Plot {
  readonly area: Box;
  readonly x: Scale;
  readonly y: Scale;
}

/** Units by size and rate, within limits that narrow with size. Units outside carry their name. */
export function funnelBody(figure: FunnelFigure, canvas: Canvas, top: number): Body {
  const { limits, units } = figure;
  const area = { left: AREA_LEFT, right: AREA_RIGHT, top: top + 10, bottom: top + 10 + HEIGHT };
  const plot = { area, ...scales(figure, area) };
  const frame = axes(canvas, { ...plot, xAxis: figure.xAxis, yAxis: figure.yAxis, yFactor: 100 });
  const curves = limitCurves(figure, plot);
  const center = [point(area.left, plot.y.to(figure.target)), point(area.right, plot.y.to(figure.target))];
  const places = units.map((unit) => funnelPlace(unit, limits));
  const seen = (Object.keys(MARKS) as FunnelPlace[]).filter((place) => places.includes(place));
  const used = key(
    canvas,
    seen.map((place) => ({ words: place, mark: MARKS[place] })),
    frame.bottom + 22,
  );
  return {
    parts: [
      ...frame.parts,
      canvas.path(center, { role: 'strong', width: 1.2 }),
      ...curves.map((curve, i) => canvas.path(curve, { role: 'muted', ...(i < 2 ? { dash: '6 4' } : {}) })),
      ...limitNames(figure, canvas, plot),
      ...unitMarks(figure, canvas, plot, [...curves, center].flatMap(alongLine)),
      ...used.parts,
    ],
    bottom: used.bottom,
  };
}

function scales({ units, limits }: FunnelFigure, area: Box): Omit<Plot, 'area'> {
  const rates = units.map(({ events, total }) => events / total);
  const { from, to } = spanOf([...rates, ...limits.flatMap(({ outer }) => [outer.lower, outer.upper])]);
  const most = [...units, ...limits].reduce((largest, { total }) => Math.max(largest, total), 0);
  return {
    x: linearScale({ from: 0, to: most * 1.02 }, { from: area.left, to: area.right }, 6),
    y: linearScale({ from: Math.max(0, from), to: Math.min(1, to) }, { from: area.bottom, to: area.top }, 5),
  };
}

/** 95 % below and above, then 99.8 % below and above. */
function limitCurves({ limits }: FunnelFigure, { x, y }: Plot): readonly (readonly Point[])[] {
  const curve = (of: (limit: FunnelFigure['limits'][number]) => number): readonly Point[] =>
    limits.map((limit) => point(x.to(limit.total), y.to(of(limit))));
  return [
    curve(({ inner }) => inner.lower),
    curve(({ inner }) => inner.upper),
    curve(({ outer }) => outer.lower),
    curve(({ outer }) => outer.upper),
  ];
}

function unitMarks({ units, limits }: FunnelFigure, canvas: Canvas, { area, x, y }: Plot, lines: readonly Box[]) {
  const drawn = units.map((unit) => ({
    unit,
    rate: unit.events / unit.total,
    place: funnelPlace(unit, limits),
    at: point(x.to(unit.total), y.to(unit.events / unit.total)),
  }));
  const outside = drawn.filter(({ place }) => place !== 'inside').map(({ unit, at }) => ({ words: unit.label, at }));
  const labels = placeLabels(outside, area, { marks: drawn.map(({ at }) => aroundMark(at)), lines });
  return [
    ...drawn.map(({ unit, rate, place, at }) => {
      const said = `${unit.label}: ${countsWords(unit)}, ${percentWords(rate)}`;
      const words = `${said}; ${place}; ${funnelLimitWords(unit.total, limits)}`;
      return labelled(words, canvas.mark(at, MARKS[place]));
    }),
    ...labels.map(({ words, point: at, anchor }) => canvas.text(words, at, { anchor, halo: true })),
  ];
}

/** Names at the right end of the lines, moved apart where they would touch. */
function limitNames({ limits, target }: FunnelFigure, canvas: Canvas, { area, x, y }: Plot): readonly Markup[] {
  const end = limits.at(-1);
  if (end === undefined) return [];
  const names: readonly (readonly [string, number])[] = [
    ['99.8 %', end.outer.upper],
    ['95 %', end.inner.upper],
    [percentWords(target), target],
    ['95 %', end.inner.lower],
    ['99.8 %', end.outer.lower],
  ];
  const wishes = names.map(([, value]) => y.to(value) + 4);
  const heights = spreadHeights(wishes, 16, area.top + 8, area.bottom);
  return names.flatMap(([words, value], i) => {
    const height = heights[i] ?? 0;
    const from = i === 2 ? area.right : x.to(end.total);
    return [
      canvas.path([point(from, y.to(value)), point(area.right + 14, height - 4)], { role: 'line', width: 1 }),
      canvas.text(words, point(area.right + 18, height), { role: 'muted', bold: i === 2 }),
    ];
  });
}
