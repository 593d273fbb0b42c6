/** Is an observed proportion compatible with a given one? */
import { demandProbability } from '../numerics/argumentChecks.ts';
import { binomialAtLeast, binomialAtMost, binomialPmf } from '../numerics/binomialDistribution.ts';
import type { ExactTest } from './fisherExact.ts';
import { demandEvents } from './interval.ts';

/** A count is no likelier than the observed one up to this factor: rounding must not split equal chances. */
const NO_LIKELIER = 1 + 1e-7;

/** First whole number in low … high for which `holds`, which is false, then true; high + 1 when never. */
function firstWhere(low: number, high: number, holds: (x: number) => boolean): number {
  let [from, to] = [low, high + 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * Exact binomial test of one proportion.
 *
 *   two-sided p = Σ P(k) over all k with P(k) ≤ P(observed) · (1 + 1e-7);  one-sided: the tails from the observed count
 *
 * @param events whole number, 0 ≤ events ≤ total
 * @param total  whole number at risk, > 0
 * @param rate   the chance of an event that is tested, 0 to 1
 * @returns p values, 0 to 1
 * @throws {RangeError} when the counts cannot be a numerator and its denominator, or the rate is no probability
 * @see Clopper CJ, Pearson ES. Biometrika 1934;26:404-413, doi:10.1093/biomet/26.4.404
 */
export function binomialTest(events: number, total: number, rate: number): ExactTest {
  demandEvents(events, total);
  demandProbability('rate', rate);
  const greater = binomialAtLeast(events, total, rate);
  const less = binomialAtMost(events, total, rate);
  const limit = binomialPmf(events, total, rate) * NO_LIKELIER;
  const unlikely = (k: number): boolean => binomialPmf(k, total, rate) <= limit;
  const mode = Math.min(total, Math.floor((total + 1) * rate));
  if (unlikely(mode)) return { twoSided: 1, greater, less };
  if (events > mode) {
    const below = firstWhere(0, mode, (k) => !unlikely(k)) - 1;
    return { twoSided: Math.min(1, greater + (below < 0 ? 0 : binomialAtMost(below, total, rate))), greater, less };
  }
  const above = firstWhere(mode, total, unlikely);
  return { twoSided: Math.min(1, less + (above > total ? 0 : binomialAtLeast(above, total, rate))), greater, less };
}
