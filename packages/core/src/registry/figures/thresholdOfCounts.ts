import { attemptsToExceed } from '../../engines/prediction/cumulativeChance.ts';
import { wilson } from '../../engines/statistics/binomialIntervals.ts';
import { USUAL_LEVEL } from '../../engines/statistics/interval.ts';
import type { DrawnCounts, FigureHead, ThresholdFigure } from '../figure.ts';
import { demandCounts } from './checks.ts';
import { countWords } from './numberWords.ts';
import { thresholdFigure } from './threshold.ts';

export interface ThresholdRule {
  /** Cumulative chance that has to be passed, percent: 60. */
  readonly thresholdPercent: number;
  /** Fewest transfers that can make it: 2. */
  readonly fewest: number;
}

/**
 * Transfers until the cumulative chance passes the threshold, at the rate and at both limits of its Wilson interval.
 *
 *   n* = least n ≥ fewest with 1 − (1 − p)ⁿ above the threshold
 *
 * @throws {RangeError} when a count is none
 */
export function thresholdOfCounts(
  head: FigureHead,
  { thresholdPercent, fewest }: ThresholdRule,
  strata: readonly ({ readonly label: string } & DrawnCounts)[],
): ThresholdFigure {
  const reached = (rate: number): number | undefined => attemptsToExceed([], 100 * rate, thresholdPercent, fewest);
  const rows = strata.map(({ label, events, total }) => {
    demandCounts(label, { events, total });
    const { lower, upper } = wilson(events, total, USUAL_LEVEL);
    const value = events / total;
    const numbers = { transfers: reached(value), fewest: reached(upper), most: reached(lower) };
    const known = Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined));
    return {
      label: `${label}: ${countWords(events)} of ${countWords(total)}`,
      rate: { kind: 'estimated', value, lower, upper } as const,
      ...known,
    };
  });
  return thresholdFigure({ ...head, thresholdPercent, rows });
}
