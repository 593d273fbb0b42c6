import type { FigureHead, RatesFigure, StratumRate } from '../figure.ts';
import { demandCounts, demandHead, demandLimits, demandShare, demandSome } from './checks.ts';
import { countsWords, countWords, percentRange, percentWords, some } from './numberWords.ts';

export type RatesInput = FigureHead &
  Pick<RatesFigure, 'strata' | 'referenceLabel'> & {
    readonly outcome: string;
    /** 'transfer', 'woman' */
    readonly denominator: string;
  };

/**
 * Rates by stratum with interval and n. A stratum without anybody says "no data" and is never drawn at 0 %.
 *
 * @throws {RangeError} when a count, a limit or a reference cannot be drawn, or a reference has no name
 */
export function ratesFigure({ outcome, denominator, ...input }: RatesInput): RatesFigure {
  demandHead(input);
  demandSome('strata', input.strata);
  for (const { label, rate, reference } of input.strata) {
    if (rate.kind === 'estimated') {
      demandCounts(label, rate);
      demandLimits(label, rate);
      demandShare(`${label}, lower limit`, rate.lower);
      demandShare(`${label}, upper limit`, rate.upper);
    }
    if (reference === undefined) continue;
    demandShare(`${label}, reference`, reference);
    if (input.referenceLabel === undefined) throw new RangeError(`${label}: the reference has no name.`);
  }
  const seen = input.strata.flatMap(({ rate }) => (rate.kind === 'estimated' ? [rate.events / rate.total] : []));
  const span =
    seen.length === 0
      ? 'no rate can be shown'
      : `from ${percentWords(Math.min(...seen))} to ${percentWords(Math.max(...seen))}`;
  const without = input.strata.length - seen.length;
  const named = input.referenceLabel;
  return {
    ...input,
    kind: 'rates',
    axis: { label: `${outcome} per ${denominator}`, unit: '%' },
    description: `${outcome} per ${denominator} in ${some(input.strata.length, 'stratum', 'strata')}, ${span}${without === 0 ? '' : `; ${countWords(without)} without a rate`}.${named === undefined ? '' : ` The cross-bar is the reference: ${named}.`}`,
    table: {
      headers: ['Stratum', 'Counts', 'Rate', '95 % interval', ...(named === undefined ? [] : [named])],
      rows: input.strata.map(({ label, rate, reference }) => [
        label,
        ...rateCells(rate),
        ...(named === undefined ? [] : [reference === undefined ? 'none' : percentWords(reference)]),
      ]),
    },
  };
}

/** Why a stratum has no rate. */
export function withoutRateWords(kind: 'no data' | 'hidden'): string {
  return kind === 'no data' ? 'no data' : 'hidden: small count';
}

function rateCells(rate: StratumRate): readonly string[] {
  if (rate.kind !== 'estimated') {
    const why = withoutRateWords(rate.kind);
    return [why, why, why];
  }
  return [countsWords(rate), percentWords(rate.events / rate.total), percentRange(rate)];
}
