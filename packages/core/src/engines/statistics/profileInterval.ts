/** Limits from a profile likelihood: where twice the loss of log-likelihood reaches the chi-square quantile. */
import { chiSquareQuantile } from '../numerics/chiSquareDistribution.ts';
import { findRootOutward } from '../numerics/rootFinding.ts';
import { eachSide, type Interval } from './interval.ts';

/** How far to look, in standard errors; a limit beyond is infinite. */
const REACH = 1e4;

/**
 * Profile likelihood interval of one parameter.
 *
 *   { v : 2 (l(max) − l(v)) ≤ χ²₁(level) },  l(v) maximized over all other parameters
 *
 * @param profile  l(v), the log-likelihood with the parameter held at v; falls away from the estimate
 * @param estimate where l is greatest
 * @param maximum  l(max)
 * @param scale    a standard error of the estimate, > 0: only sets the first stride
 * @param level    two-sided coverage, between 0 and 1
 * @returns limits; ±∞ where the likelihood never falls so far
 * @throws {RangeError} unless 0 < level < 1
 * @see Venzon DJ, Moolgavkar SH. Appl Stat 1988;37:87-94, doi:10.2307/2347496
 */
export function profileInterval(
  profile: (value: number) => number,
  { estimate, maximum, scale }: { readonly estimate: number; readonly maximum: number; readonly scale: number },
  level: number,
): Interval {
  eachSide(level);
  const allowed = chiSquareQuantile(level, 1);
  const limit = (direction: 1 | -1): number => {
    const loss = (strides: number): number =>
      strides <= 0 ? -allowed : 2 * (maximum - profile(estimate + direction * strides * scale)) - allowed;
    const strides = findRootOutward(loss, 0, REACH);
    return strides >= REACH ? direction * Infinity : estimate + direction * strides * scale;
  };
  return { lower: limit(-1), upper: limit(1) };
}
