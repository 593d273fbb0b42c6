import {
  type Cohort,
  type CohortStep,
  cutOffAnalysis,
  type CutOffAnswer,
  firstOfEachWoman,
  fixedWords,
  outcomeRecorded,
  percentWords,
  type RegistryRow,
  rocOfAnswer,
  selectCohort,
} from '@nidation/core/registry';
import { seededUniform } from '@nidation/core/statistics';
import type { ReportTable } from '@nidation/formats/report';
import { type AnalysisAnswer, cannotSay, figureLabel } from './registryAnalysesAnswer.ts';
import type { AnalyzedRows } from './registryAnalysesTable.ts';
import { pInWords, ratioCell, shortOutcome } from './registryAnalysesWords.ts';

const TITLE = 'Th1/Th2 ratio: cut-off';
const MARKER = 'Th1/Th2 ratio';

const NEEDS_ARMS =
  'needs treated and untreated women, both with and without the outcome, to say whether the ratio is predictive';

const ratioRecorded: CohortStep = {
  label: 'Th1/Th2 ratio recorded',
  holds: ({ th1Th2Ratio }) => (th1Th2Ratio === undefined ? undefined : true),
};

/** Area, Youden's cut-off with its interval, and whether the ratio says who gains from treatment. */
export function cutOffAnswer(of: AnalyzedRows, seed: number, resamples: number): AnalysisAnswer {
  const { cohort, joined } = marked(of);
  const basis = {
    ...of.basis,
    denominator: joined ? 'first transfer of each woman with ratio and outcome' : 'transfer with ratio and outcome',
    cohort: cohort.words,
    attrition: [...of.basis.attrition, ...cohort.attrition],
  };
  const women = cohort.rows.map((row) => womanOf(row, of));
  const events = women.filter(({ event }) => event).length;
  if (events === 0 || events === women.length) {
    const found = `${String(events)} with the outcome among ${String(women.length)}`;
    return {
      ...cannotSay(
        TITLE,
        `needs women with a Th1/Th2 ratio, some with the outcome and some without; there are ${found}`,
      ),
      basis,
    };
  }
  const answer = cutOffAnalysis({ basis, marker: MARKER, women, uniform: seededUniform(seed), resamples });
  const unjoined = 'Rows cannot be joined by woman: several transfers of one woman count as several women.';
  return whole(of, answer, { drawn: { seed, resamples }, remarks: joined ? [] : [unjoined] });
}

interface Around {
  readonly drawn: { readonly seed: number; readonly resamples: number };
  readonly remarks: readonly string[];
}

function whole({ mapping }: AnalyzedRows, answer: CutOffAnswer, { drawn, remarks }: Around): AnalysisAnswer {
  const label = figureLabel(mapping.source, 'cut-off', `${MARKER} and ${shortOutcome(answer.outcome)}`);
  return {
    members: { ...drawn, ...answer },
    part: {
      title: TITLE,
      sentences: [verdictSentence(answer), ...sentencesOf(answer), ...remarks],
      tables: [cutOffTable(answer)],
      figures: [rocOfAnswer(label, answer)],
      warnings: answer.warnings,
      methods: answer.methods,
    },
    basis: answer,
    cannotSay: answer.verdict === 'cannot say' ? [NEEDS_ARMS] : [],
  };
}

/** Ratio and outcome recorded; the first such transfer of each woman, where rows can be joined. */
function marked({ rows, basis, outcome }: AnalyzedRows): { readonly cohort: Cohort; readonly joined: boolean } {
  const chosen = selectCohort(rows, [ratioRecorded, outcomeRecorded(outcome)]);
  const joined = chosen.rows.some(({ womanId }) => womanId !== undefined);
  const cohort = joined ? firstOfEachWoman(chosen) : chosen;
  return { cohort: { ...cohort, words: `${basis.cohort} and ${cohort.words}` }, joined };
}

function womanOf({ th1Th2Ratio, th1Th2Method, immunotherapy, outcome: seen }: RegistryRow, { outcome }: AnalyzedRows) {
  const treated =
    immunotherapy === 'tacrolimus'
      ? true
      : immunotherapy === 'none' || immunotherapy === 'declined'
        ? false
        : undefined;
  return {
    marker: th1Th2Ratio ?? Number.NaN,
    event: seen[outcome] === true,
    ...(treated === undefined ? {} : { treated }),
    ...(th1Th2Method === undefined ? {} : { method: th1Th2Method }),
  };
}

function verdictSentence({ verdict, interaction }: CutOffAnswer): string {
  if (interaction.kind === 'not estimable') return `Predictive of benefit: cannot say, ${interaction.because}.`;
  const { ratioOfOddsRatios: ratio, p, persons } = interaction;
  const numbers = `ratio of odds ratios per unit ${ratioCell({ kind: 'estimated', ...ratio })}, p ${pInWords(p)}, ${String(persons.treated)} treated and ${String(persons.control)} not`;
  return verdict === 'predictive'
    ? `Predictive: the effect of treatment changes with the ratio (${numbers}). Not randomized: a second cohort has to show it.`
    : `Prognostic only: that the effect of treatment changes with the ratio is not shown (${numbers}). No cut-off for treatment follows.`;
}

function sentencesOf({ persons, withOutcome, area, correctedArea, bootstrap }: CutOffAnswer): readonly string[] {
  const areaSaid = area.kind === 'not estimable' ? `not estimable, ${area.because}` : fixedWords(area.area, 3);
  const limits =
    area.kind === 'estimated' ? ` (${fixedWords(area.lower, 3)} to ${fixedWords(area.upper, 3)}, DeLong)` : '';
  const corrected =
    correctedArea.kind === 'estimated' ? `; corrected for optimism ${fixedWords(correctedArea.value, 3)}` : '';
  return [
    `Area under the curve ${areaSaid}${limits}${corrected}; ${String(withOutcome)} of ${String(persons)} with the outcome.`,
    bootstrap.kind === 'estimated'
      ? `Youden's cut-off moves between ${fixedWords(bootstrap.lower, 2)} and ${fixedWords(bootstrap.upper, 2)} in 95 % of ${String(bootstrap.resamples)} resamples (middle ${fixedWords(bootstrap.median, 2)}).`
      : `Interval of the cut-off: not estimable, ${bootstrap.because}.`,
  ];
}

function cutOffTable({ youden }: CutOffAnswer): ReportTable {
  return {
    caption: 'Cut-offs with the largest Youden index, judged on the women they were found in',
    headers: ['Ratio above', 'Sensitivity', 'Specificity', 'Index'],
    rows: youden.map(({ cutOff, sensitivity, specificity, index }) => [
      Number.isFinite(cutOff) ? fixedWords(cutOff, 2) : 'none',
      percentWords(sensitivity),
      percentWords(specificity),
      fixedWords(index, 3),
    ]),
  };
}
