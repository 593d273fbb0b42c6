/** Quantiles of observed values. */
import { demandProbability } from '../numerics/argumentChecks.ts';

/**
 * Quantile of a sample by linear interpolation between order statistics (type 7).
 *
 *   x₍ₖ₎ + (h − k)(x₍ₖ₊₁₎ − x₍ₖ₎),  h = (n − 1) p + 1,  k = ⌊h⌋
 *
 * @param values at least one number, in any order
 * @param p      probability, 0 to 1
 * @returns in the unit of the values
 * @throws {RangeError} when there is no value, one is missing, or p is no probability
 * @see Hyndman RJ, Fan Y. Am Stat 1996;50:361-365, doi:10.1080/00031305.1996.10473566
 */
export function sampleQuantile(values: readonly number[], p: number): number {
  demandProbability('p', p);
  if (values.length === 0 || values.some(Number.isNaN)) throw new RangeError('A quantile needs values, none missing.');
  const sorted = Float64Array.from(values).sort();
  const h = (sorted.length - 1) * p;
  const k = Math.floor(h);
  const [low, high] = [sorted[k]!, sorted[Math.min(k + 1, sorted.length - 1)]!];
  return h === k || low === high ? low : low + (h - k) * (high - low);
}
