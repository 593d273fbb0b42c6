/** First and second derivative of log Γ: the slopes of beta-binomial likelihoods. */
import { demandPositive } from './argumentChecks.ts';

/** B₂ₖ / 2k for k = 1, 2, … */
const DIGAMMA_SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160] as const;

/** B₂ₖ for k = 1, 2, … */
const BERNOULLI = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510] as const;

const SERIES_FROM = 12;

/** Σ cₖ yᵏ⁺¹ with y = 1/x². */
function inPowersOf(y: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k -= 1) sum = (sum + coefficients[k]!) * y;
  return sum;
}

/**
 * Digamma, the slope of log Γ.
 *
 *   ψ(x) = log x − 1/2x − Σ B₂ₖ / (2k x²ᵏ),  ψ(x) = ψ(x + 1) − 1/x
 *
 * @param x real, > 0, no unit
 * @returns ψ(x), absolute error about 1e-15 times the largest term
 * @throws {RangeError} unless finite and > 0
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 6.3.5 and 6.3.18.
 */
export function digamma(x: number): number {
  demandPositive('x', x);
  let steps = 0;
  let at = x;
  for (; at < SERIES_FROM; at += 1) steps += 1 / at;
  return Math.log(at) - 0.5 / at - inPowersOf(1 / (at * at), DIGAMMA_SERIES) - steps;
}

/**
 * Trigamma, the curvature of log Γ.
 *
 *   ψ′(x) = 1/x + 1/2x² + Σ B₂ₖ / x²ᵏ⁺¹,  ψ′(x) = ψ′(x + 1) + 1/x²
 *
 * @param x real, > 0, no unit
 * @returns ψ′(x) > 0
 * @throws {RangeError} unless finite and > 0
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 6.4.6 and 6.4.12.
 */
export function trigamma(x: number): number {
  demandPositive('x', x);
  let steps = 0;
  let at = x;
  for (; at < SERIES_FROM; at += 1) steps += 1 / (at * at);
  return 1 / at + 0.5 / (at * at) + inPowersOf(1 / (at * at), BERNOULLI) / at + steps;
}
