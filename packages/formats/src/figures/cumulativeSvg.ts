import {
  countWords,
  type CumulativeFigure,
  type CumulativeLine,
  type CumulativeReading,
  percentRange,
  percentWords,
  readingName,
} from '@nidation/core/registry';
import { type Box, type Canvas, labelled, LINE_HEIGHT, type Point, type Shape, TEXT } from './canvas.ts';
import type { Role } from './look.ts';
import { type Body, MARGIN, WIDTH } from './frame.ts';
import { spreadHeights } from './placeLabels.ts';
import { axes, linearScale, point, type Scale } from './plot.ts';
import { textWidth } from './textWidth.ts';
import { wrapText } from './wrapText.ts';
import type { Markup } from './xml.ts';

const AREA_LEFT = 84;
const AREA_RIGHT = 560;
const HEIGHT = 300;
const SMALL = 10.5;
const SMALL_LINE = 13.5;

/** Lines differ by dash, mark and label; color only repeats it. */
const STYLES: Readonly<Record<CumulativeReading, { role: Role; shape: Shape; dash?: string }>> = {
  conservative: { role: 'one', shape: 'circle' },
  optimal: { role: 'two', shape: 'square', dash: '9 4' },
  weighted: { role: 'three', shape: 'triangle', dash: '2 3' },
};

interface Plot {
  readonly area: Box;
  readonly x: Scale;
  readonly y: Scale;
}

/** Cumulative outcome as steps, with bands, labels at the end of each line, and the numbers at risk below. */
export function cumulativeBody(figure: CumulativeFigure, canvas: Canvas, top: number): Body {
  const area = { left: AREA_LEFT, right: AREA_RIGHT, top: top + 10, bottom: top + 10 + HEIGHT };
  const attempts = figure.atRisk.map(({ attempt }) => attempt);
  const last = Math.max(...attempts, ...figure.lines.map(({ points }) => points.length));
  const ticks = Array.from({ length: last }, (_, i) => i + 1);
  const x = { ...linearScale({ from: 0.6, to: last + 0.4 }, { from: area.left, to: area.right }, 2), ticks };
  const y = linearScale({ from: 0, to: 1 }, { from: area.bottom, to: area.top }, 5);
  const plot = { area, x, y };
  const frame = axes(canvas, { area, x, y, xAxis: figure.xAxis, yAxis: figure.yAxis, yFactor: 100 });
  const risk = atRisk(figure, canvas, plot, frame.bottom + 20);
  return {
    parts: [
      ...frame.parts,
      ...figure.lines.flatMap((line) => band(line, canvas, plot)),
      ...figure.lines.map((line) => drawn(line, canvas, plot)),
      ...endLabels(figure, canvas, plot),
      ...risk.parts,
    ],
    bottom: risk.bottom,
  };
}

function steps(values: readonly { attempt: number; height: number }[], { x, y, area }: Plot): readonly Point[] {
  return values.flatMap(({ attempt, height }, i) => {
    const next = values[i + 1];
    const to = next === undefined ? area.right : x.to(next.attempt);
    return [point(x.to(attempt), y.to(height)), point(to, y.to(height))];
  });
}

function band({ reading, points }: CumulativeLine, canvas: Canvas, plot: Plot): readonly Markup[] {
  const limits = points.flatMap(({ attempt, lower, upper }) =>
    lower === undefined || upper === undefined ? [] : [{ attempt, lower, upper }],
  );
  if (limits.length === 0) return [];
  const above = steps(
    limits.map(({ attempt, upper }) => ({ attempt, height: upper })),
    plot,
  );
  const below = steps(
    limits.map(({ attempt, lower }) => ({ attempt, height: lower })),
    plot,
  );
  return [canvas.area([...above, ...below.toReversed()], STYLES[reading].role, 0.12)];
}

function drawn({ reading, points }: CumulativeLine, canvas: Canvas, plot: Plot): Markup {
  const { role, shape, dash } = STYLES[reading];
  const path = steps(
    points.map(({ attempt, value }) => ({ attempt, height: value })),
    plot,
  );
  const marks = points.map((one) => {
    const { attempt, value, lower, upper } = one;
    const range = lower === undefined || upper === undefined ? '' : ` (${percentRange({ lower, upper })})`;
    const words = `${readingName(reading)}, after ${countWords(attempt)}: ${percentWords(value)}${range}`;
    return labelled(words, canvas.mark(point(plot.x.to(attempt), plot.y.to(value)), { shape, role, size: 4 }));
  });
  const line = canvas.path(path, { role, width: 2, ...(dash === undefined ? {} : { dash }) });
  return labelled(readingName(reading), line, ...marks);
}

interface EndLabel {
  readonly name: string;
  readonly detail: string;
  /** Height of the line's end. */
  readonly wish: number;
  readonly role: Role;
}

function endsOf({ lines, weightedMissing }: CumulativeFigure, { area, y }: Plot): readonly EndLabel[] {
  const ends = lines.map(({ reading, assumption, points }) => ({
    name: `${readingName(reading)} ${percentWords(points.at(-1)?.value ?? 0)}`,
    detail: assumption,
    wish: y.to(points.at(-1)?.value ?? 0),
    role: STYLES[reading].role,
  }));
  if (weightedMissing === undefined) return ends;
  return [...ends, { name: 'Weighted: not shown', detail: weightedMissing, wish: area.bottom, role: 'muted' }];
}

/** Name, last value and assumption at the end of each line; moved apart where lines end close together. */
function endLabels(figure: CumulativeFigure, canvas: Canvas, plot: Plot): readonly Markup[] {
  const { area } = plot;
  const left = area.right + 20;
  const width = WIDTH - MARGIN - left;
  const items = endsOf(figure, plot).map((item) => ({
    ...item,
    names: wrapText(item.name, { width, size: TEXT, most: 2, bold: true }),
    details: wrapText(item.detail, { width, size: SMALL, most: 4 }),
  }));
  const tallest = Math.max(
    ...items.map(({ names, details }) => names.lines.length * LINE_HEIGHT + details.lines.length * SMALL_LINE),
  );
  const gap = tallest + 8;
  const lowest = Math.max(area.bottom - tallest + 12, area.top + 4 + gap * (items.length - 1));
  const wishes = items.map(({ wish }) => wish - 4);
  const heights = spreadHeights(wishes, gap, area.top + 4, lowest);
  return items.flatMap(({ names, details, wish, role, detail }, i) => {
    const first = (heights[i] ?? wish) + 4;
    const leader = [point(area.right + 2, wish), point(area.right + 16, first - 4)];
    const second = first + LINE_HEIGHT * names.lines.length;
    const small = { role: 'muted', size: SMALL, ...(details.cut ? { whole: detail } : {}) } as const;
    return [
      ...(role === 'muted' ? [] : [canvas.path(leader, { role, width: 1 })]),
      ...names.lines.map((line, k) => canvas.text(line, point(left, first + LINE_HEIGHT * k), { bold: true, role })),
      ...details.lines.map((line, k) => canvas.text(line, point(left, second + SMALL_LINE * k), small)),
    ];
  });
}

function atRisk({ atRisk: rows }: CumulativeFigure, canvas: Canvas, { x }: Plot, top: number) {
  let free = -Infinity;
  const counts = rows.flatMap(({ attempt, count }) => {
    const words = countWords(count);
    const half = textWidth(words, TEXT) / 2;
    const at = x.to(attempt);
    if (at - half < free) return [];
    free = at + half + 6;
    return [canvas.text(words, point(at, top), { anchor: 'middle' })];
  });
  return { parts: [canvas.text('At risk', point(MARGIN, top), { role: 'muted' }), ...counts], bottom: top + 4 };
}
