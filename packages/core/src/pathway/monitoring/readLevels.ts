import type { Case } from '../../case/case.ts';
import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { STANDING_CAUTION } from '../../knowledge/pk-models/tacrolimusModels.ts';
import { adviceFor } from './advice.ts';
import type { LevelsAnswer, LevelsSettings, LevelsValue, ModelLevels } from './answers.ts';
import { consider, type Considered } from './consider.ts';
import { curveOf, curveTimes } from './curves.ts';
import { hematocritShare, plasmaNgPerL } from './hematocritShare.ts';
import { levelChanges } from './levelChanges.ts';
import { genotypeWords, levelReasons, stageWords } from './levelReasons.ts';
import { levelUnknowns } from './levelUnknowns.ts';
import { levelSources } from './levelSources.ts';
import { levelVerdicts, type LevelVerdict } from './levelVerdicts.ts';
import type { ModelRun, SilentModel } from './modelRuns.ts';
import { nextSampling } from './nextSampling.ts';
import { limitFor, scoringAnswer, type ScoringAnswer } from './scoring.ts';
import { steadyStateWords } from './steadyState.ts';

/** Draws behind one curve, over both genotypes: its 5 % bound is then within about 5 %; numbers in the dose table use every draw. */
const CURVE_DRAWS = 512;

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** No trimester-resolved model was found; the factor that could stand in for one has no source. */
function pregnancyWords({ model: { binding } }: ModelRun, { woman }: Case): readonly string[] {
  return binding === undefined || woman.conditions.pregnant !== 'yes'
    ? []
    : [
        'Pregnant: only her hematocrit is followed. A factor of 1.0 to 1.3 on plasma clearance in pregnancy has no source and is not applied; with 1.3 the levels shown would be up to 23 % lower [default].',
      ];
}

function speaking(
  run: ModelRun,
  of: Case,
  { course }: Considered,
  { seed }: LevelsSettings,
  verdicts: readonly LevelVerdict[],
): ModelLevels {
  const { model, members } = run;
  const { timesH, said } = curveTimes(course);
  const shared = { timesH, draws: Math.floor(CURVE_DRAWS / members.length), future: { kind: 'drawn', seed } } as const;
  const prior = curveOf(run, course, { ...shared, belief: 'before any level' });
  const plasma = plasmaNgPerL(run, course, shared.draws);
  return {
    modelId: model.id,
    citation: model.citation,
    kind: 'estimate',
    because: [],
    curve: course.gate.used.length === 0 ? prior : curveOf(run, course, { ...shared, belief: 'with her levels' }),
    prior,
    levels: verdicts.map(({ shown }) => shown),
    essShare: Math.min(...members.map(({ posterior }) => posterior.posterior.essShare)),
    method: unique(members.map(({ posterior }) => posterior.posterior.method)).join('; '),
    saidWith: unique([
      STANDING_CAUTION,
      ...[genotypeWords(run), stageWords(run)].flatMap((words) => words ?? []),
      ...pregnancyWords(run, of),
      ...members.flatMap(({ posterior }) => posterior.saidWith),
      ...said,
      ...model.remarks,
    ]),
    outsideDomain: unique(members.flatMap(({ posterior }) => posterior.outside.map(({ words }) => words))),
    ...(plasma === undefined ? {} : { plasmaNgPerL: plasma }),
  };
}

function quiet(
  { model, kind, because, forward }: SilentModel,
  { course }: Considered,
  { seed }: LevelsSettings,
): ModelLevels {
  const { timesH } = curveTimes(course);
  const draws = CURVE_DRAWS / 2;
  const prior =
    forward === undefined
      ? []
      : curveOf(forward, course, { timesH, draws, belief: 'before any level', future: { kind: 'drawn', seed } });
  return {
    modelId: model.id,
    citation: model.citation,
    kind,
    because,
    curve: [],
    prior,
    levels: [],
    essShare: 0,
    method: 'none',
    saidWith: [STANDING_CAUTION, ...model.remarks],
    outsideDomain: [],
  };
}

function cannotSay(of: Case, knowledge: Knowledge, needs: readonly string[], texts: readonly string[]): LevelsAnswer {
  return {
    id: 'levels',
    value: { kind: 'cannot say', needs },
    level: 'cannot say',
    because: texts.map((text) => ({ text, truth: 'unknown' })),
    unknown: levelUnknowns(of),
    wouldChange: [],
    sources: [],
    knowledgeVersion: knowledge.version,
  };
}

/** No regimen above the limit is simulated, not even in thought. */
function triedTooMuch(of: Case, knowledge: Knowledge, { whatIf }: LevelsSettings): string | undefined {
  const { mgPerDose, everyHours } = whatIf ?? {};
  const last = of.tacrolimus?.regimens.at(-1);
  if (mgPerDose === undefined && everyHours === undefined) return undefined;
  const daily = ((mgPerDose ?? last?.mgPerDose ?? 0) * 24) / (everyHours ?? last?.everyHours ?? 24);
  const limit = limitFor(of, knowledge, {});
  return daily > limit
    ? `${String(daily)} mg a day is above the limit of ${String(limit)} mg a day: it is not simulated.`
    : undefined;
}

/** Where the case holds what a covariate is made of. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  hematocritPercent: ['hematocrit'],
  hematocritFraction: ['hematocrit'],
  ageYears: ['ageYears'],
  weightKg: ['woman.weightKg'],
  fatFreeMassKg: ['woman.weightKg', 'woman.heightCm'],
  leanBodyWeightKg: ['woman.weightKg', 'woman.heightCm'],
  bodySurfaceAreaM2: ['woman.weightKg', 'woman.heightCm'],
  albuminGPerL: ['albumin'],
  creatinineUmolPerL: ['creatinine'],
  prednisoloneMgPerDay: ['woman.medicines'],
};

/** What the models would need, as places of the case. */
function neededBy({ silent }: Considered): readonly string[] {
  return unique(
    silent.flatMap(({ kind, because }) => (kind === 'needs' ? because.flatMap((name) => PLACES[name] ?? [name]) : [])),
  );
}

interface Parts {
  readonly of: Case;
  readonly considered: Considered;
  readonly settings: LevelsSettings;
  readonly scored: ScoringAnswer;
  readonly verdicts: ReadonlyMap<ModelRun, readonly LevelVerdict[]>;
}

function valueOf({ of, considered, settings, scored, verdicts }: Parts): LevelsValue {
  const { course, runs, silent } = considered;
  const share = hematocritShare(runs, course, CURVE_DRAWS / 2);
  const target = of.clinic.settings.troughTarget;
  const lead = runs[0];
  return {
    models: [
      ...runs.map((run) => speaking(run, of, considered, settings, verdicts.get(run) ?? [])),
      ...silent.map((one) => quiet(one, considered, settings)),
    ],
    ...(target === undefined ? {} : { target }),
    doses: scored.rows,
    withheldBecause: scored.withheldBecause,
    ...(scored.notReachable === undefined ? {} : { notReachable: scored.notReachable }),
    nextSamples: nextSampling(lead, course, settings.seed),
    advice: adviceFor(of, course, (lead && verdicts.get(lead)) ?? [], share),
    steadyState: steadyStateWords(runs, course),
    ...(share === undefined ? {} : { hematocritShare: share }),
    asOf: of.asOf,
  };
}

/**
 * What her tacrolimus levels say: her own curve by every model that may speak, each level's verdict, and, where the
 * clinic has signed a range, each possible dose against it. It proposes nothing by itself.
 *
 * @param models checked tables, the one that leads first
 * @param settings draws (both genotypes together) and their seed; equal questions give equal answers
 */
export function readLevels(
  of: Case,
  knowledge: Knowledge,
  models: readonly PopulationModel[],
  settings: LevelsSettings,
): LevelsAnswer {
  if (of.tacrolimus === undefined || of.tacrolimus.regimens.length === 0)
    return cannotSay(of, knowledge, ['tacrolimus.regimens'], ['No dose of tacrolimus is recorded.']);
  const tooMuch = triedTooMuch(of, knowledge, settings);
  if (tooMuch !== undefined) return cannotSay(of, knowledge, [], [tooMuch]);
  const considered = consider(of, knowledge, models, settings);
  if (considered === undefined)
    return cannotSay(of, knowledge, ['tacrolimus.regimens'], ['No dose of tacrolimus is recorded.']);
  const changes = (withheld: readonly string[]) => levelChanges({ of, knowledge, models, settings }, withheld);
  if (considered.runs.length === 0) {
    const needs = neededBy(considered);
    const texts = considered.silent.map(({ model, because }) => `${model.id}: ${because.join(', ')}`);
    return {
      ...cannotSay(of, knowledge, needs, [...considered.course.gate.refused, ...texts]),
      wouldChange: changes([]),
      sources: levelSources(considered, knowledge),
    };
  }
  const verdicts = new Map(considered.runs.map((run) => [run, levelVerdicts(run, considered.question)]));
  const scored = scoringAnswer({ of, knowledge, considered, seed: settings.seed, verdicts: [...verdicts.values()] });
  return {
    id: 'levels',
    value: valueOf({ of, considered, settings, scored, verdicts }),
    level: considered.level,
    because: levelReasons(of, considered, [scored.protocolWords, ...(scored.said ?? [])]),
    unknown: levelUnknowns(of),
    wouldChange: changes(scored.withheldBecause),
    sources: levelSources(considered, knowledge),
    knowledgeVersion: knowledge.version,
  };
}
