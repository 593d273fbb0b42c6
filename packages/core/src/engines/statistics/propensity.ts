/** The chance of having been treated, and what weighting by it does to the balance of the arms. */
import { type LogisticData } from './logisticLikelihood.ts';
import { logisticRegression } from './logisticRegression.ts';

export type Propensity =
  | {
      readonly kind: 'estimated';
      /** Intercept first, then per confounder: log odds of treatment per unit. */
      readonly coefficients: readonly number[];
      /** Chance of treatment per person. */
      readonly chances: readonly number[];
      /** 1/e for the treated, 1/(1 − e) for the others. */
      readonly weights: readonly number[];
      /** (Σ w)² / Σ w² per arm: how many persons the weighted arm is worth. */
      readonly effectiveSize: { readonly treated: number; readonly control: number };
      readonly largestWeight: number;
      /** Mean of the weights times the share of the person's arm; near 1 when the model fits. */
      readonly stabilizedMean: number;
    }
  | { readonly kind: 'not estimable'; readonly because: string };

/** (Σ w)² / Σ w² */
function worthOf(weights: readonly number[]): number {
  const sum = weights.reduce((a, b) => a + b, 0);
  return (sum * sum) / weights.reduce((total, w) => total + w * w, 0);
}

/**
 * Propensity scores by logistic regression, with inverse-probability weights.
 *
 *   e = P(treated | confounders),  w = 1/e for the treated, 1/(1 − e) for the others
 *
 * Balances what is in the model and nothing else.
 *
 * @param treated     per person
 * @param confounders one list per confounder, each as long as `treated`
 * @returns scores and weights; not estimable when confounders separate the arms (no overlap), depend on each other, or
 *          an arm is empty
 * @throws {RangeError} when there is nobody, lists differ in length, or a confounder is not finite
 * @see Rosenbaum PR, Rubin DB. Biometrika 1983;70:41-55, doi:10.1093/biomet/70.1.41
 */
export function propensity(treated: readonly boolean[], confounders: LogisticData['predictors']): Propensity {
  const model = logisticRegression({ outcome: treated.map((is) => (is ? 1 : 0)), predictors: confounders });
  if (model.kind === 'separated') {
    return { kind: 'not estimable', because: 'the confounders tell the arms apart completely: there is no overlap' };
  }
  if (model.kind === 'not estimable') {
    const oneArm = treated.every((is) => is === treated[0]);
    return { kind: 'not estimable', because: oneArm ? 'an arm is empty' : model.because };
  }
  const { chances, coefficients } = model;
  const weights = chances.map((e, i) => (treated[i]! ? 1 / e : 1 / (1 - e)));
  const share = treated.filter(Boolean).length / treated.length;
  const arm = (which: boolean): number => worthOf(weights.filter((_, i) => treated[i] === which));
  return {
    kind: 'estimated',
    coefficients,
    chances,
    weights,
    effectiveSize: { treated: arm(true), control: arm(false) },
    largestWeight: weights.reduce((most, w) => Math.max(most, w), 0),
    stabilizedMean: weights.reduce((sum, w, i) => sum + (w * (treated[i]! ? share : 1 - share)) / weights.length, 0),
  };
}

/**
 * Standardized difference of one value between the arms.
 *
 *   (mean treated − mean control) / √((s₁² + s₀²)/2),  means weighted, standard deviations not
 *
 * The yardstick is that before weighting, so that both figures are on one scale; above 0.1 counts as unbalanced.
 *
 * @param values  one per person
 * @param treated per person
 * @param weights per person, ≥ 0; 1 each when absent
 * @returns the difference in standard deviations, or undefined when an arm has fewer than two or nobody varies
 * @throws {RangeError} when lists differ in length
 * @see Austin PC. Stat Med 2009;28:3083-3107, doi:10.1002/sim.3697
 */
export function standardizedDifference(
  values: readonly number[],
  treated: readonly boolean[],
  weights: readonly number[] = values.map(() => 1),
): number | undefined {
  if (values.length !== treated.length || values.length !== weights.length) {
    throw new RangeError('Values, arms and weights are equally long.');
  }
  const arm = (which: boolean): { mean: number; variance: number; persons: number } => {
    const members = values.map((_, i) => i).filter((i) => treated[i] === which);
    const total = members.reduce((sum, i) => sum + weights[i]!, 0);
    const plain = members.reduce((sum, i) => sum + values[i]! / members.length, 0);
    return {
      mean: members.reduce((sum, i) => sum + (weights[i]! * values[i]!) / total, 0),
      variance: members.reduce((sum, i) => sum + (values[i]! - plain) ** 2 / (members.length - 1), 0),
      persons: members.length,
    };
  };
  const [one, other] = [arm(true), arm(false)];
  const yardstick = Math.sqrt((one.variance + other.variance) / 2);
  return one.persons < 2 || other.persons < 2 || !(yardstick > 0) ? undefined : (one.mean - other.mean) / yardstick;
}
