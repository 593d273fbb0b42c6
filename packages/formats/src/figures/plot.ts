import { ticks as niceTicks } from 'd3-array';
import type { Axis } from '@nidation/core/registry';
import { type Box, type Canvas, LINE_HEIGHT, type Point, TEXT } from './canvas.ts';
import { textWidth } from './textWidth.ts';
import { wrapText } from './wrapText.ts';
import type { Markup } from './xml.ts';

/** A scale: from a number to a place, with the numbers worth printing. */
export interface Scale {
  readonly to: (value: number) => number;
  readonly ticks: readonly number[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** @param domain from < to */
export function linearScale(domain: Span, range: Span, count: number): Scale {
  const slope = (range.to - range.from) / (domain.to - domain.from);
  return {
    to: (value) => range.from + (value - domain.from) * slope,
    ticks: niceTicks(domain.from, domain.to, count).map((value) => value + 0),
  };
}

const STEPS: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1], [1], [1], [1]];

/** @param domain 0 < from < to */
export function logarithmicScale(domain: Span, range: Span, count: number): Scale {
  const slope = (range.to - range.from) / Math.log(domain.to / domain.from);
  const low = Math.floor(Math.log10(domain.from));
  const high = Math.ceil(Math.log10(domain.to));
  const inside = (value: number): boolean => value >= domain.from * 0.9999 && value <= domain.to * 1.0001;
  const candidates = STEPS.map((steps, i) => {
    const every = i < 3 ? 1 : i - 1;
    const powers = Array.from({ length: high - low + 1 }, (_, k) => low + k).filter((power) => power % every === 0);
    return powers.flatMap((power) => steps.map((step) => step * 10 ** power)).filter(inside);
  });
  const ticks = candidates.find(({ length }) => length <= count) ?? [];
  return { to: (value) => range.from + Math.log(value / domain.from) * slope, ticks };
}

/** The widest span of some numbers, a little wider, and never empty. */
export function spanOf(values: readonly number[], room = 0.04): Span {
  const from = values.reduce((least, value) => Math.min(least, value), Infinity);
  const to = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const width = to - from === 0 ? Math.abs(to) || 1 : to - from;
  return { from: from - width * room, to: to + width * room };
}

/** '1,000', '0.5', '−20': as short as it can be. */
export function tickWords(value: number): string {
  const text = String(Number(Math.abs(value).toPrecision(6)));
  const [whole = '', part] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
  return value < 0 ? `−${grouped}` : grouped;
}

export function axisWords({ label, unit }: Axis): string {
  return unit === '' ? label : `${label}, ${unit}`;
}

export interface Axes {
  readonly area: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** From the scale's number to the printed one: 100 where shares are printed in percent. */
  readonly xFactor?: number;
  readonly yFactor?: number;
}

/** Grid, numbers and names of both axes. Returns where it ends. */
export function axes(canvas: Canvas, { area, x, y, xAxis, yAxis, xFactor = 1, yFactor = 1 }: Axes) {
  const parts: Markup[] = [];
  for (const tick of y.ticks) {
    const at = y.to(tick);
    parts.push(canvas.path([point(area.left, at), point(area.right, at)], { role: 'line', width: 1 }));
    parts.push(canvas.text(tickWords(tick * yFactor), point(area.left - 8, at + 4), { anchor: 'end', role: 'muted' }));
  }
  parts.push(...xTicks(canvas, x, area, xFactor));
  const names = axisName(canvas, xAxis, area);
  const length = area.bottom - area.top;
  const side = wrapText(axisWords(yAxis), { width: length + 40, size: TEXT, most: 2 });
  const widest = Math.max(0, ...y.ticks.map((tick) => textWidth(tickWords(tick * yFactor), TEXT)));
  const left = area.left - widest - 16;
  side.lines.forEach((line, i) => {
    const at = point(left - LINE_HEIGHT * (side.lines.length - 1 - i), (area.top + area.bottom) / 2);
    parts.push(
      canvas.text(line, at, { anchor: 'middle', turn: -90, ...(side.cut ? { whole: axisWords(yAxis) } : {}) }),
    );
  });
  return { parts: [...parts, ...names.parts], bottom: names.bottom };
}

/** Numbers under the x axis; every second, third … where all of them would touch. */
export function xTicks(canvas: Canvas, x: Scale, area: Box, factor = 1): readonly Markup[] {
  const line = [point(area.left, area.bottom), point(area.right, area.bottom)];
  const words = x.ticks.map((tick) => tickWords(tick * factor));
  const every = thinning(x, words);
  const first = Math.max(0, x.ticks.indexOf(x.ticks.includes(0) ? 0 : 1));
  return [
    canvas.path(line, { role: 'strong', width: 1 }),
    ...x.ticks.flatMap((tick, i) => {
      const at = x.to(tick);
      const mark = canvas.path([point(at, area.bottom), point(at, area.bottom + 5)], { role: 'strong', width: 1 });
      if ((i - first) % every !== 0) return [mark];
      return [mark, canvas.text(words[i] ?? '', point(at, area.bottom + 18), { anchor: 'middle', role: 'muted' })];
    }),
  ];
}

/** The smallest step at which no two printed numbers touch. */
function thinning({ ticks, to }: Scale, words: readonly string[]): number {
  const places = ticks.map(to);
  for (let every = 1; every < ticks.length; every++) {
    const touch = places.some((at, i) => {
      const next = places[i + every];
      if (next === undefined) return false;
      return next - at < (textWidth(words[i] ?? '', TEXT) + textWidth(words[i + every] ?? '', TEXT)) / 2 + 6;
    });
    if (!touch) return every;
  }
  return Math.max(1, ticks.length);
}

/** The x axis's name under its numbers. */
export function axisName(canvas: Canvas, axis: Axis, area: Box): { parts: readonly Markup[]; bottom: number } {
  const words = axisWords(axis);
  const { lines, cut } = wrapText(words, { width: area.right - area.left + 60, size: TEXT, most: 2 });
  const first = area.bottom + 37;
  const parts = lines.map((line, i) =>
    canvas.text(line, point((area.left + area.right) / 2, first + LINE_HEIGHT * i), {
      anchor: 'middle',
      ...(cut ? { whole: words } : {}),
    }),
  );
  return { parts, bottom: first + LINE_HEIGHT * (lines.length - 1) + 4 };
}

export function point(x: number, y: number): Point {
  return { x, y };
}
