/** Loader's saddle-point form of the Poisson and binomial terms, for real arguments, without cancellation. */
import { stirlingError } from './logGamma.ts';

const TWO_PI = 2 * Math.PI;

/**
 * Deviance of one count from its mean.
 *
 *   D(x, m) = x log(x/m) + m − x
 *
 * Where x and m are close, by the series in v = (x − m)/(x + m), whose terms do not cancel:
 * D = (x − m) v + 2x Σ v²ʲ⁺¹ / (2j + 1), j ≥ 1.
 *
 * @param x real, > 0
 * @param m real, > 0
 * @returns D ≥ 0
 * @see Loader C. Fast and accurate computation of binomial probabilities. Bell Laboratories, 2000.
 */
export function devianceTerm(x: number, m: number): number {
  const difference = x - m;
  const v = difference / (x + m);
  if (Math.abs(v) >= 0.3) return x * Math.log(x / m) + m - x;
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * The term of the Poisson law at a real argument.
 *
 *   xᵃ e⁻ˣ / Γ(a + 1) = exp(−δ(a) − D(a, x)) / √(2πa)
 *
 * @param a real, > 0
 * @param x real, > 0
 * @returns the term, 0 to 1
 * @see devianceTerm
 */
export function poissonTerm(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - devianceTerm(a, x)) / Math.sqrt(TWO_PI * a);
}

/** Logarithm of `binomialTerm`, also where the term itself is below the smallest double. */
export function logBinomialTerm(a: number, b: number, p: number, q: number): number {
  if (a === 0 && b === 0) return 0;
  if (a === 0) return b * (p < q ? Math.log1p(-p) : Math.log(q));
  if (b === 0) return a * (q < p ? Math.log1p(-q) : Math.log(p));
  if (p === 0 || q === 0) return -Infinity;
  return exponent(a, b, p, q) + 0.5 * Math.log((a + b) / (TWO_PI * a * b));
}

function exponent(a: number, b: number, p: number, q: number): number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return errors - devianceTerm(a, n * p) - devianceTerm(b, n * q);
}

/**
 * The term of the binomial law at real arguments.
 *
 *   Γ(a+b+1) / (Γ(a+1) Γ(b+1)) · pᵃ qᵇ = √((a+b) / 2πab) · exp(δ(a+b) − δ(a) − δ(b) − D(a, np) − D(b, nq))
 *
 * @param a "successes", real, ≥ 0
 * @param b "failures", real, ≥ 0; n = a + b
 * @param p chance of a success, 0 to 1
 * @param q 1 − p, handed in so that neither loses digits when the other is near 1
 * @returns the term, 0 to 1
 * @see Loader C. Fast and accurate computation of binomial probabilities. Bell Laboratories, 2000.
 */
export function binomialTerm(a: number, b: number, p: number, q: number): number {
  if (a === 0 || b === 0 || p === 0 || q === 0) return Math.exp(logBinomialTerm(a, b, p, q));
  return Math.exp(exponent(a, b, p, q)) * Math.sqrt((a + b) / (TWO_PI * a * b));
}
