/** How many persons a comparison of two proportions takes, and what a given number can show. */
import { demandCount, demandLevel, demandPositive } from '../numerics/argumentChecks.ts';
import { binomialPmf } from '../numerics/binomialDistribution.ts';
import { hypergeometricTerms } from '../numerics/hypergeometricDistribution.ts';
import { normalCdf, normalSf, normalUpperQuantile } from '../numerics/normalDistribution.ts';
import { findRoot } from '../numerics/rootFinding.ts';
import { NO_LIKELIER } from './fisherExact.ts';

/** A planned comparison: chances strictly between 0 and 1, unequal. */
export interface Comparison {
  readonly treatedChance: number;
  readonly controlChance: number;
  /** Two-sided level of the test. */
  readonly alpha: number;
}

/** Persons per arm, not rounded; round up. */
export interface SampleSize {
  readonly normal: number;
  readonly continuityCorrected: number;
  readonly arcsine: number;
}

/** @throws {RangeError} unless both chances and alpha lie strictly between 0 and 1 and the chances differ. */
function demandComparison({ treatedChance, controlChance, alpha }: Comparison): void {
  demandLevel('treatedChance', treatedChance);
  demandLevel('controlChance', controlChance);
  demandLevel('alpha', alpha);
  if (treatedChance === controlChance) throw new RangeError('Equal chances have nothing to be shown.');
}

/** √(2 p̄ q̄) and √(p₁q₁ + p₂q₂): spread of the difference if there is none, and if there is. */
function spreads({ treatedChance: p1, controlChance: p2 }: Comparison): { equal: number; unequal: number } {
  const mean = (p1 + p2) / 2;
  return { equal: Math.sqrt(2 * mean * (1 - mean)), unequal: Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2)) };
}

/**
 * Persons per arm for a two-sided comparison of two proportions, in three ways.
 *
 *   normal: n = (z_α √(2p̄q̄) + z_β √(p₁q₁ + p₂q₂))² / (p₁ − p₂)²
 *   continuity corrected (Fleiss): n/4 · (1 + √(1 + 4/(n|p₁ − p₂|)))²
 *   arcsine: 2 ((z_α + z_β)/h)², h = 2 arcsin √p₁ − 2 arcsin √p₂
 *
 * @param comparison chances and two-sided level
 * @param power      chance to find the difference, between 0 and 1
 * @returns persons per arm, not rounded
 * @throws {RangeError} when a chance, alpha or the power is not strictly between 0 and 1, or the chances are equal
 * @see Fleiss JL, Tytun A, Ury HK. Biometrics 1980;36:343-346; Cohen J. Statistical Power Analysis, 2nd ed., chapter 6.
 */
export function sampleSize(comparison: Comparison, power: number): SampleSize {
  demandComparison(comparison);
  demandLevel('power', power);
  const { treatedChance: p1, controlChance: p2, alpha } = comparison;
  const [za, zb] = [normalUpperQuantile(alpha / 2), normalUpperQuantile(1 - power)];
  const { equal, unequal } = spreads(comparison);
  const difference = Math.abs(p1 - p2);
  const normal = ((za * equal + zb * unequal) / difference) ** 2;
  const h = 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));
  return {
    normal,
    continuityCorrected: (normal / 4) * (1 + Math.sqrt(1 + 4 / (normal * difference))) ** 2,
    arcsine: 2 * ((za + zb) / h) ** 2,
  };
}

/**
 * Power of the two-sided normal test with n persons per arm, both directions counted.
 *
 *   Φ( (√n |p₁−p₂| − z_α √(2p̄q̄)) / √(p₁q₁ + p₂q₂) ) + Φ( (−√n |p₁−p₂| − z_α √(2p̄q̄)) / √(p₁q₁ + p₂q₂) )
 *
 * @param comparison chances and two-sided level
 * @param perArm     persons per arm, > 0
 * @returns chance to find a difference, 0 to 1
 * @throws {RangeError} as `sampleSize`, or when there is nobody
 * @see Fleiss JL. Statistical Methods for Rates and Proportions, 2nd ed., chapter 3.
 */
export function powerAt(comparison: Comparison, perArm: number): number {
  demandComparison(comparison);
  demandPositive('perArm', perArm);
  const { equal, unequal } = spreads(comparison);
  const za = normalUpperQuantile(comparison.alpha / 2);
  const shift = Math.sqrt(perArm) * Math.abs(comparison.treatedChance - comparison.controlChance);
  return normalCdf((shift - za * equal) / unequal) + normalSf((shift + za * equal) / unequal);
}

/**
 * The smallest treated chance above the control's that n persons per arm find with the given power.
 *
 * @param controlChance chance without treatment, strictly between 0 and 1
 * @param perArm        persons per arm, > 0
 * @param power         strictly between 0 and 1
 * @param alpha         two-sided level
 * @returns the treated chance, or undefined when not even 1 would be found
 * @throws {RangeError} as `powerAt`
 * @see powerAt, solved by bracketing
 */
export function detectableChance(
  controlChance: number,
  perArm: number,
  power: number,
  alpha: number,
): number | undefined {
  demandLevel('controlChance', controlChance);
  demandLevel('power', power);
  demandLevel('alpha', alpha);
  const gap = (treatedChance: number): number => powerAt({ treatedChance, controlChance, alpha }, perArm) - power;
  const [least, most] = [controlChance + 1e-9, 1 - 1e-9];
  if (least >= most || gap(most) < 0) return undefined;
  return gap(least) > 0 ? least : findRoot(gap, least, most);
}

/**
 * Power of Fisher's exact test with n persons per arm, table by table.
 *
 *   Σ P(i | n, p₁) P(j | n, p₂) over tables with a two-sided p ≤ α
 *
 * @param comparison chances and two-sided level; equal chances are refused
 * @param perArm     whole persons per arm, 1 to 300
 * @returns chance to find a difference, 0 to 1
 * @throws {RangeError} as `sampleSize`, or when the number of persons is not whole or too large to enumerate
 * @see fisherExact
 */
export function exactPowerAt(comparison: Comparison, perArm: number): number {
  demandComparison(comparison);
  demandCount('perArm', perArm);
  if (perArm < 1 || perArm > 300) throw new RangeError(`1 to 300 persons per arm; got ${String(perArm)}.`);
  const { treatedChance, controlChance, alpha } = comparison;
  const counts = Array.from({ length: perArm + 1 }, (_, i) => i);
  const treated = counts.map((i) => binomialPmf(i, perArm, treatedChance));
  const control = counts.map((j) => binomialPmf(j, perArm, controlChance));
  let power = 0;
  for (let events = 0; events <= 2 * perArm; events += 1) {
    const { least, found } = foundAt(perArm, events, alpha);
    found.forEach((is, k) => {
      if (is) power += treated[least + k]! * control[events - least - k]!;
    });
  }
  return Math.min(1, power);
}

/** For each count of treated events, with so many in both arms: is Fisher's two-sided p at most alpha? */
function foundAt(
  perArm: number,
  events: number,
  alpha: number,
): { readonly least: number; readonly found: readonly boolean[] } {
  const { least, terms } = hypergeometricTerms({ marked: perArm, unmarked: perArm, drawn: events });
  const sorted = [...terms].sort((a, b) => a - b);
  let sum = 0;
  const upTo = sorted.map((term) => (sum += term));
  const pOf = (term: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! > term * NO_LIKELIER) high = middle;
      else low = middle + 1;
    }
    return low === sorted.length ? 1 : upTo[low - 1]!;
  };
  return { least, found: terms.map((term) => pOf(term) <= alpha) };
}
