import { countsWords, percentRange, percentWords, type RatesFigure, withoutRateWords } from '@nidation/core/registry';
import { type Box, type Canvas, labelled, TEXT } from './canvas.ts';
import { type Body, MARGIN, WIDTH } from './frame.ts';
import { horizontalWhisker } from './interval.ts';
import { axisName, linearScale, point, type Scale, spanOf, xTicks } from './plot.ts';
import { besideRow, columnWidth, grid, key, type KeyItem, labelRows, type Row } from './rowParts.ts';
import type { Markup } from './xml.ts';

const LABELS = 190;
const WIDEST_RATE = 170;
const COUNTS_X = WIDTH - MARGIN;
type Stratum = RatesFigure['strata'][number];

interface Layout {
  readonly rateX: number;
  readonly area: Box;
  readonly x: Scale;
}

/** A dot with its interval for each stratum, counts and rate beside it, and the reference as a cross-bar. */
export function ratesBody(figure: RatesFigure, canvas: Canvas, top: number): Body {
  const rows = labelRows(canvas, figure.strata, top + 22, LABELS);
  const layout = layoutOf(figure, { top: top + 22, bottom: rows.at(-1)?.bottom ?? top });
  const { area, x, rateX } = layout;
  const name = axisName(canvas, figure.axis, area);
  const used = key(canvas, keyItems(figure), name.bottom + 22);
  const header = { bold: true, role: 'muted' } as const;
  return {
    parts: [
      ...grid(canvas, x, area),
      ...xTicks(canvas, x, area, 100),
      canvas.text('Rate', point(rateX, top + 12), header),
      canvas.text('Counts', point(COUNTS_X, top + 12), { ...header, anchor: 'end' }),
      ...figure.strata.flatMap((stratum, i) => {
        const row = rows[i];
        return row === undefined ? [] : stratumRow(stratum, row, canvas, layout);
      }),
      ...name.parts,
      ...used.parts,
    ],
    bottom: used.bottom,
  };
}

function layoutOf({ strata }: RatesFigure, { top, bottom }: Pick<Box, 'top' | 'bottom'>): Layout {
  const counts = Math.max(columnWidth(strata.map(countWords), 110), 50);
  const rateX = COUNTS_X - counts - 18 - columnWidth(strata.map(rateWords), WIDEST_RATE);
  const area = { left: MARGIN + LABELS + 20, right: rateX - 18, top, bottom };
  const ends = strata.flatMap(({ rate, reference = 0 }) => [rate.kind === 'estimated' ? rate.upper : 0, reference]);
  const to = Math.min(1, spanOf([0, 0.1, ...ends]).to);
  return { rateX, area, x: linearScale({ from: 0, to }, { from: area.left, to: area.right }, 5) };
}

function keyItems({ referenceLabel }: RatesFigure): readonly KeyItem[] {
  const rate = { words: 'rate, 95 % interval', mark: { shape: 'circle', role: 'one' } } as const;
  if (referenceLabel === undefined) return [rate];
  return [rate, { words: referenceLabel, mark: { shape: 'bar', role: 'two' } }];
}

function countWords({ rate }: Stratum): string {
  return rate.kind === 'estimated' ? countsWords(rate) : '–';
}

function rateWords({ rate }: Stratum): string {
  if (rate.kind !== 'estimated') return withoutRateWords(rate.kind);
  return `${percentWords(rate.events / rate.total)} (${percentRange(rate).replaceAll(' %', '')})`;
}

function stratumRow(stratum: Stratum, { y, parts }: Row, canvas: Canvas, { x, rateX }: Layout): readonly Markup[] {
  return [
    ...parts,
    ...drawn(stratum, y, canvas, x),
    ...besideRow(canvas, rateWords(stratum), point(rateX, y), WIDEST_RATE + 2),
    canvas.text(countWords(stratum), point(COUNTS_X, y + TEXT * 0.35), { anchor: 'end' }),
  ];
}

function drawn({ label, rate, reference }: Stratum, y: number, canvas: Canvas, x: Scale): readonly Markup[] {
  const bar = (value: number): Markup =>
    labelled(
      `${label}, reference: ${percentWords(value)}`,
      canvas.mark(point(x.to(value), y), { shape: 'bar', role: 'two' }),
    );
  const bars = reference === undefined ? [] : [bar(reference)];
  if (rate.kind !== 'estimated') return bars;
  const { lower, upper, events, total } = rate;
  const place = { start: x.to(lower), end: x.to(upper), from: -Infinity, to: Infinity };
  const words = `${label}: ${countsWords(rate)}, ${percentWords(events / total)} (${percentRange(rate)})`;
  const whisker = horizontalWhisker(canvas, place, y, { role: 'one' });
  const dot = canvas.mark(point(x.to(events / total), y), { shape: 'circle', role: 'one', size: 4 });
  return [...bars, labelled(words, ...whisker, dot)];
}
