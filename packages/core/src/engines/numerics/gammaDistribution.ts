/** The regularized incomplete gamma function as a law with unit rate: both tails and quantiles from either. */
import { demandPositive, demandProbability } from './argumentChecks.ts';
import { logGamma } from './logGamma.ts';
import { poissonTerm } from './saddlePoint.ts';
import { smallerTail, type Tails, type TailSize, upperTail, whereTailIs } from './tails.ts';

/** log x beyond which x is below the smallest normal double. */
const LOG_REACH = 708;

const TINY = 1e-300;
const MAX_TERMS = 1_000_000;

/** Σ xᵏ / ((a+1)…(a+k)), k ≥ 0: the lower tail over its Poisson term. */
function lowerSeries(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < MAX_TERMS; k += 1) {
    term *= x / (a + k);
    if (sum + term === sum) return sum;
    sum += term;
  }
  throw new RangeError('The incomplete gamma series did not settle.');
}

/** Γ(a, x) eˣ x⁻ᵃ as a continued fraction (modified Lentz), for x ≥ a + 1. */
function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < MAX_TERMS; k += 1) {
    const an = -k * (k - a);
    b += 2;
    d = an * d + b;
    d = 1 / (Math.abs(d) < TINY ? TINY : d);
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < Number.EPSILON) return h;
  }
  throw new RangeError('The incomplete gamma fraction did not settle.');
}

/**
 * Both tails of the gamma law with shape a and unit rate.
 *
 *   P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt,  Q(a, x) = 1 − P(a, x)
 *
 * The series below x = a + 1, the continued fraction from there on: the smaller tail is never a difference.
 *
 * @param x real, ≥ 0 or ∞, in units of the scale
 * @param a shape, finite, > 0
 * @returns lower P and upper Q, 0 to 1
 * @throws {RangeError} when x is negative or NaN, or a is not finite and > 0
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 6.5.29 and 6.5.31.
 */
export function gammaTails(x: number, a: number): Tails {
  if (!(x >= 0)) throw new RangeError(`x is not negative; got ${String(x)}.`);
  demandPositive('a', a);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.min(1, poissonTerm(a, x) * lowerSeries(x, a));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, poissonTerm(a, x) * a * upperFraction(x, a));
  return { lower: 1 - upper, upper };
}

/** Lower tail P(a, x); arguments, errors and source as `gammaTails`. */
export function gammaCdf(x: number, a: number): number {
  return gammaTails(x, a).lower;
}

/** Upper tail Q(a, x), with its digits where it is tiny; arguments, errors and source as `gammaTails`. */
export function gammaSf(x: number, a: number): number {
  return gammaTails(x, a).upper;
}

function gammaWhere(wanted: TailSize, a: number): number {
  const smallest = (Math.log(wanted.size) + logGamma(a + 1)) / a;
  const start = Math.max(-700, wanted.side === 'lower' ? Math.min(smallest, Math.log(a + 1)) : Math.log(a + 1));
  const u = whereTailIs((at) => gammaTails(Math.exp(at), a), wanted, start, LOG_REACH);
  return u <= -LOG_REACH ? 0 : Math.exp(u);
}

/**
 * Quantile of the gamma law with unit rate: the x with P(a, x) = p.
 *
 * @param p probability, 0 to 1
 * @param a shape, finite, > 0
 * @returns x in units of the scale; 0 at p = 0, ∞ at p = 1; relative error about 1e-14
 * @throws {RangeError} when p is no probability, or a is not finite and > 0
 * @see gammaTails, solved for log x by bracketing
 */
export function gammaQuantile(p: number, a: number): number {
  demandProbability('p', p);
  demandPositive('a', a);
  if (p === 0) return 0;
  return p === 1 ? Infinity : gammaWhere(smallerTail(p), a);
}

/** The x with Q(a, x) = p, for upper tails too small for 1 − p; arguments and errors as `gammaQuantile`. */
export function gammaUpperQuantile(p: number, a: number): number {
  demandProbability('p', p);
  demandPositive('a', a);
  if (p === 0) return Infinity;
  return p === 1 ? 0 : gammaWhere(upperTail(p), a);
}
