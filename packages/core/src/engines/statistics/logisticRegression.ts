/** Logistic regression by maximum likelihood; where the data separate it says so, and Firth takes over. */
import { likelihoodMaximum } from '../numerics/likelihoodMaximum.ts';
import { cholesky, choleskyInverse, dot, type Matrix } from '../numerics/positiveDefinite.ts';
import { type Interval, USUAL_LEVEL, zOf } from './interval.ts';
import {
  chanceAt,
  type Design,
  designOf,
  type LogisticData,
  logisticSlope,
  oneOutcomeOnly,
} from './logisticLikelihood.ts';
import { profileInterval } from './profileInterval.ts';

export interface LogisticFit {
  readonly kind: 'fitted';
  /** Intercept first, then per predictor: log odds per unit. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly covariance: Matrix;
  readonly logLikelihood: number;
  /** −2 log-likelihood, of the model and of the intercept alone. */
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly aic: number;
  /** Fitted chance per person. */
  readonly chances: readonly number[];
}

export type LogisticAnswer =
  | LogisticFit
  /** A predictor splits the outcomes: an estimate is infinite. `firthLogistic` has a finite one. */
  | { readonly kind: 'separated'; readonly because: string }
  | { readonly kind: 'not estimable'; readonly because: string };

const SEPARATED = 'a combination of the predictors separates the outcomes: the maximum-likelihood estimate is infinite';
const DEPENDENT = 'the predictors depend on each other, or one does not vary';

/** Log-likelihood of the intercept alone: one chance for all. */
function nullLogLikelihood({ outcome, weights }: Design): number {
  const total = weights.reduce((sum, w) => sum + w, 0);
  const events = dot(weights, outcome);
  return events * Math.log(events / total) + (total - events) * Math.log((total - events) / total);
}

/**
 * Logistic regression by maximum likelihood.
 *
 *   log( p / (1−p) ) = β₀ + β₁x₁ + …,  β maximizes Σ w [y log p + (1−y) log(1−p)],  covariance I(β)⁻¹
 *
 * @param data outcomes 0 or 1, predictors in the reader's units, optional weights
 * @returns the fit; 'separated' when an estimate is infinite; 'not estimable' when there is one outcome only or
 *          predictors depend on each other
 * @throws {RangeError} when lengths differ, an outcome is not 0 or 1, a predictor not finite, a weight negative
 * @see McCullagh P, Nelder JA. Generalized Linear Models, 2nd ed., chapter 4; Albert A, Anderson JA. Biometrika 1984;71:1-10.
 */
export function logisticRegression(data: LogisticData): LogisticAnswer {
  const design = designOf(data);
  const because = oneOutcomeOnly(design);
  if (because !== undefined) return { kind: 'not estimable', because };
  const found = likelihoodMaximum(
    (at) => logisticSlope(design, at),
    design.rows[0]!.map(() => 0),
  );
  if (found.kind === 'singular') return { kind: 'not estimable', because: DEPENDENT };
  if (found.kind === 'diverges') return { kind: 'separated', because: SEPARATED };
  const covariance = choleskyInverse(cholesky(found.information)!);
  return {
    kind: 'fitted',
    coefficients: found.at,
    standardErrors: covariance.map((row, i) => Math.sqrt(row[i]!)),
    covariance,
    logLikelihood: found.value,
    deviance: -2 * found.value,
    nullDeviance: -2 * nullLogLikelihood(design),
    aic: -2 * found.value + 2 * found.at.length,
    chances: design.rows.map((row) => chanceAt(dot(row, found.at))),
  };
}

/**
 * Wald interval of each coefficient, β ± z · standard error.
 *
 * @param fit   from `logisticRegression`
 * @param level two-sided coverage, between 0 and 1
 * @returns limits in log odds, intercept first
 * @throws {RangeError} unless 0 < level < 1
 */
export function logisticWald(fit: LogisticFit, level = USUAL_LEVEL): readonly Interval[] {
  const z = zOf(level);
  return fit.coefficients.map((value, i) => {
    const width = z * fit.standardErrors[i]!;
    return { lower: value - width, upper: value + width };
  });
}

/**
 * Profile likelihood interval of one coefficient: to be preferred to Wald in small or lopsided data.
 *
 * @param data  as handed to `logisticRegression`
 * @param fit   its fit
 * @param index which coefficient, 0 the intercept
 * @param level two-sided coverage, between 0 and 1
 * @returns limits in log odds; ±∞ where the likelihood never falls enough
 * @throws {RangeError} when there is no such coefficient, or the level is none
 * @see profileInterval
 */
export function logisticProfile(data: LogisticData, fit: LogisticFit, index: number, level = USUAL_LEVEL): Interval {
  const estimate = fit.coefficients[index];
  const scale = fit.standardErrors[index];
  if (estimate === undefined || scale === undefined) throw new RangeError(`There is no coefficient ${String(index)}.`);
  const design = designOf(data);
  const others = fit.coefficients.map((_, i) => i).filter((i) => i !== index);
  let near = fit.coefficients;
  const profile = (value: number): number => {
    const start = near.map((at, i) => (i === index ? value : at));
    const found = likelihoodMaximum((at) => logisticSlope(design, at), start, others);
    if (found.kind !== 'found') return -Infinity;
    near = found.at;
    return found.value;
  };
  return profileInterval(profile, { estimate, maximum: fit.logLikelihood, scale }, level);
}
