/** Studies pooled, with or without the clinic's own data, and whether a pooled number may be said aloud. */
import { betweenStudyInterval, type Effect } from '../../engines/statistics/betweenStudyVariance.ts';
import { mantelHaenszelOddsRatio, petoOddsRatio } from '../../engines/statistics/mantelHaenszel.ts';
import { fixedEffect, randomEffects } from '../../engines/statistics/metaAnalysis.ts';
import { mixedLogistic } from '../../engines/statistics/mixedLogistic.ts';
import { oddsRatioWoolf } from '../../engines/statistics/oddsRatio.ts';
import { newcombe } from '../../engines/statistics/riskDifference.ts';
import { smallStudyTest } from '../../engines/statistics/smallStudyTest.ts';
import { type EffectMeasure, studyEffect } from '../../engines/statistics/studyEffect.ts';
import { trimAndFill } from '../../engines/statistics/trimAndFill.ts';
import type { TwoByTwo } from '../../engines/statistics/twoByTwo.ts';
import { comparisons } from '../../knowledge/studies/studies.ts';
import type { Comparison } from '../../knowledge/studies/study.ts';
import { confounded, zeroCell } from '../warnings/comparisonWarnings.ts';
import { definition, nestedStrata, type ReportedGroup } from '../warnings/designWarnings.ts';
import { WARNING_LIMITS } from '../warnings/limits.ts';
import { modelDisagrees } from '../warnings/modelWarnings.ts';
import type { Warning } from '../warnings/warning.ts';
import type { Basis, MetaAnalysisAnswer, MetaStudy } from './answers.ts';

export interface PooledStudy extends TwoByTwo {
  readonly label: string;
  readonly outcome: string;
  readonly denominator: string;
  readonly randomized: boolean;
  /** Nested groups the study reports, of which one is pooled here: the women between them are shown. */
  readonly reportedGroups?: readonly ReportedGroup[];
}

export interface MetaQuestion {
  readonly basis: Pick<Basis, 'outcome' | 'denominator' | 'cohort' | 'attrition'>;
  readonly studies: readonly PooledStudy[];
  readonly measure?: EffectMeasure;
}

/** Trials of the literature that were pooled: tacrolimus against none, clinical pregnancy or sac. */
export type PublishedSet = 'A' | 'B' | 'C';

function published(id: string): Comparison {
  const found = comparisons.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`No comparison is called "${id}".`);
  return found;
}

function studyOf(label: string, { first, second, outcome, randomized }: Comparison): PooledStudy {
  return { label, outcome, denominator: 'women', randomized, treated: first, control: second };
}

/** The high and the mixed arm had tacrolimus (and probiotics; the mixed one lymphocytes too); both against unclassified. */
function tabriz(): PooledStudy {
  const [high, mixed] = ['high', 'mixed'].map((arm) =>
    published(`tabrizProfile2024/clinicalPregnancy/${arm}Vunclassified`),
  );
  const treated = {
    events: high!.first.events + mixed!.first.events,
    total: high!.first.total + mixed!.first.total,
  };
  const label = 'Tabriz 2024, high and mixed (co-treatments)';
  return { label, outcome: high!.outcome, denominator: 'women', randomized: false, treated, control: high!.second };
}

/** The 2024 cohort reports women from 10.3 on and, inside them, women from 11.8 on. */
function nakagawa2024(set: PublishedSet): PooledStudy {
  const groups = { sacFrom10_3: 10.3, sacFrom11_8: 11.8 };
  const reportedGroups = Object.entries(groups).map(([id, from]): ReportedGroup => {
    const { first, second } = published(`nakagawa2024/${id}`);
    const table = { treated: first, control: second };
    return { label: `Nakagawa 2024, ratio ${String(from)} or more`, of: 'nakagawa2024, sac', from, table };
  });
  const [id, from] = set === 'B' ? ['sacFrom11_8', '11.8'] : ['sacFrom10_3', '10.3'];
  return { ...studyOf(`Nakagawa 2024, ratio ${from} or more`, published(`nakagawa2024/${id}`)), reportedGroups };
}

/** A: 2015, 2024 at ratio ≥ 10.3, Tabriz. B: the same at ≥ 11.8. C: A without Tabriz. */
export function publishedStudies(set: PublishedSet): readonly PooledStudy[] {
  const two = [studyOf('Nakagawa 2015', published('nakagawa2015/clinicalPregnancy')), nakagawa2024(set)];
  return set === 'C' ? two : [...two, tabriz()];
}

/** Studies as rows of counts: an intercept each, treatment, and a treatment effect of their own (±½). */
function mixedOf(tables: readonly TwoByTwo[]): Extract<MetaAnalysisAnswer['models'], { kind: 'pooled' }>['mixed'] {
  const rows = tables.flatMap(({ treated, control }, study) =>
    [treated, control].flatMap(({ events, total }, arm) => [
      { study, treated: 1 - arm, outcome: 1, weight: events },
      { study, treated: 1 - arm, outcome: 0, weight: total - events },
    ]),
  );
  const intercepts = tables.slice(1).map((_, i) => rows.map(({ study }) => (study === i + 1 ? 1 : 0)));
  const fit = mixedLogistic(
    {
      outcome: rows.map(({ outcome }) => outcome),
      predictors: [...intercepts, rows.map(({ treated }) => treated)],
      weights: rows.map(({ weight }) => weight),
    },
    rows.map(({ study }) => String(study)),
    rows.map(({ treated }) => treated - 0.5),
  );
  if (fit.kind !== 'fitted') return { kind: 'not estimable', because: fit.because };
  return {
    kind: 'estimated',
    logOddsRatio: fit.coefficients.at(-1)!,
    standardError: fit.standardErrors.at(-1)!,
    tauSquared: fit.deviation ** 2,
  };
}

function modelsOf(effects: readonly Effect[], tables: readonly TwoByTwo[]): MetaAnalysisAnswer['models'] {
  if (effects.length < 2) return { kind: 'not estimable', because: 'one study is no pooling' };
  return {
    kind: 'pooled',
    leading:
      effects.length === 2
        ? {
            kind: 'not estimable',
            because: 'two studies leave one degree of freedom: Hartung–Knapp cannot be estimated',
          }
        : randomEffects(effects, 'restricted maximum likelihood', 'Hartung-Knapp'),
    fixed: fixedEffect(effects),
    derSimonianLaird: randomEffects(effects, 'DerSimonian-Laird', 'normal'),
    pauleMandel: randomEffects(effects, 'Paule-Mandel', 'Hartung-Knapp'),
    tauSquaredInterval: betweenStudyInterval(effects),
    mantelHaenszel: mantelHaenszelOddsRatio(tables),
    peto: petoOddsRatio(tables),
    mixed: mixedOf(tables),
    smallStudy: smallStudyTest(effects),
    trimAndFill: trimAndFill(effects),
  };
}

function claimOf(studies: readonly PooledStudy[]): MetaAnalysisAnswer['claim'] {
  const randomized = studies.filter((study) => study.randomized).length;
  if (studies.length >= WARNING_LIMITS.studies || randomized > 0) return { kind: 'allowed' };
  return {
    kind: 'withheld',
    because: `${String(studies.length)} studies and none is randomized: no pooled claim is made below ${String(WARNING_LIMITS.studies)}`,
  };
}

function warningsOf(
  studies: readonly PooledStudy[],
  answer: MetaAnalysisAnswer['models'],
  corrected: readonly boolean[],
): readonly Warning[] {
  const randomized = studies.filter((study) => study.randomized).length;
  const zero = studies.find((_, i) => corrected[i]);
  const found = [
    answer.kind === 'pooled'
      ? modelDisagrees({
          fixed: answer.fixed,
          hartungKnapp: 'kind' in answer.leading ? undefined : answer.leading,
          studies: studies.length,
          randomized,
        })
      : undefined,
    nestedStrata(studies.flatMap(({ reportedGroups }) => reportedGroups ?? [])),
    definition(studies.map(({ label, outcome, denominator }) => ({ label, outcome, denominator }))),
    zero === undefined
      ? undefined
      : zeroCell(
          [
            { label: `${zero.label}, treated`, ...zero.treated },
            { label: `${zero.label}, untreated`, ...zero.control },
          ],
          oddsRatioWoolf(zero),
          true,
        ),
    confounded(randomized === studies.length, ['why the women of each study were treated'], {
      kind: 'not given',
      because: 'studies are pooled on another scale',
    }),
  ];
  return found.filter((warning) => warning !== undefined);
}

/**
 * Pooling of studies: Hartung–Knapp leads, the others stand beside it; below four studies without a randomized one no
 * pooled claim is made.
 *
 * @throws {RangeError} when there is no study or a count is impossible
 */
export function metaAnalysis({ basis, studies, measure = 'log odds ratio' }: MetaQuestion): MetaAnalysisAnswer {
  if (studies.length === 0) throw new RangeError('There is at least one study.');
  const effects = studies.map((study) => studyEffect(study, measure));
  const weights = effects.map(({ variance }) => 1 / variance);
  const sum = weights.reduce((a, b) => a + b, 0);
  const models = modelsOf(effects, studies);
  return {
    ...basis,
    methods: [
      `${measure} from the counts; ½ added to every cell of a study with an empty one`,
      'leading: restricted maximum likelihood with Hartung–Knapp, never narrower than the usual error; t with k − 1',
      'beside it: common effect; DerSimonian–Laird; Paule–Mandel with Hartung–Knapp; Mantel–Haenszel; Peto; mixed logistic model of the counts',
      'prediction interval with k − 1 degrees of freedom; Q-profile of τ²; Egger; trim and fill (L0)',
    ],
    warnings: warningsOf(
      studies,
      models,
      effects.map(({ corrected }) => corrected),
    ),
    measure,
    studies: studies.map(({ label, randomized, treated, control }, i): MetaStudy => ({
      label,
      randomized,
      treated: { events: treated.events, total: treated.total },
      control: { events: control.events, total: control.total },
      oddsRatio: oddsRatioWoolf({ treated, control }),
      riskDifference: newcombe({ treated, control }),
      weight: weights[i]! / sum,
      corrected: effects[i]!.corrected,
    })),
    claim: claimOf(studies),
    models,
  };
}
