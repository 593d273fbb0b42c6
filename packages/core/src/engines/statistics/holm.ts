/** Several comparisons at once: p values that keep the chance of any false finding. */
import { demandProbability } from '../numerics/argumentChecks.ts';

/**
 * Holm's step-down adjustment.
 *
 *   sorted p₍₁₎ ≤ … ≤ p₍ₘ₎:  adjusted p₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎)
 *
 * @param pValues raw p values, all comparisons that were made
 * @returns adjusted p values in the order handed in
 * @throws {RangeError} when one is no probability
 * @see Holm S. Scand J Stat 1979;6:65-70.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  pValues.forEach((p) => demandProbability('A p value', p));
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[i]! - pValues[j]!);
  const adjusted = pValues.map(() => 0);
  let largest = 0;
  order.forEach((i, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[i]!));
    adjusted[i] = largest;
  });
  return adjusted;
}
