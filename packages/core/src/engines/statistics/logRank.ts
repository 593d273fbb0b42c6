/** The log-rank test of several groups, and its weighted form that looks at early differences more. */
import { chiSquareSf } from '../numerics/chiSquareDistribution.ts';
import { bilinear, cholesky, choleskyInverse, type Matrix } from '../numerics/positiveDefinite.ts';
import { riskTimes, type SurvivalTimes } from './survivalTimes.ts';

export interface LogRankGroup {
  readonly group: string;
  readonly persons: number;
  readonly observed: number;
  /** Events expected if all groups had the same hazard. */
  readonly expected: number;
}

export type LogRank =
  | {
      readonly kind: 'tested';
      readonly groups: readonly LogRankGroup[];
      /** Covariance of observed minus expected, in the order of the groups. */
      readonly variance: Matrix;
      readonly chiSquare: number;
      readonly degreesOfFreedom: number;
      readonly p: number;
    }
  | { readonly kind: 'not estimable'; readonly because: string };

interface Sums {
  readonly observed: number[];
  readonly expected: number[];
  readonly variance: number[][];
}

/** Adds one event time: observed, expected and hypergeometric covariance, weighted. */
function addTime(sums: Sums, atRisk: readonly number[], events: readonly number[], weight: number): void {
  const n = atRisk.reduce((a, b) => a + b, 0);
  const d = events.reduce((a, b) => a + b, 0);
  const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0;
  atRisk.forEach((here, i) => {
    sums.observed[i]! += weight * events[i]!;
    sums.expected[i]! += (weight * d * here) / n;
    atRisk.forEach((other, j) => (sums.variance[i]![j]! += spread * (here / n) * ((i === j ? 1 : 0) - other / n)));
  });
}

/**
 * Log-rank test of equal hazards, or its G-rho form.
 *
 *   χ² = (O − E)ᵀ V⁻ (O − E) on k − 1 degrees of freedom; each event time counts S(t−)^rho, S pooled Kaplan–Meier
 *
 * @param times  one entry per person
 * @param groups name of each person's group
 * @param rho    0 for the log-rank test, 1 for Peto and Peto's, finite, ≥ 0
 * @returns groups in the order of their names, chi-square and p; not estimable with one group or no event
 * @throws {RangeError} when the lists differ in length, there is nobody, a time is not finite and above 0, or rho is
 *         negative
 * @see Harrington DP, Fleming TR. Biometrika 1982;69:553-566, doi:10.1093/biomet/69.3.553
 */
export function logRank(times: SurvivalTimes, groups: readonly string[], rho = 0): LogRank {
  const steps = riskTimes(times);
  if (groups.length !== times.time.length) throw new RangeError('Every person has a group.');
  if (!(rho >= 0 && rho < Infinity)) throw new RangeError(`rho is finite and not negative; got ${String(rho)}.`);
  const names = [...new Set(groups)].sort();
  if (names.length < 2) return { kind: 'not estimable', because: 'there is one group only' };
  const sums: Sums = {
    observed: names.map(() => 0),
    expected: names.map(() => 0),
    variance: names.map(() => names.map(() => 0)),
  };
  let survival = 1;
  for (const { time, atRisk, events } of steps) {
    const count = (keep: (i: number) => boolean): number[] =>
      names.map((name) => groups.filter((group, i) => group === name && keep(i)).length);
    const here = count((i) => times.time[i]! >= time);
    if (events > 0)
      addTime(
        sums,
        here,
        count((i) => times.time[i] === time && times.event[i]!),
        survival ** rho,
      );
    survival *= 1 - events / atRisk;
  }
  const persons = names.map((name) => groups.filter((group) => group === name).length);
  return answer(names, persons, sums);
}

function answer(names: readonly string[], persons: readonly number[], { observed, expected, variance }: Sums): LogRank {
  const kept = names.map((_, i) => i).slice(1); // the differences add to 0: one group is left out
  const lower = cholesky(kept.map((i) => kept.map((j) => variance[i]![j]!)));
  if (lower === undefined) return { kind: 'not estimable', because: 'no event tells the groups apart' };
  const difference = kept.map((i) => observed[i]! - expected[i]!);
  const chiSquare = bilinear(difference, choleskyInverse(lower), difference);
  const groups = names.map((group, i) => ({
    group,
    persons: persons[i]!,
    observed: observed[i]!,
    expected: expected[i]!,
  }));
  return {
    kind: 'tested',
    groups,
    variance,
    chiSquare,
    degreesOfFreedom: kept.length,
    p: chiSquareSf(chiSquare, kept.length),
  };
}
