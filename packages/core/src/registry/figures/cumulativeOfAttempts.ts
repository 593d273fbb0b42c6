import type { AttemptBounds } from '../../engines/statistics/cumulativeBounds.ts';
import { type Interval, USUAL_LEVEL, zOf } from '../../engines/statistics/interval.ts';
import type { StoppingWeighted } from '../../engines/statistics/stoppingWeighted.ts';
import type { CumulativeFigure, CumulativeLine, FigureHead } from '../figure.ts';
import { cumulativeFigure } from './cumulative.ts';

export interface CumulativeWords {
  readonly outcome: string;
  readonly attemptName: string;
  /** On what the weights stand: 'stopping depends on age and number of failures only'. */
  readonly weightedAssumption: string;
}

/**
 * The cumulative figure from the bounds by attempt.
 *
 *   conservative: p ± z·se, kept within 0 to 1;  optimal: 1 − S^exp(±z·se / (S·|ln S|)), S = 1 − p (log-log)
 *
 * A point without an error (all have succeeded, or nobody yet) has no band. The weighted line has none at all.
 *
 * @param weighted the estimate weighted for stopping, or why there is none; it is then said in its place
 * @throws {RangeError} when there is no attempt
 */
export function cumulativeOfAttempts(
  head: FigureHead,
  { weightedAssumption, ...words }: CumulativeWords,
  bounds: readonly AttemptBounds[],
  weighted: StoppingWeighted,
): CumulativeFigure {
  const lines: CumulativeLine[] = [
    {
      reading: 'conservative',
      assumption: `nobody who stopped would have had ${words.outcome}`,
      points: bounds.map(({ attempt, conservative: value, conservativeError }) => ({
        attempt,
        value,
        ...(value > 0 && value < 1 ? plainLimits(value, conservativeError) : {}),
      })),
    },
    {
      reading: 'optimal',
      assumption: 'those who stopped had the chance of those who went on',
      points: bounds.map(({ attempt, optimal: value, optimalError }) => ({
        attempt,
        value,
        ...(optimalError === undefined || value <= 0 || value >= 1 ? {} : logLogLimits(value, optimalError)),
      })),
    },
  ];
  const base = { ...head, ...words, atRisk: bounds.map(({ attempt, atRisk }) => ({ attempt, count: atRisk })) };
  if (weighted.kind === 'not estimable') return cumulativeFigure({ ...base, lines, weightedMissing: weighted.because });
  const points = weighted.attempts.map(({ attempt, cumulative: value }) => ({ attempt, value }));
  return cumulativeFigure({
    ...base,
    lines: [...lines, { reading: 'weighted', assumption: weightedAssumption, points }],
  });
}

function plainLimits(value: number, error: number): Interval {
  const width = zOf(USUAL_LEVEL) * error;
  return { lower: Math.max(0, value - width), upper: Math.min(1, value + width) };
}

/** @param value cumulative chance, strictly between 0 and 1 @param error Greenwood's, of the chance */
export function logLogLimits(value: number, error: number): Interval {
  const left = 1 - value;
  const width = (zOf(USUAL_LEVEL) * error) / (left * Math.abs(Math.log(left)));
  return { lower: 1 - left ** Math.exp(-width), upper: 1 - left ** Math.exp(width) };
}
