/** The chi-square law: the gamma law with half the degrees of freedom, on twice its scale. */
import { gammaCdf, gammaQuantile, gammaSf, gammaUpperQuantile } from './gammaDistribution.ts';

/**
 * Lower tail of the chi-square law.
 *
 *   P(X ≤ x) = P(df/2, x/2), the regularized incomplete gamma function
 *
 * @param x  real, ≥ 0 or ∞
 * @param df degrees of freedom, finite, > 0, not necessarily whole
 * @returns probability, 0 to 1
 * @throws {RangeError} when x is negative or NaN, or df is not finite and > 0
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 26.4.19.
 */
export function chiSquareCdf(x: number, df: number): number {
  return gammaCdf(x / 2, df / 2);
}

/** Upper tail P(X > x), with its digits where it is tiny: the p value of a chi-square test; as `chiSquareCdf`. */
export function chiSquareSf(x: number, df: number): number {
  return gammaSf(x / 2, df / 2);
}

/**
 * Quantile of the chi-square law: the x with P(X ≤ x) = p.
 *
 * @param p  probability, 0 to 1
 * @param df degrees of freedom, finite, > 0
 * @returns x ≥ 0; 0 at p = 0, ∞ at p = 1
 * @throws {RangeError} when p is no probability, or df is not finite and > 0
 * @see chiSquareCdf
 */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}

/** The x with P(X > x) = p; arguments and errors as `chiSquareQuantile`. */
export function chiSquareUpperQuantile(p: number, df: number): number {
  return 2 * gammaUpperQuantile(p, df / 2);
}
