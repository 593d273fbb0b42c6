/** Logarithm of the gamma and beta functions, and Stirling's error, from which the discrete laws are built. */
import { demandPositive } from './argumentChecks.ts';

const LOG_SQRT_2PI = 0.91893853320467274178;
const ONE_MINUS_EULER = 0.42278433509846713939;

/** ζ(k) − 1 for k = 2, 3, …: coefficients of log Γ about 2. */
// prettier-ignore
const ZETA_MINUS_1 = [
  0.64493406684822643647, 0.2020569031595942854, 0.082323233711138191516, 0.036927755143369926331,
  0.017343061984449139715, 0.0083492773819228268398, 0.0040773561979443393787, 0.0020083928260822144179,
  0.00099457512781808533715, 0.0004941886041194645587, 0.00024608655330804829864, 0.00012271334757848914675,
  6.1248135058704829259e-5, 3.0588236307020493552e-5, 1.5282259408651871733e-5, 7.6371976378997622736e-6,
  3.8172932649998398565e-6, 1.9082127165539389257e-6, 9.5396203387279611315e-7, 4.7693298678780646312e-7,
  2.3845050272773299e-7, 1.1921992596531107307e-7, 5.9608189051259479612e-8, 2.9803503514652280186e-8,
  1.4901554828365041235e-8, 7.450711789835429492e-9, 3.7253340247884570548e-9, 1.8626597235130490064e-9,
] as const;

/** B₂ₖ / (2k(2k−1)) for k = 1, 2, …: coefficients of Stirling's series. */
// prettier-ignore
const STIRLING = [
  1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400, 43867 / 244188,
] as const;

/** From here on Stirling's series is exact in double precision. */
const SERIES_FROM = 10;

/**
 * What Stirling's formula leaves out of log x!.
 *
 *   δ(x) = log Γ(x+1) − (x + ½) log x + x − ½ log 2π  =  Σ B₂ₖ / (2k(2k−1) x²ᵏ⁻¹)
 *
 * Below 10 by the exact step δ(x) = δ(x+1) + (x + ½) log(1 + 1/x) − 1, whose terms are all positive.
 *
 * @param x real, > 0, no unit
 * @returns δ(x) > 0, absolute error about 2e-15
 * @throws {RangeError} unless finite and > 0
 * @see Loader C. Fast and accurate computation of binomial probabilities. Bell Laboratories, 2000.
 */
export function stirlingError(x: number): number {
  demandPositive('x', x);
  let steps = 0;
  let at = x;
  for (; at < SERIES_FROM; at += 1) steps += (at + 0.5) * Math.log1p(1 / at) - 1;
  const inverseSquare = 1 / (at * at);
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k -= 1) series = series * inverseSquare + STIRLING[k]!;
  return steps + series / at;
}

/** log Γ(2 + w) = w(1 − γ) + Σ (−1)ᵏ (ζ(k) − 1) wᵏ / k, k ≥ 2, |w| ≤ ½: keeps its digits at the zero w = 0. */
function logGammaNear2(w: number): number {
  let sum = 0;
  for (let i = ZETA_MINUS_1.length - 1; i >= 0; i -= 1) sum = ZETA_MINUS_1[i]! / (i + 2) - w * sum;
  return w * (ONE_MINUS_EULER + w * sum);
}

/**
 * Natural logarithm of the gamma function.
 *
 *   log Γ(x) = (x − ½) log x − x + ½ log 2π + δ(x)
 *
 * Up to 2.5 by the series about 2, so that it keeps relative precision at its zeros 1 and 2.
 *
 * @param x real, > 0, no unit
 * @returns log Γ(x), relative error about 1e-15
 * @throws {RangeError} unless finite and > 0
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 6.1.33 and 6.1.41.
 */
export function logGamma(x: number): number {
  demandPositive('x', x);
  if (x < 0.5) return logGammaNear2(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return logGammaNear2(x - 1) - Math.log1p(x - 1);
  if (x <= 2.5) return logGammaNear2(x - 2);
  return (x - 0.5) * Math.log(x) - x + LOG_SQRT_2PI + stirlingError(x);
}

/**
 * Natural logarithm of the beta function.
 *
 *   log B(a, b) = log Γ(a) + log Γ(b) − log Γ(a + b)
 *
 * From 10 on through Stirling's error, where the difference of the three would lose its digits.
 *
 * @param a real, > 0
 * @param b real, > 0
 * @returns log B(a, b)
 * @throws {RangeError} unless both are finite and > 0
 * @see DiDonato AR, Morris AH. ACM Trans Math Softw 1992;18:360-373, doi:10.1145/131766.131776
 */
export function logBeta(a: number, b: number): number {
  demandPositive('a', a);
  demandPositive('b', b);
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const total = a + b;
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(total);
  const largeOverTotal = (large - 0.5) * Math.log1p(-small / total);
  const errors = stirlingError(large) - stirlingError(total);
  if (small < 10) return logGamma(small) + largeOverTotal - small * Math.log(total) + small + errors;
  const smallOverTotal = (small - 0.5) * Math.log(small / total);
  return LOG_SQRT_2PI - 0.5 * Math.log(total) + smallOverTotal + largeOverTotal + stirlingError(small) + errors;
}
