/** Refuses a table that is incomplete, contradicts itself, or mistakes one kind of number for another. */
import { choleskyInPlace } from '../numerics/linearAlgebra.ts';
import { PARAMETER_NAMES, type ParameterName } from './parameters.ts';
import {
  omega2Of,
  type Covariate,
  type PopulationModel,
  type ResidualError,
  type Variability,
} from './populationModel.ts';

/** One thing that is wrong, and where it stands in the table. */
export interface ModelFault {
  readonly place: string;
  readonly because: string;
}

type Say = (place: string, because: string) => void;

const UNITS: Readonly<Record<ParameterName, string>> = {
  absorptionRate: '1/h',
  clearance: 'L/h',
  centralVolume: 'L',
  intercompartmentalClearance: 'L/h',
  peripheralVolume: 'L',
  bioavailability: 'fraction',
  lag: 'h',
};

/** Below this a spread or an error is taken for a variance: 0.0219 is 0.148², 0.0080 is 0.089². */
const LEAST_CV = 0.08;
const LEAST_PROPORTIONAL_SD = 0.05;

function checkParameters({ structure, typical, units }: PopulationModel, say: Say): void {
  const { stages, alsoCoded, compartments } = structure;
  for (const count of [stages, ...alsoCoded]) {
    if (!(Number.isInteger(count) && count >= 1 && count <= 12))
      say('structure.stages', 'stages are a whole number from 1 to 12');
  }
  if (compartments < 1 || compartments > 2) say('structure.compartments', 'compartments are 1 or 2');
  const { time, dose, concentration } = units as Readonly<Record<string, string>>;
  if (time !== 'h' || dose !== 'mg' || concentration !== 'ng/mL')
    say('units', 'time is in h, dose in mg, concentration in ng/mL');
  const needed: ParameterName[] = ['absorptionRate', 'clearance', 'centralVolume'];
  if (compartments === 2) needed.push('intercompartmentalClearance', 'peripheralVolume');
  for (const name of needed) if (!typical[name]) say(`typical.${name}`, 'missing');
  for (const name of PARAMETER_NAMES) {
    const entry = typical[name];
    if (!entry) continue;
    if (entry.unit !== UNITS[name]) say(`typical.${name}`, `the unit is ${UNITS[name]}, not ${entry.unit}`);
    if (!(entry.value > 0 && entry.value < Infinity)) say(`typical.${name}`, 'a value is finite and above 0');
  }
}

const REFERENCE_RANGE: Readonly<Partial<Record<Covariate['unit'], readonly [number, number]>>> = {
  percent: [1.0000001, 100],
  fraction: [0, 1],
  'yes or no': [0, 1],
};

function checkCovariates({ covariates, effects, typical, binding, matrix }: PopulationModel, say: Say): void {
  const known = new Map(covariates.map((covariate) => [covariate.name, covariate]));
  for (const { name, unit, plausible, whenUnknown } of covariates) {
    const [least, most] = REFERENCE_RANGE[unit] ?? [0, Infinity];
    const [from, to] = plausible;
    if (!(from < to && from >= least && to <= most))
      say(`covariates.${name}`, `its plausible range is no range of ${unit} values`);
    if (whenUnknown !== 'ask' && !(whenUnknown.heldAt >= from && whenUnknown.heldAt <= to))
      say(`covariates.${name}`, 'it is held at a value that is not plausible');
  }
  effects.forEach((effect, i) => {
    const place = `effects[${String(i)}] of ${effect.of}`;
    const covariate = known.get(effect.of);
    if (!covariate) say(place, 'the covariate is not declared');
    if (!typical[effect.on]) say(place, `it acts on ${effect.on}, which has no typical value`);
    const numbers = Object.values(effect).filter((value): value is number => typeof value === 'number');
    if (!numbers.every(Number.isFinite)) say(place, 'a number is not finite');
    if (covariate && 'reference' in effect) {
      const [from, to] = covariate.plausible;
      if (!(effect.reference >= from && effect.reference <= to))
        say(place, `the reference ${String(effect.reference)} is no plausible value in ${covariate.unit}`);
    }
    if (effect.kind === 'factor when' && (covariate?.unit !== 'yes or no' || !(effect.factor > 0)))
      say(place, 'a factor is above 0 and belongs to a yes-or-no covariate');
  });
  if ((matrix === 'plasma') !== (binding !== undefined))
    say('binding', 'a plasma model needs its binding, a whole-blood model has none');
  if (binding && known.get(binding.hematocrit)?.unit !== 'fraction')
    say('binding', 'the hematocrit it binds by is a fraction');
  if (binding && !(binding.capacityUgPerL > 0 && binding.halfSaturationUgPerL > 0))
    say('binding', 'capacity and half-saturation are above 0');
}

function checkSpread(terms: readonly Variability[], place: string, { typical }: PopulationModel, say: Say): void {
  const seen = new Set<ParameterName>();
  for (const term of terms) {
    const here = `${place}.${term.on}`;
    if (!typical[term.on]) say(here, 'the parameter has no typical value');
    if (seen.has(term.on)) say(here, 'stated twice');
    seen.add(term.on);
    if (!(term.cv > 0 && term.cv <= 3)) say(here, 'a CV is a fraction above 0 and at most 3');
    else if (term.cv < LEAST_CV && term.on !== 'lag') say(here, `a CV of ${String(term.cv)} looks like a variance`);
    if (term.omega2 === undefined) continue;
    const [logNormal, square] = [Math.log1p(term.cv ** 2), term.cv ** 2];
    if (Math.abs(term.omega2 - logNormal) > 0.03 * logNormal && Math.abs(term.omega2 - square) > 0.03 * square)
      say(here, `omega² ${String(term.omega2)} and CV ${String(term.cv)} contradict each other`);
  }
}

function checkCorrelations(model: PopulationModel, say: Say): void {
  const names = model.betweenSubjects.map(({ on }) => on);
  for (const { between, r } of model.correlations) {
    if (!between.every((name) => names.includes(name)) || between[0] === between[1])
      say('correlations', `${between.join(' and ')} are not two parameters that vary`);
    if (!(Math.abs(r) < 1)) say('correlations', 'a correlation lies between -1 and 1');
  }
  const omega = omegaMatrix(model);
  if (names.length > 0 && !choleskyInPlace(omega, names.length))
    say('correlations', 'the covariance matrix is not positive definite');
}

function checkResidual(assay: string, { propSd, addSd, scale }: ResidualError, say: Say): void {
  const place = `residual.${assay}`;
  if (!(propSd >= 0 && propSd <= 0.8)) say(place, 'the proportional SD is a fraction, 0 to 0.8');
  if (!(addSd >= 0 && addSd <= 5)) say(place, 'the additive SD lies in 0 to 5 ng/mL');
  if (propSd === 0 && addSd === 0) say(place, 'there is no error at all');
  if (propSd > 0 && propSd < LEAST_PROPORTIONAL_SD)
    say(place, `a proportional SD of ${String(propSd)} looks like a variance`);
  if (scale === 'log' && addSd !== 0) say(place, 'an error of ln(level) has no additive part');
}

function checkSources(model: PopulationModel, say: Say): void {
  const core = [
    ...Object.entries(model.typical).map(([name, entry]) => [`typical.${name}`, entry] as const),
    ...model.effects.map((effect) => [`effects of ${effect.of} on ${effect.on}`, effect] as const),
    ...model.betweenSubjects.map((term) => [`betweenSubjects.${term.on}`, term] as const),
    ...Object.entries(model.residual).map(([assay, entry]) => [`residual.${assay}`, entry] as const),
    ...(model.binding ? [['binding', model.binding] as const] : []),
  ];
  for (const [place, { at, mark }] of core) {
    if (at.trim() === '') say(place, 'no place in a source');
    if (model.use === 'implement' && mark !== 'verified') say(place, `"${mark}" is not enough for a patient model`);
  }
  const edge = [...model.betweenOccasions, ...model.correlations, ...model.domain, model.structure.stagesFrom];
  if (edge.some(({ at }) => at.trim() === '')) say('sources', 'a number has no place in a source');
  if (model.citation.trim() === '') say('citation', 'missing');
  if (Object.keys(model.residual).length === 0) say('residual', 'missing');
  if (model.betweenSubjects.length === 0) say('betweenSubjects', 'missing');
  if (!(model.builtIn.subjects > 0) || model.builtIn.population.trim() === '')
    say('builtIn', 'the cohort is not described');
  for (const { of, from, to } of model.domain) if (!(from < to)) say(`domain.${of}`, 'from lies below to');
}

/**
 * Everything that is wrong with a table, each fault with its place; an empty list when it may be used.
 *
 * It refuses what is missing, a number without a place in a source, a unit that is not the parameter's, a variance
 * where a standard deviation or a CV is meant, a hematocrit in percent where a fraction is meant, a covariance that
 * cannot be, and, for a patient model, any core number that nobody has verified.
 *
 * @param model a table, from this repository or from outside
 */
export function checkPopulationModel(model: PopulationModel): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  const say: Say = (place, because) => void faults.push({ place, because });
  checkParameters(model, say);
  checkCovariates(model, say);
  checkSpread(model.betweenSubjects, 'betweenSubjects', model, say);
  checkSpread(model.betweenOccasions, 'betweenOccasions', model, say);
  checkCorrelations(model, say);
  for (const [assay, entry] of Object.entries(model.residual)) checkResidual(assay, entry, say);
  checkSources(model, say);
  return faults;
}

/**
 * Ω of the between-patient deviations, row-major, in the order of `betweenSubjects`.
 *
 *   Ω_ij = r_ij √(ω²_i ω²_j)
 */
export function omegaMatrix({ betweenSubjects, correlations }: PopulationModel): Float64Array {
  const n = betweenSubjects.length;
  const omega = new Float64Array(n * n);
  const place = new Map(betweenSubjects.map(({ on }, i) => [on, i]));
  betweenSubjects.forEach((term, i) => (omega[i * n + i] = omega2Of(term)));
  for (const { between, r } of correlations) {
    const [i, j] = [place.get(between[0]), place.get(between[1])];
    if (i === undefined || j === undefined) continue;
    omega[i * n + j] = omega[j * n + i] = r * Math.sqrt(omega[i * n + i]! * omega[j * n + j]!);
  }
  return omega;
}
