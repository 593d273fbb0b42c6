/** The log-likelihood of a logistic model, with slope and information, and what can be wrong with its data. */
import { demandFinite } from '../numerics/argumentChecks.ts';
import type { Slope } from '../numerics/likelihoodMaximum.ts';
import { dot, type Matrix } from '../numerics/positiveDefinite.ts';

/** Yes or no outcomes with their predictors. The intercept is added by the model. */
export interface LogisticData {
  /** 1 or 0 per person. */
  readonly outcome: readonly number[];
  /** One list per predictor, each as long as the outcome; none for a model with an intercept only. */
  readonly predictors: readonly (readonly number[])[];
  /** How much each person counts, ≥ 0; 1 each when absent. */
  readonly weights?: readonly number[];
}

/** The data as the model sees it: a leading 1, then the predictors, per person. */
export interface Design {
  readonly rows: Matrix;
  readonly outcome: readonly number[];
  readonly weights: readonly number[];
}

/** @throws {RangeError} when lengths differ, an outcome is not 0 or 1, a predictor not finite, a weight negative. */
export function designOf({ outcome, predictors, weights = outcome.map(() => 1) }: LogisticData): Design {
  if (outcome.length === 0) throw new RangeError('A model of nobody cannot be fitted.');
  for (const column of [...predictors, weights]) {
    if (column.length !== outcome.length) throw new RangeError('Outcome, predictors and weights are equally long.');
  }
  if (outcome.some((y) => y !== 0 && y !== 1)) throw new RangeError('An outcome is 0 or 1.');
  if (weights.some((w) => !(w >= 0 && w < Infinity))) throw new RangeError('A weight is finite and not negative.');
  predictors.flat().forEach((value) => demandFinite('A predictor', value));
  return { rows: outcome.map((_, i) => [1, ...predictors.map((column) => column[i]!)]), outcome, weights };
}

/** Why no model can be fitted, or undefined: with one outcome only there is nothing to explain. */
export function oneOutcomeOnly({ outcome, weights }: Design): string | undefined {
  const counted = outcome.filter((_, i) => weights[i]! > 0);
  if (counted.every((y) => y === 0)) return 'nobody had the event';
  return counted.every((y) => y === 1) ? 'everybody had the event' : undefined;
}

/** Chance 1 / (1 + e⁻ᵗ) at the linear predictor t; its complement at −t keeps its digits. */
export const chanceAt = (t: number): number => 1 / (1 + Math.exp(-t));

/** log chanceAt(t) without overflow: −log(1 + e⁻ᵗ). */
const logChance = (t: number): number => (t > 0 ? -Math.log1p(Math.exp(-t)) : t - Math.log1p(Math.exp(t)));

/**
 * Log-likelihood, score and information of a logistic model.
 *
 *   l = Σ w [y log p + (1−y) log(1−p)],  U = Σ w (y − p) x,  I = Σ w p(1−p) x xᵀ
 *
 * @param design       data with a leading 1
 * @param coefficients intercept first, log odds per unit of the predictor
 */
export function logisticSlope({ rows, outcome, weights }: Design, coefficients: readonly number[]): Slope {
  const size = coefficients.length;
  let value = 0;
  const gradient = new Array<number>(size).fill(0);
  const information = coefficients.map(() => new Array<number>(size).fill(0));
  rows.forEach((row, i) => {
    const t = dot(row, coefficients);
    const [y, w] = [outcome[i]!, weights[i]!];
    const spread = w * chanceAt(t) * chanceAt(-t);
    const residual = w * (y === 1 ? chanceAt(-t) : -chanceAt(t));
    value += w * logChance(y === 1 ? t : -t);
    for (let j = 0; j < size; j += 1) {
      gradient[j]! += residual * row[j]!;
      for (let k = 0; k < size; k += 1) information[j]![k]! += spread * row[j]! * row[k]!;
    }
  });
  return { value, gradient, information };
}
