import {
  countsWords,
  forestOfMetaAnalysis,
  metaAnalysis,
  type MetaAnalysisAnswer,
  percentWords,
  publishedStudies,
  type PublishedSet,
  fixedWords,
} from '@nidation/core/registry';
import type { ReportTable } from '@nidation/formats/report';
import type { ExitCode } from './exit.ts';
import { type AnalysisAnswer, type AnswerOptions, figureLabel, NO_TABLE } from './registryAnalysesAnswer.ts';
import { tellAnalysis } from './registryAnalysesTell.ts';
import { pInWords, ratioCell, ratioWords } from './registryAnalysesWords.ts';
import type { World } from './world.ts';

export interface RegistryMetaOptions extends AnswerOptions {
  readonly set: PublishedSet;
}

const SETS: Readonly<Record<PublishedSet, string>> = {
  A: 'Nakagawa 2015, the 2024 abstract at a ratio of 10.3 or more, Tabriz high and mixed',
  B: 'Nakagawa 2015, the 2024 abstract at a ratio of 11.8 or more, Tabriz high and mixed',
  C: 'set A without Tabriz, whose women had other treatments too',
};

/** `nidation registry meta --set A`: the published studies pooled, and whether a pooled number may be said. */
export function registryMetaCommand(world: World, options: RegistryMetaOptions): Promise<ExitCode> {
  return tellAnalysis(world, options, {
    schema: 'nidation/registry-meta/1',
    answer: metaOf(options.set),
    origin: NO_TABLE,
  });
}

function metaOf(set: PublishedSet): AnalysisAnswer {
  const studies = publishedStudies(set);
  const basis = {
    outcome: [...new Set(studies.map(({ outcome }) => outcome))].join('; '),
    denominator: 'women, as each study counts them',
    cohort: `published studies, set ${set}: ${SETS[set]}`,
    attrition: [],
  };
  const answer = metaAnalysis({ basis, studies });
  const label = figureLabel(
    'published counts, recomputed',
    `meta-${set.toLowerCase()}`,
    `Tacrolimus against none, set ${set}`,
  );
  return {
    members: { set, ...answer },
    part: {
      title: `Studies pooled, set ${set}: tacrolimus against none`,
      sentences: sentencesOf(answer),
      tables: [studiesTable(answer), ...modelsTable(answer)],
      figures: [forestOfMetaAnalysis(label, answer)],
      warnings: answer.warnings,
      methods: answer.methods,
    },
    basis,
    cannotSay: [],
  };
}

function sentencesOf({ claim, models }: MetaAnalysisAnswer): readonly string[] {
  const said = claim.kind === 'allowed' ? 'A pooled number may be said.' : `No pooled claim: ${claim.because}.`;
  if (models.kind === 'not estimable') return [said, `Not estimable: ${models.because}.`];
  const { leading, fixed, smallStudy } = models;
  const heading = claim.kind === 'allowed' ? 'Odds ratio' : 'The calculation, which is no result: odds ratio';
  return [
    said,
    'kind' in leading
      ? `${heading} by the leading model not estimable: ${leading.because}.`
      : `${heading} ${ratioWords(leading)} (restricted maximum likelihood with Hartung–Knapp); a further study is expected at ${ratioWords(leading.prediction)}; I² ${fixedWords(leading.heterogeneity.iSquaredPercent, 0)} %.`,
    `With one common effect it would be ${ratioWords(fixed)}${concludeAlike(leading, fixed) ? '' : ': the answer hangs on the model'}.`,
    smallStudy.kind === 'tested'
      ? `Small-study test (Egger): p ${pInWords(smallStudy.p)} (degrees of freedom: ${String(smallStudy.degreesOfFreedom)}).`
      : `Small-study test (Egger): not estimable, ${smallStudy.because}.`,
  ];
}

type Pooled = Extract<MetaAnalysisAnswer['models'], { readonly kind: 'pooled' }>;
type LogEffect = Pooled['fixed'];

/** Both intervals hold no effect, or neither does. A model that cannot be estimated concludes nothing. */
function concludeAlike(leading: Pooled['leading'], { lower, upper }: LogEffect): boolean {
  const excludes = (of: { readonly lower: number; readonly upper: number }): boolean => of.lower > 0 || of.upper < 0;
  return !('kind' in leading) && excludes(leading) === excludes({ lower, upper });
}

function studiesTable({ studies }: MetaAnalysisAnswer): ReportTable {
  return {
    caption: 'Studies, 95 % intervals (odds ratio: Woolf; risk difference: Newcombe)',
    headers: ['Study', 'Randomized', 'Treated', 'Untreated', 'Odds ratio', 'Risk difference, points', 'Fixed weight'],
    rows: studies.map(({ label, randomized, treated, control, oddsRatio, riskDifference, weight }) => [
      label,
      randomized ? 'yes' : 'no',
      countsWords(treated),
      countsWords(control),
      ratioCell(oddsRatio),
      `${fixedWords(100 * riskDifference.value, 1)} (${fixedWords(100 * riskDifference.lower, 1)} to ${fixedWords(100 * riskDifference.upper, 1)})`,
      percentWords(weight),
    ]),
  };
}

function modelsTable({ models }: MetaAnalysisAnswer): readonly ReportTable[] {
  if (models.kind === 'not estimable') return [];
  const { leading, fixed, derSimonianLaird, pauleMandel, mantelHaenszel, peto, trimAndFill, tauSquaredInterval } =
    models;
  const pooled = (name: string, of: LogEffect | { readonly kind: 'not estimable'; readonly because: string }) =>
    'kind' in of
      ? [name, `not estimable: ${of.because}`, '', '']
      : [
          name,
          ratioWords(of),
          'prediction' in of ? ratioWords(of.prediction as { readonly lower: number; readonly upper: number }) : '',
          `${fixedWords(of.heterogeneity.iSquaredPercent, 0)} %`,
        ];
  const table = (name: string, of: Pooled['peto']) =>
    of.kind === 'estimated' ? [name, ratioWords(of), '', ''] : [name, `not estimable: ${of.because}`, '', ''];
  return [
    {
      caption: `Models, odds ratio with 95 % interval; τ² between ${fixedWords(tauSquaredInterval.lower, 2)} and ${fixedWords(tauSquaredInterval.upper, 2)} (Q-profile)`,
      headers: ['Model', 'Odds ratio', 'A further study', 'I²'],
      rows: [
        pooled('REML with Hartung–Knapp (leads)', leading),
        pooled('one common effect', fixed),
        pooled('DerSimonian–Laird', derSimonianLaird),
        pooled('Paule–Mandel with Hartung–Knapp', pauleMandel),
        table('Mantel–Haenszel', mantelHaenszel),
        table('Peto', peto),
        trimAndFill.kind === 'estimated'
          ? [
              `trim and fill (${String(trimAndFill.missing)} put back ${trimAndFill.side})`,
              ratioWords(trimAndFill.filled),
              '',
              '',
            ]
          : ['trim and fill', `not estimable: ${trimAndFill.because}`, '', ''],
      ],
    },
  ];
}
