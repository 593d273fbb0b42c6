/** The binomial law: its terms, their logarithms, and both tails. */
import { demandCount, demandProbability } from './argumentChecks.ts';
import { betaTailsAt } from './betaDistribution.ts';
import { logGamma } from './logGamma.ts';
import { binomialTerm, logBinomialTerm } from './saddlePoint.ts';

function demandBinomial(x: number, n: number, p: number): void {
  demandCount('x', x);
  demandCount('n', n);
  demandProbability('p', p);
  if (x > n) throw new RangeError(`x is at most n; got ${String(x)} of ${String(n)}.`);
}

/**
 * Natural logarithm of the number of ways to choose k of n.
 *
 *   log C(n, k) = log n! − log k! − log (n − k)!
 *
 * @param n whole number, ≥ 0
 * @param k whole number, 0 to n
 * @returns log C(n, k) ≥ 0
 * @throws {RangeError} unless both are whole and 0 ≤ k ≤ n
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 24.1.1.
 */
export function logChoose(n: number, k: number): number {
  demandBinomial(k, n, 0.5);
  if (k === 0 || k === n) return 0;
  if (n > 50) return logBinomialTerm(k, n - k, 0.5, 0.5) + n * Math.LN2;
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/**
 * Chance of exactly x events in n.
 *
 *   P(X = x) = C(n, x) pˣ (1 − p)ⁿ⁻ˣ
 *
 * @param x events, whole, 0 to n
 * @param n trials, whole, ≥ 0
 * @param p chance of an event, 0 to 1
 * @returns probability, 0 to 1, with its digits where it is tiny
 * @throws {RangeError} when the counts cannot be events and trials, or p is no probability
 * @see Loader C. Fast and accurate computation of binomial probabilities. Bell Laboratories, 2000.
 */
export function binomialPmf(x: number, n: number, p: number): number {
  demandBinomial(x, n, p);
  return binomialTerm(x, n - x, p, 1 - p);
}

/** Logarithm of `binomialPmf`, also where that is below the smallest double; −∞ where it is impossible. */
export function binomialLogPmf(x: number, n: number, p: number): number {
  demandBinomial(x, n, p);
  return logBinomialTerm(x, n - x, p, 1 - p);
}

/**
 * Chance of x events or more in n, as a tail, never as 1 minus the other.
 *
 *   P(X ≥ x) = I(p; x, n − x + 1), the regularized incomplete beta function; 1 at x = 0
 *
 * @param x events, whole, 0 to n
 * @param n trials, whole, ≥ 0
 * @param p chance of an event, 0 to 1
 * @returns probability, 0 to 1
 * @throws {RangeError} when the counts cannot be events and trials, or p is no probability
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 26.5.24.
 */
export function binomialAtLeast(x: number, n: number, p: number): number {
  demandBinomial(x, n, p);
  return x === 0 ? 1 : betaTailsAt(p, 1 - p, x, n - x + 1).lower;
}

/** Chance of x events or fewer in n, P(X ≤ x) = 1 − P(X ≥ x + 1); arguments and errors as `binomialAtLeast`. */
export function binomialAtMost(x: number, n: number, p: number): number {
  demandBinomial(x, n, p);
  return x === n ? 1 : betaTailsAt(p, 1 - p, x + 1, n - x).upper;
}

/**
 * Quantile of the binomial law: the fewest events with P(X ≤ x) ≥ p.
 *
 * @param p    probability, 0 to 1; a tail equal to p to within rounding counts as reaching it
 * @param n    trials, whole, ≥ 0
 * @param rate chance of an event, 0 to 1
 * @returns events, whole, 0 to n
 * @throws {RangeError} when p or the rate is no probability, or n is not whole
 * @see binomialAtMost, searched by halving
 */
export function binomialQuantile(p: number, n: number, rate: number): number {
  demandProbability('p', p);
  demandBinomial(0, n, rate);
  const wanted = p * (1 - 64 * Number.EPSILON);
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialAtMost(middle, n, rate) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
