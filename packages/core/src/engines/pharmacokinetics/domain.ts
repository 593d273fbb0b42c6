/** Where a person lies outside the cohort a model was built in, and whether that matters. */
import { bindingRoom } from './bindingMap.ts';
import { typicalParameters, type Covariates } from './individualParameters.ts';
import { BIOAVAILABILITY, CLEARANCE } from './parameters.ts';
import type { PopulationModel } from './populationModel.ts';

export interface Outside {
  /** Covariate, or 'dailyDoseMg', 'singleDoseMg'. */
  readonly of: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Exposure here over exposure at the nearest edge of the cohort; 1 when the model has no such effect. */
  readonly movesExposure: number;
  /** 'abstain' when exposure moves by more than 20 %. */
  readonly then: 'warn' | 'abstain';
  readonly words: string;
}

/** More than this change of exposure between the edge of the cohort and the person: no dose is scored. */
export const DOMAIN_LIMIT = 1.2;

/** F/CL, times the binding ratio at low levels: proportional to the average whole-blood level. */
function exposure(model: PopulationModel, covariates: Covariates): number {
  const answer = typicalParameters(model, covariates);
  if (answer.kind !== 'parameters') return NaN;
  const { binding } = model;
  const ratio = binding
    ? 1 + bindingRoom(binding, covariates[binding.hematocrit] ?? NaN) / binding.halfSaturationUgPerL
    : 1;
  return (ratio * answer.parameters[BIOAVAILABILITY]!) / answer.parameters[CLEARANCE]!;
}

/**
 * Every range of the cohort a person lies outside of.
 *
 *   then = 'abstain' when |ln(exposure(x)/exposure(nearest edge))| > ln 1.2
 *
 * A covariate nobody gave cannot be said to lie inside; it is left to the model to ask for it.
 *
 * @param model a checked table
 * @param covariates in the model's units; age and weight may be given although the model does not use them
 * @param doses daily and largest single dose, mg
 */
export function outsideDomain(
  model: PopulationModel,
  covariates: Covariates,
  doses: { readonly dailyDoseMg?: number; readonly singleDoseMg?: number },
): readonly Outside[] {
  const values: Covariates = { ...covariates, ...doses };
  return model.domain.flatMap(({ of, from, to }) => {
    const value = values[of];
    if (value === undefined || (value >= from && value <= to)) return [];
    const edge = Math.min(to, Math.max(from, value));
    const ratio = model.covariates.some(({ name }) => name === of)
      ? exposure(model, covariates) / exposure(model, { ...covariates, [of]: edge })
      : 1;
    const movesExposure = Number.isNaN(ratio) ? 1 : ratio;
    const then = Math.abs(Math.log(movesExposure)) > Math.log(DOMAIN_LIMIT) ? 'abstain' : 'warn';
    const words = `${of} is ${String(value)}; the cohort of ${model.id} covered ${String(from)} to ${String(to)}.`;
    return [{ of, value, from, to, movesExposure, then, words }];
  });
}
