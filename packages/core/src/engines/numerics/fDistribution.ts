/** Fisher's F law, through the incomplete beta function: both tails and quantiles. */
import { demandPositive, demandProbability } from './argumentChecks.ts';
import { betaLogitWhere, betaTailsAt } from './betaDistribution.ts';
import { smallerTail, type Tails, type TailSize, upperTail } from './tails.ts';

/**
 * Both tails of the F law.
 *
 *   P(F ≤ f) = I(x; d₁/2, d₂/2), x = d₁f / (d₁f + d₂)
 *
 * @param f  ratio of mean squares, ≥ 0 or ∞
 * @param d1 degrees of freedom above, finite, > 0
 * @param d2 degrees of freedom below, finite, > 0
 * @returns lower and upper tail, 0 to 1
 * @throws {RangeError} when f is negative or NaN, or degrees of freedom are not finite and > 0
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 26.6.2.
 */
export function fTails(f: number, d1: number, d2: number): Tails {
  if (!(f >= 0)) throw new RangeError(`f is not negative; got ${String(f)}.`);
  demandPositive('d1', d1);
  demandPositive('d2', d2);
  const ratio = (d1 / d2) * f;
  return betaTailsAt(1 / (1 + 1 / ratio), 1 / (1 + ratio), d1 / 2, d2 / 2);
}

/** Lower tail P(F ≤ f); arguments, errors and source as `fTails`. */
export function fCdf(f: number, d1: number, d2: number): number {
  return fTails(f, d1, d2).lower;
}

/** Upper tail P(F > f), with its digits where it is tiny; as `fTails`. */
export function fSf(f: number, d1: number, d2: number): number {
  return fTails(f, d1, d2).upper;
}

function quantile(wanted: TailSize, d1: number, d2: number): number {
  demandPositive('d1', d1);
  demandPositive('d2', d2);
  if (wanted.size === 0) return wanted.side === 'lower' ? 0 : Infinity;
  return (d2 / d1) * Math.exp(betaLogitWhere(wanted, d1 / 2, d2 / 2));
}

/**
 * Quantile of the F law: the f with P(F ≤ f) = p.
 *
 * @param p  probability, 0 to 1
 * @param d1 degrees of freedom above, finite, > 0
 * @param d2 degrees of freedom below, finite, > 0
 * @returns f ≥ 0; 0 at p = 0, ∞ at p = 1
 * @throws {RangeError} when p is no probability, or degrees of freedom are not finite and > 0
 * @see fTails
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  demandProbability('p', p);
  return quantile(smallerTail(p), d1, d2);
}

/** The f with P(F > f) = p; arguments and errors as `fQuantile`. */
export function fUpperQuantile(p: number, d1: number, d2: number): number {
  demandProbability('p', p);
  return quantile(upperTail(p), d1, d2);
}
