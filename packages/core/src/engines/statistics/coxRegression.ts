/** Cox's proportional hazards regression. */
import { demandFinite } from '../numerics/argumentChecks.ts';
import { chiSquareSf } from '../numerics/chiSquareDistribution.ts';
import { likelihoodMaximum } from '../numerics/likelihoodMaximum.ts';
import { bilinear, cholesky, choleskyInverse, type Matrix } from '../numerics/positiveDefinite.ts';
import { coxSlope, riskSets, type Ties } from './coxLikelihood.ts';
import { demandSurvivalTimes, type SurvivalTimes } from './survivalTimes.ts';

export interface CoxFit {
  readonly kind: 'fitted';
  readonly ties: Ties;
  /** Log hazard ratio per unit of each predictor. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly covariance: Matrix;
  /** Log partial likelihood, without and with the predictors. */
  readonly nullLogLikelihood: number;
  readonly logLikelihood: number;
  /** Score test that all coefficients are 0. */
  readonly score: { readonly chiSquare: number; readonly degreesOfFreedom: number; readonly p: number };
}

export type CoxAnswer =
  | CoxFit
  /** A predictor orders the events completely: an estimate is infinite. */
  | { readonly kind: 'separated'; readonly because: string }
  | { readonly kind: 'not estimable'; readonly because: string };

function demandPredictors(times: SurvivalTimes, predictors: readonly (readonly number[])[]): void {
  demandSurvivalTimes(times);
  if (predictors.length === 0) throw new RangeError('A Cox model has at least one predictor.');
  for (const column of predictors) {
    if (column.length !== times.time.length) throw new RangeError('Every person has a value of each predictor.');
    column.forEach((value) => demandFinite('A predictor', value));
  }
}

/**
 * Cox's proportional hazards regression by partial likelihood.
 *
 *   hazard(t | x) = hazard₀(t) · e^(xβ),  β maximizes the partial likelihood, covariance I(β)⁻¹
 *
 * Where time is the number of a transfer, ties are heavy: Efron is the default, "exact" the discrete model.
 *
 * @param times      one entry per person
 * @param predictors one list per predictor, at least one, each as long as the times
 * @param ties       how tied events are treated
 * @returns the fit; 'separated' when an estimate is infinite; 'not estimable' without events or when predictors
 *          depend on each other
 * @throws {RangeError} when lists differ in length, there is nobody, a time is not finite and above 0, a predictor is
 *         not finite, or there is none
 * @see Cox DR. J R Stat Soc B 1972;34:187-220; Efron B. J Am Stat Assoc 1977;72:557-565.
 */
export function coxRegression(
  times: SurvivalTimes,
  predictors: readonly (readonly number[])[],
  ties: Ties = 'Efron',
): CoxAnswer {
  demandPredictors(times, predictors);
  const sets = riskSets(times, predictors);
  if (sets.length === 0) return { kind: 'not estimable', because: 'there is no event' };
  const start = predictors.map(() => 0);
  const found = likelihoodMaximum((at) => coxSlope(sets, at, ties), start);
  if (found.kind === 'singular') {
    return {
      kind: 'not estimable',
      because: 'the predictors depend on each other, or one does not vary among those at risk',
    };
  }
  if (found.kind === 'diverges') {
    return {
      kind: 'separated',
      because: 'a combination of the predictors orders the events: the estimate is infinite',
    };
  }
  const atNull = coxSlope(sets, start, ties);
  const covariance = choleskyInverse(cholesky(found.information)!);
  const chiSquare = bilinear(atNull.gradient, choleskyInverse(cholesky(atNull.information)!), atNull.gradient);
  return {
    kind: 'fitted',
    ties,
    coefficients: found.at,
    standardErrors: covariance.map((row, i) => Math.sqrt(row[i]!)),
    covariance,
    nullLogLikelihood: atNull.value,
    logLikelihood: found.value,
    score: { chiSquare, degreesOfFreedom: start.length, p: chiSquareSf(chiSquare, start.length) },
  };
}
