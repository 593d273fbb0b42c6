import { betaQuantile, betaUpperQuantile } from '../numerics/betaDistribution.ts';
import { demandEvents, eachSide, type Interval, USUAL_LEVEL } from './interval.ts';

/**
 * Clopper–Pearson ("exact") interval for a proportion: coverage at least the level, for every proportion.
 *
 *   lower: beta quantile of α/2 with shapes x, n − x + 1;  upper: of 1 − α/2 with x + 1, n − x
 *
 * @param events whole number, 0 ≤ events ≤ total
 * @param total  whole number at risk, > 0
 * @param level  two-sided coverage, between 0 and 1
 * @returns limits as proportions; exactly 0 at no event and exactly 1 at every event
 * @throws {RangeError} when the counts cannot be a numerator and its denominator, or the level is none
 * @see Clopper CJ, Pearson ES. Biometrika 1934;26:404-413, doi:10.1093/biomet/26.4.404
 */
export function clopperPearson(events: number, total: number, level = USUAL_LEVEL): Interval {
  demandEvents(events, total);
  const outside = eachSide(level);
  return {
    lower: events === 0 ? 0 : betaQuantile(outside, events, total - events + 1),
    upper: events === total ? 1 : betaUpperQuantile(outside, events + 1, total - events),
  };
}
