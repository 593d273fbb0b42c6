/** The regularized incomplete beta function as a law on 0 to 1: both tails and quantiles from either. */
import { demandPositive, demandProbability } from './argumentChecks.ts';
import { binomialTerm } from './saddlePoint.ts';
import { smallerTail, type Tails, type TailSize, upperTail, whereTailIs } from './tails.ts';

const MAX_TERMS = 1_000_000;

/** log(x / (1 − x)) beyond which x or 1 − x is below the smallest normal double. */
export const LOGIT_REACH = 708;

/**
 * The continued fraction of the incomplete beta function in the form of DiDonato and Morris, for x ≤ a / (a+b):
 * xᵃ yᵇ / B(a, b) times it is the lower tail. It leans on λ = a − (a+b)x ≥ 0, which is taken from the side
 * on which it keeps its digits.
 */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const lambda = a > b ? (a + b) * y - b : a - (a + b) * x;
  const c = 1 + lambda;
  const c0 = b / a;
  const c1 = 1 + 1 / a;
  let [over, under] = [0, 1];
  let [nextOver, nextUnder] = [1, c / c1];
  let value = c1 / c;
  let p = 1;
  let s = a + 1;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    const w = n * (b - n) * x;
    const alpha = p * (p + c0) * (a / s) ** 2 * (w * x);
    const beta = n + w / s + ((1 + n / a) / (c1 + (2 * n) / a)) * (c + n * (1 + y));
    p = 1 + n / a;
    s += 2;
    const newOver = alpha * over + beta * nextOver;
    const newUnder = alpha * under + beta * nextUnder;
    const before = value;
    value = newOver / newUnder;
    [over, under, nextOver, nextUnder] = [nextOver / newUnder, nextUnder / newUnder, value, 1];
    if (Math.abs(value - before) <= Number.EPSILON * value) return value;
  }
  throw new RangeError('The incomplete beta fraction did not settle.');
}

/** The lower tail for x ≤ a / (a+b): xᵃ yᵇ / B(a, b) in its saddle-point form times the fraction. */
function lowerBeta(x: number, y: number, a: number, b: number): number {
  return Math.min(1, ((a * b) / (a + b)) * binomialTerm(a, b, x, y) * betaFraction(x, y, a, b));
}

/**
 * Both tails of the beta law at x, its complement handed in.
 *
 *   I(x; a, b) = 1/B(a, b) ∫₀ˣ tᵃ⁻¹ (1−t)ᵇ⁻¹ dt = 1 − I(y; b, a)
 *
 * @param x real, 0 to 1
 * @param y 1 − x, handed in so that neither loses digits when the other is near 1
 * @param a shape, finite, > 0
 * @param b shape, finite, > 0
 * @returns lower and upper tail, 0 to 1
 * @throws {RangeError} when x or y is no probability, or a shape is not finite and > 0
 * @see DiDonato AR, Morris AH. ACM Trans Math Softw 1992;18:360-373, doi:10.1145/131766.131776 (BFRAC)
 */
export function betaTailsAt(x: number, y: number, a: number, b: number): Tails {
  demandProbability('x', x);
  demandProbability('y', y);
  demandPositive('a', a);
  demandPositive('b', b);
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  if (x <= a / (a + b)) {
    const lower = lowerBeta(x, y, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = lowerBeta(y, x, b, a);
  return { lower: 1 - upper, upper };
}

/** Lower tail I(x; a, b) of the beta law, 0 ≤ x ≤ 1; shapes, errors and source as `betaTailsAt`. */
export function betaCdf(x: number, a: number, b: number): number {
  return betaTailsAt(x, 1 - x, a, b).lower;
}

/** Upper tail 1 − I(x; a, b), with its digits where it is tiny; as `betaCdf`. */
export function betaSf(x: number, a: number, b: number): number {
  return betaTailsAt(x, 1 - x, a, b).upper;
}

const logistic = (u: number): number => 1 / (1 + Math.exp(-u));

/**
 * The quantile of the beta law on the logit scale, u = log(x / (1 − x)).
 *
 * @param wanted a tail, of size above 0 and at most ½
 * @param a shape, finite, > 0
 * @param b shape, finite, > 0
 * @returns u; ±708 when x or 1 − x is below the smallest normal double
 * @see betaTailsAt, solved for u by bracketing
 */
export function betaLogitWhere(wanted: TailSize, a: number, b: number): number {
  const start = Math.max(-LOGIT_REACH, Math.min(LOGIT_REACH, Math.log(a / b)));
  return whereTailIs((u) => betaTailsAt(logistic(u), logistic(-u), a, b), wanted, start, LOGIT_REACH);
}

function quantile(wanted: TailSize, a: number, b: number): number {
  demandPositive('a', a);
  demandPositive('b', b);
  if (wanted.size === 0) return wanted.side === 'lower' ? 0 : 1;
  const u = betaLogitWhere(wanted, a, b);
  return u <= -LOGIT_REACH ? 0 : logistic(u);
}

/**
 * Quantile of the beta law: the x with I(x; a, b) = p.
 *
 * @param p probability, 0 to 1
 * @param a shape, finite, > 0
 * @param b shape, finite, > 0
 * @returns x, 0 to 1; relative error about 1e-14; 0 where x is below the smallest double
 * @throws {RangeError} when p is no probability, or a shape is not finite and > 0
 * @see betaTailsAt
 */
export function betaQuantile(p: number, a: number, b: number): number {
  demandProbability('p', p);
  return quantile(smallerTail(p), a, b);
}

/** The x with upper tail p, for tails too small for 1 − p; arguments and errors as `betaQuantile`. */
export function betaUpperQuantile(p: number, a: number, b: number): number {
  demandProbability('p', p);
  return quantile(upperTail(p), a, b);
}
