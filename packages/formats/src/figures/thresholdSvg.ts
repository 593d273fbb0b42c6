import { countWords, percentRange, percentWords, rangeInWords, type ThresholdFigure } from '@nidation/core/registry';
import { type Box, type Canvas, labelled } from './canvas.ts';
import { type Body, MARGIN, WIDTH } from './frame.ts';
import { horizontalWhisker } from './interval.ts';
import { axisName, linearScale, point, type Scale, xTicks } from './plot.ts';
import { besideRow, columnWidth, grid, key, labelRows } from './rowParts.ts';
import type { Markup } from './xml.ts';

const LABELS = 220;
const WIDEST_ANSWER = 190;
/** Longer ranges end in an arrow. */
const FARTHEST = 15;
type ThresholdRow = ThresholdFigure['rows'][number];

interface Plot {
  readonly area: Box;
  readonly x: Scale;
}

/** The number of transfers that reaches the threshold, and the range its rate leaves open. */
export function thresholdBody(figure: ThresholdFigure, canvas: Canvas, top: number): Body {
  const labels = figure.rows.map(({ label, rate }) => ({ label, detail: rateWords(rate) }));
  const rows = labelRows(canvas, labels, top + 22, LABELS);
  const answersX = WIDTH - MARGIN - columnWidth(figure.rows.map(answerWords), WIDEST_ANSWER);
  const area = { left: MARGIN + LABELS + 20, right: answersX - 24, top: top + 22, bottom: rows.at(-1)?.bottom ?? top };
  const plot = { area, x: scaleOf(figure, area) };
  const name = axisName(canvas, figure.axis, area);
  const used = key(
    canvas,
    [
      { words: 'at the rate itself', mark: { shape: 'diamond', role: 'one' } },
      { words: 'range at the limits of the rate', line: { role: 'one' } },
    ],
    name.bottom + 22,
  );
  return {
    parts: [
      ...grid(canvas, plot.x, area),
      ...xTicks(canvas, plot.x, area),
      canvas.text('Transfers (range)', point(answersX, top + 12), { bold: true, role: 'muted' }),
      ...rows.flatMap(({ parts }) => parts),
      ...figure.rows.flatMap((row, i) => {
        const y = rows[i]?.y ?? 0;
        const words = answerWords(row);
        return [
          labelled(`${row.label}: ${words}`, ...drawn(row, y, canvas, plot)),
          ...besideRow(canvas, words, point(answersX, y), WIDEST_ANSWER + 2),
        ];
      }),
      ...name.parts,
      ...used.parts,
    ],
    bottom: used.bottom,
  };
}

function scaleOf({ rows }: ThresholdFigure, area: Box): Scale {
  const ends = rows.flatMap(({ transfers = 0, most = 0, fewest = 0 }) => [transfers, most, fewest]);
  const last = Math.min(FARTHEST, Math.max(4, ...ends) + 1);
  const ticks = Array.from({ length: last }, (_, i) => i + 1);
  return { ...linearScale({ from: 0.5, to: last + 0.5 }, { from: area.left, to: area.right }, 2), ticks };
}

function rateWords({ value, lower, upper }: ThresholdRow['rate']): string {
  if (lower === undefined || upper === undefined) return percentWords(value);
  return `${percentWords(value)} (${percentRange({ lower, upper })})`;
}

function answerWords(row: ThresholdRow): string {
  const answer = row.transfers === undefined ? 'never reached' : countWords(row.transfers);
  const range = rangeInWords(row);
  return range === answer ? answer : `${answer} (${range})`;
}

function drawn(
  { transfers, fewest, most }: ThresholdRow,
  y: number,
  canvas: Canvas,
  { area, x }: Plot,
): readonly Markup[] {
  const start = fewest ?? transfers;
  if (start === undefined) return [];
  const beyond = area.right + 1;
  const place = { start: Math.min(x.to(start), area.right), end: most === undefined ? beyond : x.to(most) };
  const whisker = horizontalWhisker(canvas, { ...place, from: area.left, to: area.right }, y, {
    role: 'one',
    width: 2,
  });
  if (transfers === undefined || x.to(transfers) > area.right) return whisker;
  return [...whisker, canvas.mark(point(x.to(transfers), y), { shape: 'diamond', role: 'one' })];
}
