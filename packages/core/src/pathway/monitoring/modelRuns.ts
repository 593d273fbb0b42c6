import type { Case } from '../../case/case.ts';
import { EARLY_H, estimate, type Estimate } from '../../engines/pharmacokinetics/estimate.ts';
import { mixtureWeights } from '../../engines/pharmacokinetics/mixture.ts';
import { personInput, type Person, type PersonSettings, type Ready } from '../../engines/pharmacokinetics/person.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import type { ProposalPoints } from '../../engines/pharmacokinetics/proposalPoints.ts';
import { immunoassayToLcms } from '../../knowledge/pk-models/assayConversion.ts';
import type { Course } from './course.ts';
import { periodsFor, type Step } from './covariatesOverTime.ts';
import type { MedicineEffects } from './medicineEffects.ts';

/**
 * One model and everything it says of her: with both genotypes when nobody has tested, mixed by what the levels say;
 * with every published number of absorption stages where a level depends on it, in equal parts.
 */
export interface ModelRun {
  readonly model: PopulationModel;
  readonly members: readonly Member[];
}

export interface Member {
  /** Undefined where the genotype is known or the model has no term for it. */
  readonly expresser: boolean | undefined;
  /** Number of absorption stages; undefined where the model's own is the only one run. */
  readonly stages: number | undefined;
  readonly settings: PersonSettings;
  /** Sum 1 over the members; after the levels. */
  readonly weight: number;
  readonly person: Person;
  readonly posterior: Estimate;
  /** Before any level. */
  readonly prior: Estimate;
  /** Columns with the occasion still to come added behind. */
  readonly ahead: Ready;
}

export interface SilentModel {
  readonly model: PopulationModel;
  readonly kind: 'needs' | 'refused';
  readonly because: readonly string[];
  /** A model kept for comparison still shows what its cohort would have. */
  readonly forward?: ModelRun;
}

export type ModelAnswer = ({ readonly kind: 'estimate' } & ModelRun) | SilentModel;

export interface RunQuestion {
  readonly of: Case;
  readonly course: Course;
  readonly steps: readonly Step[];
  readonly medicines: MedicineEffects;
  readonly points: ProposalPoints;
}

/** Draws of a prior beside an estimate: those of a curve. */
const PRIOR_DRAWS = 512;
/** Nobody tested and ancestry is not recorded: neither is taken for likelier [default]. */
export const EXPRESSER_PRIOR = 0.5;
/** Levels farther apart than this are of different occasions, h [default]. */
const ONE_OCCASION_H = 14 * 24;

/** Where a second occasion of the past begins: between levels more than two weeks apart. */
function pastOccasions({ gate }: Course): readonly number[] {
  const times = gate.used.map(({ level }) => level.atH);
  const last = times.at(-1);
  if (last === undefined) return [];
  const older = times.filter((at) => last - at > ONE_OCCASION_H).at(-1);
  if (older === undefined) return [];
  const newer = times.find((at) => at > older)!;
  return [(older + newer) / 2];
}

/** The occasion to come begins with the first dose after the last level; before any level there is only one. */
function comingOccasion({ gate, record }: Course): readonly number[] {
  const last = gate.used.at(-1)?.level.atH;
  if (last === undefined) return [];
  const next = record.doses.find(({ atH }) => atH >= last)?.atH ?? last;
  return [Math.max(next, last + 1e-6)];
}

const reads = (model: PopulationModel, covariate: string): boolean =>
  model.covariates.some(({ name }) => name === covariate);

function memberOf(
  model: PopulationModel,
  { course, steps, medicines, points }: RunQuestion,
  expresser: boolean | undefined,
  stages: number | undefined,
): Omit<Member, 'weight'> | { readonly kind: 'needs' | 'refused'; readonly because: readonly string[] } {
  const fixed = expresser === undefined ? {} : { cyp3a5Expresser: expresser ? 1 : 0 };
  const doses = course.record.doses.map(({ atH, mg }) => ({ atH, mg }));
  const occasionsFromH = pastOccasions(course);
  const person: Person = {
    history: { kind: 'doses', doses },
    levels: course.gate.used.map(({ level }) => level),
    periods: periodsFor(model, steps, fixed, course),
    interactions: medicines.effects,
    occasionsFromH,
  };
  const settings: PersonSettings = {
    betweenOccasions: true,
    conversion: immunoassayToLcms,
    ...(stages === undefined ? {} : { stages }),
  };
  const without = { ...person, levels: [], occasionsFromH: [] };
  // With levels the prior is only drawn and held against them: few draws are enough, and they are the first of all.
  const few = { ...points, count: Math.min(points.count, PRIOR_DRAWS) };
  const speaks = model.use === 'sensitivity' || person.levels.length > 0;
  const prior = estimate(model, without, settings, speaks ? few : points);
  const posterior =
    model.use === 'sensitivity' || person.levels.length === 0 ? prior : estimate(model, person, settings, points);
  const coming = posterior === prior ? [] : [...occasionsFromH, ...comingOccasion(course)];
  const ahead = personInput(model, { ...person, occasionsFromH: coming }, settings);
  for (const answer of [prior, posterior, ahead]) {
    if (answer.kind === 'needs') return { kind: 'needs', because: answer.needs };
    if (answer.kind === 'implausible') return { kind: 'refused', because: answer.faults };
    if (answer.kind === 'refused') return { kind: 'refused', because: [answer.because] };
  }
  return {
    expresser,
    stages,
    settings,
    person,
    posterior: posterior as Estimate,
    prior: prior as Estimate,
    ahead: ahead as Ready,
  };
}

/**
 * Shares of the members: genotypes by prior and by how well each explains the levels; numbers of stages in equal
 * parts, for which of the published codes is right is no property of hers [default].
 *
 * @param evidence of each member, −2 ln p(y)
 */
export function memberWeights(
  members: readonly { readonly expresser: boolean | undefined; readonly stages: number | undefined }[],
  evidence: readonly number[],
): readonly number[] {
  const stages = [...new Set(members.map((member) => member.stages))];
  const weights = new Array<number>(members.length).fill(0);
  for (const one of stages) {
    const own = members.flatMap((member, i) => (member.stages === one ? [i] : []));
    const within = mixtureWeights(
      own.map((i) => ({
        prior: members[i]!.expresser === false ? 1 - EXPRESSER_PRIOR : EXPRESSER_PRIOR,
        evidence: evidence[i]!,
      })),
    );
    own.forEach((i, j) => (weights[i] = within[j]! / stages.length));
  }
  return weights;
}

/** Every published number of stages where a level was drawn soon after a dose; else only the model's own. */
function stageCounts({ structure }: PopulationModel, { gate }: Course): readonly (number | undefined)[] {
  const early = gate.used.some(({ hoursAfterDose }) => hoursAfterDose < EARLY_H);
  return early && structure.alsoCoded.length > 0 ? [structure.stages, ...structure.alsoCoded] : [undefined];
}

/** Why a model may not speak of this course at all. */
function ineligible(model: PopulationModel, { course }: RunQuestion): string | undefined {
  const prolonged = course.record.doses.some(({ product }) => product === 'prolonged release');
  if (prolonged && !reads(model, 'immediateRelease'))
    return 'Built on immediate-release capsules; she takes or took prolonged release.';
  return undefined;
}

/**
 * What one model says of her.
 *
 * An unknown genotype is never read as *3/*3: both are estimated and weighted by prior share and by how well each
 * explains the levels.
 */
export function runModel(model: PopulationModel, question: RunQuestion): ModelAnswer {
  const because = ineligible(model, question);
  if (because !== undefined) return { kind: 'refused', model, because: [because] };
  const both = question.course.treatment.cyp3a5 === undefined && reads(model, 'cyp3a5Expresser');
  const members = stageCounts(model, question.course).flatMap((stages) =>
    (both ? [false, true] : [undefined]).map((expresser) => memberOf(model, question, expresser, stages)),
  );
  const silent = members.find((member) => 'kind' in member);
  if (silent !== undefined) return { model, ...(silent as { kind: 'needs' | 'refused'; because: readonly string[] }) };
  const ready = members as readonly Omit<Member, 'weight'>[];
  const weights = memberWeights(
    ready,
    ready.map(({ posterior }) => posterior.posterior.evidence),
  );
  const run: ModelRun = { model, members: ready.map((member, i) => ({ ...member, weight: weights[i]! })) };
  return model.use === 'sensitivity'
    ? { kind: 'refused', model, because: ['Kept for comparison: it estimates nobody.'], forward: run }
    : { kind: 'estimate', ...run };
}
