import type { Case } from '../../case/case.ts';
import { agreement, reasonsToAbstain, type Agreement } from '../../engines/pharmacokinetics/agreement.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { proposalPoints } from '../../engines/pharmacokinetics/proposalPoints.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { LevelsLevel, LevelsSettings } from './answers.ts';
import { courseOf, type Course } from './course.ts';
import { stepsOf } from './covariatesOverTime.ts';
import { medicineEffects, type MedicineEffects } from './medicineEffects.ts';
import { mixedLevels } from './mixedLevels.ts';
import { modelName } from './modelNames.ts';
import { runModel, type ModelRun, type RunQuestion, type SilentModel } from './modelRuns.ts';

/** Every model asked, whether they agree, and which of them may score a dose. */
export interface Considered {
  readonly course: Course;
  readonly question: RunQuestion;
  readonly medicines: MedicineEffects;
  readonly runs: readonly ModelRun[];
  readonly silent: readonly SilentModel[];
  /** Where the models are compared, h. */
  readonly referenceH: number;
  readonly views: readonly View[];
  readonly verdict: Agreement;
  readonly level: LevelsLevel;
  /** Models that may score, each without a reason of its own to abstain. */
  readonly scoring: readonly ModelRun[];
  /** Why single models do not score. */
  readonly left: readonly string[];
}

export interface View {
  readonly model: string;
  readonly medianNgPerMl: number;
  readonly lowNgPerMl: number;
  readonly highNgPerMl: number;
}

/** Deviations of the largest model: five of the woman, three of each of two occasions past and one to come. */
const DIMENSIONS = 14;
/** A genotype less likely than this does not speak for the mixture [default]. */
const LEAST_WEIGHT = 0.05;
const STARTING_DOSE = 'andrews-2019-starting-dose';
const FINAL = 'andrews-2019-final';

/** Before the next dose; before the last planned one where nothing was taken yet. */
function referenceOf({ next, record, gate, running }: Course): number {
  const first = record.doses[0]!.atH;
  if (next !== undefined && next.atH > first) return next.atH;
  if (gate.used.length > 0) return gate.used.at(-1)!.level.atH;
  return record.doses.at(-1)!.atH + (running?.everyHours ?? 24);
}

function ownReasons({ members, model }: ModelRun): readonly string[] {
  const reasons = members
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .flatMap(({ posterior: { posterior, deviations, outside } }) =>
      reasonsToAbstain({
        essShare: posterior.essShare,
        deviationsInSd: deviations,
        levelP: [],
        outside,
        untimedLevels: [],
        strongInteraction: 'none',
      }),
    );
  return [...new Set(reasons)].map((reason) => `${modelName(model)}: ${reason}`);
}

/** The model for a starting dose speaks before the first level, and not beside the final one of the same cohort. */
function besideOthers(runs: readonly ModelRun[], levels: number): readonly ModelRun[] {
  const final = runs.some(({ model }) => model.id.endsWith(FINAL));
  return runs.filter(({ model }) => !model.id.endsWith(STARTING_DOSE) || (!final && levels === 0));
}

function levelOf(verdict: Agreement, runs: readonly ModelRun[], independent: readonly ModelRun[]): LevelsLevel {
  if (runs.length === 0 || independent.length < 2) return 'cannot say';
  const outside = ({ members }: ModelRun): boolean =>
    members.some(
      ({ weight, posterior }) => weight >= LEAST_WEIGHT && posterior.outside.some(({ then }) => then === 'abstain'),
    );
  if (independent.every(outside)) return 'outside model population';
  return verdict.kind === 'agree' ? 'models agree' : 'models disagree';
}

/** The course, its covariates and its medicines, and the points all models share. */
function questionOf(of: Case, course: Course, medicines: MedicineEffects, settings: LevelsSettings): RunQuestion {
  const { whatIf, seed, draws } = settings;
  const tried = whatIf?.hematocritPercent === undefined ? {} : { hematocritPercent: whatIf.hematocritPercent };
  const steps = stepsOf(of, course, tried);
  const members = course.treatment.cyp3a5 === undefined ? 2 : 1;
  const count = Math.max(64, Math.ceil(draws / members));
  const points = proposalPoints(count, DIMENSIONS + medicines.effects.length, seed);
  return { of, course, steps, medicines, points };
}

/** One model's level at one time, all draws. */
function viewOf(run: ModelRun, atH: number, draws: number, seed: number): View {
  const belief = 'with her levels';
  const mixed = mixedLevels(run, { timesH: [atH], belief, draws, future: { kind: 'drawn', seed } });
  const [low = NaN, median = NaN, high = NaN] = mixed.quantiles(0, [0.05, 0.5, 0.95]);
  return { model: run.model.id, medianNgPerMl: median, lowNgPerMl: low, highNgPerMl: high };
}

/**
 * Asks every model.
 *
 * @returns undefined without a treatment with at least one dose
 */
export function consider(
  of: Case,
  knowledge: Knowledge,
  models: readonly PopulationModel[],
  settings: LevelsSettings,
): Considered | undefined {
  const course = courseOf(of, settings);
  if (course === undefined) return undefined;
  const medicines = medicineEffects(of, course, knowledge.interactions, settings.whatIf);
  const question = questionOf(of, course, medicines, settings);
  const answers = models.map((model) => runModel(model, question));
  const runs = answers.flatMap((answer) => (answer.kind === 'estimate' ? [answer] : []));
  const silent = answers.flatMap((answer) => (answer.kind === 'estimate' ? [] : [answer]));
  const independent = besideOthers(runs, course.gate.used.length);
  const referenceH = referenceOf(course);
  const views = independent.map((run) => viewOf(run, referenceH, question.points.count, settings.seed));
  const verdict = agreement(views);
  const judged = independent.map((run) => ({ run, reasons: ownReasons(run) }));
  return {
    course,
    question,
    medicines,
    runs,
    silent,
    referenceH,
    views,
    verdict,
    level: levelOf(verdict, runs, independent),
    scoring: judged.flatMap(({ run, reasons }) => (reasons.length === 0 ? [run] : [])),
    left: judged.flatMap(({ reasons }) => reasons),
  };
}
