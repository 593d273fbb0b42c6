/** Firth's penalized logistic regression: finite where maximum likelihood is not, less biased where it is. */
import { chiSquareSf } from '../numerics/chiSquareDistribution.ts';
import { likelihoodMaximum, type Slope } from '../numerics/likelihoodMaximum.ts';
import {
  bilinear,
  cholesky,
  choleskyInverse,
  choleskyLogDeterminant,
  dot,
  type Matrix,
} from '../numerics/positiveDefinite.ts';
import { type Interval, USUAL_LEVEL } from './interval.ts';
import { chanceAt, type Design, designOf, type LogisticData, logisticSlope } from './logisticLikelihood.ts';
import { profileInterval } from './profileInterval.ts';

export interface FirthFit {
  readonly kind: 'fitted';
  /** Intercept first, then per predictor: log odds per unit. */
  readonly coefficients: readonly number[];
  /** From the inverse information; for limits and tests use the profile, not these. */
  readonly standardErrors: readonly number[];
  readonly covariance: Matrix;
  readonly penalizedLogLikelihood: number;
}

export type FirthAnswer = FirthFit | { readonly kind: 'not estimable'; readonly because: string };

export interface FirthEffect extends Interval {
  readonly value: number;
  /** Penalized likelihood ratio against the coefficient being 0, one degree of freedom. */
  readonly chiSquare: number;
  readonly p: number;
}

/** −∞ stands for "no information left": the search then takes a shorter step. */
const NOWHERE = -Infinity;

/**
 * Penalized log-likelihood with Firth's score U* = Σ (w(y − p) + h(½ − p)) x, h the hat values.
 *
 * For Newton's step each person counts w + h times, as in U*: Σ (w + h) p(1−p) x xᵀ, h held. The plain
 * information alone overshoots, and with one person in an arm never settles.
 */
function penalizedSlope(design: Design, coefficients: readonly number[]): Slope {
  const plain = logisticSlope(design, coefficients);
  const lower = cholesky(plain.information);
  if (lower === undefined) return { ...plain, value: NOWHERE };
  const inverse = choleskyInverse(lower);
  const gradient = [...plain.gradient];
  const curvature = plain.information.map((row) => [...row]);
  design.rows.forEach((row, i) => {
    const p = chanceAt(dot(row, coefficients));
    const hat = design.weights[i]! * p * (1 - p) * bilinear(row, inverse, row);
    row.forEach((x, j) => {
      gradient[j]! += hat * (0.5 - p) * x;
      row.forEach((other, k) => (curvature[j]![k]! += hat * p * (1 - p) * x * other));
    });
  });
  return { value: plain.value + 0.5 * choleskyLogDeterminant(lower), gradient, information: curvature };
}

/**
 * Firth's penalized logistic regression.
 *
 *   β maximizes l(β) + ½ log |I(β)|
 *
 * On a 2×2 table it is the odds ratio with ½ added to each cell. Finite also when the data separate.
 *
 * @param data outcomes 0 or 1, predictors in the reader's units, optional weights
 * @returns the fit; 'not estimable' when predictors depend on each other
 * @throws {RangeError} when lengths differ, an outcome is not 0 or 1, a predictor not finite, a weight negative
 * @see Firth D. Biometrika 1993;80:27-38, doi:10.1093/biomet/80.1.27; Heinze G, Schemper M. Stat Med 2002;21:2409-2419, doi:10.1002/sim.1047
 */
export function firthLogistic(data: LogisticData): FirthAnswer {
  const design = designOf(data);
  const found = likelihoodMaximum(
    (at) => penalizedSlope(design, at),
    design.rows[0]!.map(() => 0),
  );
  if (found.kind !== 'found') {
    return { kind: 'not estimable', because: 'the predictors depend on each other, or one does not vary' };
  }
  const covariance = choleskyInverse(cholesky(logisticSlope(design, found.at).information)!);
  return {
    kind: 'fitted',
    coefficients: found.at,
    standardErrors: covariance.map((row, i) => Math.sqrt(row[i]!)),
    covariance,
    penalizedLogLikelihood: found.value,
  };
}

/**
 * One coefficient of a Firth model with its profile penalized-likelihood interval and test.
 *
 *   { v : 2 (l*(max) − l*(v)) ≤ χ²₁(level) },  test statistic 2 (l*(max) − l*(0))
 *
 * @param data  as handed to `firthLogistic`
 * @param fit   its fit
 * @param index which coefficient, 0 the intercept
 * @param level two-sided coverage, between 0 and 1
 * @returns value and limits in log odds, chi-square and p
 * @throws {RangeError} when there is no such coefficient, or the level is none
 * @see Heinze G, Schemper M. Stat Med 2002;21:2409-2419, doi:10.1002/sim.1047
 */
export function firthEffect(data: LogisticData, fit: FirthFit, index: number, level = USUAL_LEVEL): FirthEffect {
  const value = fit.coefficients[index];
  const scale = fit.standardErrors[index];
  if (value === undefined || scale === undefined) throw new RangeError(`There is no coefficient ${String(index)}.`);
  const design = designOf(data);
  const others = fit.coefficients.map((_, i) => i).filter((i) => i !== index);
  const maximum = fit.penalizedLogLikelihood;
  const profile = (held: number): number => {
    const start = fit.coefficients.map((at, i) => (i === index ? held : at));
    const found = likelihoodMaximum((at) => penalizedSlope(design, at), start, others);
    return found.kind === 'found' ? found.value : NOWHERE;
  };
  const chiSquare = Math.max(0, 2 * (maximum - profile(0)));
  const limits = profileInterval(profile, { estimate: value, maximum, scale }, level);
  return { value, ...limits, chiSquare, p: chiSquareSf(chiSquare, 1) };
}
