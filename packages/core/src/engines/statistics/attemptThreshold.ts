/** After how many attempts is the cumulative chance passed, at a rate that is itself only known within limits? */
import { demandCount } from '../numerics/argumentChecks.ts';
import { attemptsToExceed } from '../prediction/cumulativeChance.ts';
import { type Interval, USUAL_LEVEL } from './interval.ts';
import { proportion, type ProportionMethod } from './proportion.ts';
import type { Arm } from './twoByTwo.ts';

export interface AttemptRule {
  /** Cumulative chance that has to be passed, percent, strictly between 0 and 100: 60. */
  readonly thresholdPercent: number;
  /** Fewest attempts that can make it: 2. */
  readonly fewest: number;
}

/** Number of attempts at the rate and at both limits; absent where no number of them passes. */
export type AttemptRange =
  | ({
      readonly kind: 'range';
      readonly rate: number;
      readonly method: ProportionMethod;
      readonly attempts: number | undefined;
      /** At the upper limit of the rate. */
      readonly fewest: number | undefined;
      /** At the lower limit of the rate; absent when the lower limit is 0 or too small. */
      readonly most: number | undefined;
    } & Interval)
  | { readonly kind: 'no data' };

function demandRule({ thresholdPercent, fewest }: AttemptRule): void {
  if (!(thresholdPercent > 0 && thresholdPercent < 100)) {
    throw new RangeError(`A threshold lies strictly between 0 and 100 %; got ${String(thresholdPercent)}.`);
  }
  demandCount('fewest', fewest);
}

/**
 * Attempts until the cumulative chance is above the threshold.
 *
 *   n* = least n ≥ fewest with 1 − (1 − p)ⁿ > threshold
 *
 * @param rate chance per attempt; none at or below 0
 * @param rule threshold and fewest attempts
 * @returns n*, or undefined when no number of attempts passes
 * @throws {RangeError} when the rate is above 1 or no number, or the rule is none
 * @see ESHRE Working Group on Recurrent Implantation Failure. Hum Reprod Open 2023(3):hoad023, doi:10.1093/hropen/hoad023
 */
export function attemptsAtRate(rate: number, rule: AttemptRule): number | undefined {
  demandRule(rule);
  if (!(rate <= 1)) throw new RangeError(`A chance is at most 1; got ${String(rate)}.`);
  return rate <= 0 ? undefined : attemptsToExceed([], 100 * rate, rule.thresholdPercent, rule.fewest);
}

/**
 * The rates at which the number of attempts changes: above the first it is 2 (or `fewest`), at or below it one more.
 *
 *   p(n) = 1 − (1 − threshold)^(1/n)
 *
 * @param rule threshold and fewest attempts
 * @param most up to which n, whole, ≥ fewest
 * @returns rate above which n attempts are enough, for each n, falling
 * @throws {RangeError} when the rule is none or `most` is below `fewest`
 */
export function attemptChangePoints(
  rule: AttemptRule,
  most: number,
): readonly { readonly attempts: number; readonly above: number }[] {
  demandRule(rule);
  demandCount('most', most);
  const from = Math.max(1, rule.fewest);
  if (most < from) throw new RangeError('`most` is not below `fewest`.');
  return Array.from({ length: most - from + 1 }, (_, i) => {
    const attempts = from + i;
    return { attempts, above: 1 - (1 - rule.thresholdPercent / 100) ** (1 / attempts) };
  });
}

/**
 * The number of attempts with the range that the width of the rate leaves.
 *
 *   n*(upper limit) to n*(lower limit) of the rate's interval
 *
 * @param own    successes of attempts ≥ 0
 * @param rule   threshold and fewest attempts
 * @param method interval of the rate; Clopper–Pearson where a coverage is promised
 * @param level  two-sided coverage of the rate, between 0 and 1
 * @returns the range, or 'no data'
 * @throws {RangeError} when the counts are impossible, or the rule or the level is none
 * @see attemptsAtRate
 */
export function attemptRange(
  own: Arm,
  rule: AttemptRule,
  method: ProportionMethod = 'Clopper-Pearson',
  level = USUAL_LEVEL,
): AttemptRange {
  demandRule(rule);
  const rate = proportion(own.events, own.total, method, level);
  if (rate.kind === 'no data') return rate;
  const at = (chance: number): number | undefined => attemptsAtRate(Math.min(1, chance), rule);
  const { value, lower, upper } = rate;
  return { kind: 'range', rate: value, lower, upper, method, attempts: at(value), fewest: at(upper), most: at(lower) };
}
