/** One person's parameters from a table, her covariates and her deviations. */
import { PARAMETER_COUNT, PARAMETER_NAMES } from './parameters.ts';
import type { Covariate, Effect, PopulationModel } from './populationModel.ts';

/** Values by the covariate's name; undefined is not known, and stays so. */
export type Covariates = Readonly<Record<string, number | undefined>>;

/** A covariate nobody gave, and the value the model was run with. */
export interface Assumed {
  readonly covariate: string;
  readonly heldAt: number;
  readonly because: string;
}

export type TypicalAnswer =
  | { readonly kind: 'parameters'; readonly parameters: Float64Array; readonly assumed: readonly Assumed[] }
  | { readonly kind: 'needs'; readonly needs: readonly string[] }
  | { readonly kind: 'implausible'; readonly faults: readonly string[] };

/**
 * One effect's factor.
 *
 *   power (x/x₀)^b · factor when fˣ · linear 1 + b(min(x, cap) − x₀) · saturating reduction 1 − m x/(h + x)
 *
 * @param x the covariate in its own unit
 * @returns factor on the parameter, no unit
 */
export function effectFactor(effect: Effect, x: number): number {
  switch (effect.kind) {
    case 'power':
      return (x / effect.reference) ** effect.exponent;
    case 'factor when':
      return effect.factor ** x;
    case 'linear':
      return 1 + effect.slope * (Math.min(x, effect.cap ?? Infinity) - effect.reference);
    case 'saturating reduction':
      return 1 - (effect.most * x) / (effect.half + x);
  }
}

interface Resolved {
  readonly values: Map<string, number>;
  readonly assumed: Assumed[];
  readonly needs: string[];
  readonly faults: string[];
}

function implausible({ name, unit, plausible: [from, to] }: Covariate, value: number): string {
  return `${name} = ${String(value)}: expected ${String(from)} to ${String(to)} (${unit})`;
}

/** Each covariate of the model as given, as held, or as missing. */
export function resolveCovariates(model: PopulationModel, given: Covariates): Resolved {
  const resolved: Resolved = { values: new Map(), assumed: [], needs: [], faults: [] };
  for (const covariate of model.covariates) {
    const { name, unit, plausible, whenUnknown } = covariate;
    const value = given[name];
    if (value === undefined) {
      if (whenUnknown === 'ask') resolved.needs.push(name);
      else {
        resolved.values.set(name, whenUnknown.heldAt);
        resolved.assumed.push({
          covariate: name,
          heldAt: whenUnknown.heldAt,
          because: whenUnknown.note ?? whenUnknown.at,
        });
      }
    } else if (
      !(value >= plausible[0] && value <= plausible[1]) ||
      (unit === 'yes or no' && value !== 0 && value !== 1)
    )
      resolved.faults.push(implausible(covariate, value));
    else resolved.values.set(name, value);
  }
  return resolved;
}

/**
 * The typical parameters of a person with these covariates: η = 0.
 *
 *   P = P_typical · Π effects
 *
 * @param model a checked table
 * @param given covariates, each in the unit the model declares
 * @returns seven numbers in the order of `PARAMETER_NAMES`; or what is still needed; or what cannot be, such as a
 *   hematocrit of 38 where a fraction is meant
 */
export function typicalParameters(model: PopulationModel, given: Covariates): TypicalAnswer {
  const { values, assumed, needs, faults } = resolveCovariates(model, given);
  if (faults.length > 0) return { kind: 'implausible', faults };
  if (needs.length > 0) return { kind: 'needs', needs };
  const parameters = new Float64Array(PARAMETER_COUNT);
  PARAMETER_NAMES.forEach((name, place) => {
    const none = name === 'bioavailability' || name === 'peripheralVolume' ? 1 : 0;
    let value = model.typical[name]?.value ?? none;
    for (const effect of model.effects)
      if (effect.on === name) value *= effectFactor(effect, values.get(effect.of) ?? NaN);
    parameters[place] = value;
  });
  return { kind: 'parameters', parameters, assumed };
}

/**
 * A person's parameters from her typical ones and her deviations.
 *
 *   Pᵢ = P · exp(ηᵢ)
 *
 * @param model says which parameter each deviation moves
 * @param typical seven numbers of `typicalParameters`
 * @param etas one for each term of `betweenSubjects`, on the log scale
 * @param out seven numbers, may be `typical` itself
 */
export function individualParameters(
  model: PopulationModel,
  typical: Float64Array,
  etas: ArrayLike<number>,
  out: Float64Array,
): void {
  if (out !== typical) out.set(typical);
  model.betweenSubjects.forEach(({ on }, i) => {
    out[PARAMETER_NAMES.indexOf(on)]! *= Math.exp(etas[i] ?? 0);
  });
}
