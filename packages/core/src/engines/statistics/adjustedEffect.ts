/** The risk difference of treatment with measured confounders taken out, in three ways. */
import type { LogisticData } from './logisticLikelihood.ts';
import { logisticRegression } from './logisticRegression.ts';
import { propensity } from './propensity.ts';

/** Who was treated, what happened, and what drove both. One entry per person in each list. */
export interface TreatmentData {
  /** 1 or 0. */
  readonly outcome: readonly number[];
  readonly treated: readonly boolean[];
  /** One list per confounder. */
  readonly confounders: LogisticData['predictors'];
}

export type AdjustedEffect =
  | {
      readonly kind: 'estimated';
      /** Chance of the outcome if all had been treated, and if none had. */
      readonly treatedChance: number;
      readonly controlChance: number;
      readonly riskDifference: number;
      /** Absent where the method gives none; bootstrap it by woman. */
      readonly standardError: number | undefined;
    }
  | { readonly kind: 'not estimable'; readonly because: string };

/** @throws {RangeError} when lists differ in length or an outcome is not 0 or 1. */
function demandTreatment({ outcome, treated }: TreatmentData): void {
  if (outcome.length !== treated.length) throw new RangeError('Outcomes and arms are equally long.');
  if (outcome.some((y) => y !== 0 && y !== 1)) throw new RangeError('An outcome is 0 or 1.');
}

/** Weighted share of events in one arm, and the variance of that mean with the weights taken as known. */
function weightedRate({ outcome, treated }: TreatmentData, weights: readonly number[], arm: boolean) {
  const members = outcome.map((_, i) => i).filter((i) => treated[i] === arm);
  const total = members.reduce((sum, i) => sum + weights[i]!, 0);
  const rate = members.reduce((sum, i) => sum + (weights[i]! * outcome[i]!) / total, 0);
  const variance = members.reduce((sum, i) => sum + ((weights[i]! * (outcome[i]! - rate)) / total) ** 2, 0);
  return { rate, variance };
}

/**
 * Inverse-probability weighting (Hájek): each arm stands for everybody.
 *
 *   μ₁ = Σ w y / Σ w over the treated, μ₀ over the others;  se² = Σ (w (y − μ))² / (Σ w)², summed over both arms (HC0)
 *
 * The error takes the weights as known. Look at overlap, effective size and balance (`propensity`) first.
 *
 * @param data one entry per person
 * @returns chances, difference and error; not estimable when the propensity model is not
 * @throws {RangeError} when lists differ in length, an outcome is not 0 or 1, or a confounder is not finite
 * @see Lunceford JK, Davidian M. Stat Med 2004;23:2937-2960, doi:10.1002/sim.1903
 */
export function inverseProbabilityWeighted(data: TreatmentData): AdjustedEffect {
  demandTreatment(data);
  const model = propensity(data.treated, data.confounders);
  if (model.kind !== 'estimated') return model;
  const [one, other] = [weightedRate(data, model.weights, true), weightedRate(data, model.weights, false)];
  return {
    kind: 'estimated',
    treatedChance: one.rate,
    controlChance: other.rate,
    riskDifference: one.rate - other.rate,
    standardError: Math.sqrt(one.variance + other.variance),
  };
}

type Predicted =
  | { readonly kind: 'predicted'; readonly treated: readonly number[]; readonly control: readonly number[] }
  | { readonly kind: 'not estimable'; readonly because: string };

/** Each person's chance of the outcome if treated and if not, from a logistic model of treatment and confounders. */
function predictedChances({ outcome, treated, confounders }: TreatmentData): Predicted {
  const arm = treated.map((is) => (is ? 1 : 0));
  const model = logisticRegression({ outcome, predictors: [arm, ...confounders] });
  if (model.kind !== 'fitted') return { kind: 'not estimable', because: `the outcome model: ${model.because}` };
  const [intercept = 0, effect = 0, ...slopes] = model.coefficients;
  const chance = (i: number, treatment: number): number => {
    const t = slopes.reduce((sum, slope, j) => sum + slope * confounders[j]![i]!, intercept + effect * treatment);
    return 1 / (1 + Math.exp(-t));
  };
  return {
    kind: 'predicted',
    treated: outcome.map((_, i) => chance(i, 1)),
    control: outcome.map((_, i) => chance(i, 0)),
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / values.length, 0);

/**
 * G-computation: everybody's chance predicted as if treated and as if not, and averaged.
 *
 *   μ₁ = mean of m(1, x), μ₀ = mean of m(0, x),  m logistic in treatment and confounders
 *
 * @param data one entry per person
 * @returns chances and difference, without an error; not estimable when the outcome model is not
 * @throws {RangeError} as `inverseProbabilityWeighted`
 * @see Snowden JM, Rose S, Mortimer KM. Am J Epidemiol 2011;173:731-738, doi:10.1093/aje/kwq472
 */
export function gComputation(data: TreatmentData): AdjustedEffect {
  demandTreatment(data);
  const predicted = predictedChances(data);
  if (predicted.kind !== 'predicted') return predicted;
  const [treatedChance, controlChance] = [meanOf(predicted.treated), meanOf(predicted.control)];
  const riskDifference = treatedChance - controlChance;
  return { kind: 'estimated', treatedChance, controlChance, riskDifference, standardError: undefined };
}

/**
 * Augmented inverse-probability weighting: right when either the propensity or the outcome model is.
 *
 *   φ = m₁ + A(y − m₁)/e − m₀ − (1−A)(y − m₀)/(1−e);  difference = mean φ, se = sd(φ)/√n
 *
 * @param data one entry per person
 * @returns chances, difference and influence-function error; not estimable when a model is not
 * @throws {RangeError} as `inverseProbabilityWeighted`
 * @see Robins JM, Rotnitzky A, Zhao LP. J Am Stat Assoc 1994;89:846-866, doi:10.1080/01621459.1994.10476818
 */
export function doublyRobust(data: TreatmentData): AdjustedEffect {
  demandTreatment(data);
  const model = propensity(data.treated, data.confounders);
  if (model.kind !== 'estimated') return model;
  const predicted = predictedChances(data);
  if (predicted.kind !== 'predicted') return predicted;
  const { outcome, treated } = data;
  const corrected = (means: readonly number[], arm: boolean): number[] =>
    means.map((m, i) => m + (treated[i] === arm ? model.weights[i]! * (outcome[i]! - m) : 0));
  const [one, other] = [corrected(predicted.treated, true), corrected(predicted.control, false)];
  const influence = one.map((value, i) => value - other[i]!);
  const riskDifference = meanOf(influence);
  const spread = influence.reduce((sum, value) => sum + (value - riskDifference) ** 2, 0) / (influence.length - 1);
  return {
    kind: 'estimated',
    treatedChance: meanOf(one),
    controlChance: meanOf(other),
    riskDifference,
    standardError: Math.sqrt(spread / influence.length),
  };
}
