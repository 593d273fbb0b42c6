/** From a table and what is recorded of one person to the columns of an estimate; what is missing is asked for. */
import { bindingRoom } from './bindingMap.ts';
import { omegaMatrix } from './checkPopulationModel.ts';
import type { DoseHistory } from './doseEvents.ts';
import { typicalParameters, type Assumed, type Covariates } from './individualParameters.ts';
import { changesOf, demandInteraction, shareAt, type Interaction } from './interactions.ts';
import { BIOAVAILABILITY, CLEARANCE, LAG, PARAMETER_NAMES } from './parameters.ts';
import { omega2Of, type Assay, type PopulationModel } from './populationModel.ts';
import type { ExtraDeviation, ProblemInput, ProblemLevel, ProblemSegment } from './problem.ts';

/** One blood level, with the true time of the draw. */
export type Level = { readonly atH: number; readonly assay: Assay } & (
  | { readonly kind: 'measured'; readonly ngPerMl: number }
  | { readonly kind: 'below the limit'; readonly limitNgPerMl: number }
);

/** Covariates in force from an instant on; the first period also holds before its start. */
export interface Period {
  readonly fromH: number;
  readonly covariates: Covariates;
}

export interface Person {
  readonly history: DoseHistory;
  readonly levels: readonly Level[];
  readonly periods: readonly Period[];
  readonly interactions?: readonly Interaction[];
  /** Starts of dosing occasions after the first, h, ascending; read only when variability between occasions is asked. */
  readonly occasionsFromH?: readonly number[];
}

/** What turns a level of one assay into another's: C = slope · raw + intercept. */
export interface AssayConversion {
  readonly from: Assay;
  readonly to: Assay;
  readonly slope: number;
  /** ng/mL. */
  readonly intercept: number;
}

export interface PersonSettings {
  /** One of the model's stage counts; its own when absent. */
  readonly stages?: number;
  readonly betweenOccasions: boolean;
  readonly conversion?: AssayConversion;
}

/** A level that went in converted; the raw value is kept. */
export interface Converted {
  readonly atH: number;
  readonly rawNgPerMl: number;
  readonly usedNgPerMl: number;
}

export interface Ready {
  readonly kind: 'ready';
  readonly input: Omit<ProblemInput, 'levels'>;
  readonly levels: readonly ProblemLevel[];
  readonly assumed: readonly Assumed[];
  readonly converted: readonly Converted[];
  /** B_max·HCT at an instant; undefined without binding. */
  readonly roomAt: (atH: number) => number | undefined;
}

export type PersonAnswer =
  | Ready
  | { readonly kind: 'needs'; readonly needs: readonly string[] }
  | { readonly kind: 'implausible'; readonly faults: readonly string[] };

const last = <T extends { readonly fromH: number }>(list: readonly T[], t: number): T =>
  list.findLast(({ fromH }) => fromH <= t) ?? list[0]!;

/** Starts of all segments: periods, occasions and steps of interactions. */
function startsOf(person: Person, betweenOccasions: boolean): readonly number[] {
  const later = [
    ...person.periods.slice(1).map(({ fromH }) => fromH),
    ...(betweenOccasions ? (person.occasionsFromH ?? []) : []),
    ...(person.interactions ?? []).flatMap(changesOf),
  ];
  const first = Math.min(person.periods[0]!.fromH, ...later.map((at) => at - 1));
  return [first, ...[...new Set(later)].sort((a, b) => a - b)];
}

function segmentsOf(
  model: PopulationModel,
  person: Person,
  settings: PersonSettings,
  typical: (period: Period) => Float64Array,
): ProblemSegment[] {
  return startsOf(person, settings.betweenOccasions).map((fromH) => {
    const parameters = typical(last(person.periods, fromH)).slice();
    for (const interaction of person.interactions ?? []) {
      const share = shareAt(interaction, fromH);
      parameters[CLEARANCE]! *= (interaction.clearance?.median ?? 1) ** share;
      parameters[BIOAVAILABILITY]! *= (interaction.bioavailability?.median ?? 1) ** share;
    }
    const before = settings.betweenOccasions ? (person.occasionsFromH ?? []).filter((at) => at <= fromH).length : 0;
    return { fromH, typical: parameters, occasion: model.betweenOccasions.length > 0 ? before : 0 };
  });
}

function extrasOf(interactions: readonly Interaction[], segments: readonly ProblemSegment[]): ExtraDeviation[] {
  return interactions.flatMap((interaction) => {
    const shares = segments.map(({ fromH }) => shareAt(interaction, fromH));
    const by = [
      { place: CLEARANCE, of: interaction.clearance },
      { place: BIOAVAILABILITY, of: interaction.bioavailability },
    ];
    return by.flatMap(({ place, of }) => (of && of.logSd > 0 ? [{ place, variance: of.logSd ** 2, shares }] : []));
  });
}

function convert(
  model: PopulationModel,
  level: Level,
  conversion: AssayConversion | undefined,
): { level: ProblemLevel; converted?: Converted } | string {
  const raw = level.kind === 'measured' ? level.ngPerMl : level.limitNgPerMl;
  const own = model.residual[level.assay];
  const kind = level.kind;
  const build = (value: number, { propSd, addSd, scale }: NonNullable<typeof own>): ProblemLevel => ({
    atH: level.atH,
    value,
    kind,
    propSd,
    addSd,
    ...(scale ? { scale } : {}),
  });
  if (own) return { level: build(raw, own) };
  const other = conversion?.from === level.assay ? model.residual[conversion.to] : undefined;
  if (!conversion || !other) return `residual error of the ${level.assay} assay`;
  const value = conversion.slope * raw + conversion.intercept;
  return { level: build(value, other), converted: { atH: level.atH, rawNgPerMl: raw, usedNgPerMl: value } };
}

/** Ω without the row and column of a lag: its spread is not drawn. */
function spreadOf(model: PopulationModel): { places: number[]; omega: Float64Array } {
  const all = model.betweenSubjects.map(({ on }) => PARAMETER_NAMES.indexOf(on));
  const kept = all.map((place, i) => ({ place, i })).filter(({ place }) => place !== LAG);
  const full = omegaMatrix(model);
  const omega = new Float64Array(kept.length ** 2);
  kept.forEach(({ i }, row) =>
    kept.forEach(({ i: j }, column) => (omega[row * kept.length + column] = full[i * all.length + j]!)),
  );
  return { places: kept.map(({ place }) => place), omega };
}

/**
 * The columns of one person under one model, or what is missing or impossible.
 *
 * Covariates change nothing before their instant. A covariate of which nothing is known is asked for; one the model
 * holds at a setting is listed in `assumed`. Levels of an assay the model has no error for are converted, if a
 * conversion is given, and listed with their raw value.
 *
 * @param model a checked table
 * @param person hours on one clock; mg; ng/mL; at least one period
 * @throws {RangeError} for a stage count the model does not have, no period, or periods out of order
 */
export function personInput(model: PopulationModel, person: Person, settings: PersonSettings): PersonAnswer {
  const stages = settings.stages ?? model.structure.stages;
  if (stages !== model.structure.stages && !model.structure.alsoCoded.includes(stages)) {
    throw new RangeError(`${model.id} has no form with ${String(stages)} stages.`);
  }
  if (
    person.periods.length === 0 ||
    person.periods.some(({ fromH }, i) => i > 0 && !(fromH > person.periods[i - 1]!.fromH))
  )
    throw new RangeError('Periods are in order of time, at least one.');
  (person.interactions ?? []).forEach(demandInteraction);
  const answers = new Map(person.periods.map((period) => [period, typicalParameters(model, period.covariates)]));
  const faults = [...answers.values()].flatMap((answer) => (answer.kind === 'implausible' ? answer.faults : []));
  if (faults.length > 0) return { kind: 'implausible', faults: [...new Set(faults)] };
  const levels = person.levels.map((level) => convert(model, level, settings.conversion));
  const needs = [
    ...[...answers.values()].flatMap((answer) => (answer.kind === 'needs' ? answer.needs : [])),
    ...levels.filter((entry) => typeof entry === 'string'),
  ];
  if (needs.length > 0) return { kind: 'needs', needs: [...new Set(needs)] };
  return ready(model, person, settings, stages, answers, levels);
}

function ready(
  model: PopulationModel,
  person: Person,
  settings: PersonSettings,
  stages: number,
  answers: ReadonlyMap<Period, ReturnType<typeof typicalParameters>>,
  levels: readonly ReturnType<typeof convert>[],
): Ready {
  const typical = (period: Period): Float64Array => {
    const answer = answers.get(period);
    if (answer?.kind !== 'parameters') throw new RangeError('A period without parameters.');
    return answer.parameters;
  };
  const { binding } = model;
  const roomAt = (atH: number): number | undefined =>
    binding && bindingRoom(binding, last(person.periods, atH).covariates[binding.hematocrit] ?? NaN);
  const segments = segmentsOf(model, person, settings, typical);
  const used = levels.filter((entry) => typeof entry !== 'string');
  const first = answers.get(person.periods[0]!);
  const terms = settings.betweenOccasions ? model.betweenOccasions : [];
  return {
    kind: 'ready',
    input: {
      structure: { stages, compartments: model.structure.compartments },
      history: person.history,
      segments,
      ...spreadOf(model),
      occasionPlaces: terms.map(({ on }) => PARAMETER_NAMES.indexOf(on)),
      occasionVariances: terms.map(omega2Of),
      extras: extrasOf(person.interactions ?? [], segments),
      ...(binding ? { half: binding.halfSaturationUgPerL } : {}),
    },
    levels: used.map(({ level }) => {
      const room = roomAt(level.atH);
      return room === undefined ? level : { ...level, room };
    }),
    assumed: first?.kind === 'parameters' ? first.assumed : [],
    converted: used.flatMap(({ converted }) => converted ?? []),
    roomAt,
  };
}
