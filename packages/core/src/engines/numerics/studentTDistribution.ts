/** Student's t law, through the incomplete beta function: both tails and quantiles. */
import { demandNumber, demandPositive, demandProbability } from './argumentChecks.ts';
import { betaLogitWhere, betaTailsAt } from './betaDistribution.ts';

/**
 * Upper tail of Student's t law.
 *
 *   P(T > t) = ½ I(x; df/2, ½), x = df / (df + t²), for t ≥ 0;  1 − P(T > −t) below
 *
 * @param t  real, or ±∞
 * @param df degrees of freedom, finite, > 0, not necessarily whole
 * @returns probability, 0 to 1, with its digits where it is tiny
 * @throws {RangeError} when t is NaN, or df is not finite and > 0
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 26.7.1 and 26.5.27.
 */
export function studentTSf(t: number, df: number): number {
  demandNumber('t', t);
  demandPositive('df', df);
  if (t === 0) return 0.5;
  const ratio = (t * t) / df;
  const half = 0.5 * betaTailsAt(1 / (1 + ratio), 1 / (1 + 1 / ratio), df / 2, 0.5).lower;
  return t > 0 ? half : 1 - half;
}

/** Lower tail P(T ≤ t) = P(T > −t); arguments, errors and source as `studentTSf`. */
export function studentTCdf(t: number, df: number): number {
  return studentTSf(-t, df);
}

/**
 * Quantile of Student's t law: the t with P(T ≤ t) = p.
 *
 *   t = −√(df (1−x)/x), I(x; df/2, ½) = 2p, for p < ½; by symmetry above
 *
 * @param p  probability, 0 to 1; for a tiny upper tail use `studentTUpperQuantile`
 * @param df degrees of freedom, finite, > 0
 * @returns t; −∞ at p = 0, 0 at ½, ∞ at 1
 * @throws {RangeError} when p is no probability, or df is not finite and > 0
 * @see studentTSf
 */
export function studentTQuantile(p: number, df: number): number {
  demandProbability('p', p);
  demandPositive('df', df);
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentTQuantile(1 - p, df);
  if (p === 0) return -Infinity;
  const wanted = p <= 0.25 ? ({ side: 'lower', size: 2 * p } as const) : ({ side: 'upper', size: 1 - 2 * p } as const);
  return -Math.sqrt(df) * Math.exp(-0.5 * betaLogitWhere(wanted, df / 2, 0.5));
}

/** The t with P(T > t) = p; arguments and errors as `studentTQuantile`. */
export function studentTUpperQuantile(p: number, df: number): number {
  return -studentTQuantile(p, df);
}
