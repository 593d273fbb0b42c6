/** The standard normal law: both tails, the logarithm of a tail, and quantiles from either tail. */
import { demandNumber, demandProbability } from './argumentChecks.ts';

const SQRT_2PI = 2.5066282746310005024;
const LOG_SQRT_2PI = 0.91893853320467274178;

/** Within this distance of 0 the law is computed from its middle, beyond it from its tail. */
const MIDDLE = 0.67448975;
const NEAR_TAIL = 5.65685424949238;

/** Coefficients from the highest power down; numerator and denominator of one rational approximation. */
interface Rational {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

// prettier-ignore
const CDF_MIDDLE: Rational = {
  over: [0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249],
  under: [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956],
};

// prettier-ignore
const CDF_NEAR_TAIL: Rational = {
  over: [
    1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979,
    597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
  ],
  under: [
    1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
    18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
  ],
};

// prettier-ignore
const CDF_FAR_TAIL: Rational = {
  over: [
    0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807,
    0.001421619193227893466, 2.9112874951168792e-5,
  ],
  under: [
    1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244,
    7.29751555083966205e-5,
  ],
};

// prettier-ignore
const QUANTILE_MIDDLE: Rational = {
  over: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  under: [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
  ],
};

// prettier-ignore
const QUANTILE_NEAR_TAIL: Rational = {
  over: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  under: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
};

// prettier-ignore
const QUANTILE_FAR_TAIL: Rational = {
  over: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  under: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
  ],
};

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const ratio = ({ over, under }: Rational, x: number): number => polynomial(over, x) / polynomial(under, x);

/** exp(−x²/2) without the rounding of x² in the far tail: x is split at a sixteenth. */
function bellOf(x: number): number {
  if (Math.abs(x) > 40) return 0;
  const head = Math.trunc(x * 16) / 16;
  return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (x - head) * (x + head));
}

/** Φ(x) − ½ for |x| ≤ 0.67448975, with full relative precision at 0. */
export function normalFromMiddle(x: number): number {
  return x * ratio(CDF_MIDDLE, x * x);
}

/** (1 − Φ(x)) exp(x²/2) for x > 0.67448975: the tail without its steep part. */
export function scaledNormalTail(x: number): number {
  if (x <= NEAR_TAIL) return ratio(CDF_NEAR_TAIL, x);
  const y = 1 / (x * x);
  return (1 / SQRT_2PI - y * ratio(CDF_FAR_TAIL, y)) / x;
}

/**
 * Upper tail of the standard normal law.
 *
 *   1 − Φ(x) = ∫ₓ^∞ exp(−t²/2) / √2π dt
 *
 * Computed as a tail, never as 1 minus the other: full relative precision to x = 37.5, where doubles end.
 *
 * @param x standard deviations, any number or ±∞
 * @returns probability, 0 to 1
 * @throws {RangeError} when x is NaN
 * @see Cody WJ. Math Comp 1969;23:631-637; ACM Trans Math Softw 1993;19:22-32 (Algorithm 715, ANORM).
 */
export function normalSf(x: number): number {
  demandNumber('x', x);
  if (x === Infinity) return 0;
  if (x === -Infinity) return 1;
  if (Math.abs(x) <= MIDDLE) return 0.5 - normalFromMiddle(x);
  const tail = bellOf(x) * scaledNormalTail(Math.abs(x));
  return x > 0 ? tail : 1 - tail;
}

/** Lower tail Φ(x) = 1 − Φ(−x); arguments, errors and source as `normalSf`. */
export function normalCdf(x: number): number {
  return normalSf(-x);
}

/**
 * Natural logarithm of the upper tail, also where the tail itself is below the smallest double.
 *
 *   log(1 − Φ(x)) = log((1 − Φ(x)) exp(x²/2)) − x²/2
 *
 * @param x standard deviations, any number or ±∞
 * @returns log probability, ≤ 0; −∞ at x = ∞
 * @throws {RangeError} when x is NaN
 * @see normalSf
 */
export function normalLogSf(x: number): number {
  demandNumber('x', x);
  if (x === Infinity) return -Infinity;
  if (x > MIDDLE) return Math.log(scaledNormalTail(x)) - 0.5 * x * x;
  return Math.log1p(-normalSf(-x));
}

/**
 * Density of the standard normal law, φ(x) = exp(−x²/2) / √2π.
 *
 * @param x standard deviations, any number or ±∞
 * @returns density per standard deviation, ≥ 0
 * @throws {RangeError} when x is NaN
 * @see Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 26.2.1.
 */
export function normalDensity(x: number): number {
  demandNumber('x', x);
  return bellOf(x) / SQRT_2PI;
}

/** The logarithm of the normal density, −x²/2 − ½ log 2π. @throws {RangeError} when x is NaN. */
export function normalLogDensity(x: number): number {
  demandNumber('x', x);
  return -0.5 * x * x - LOG_SQRT_2PI;
}

/** Distance from 0 of the point whose tail is `tail` ≤ ½, for tails below 0.075. */
function tailDistance(tail: number): number {
  const r = Math.sqrt(-Math.log(tail));
  return r <= 5 ? ratio(QUANTILE_NEAR_TAIL, r - 1.6) : ratio(QUANTILE_FAR_TAIL, r - 5);
}

/**
 * Quantile of the standard normal law: the x with Φ(x) = p.
 *
 * @param p probability, 0 to 1; small ones keep their digits (for an upper tail use `normalUpperQuantile`)
 * @returns standard deviations; −∞ at 0, ∞ at 1; relative error about 1e-15
 * @throws {RangeError} unless 0 ≤ p ≤ 1
 * @see Wichura MJ. Appl Stat 1988;37:477-484 (Algorithm AS 241, PPND16).
 */
export function normalQuantile(p: number): number {
  demandProbability('p', p);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * ratio(QUANTILE_MIDDLE, 0.180625 - fromMiddle * fromMiddle);
  return p < 0.5 ? -tailDistance(p) : tailDistance(1 - p);
}

/** The x with 1 − Φ(x) = p; arguments, errors and source as `normalQuantile`. */
export function normalUpperQuantile(p: number): number {
  return -normalQuantile(p);
}
