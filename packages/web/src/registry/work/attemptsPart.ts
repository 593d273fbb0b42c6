import { implantationRates } from '@nidation/core/knowledge';
import {
  type DrawnCounts,
  countsWords,
  cumulativeChance,
  type CumulativeAnswer,
  cumulativeOfAnswer,
  fixedWords,
  heterogeneity,
  type HeterogeneityAnswer,
  historiesOfRows,
  percentRange,
  percentWords,
  type RegistryRow,
  type CohortStep,
  selectCohort,
} from '@nidation/core/registry';
import { pInWords } from '../../parts/pValue.ts';
import type { AnalysisQuestion } from '../messages.ts';
import type { KeptTable } from './keptTable.ts';
import { type AnsweredPart, basisOf, figureLabel, type Selection, shortOutcome } from './selection.ts';

const RULE = { thresholdPercent: implantationRates.thresholdPercent, fewest: implantationRates.minimumTransfers };
const TITLE = 'By attempt';

/** Cumulative chance in three readings, and whether couples differ; or why it cannot be said. */
export function attemptsPart(table: KeptTable, question: AnalysisQuestion, selection: Selection): AnsweredPart {
  const joined = selection.rows.some(({ womanId }) => womanId !== undefined);
  return joined ? ofWomen(table, question, selection) : ofCycles(table, question, selection);
}

function ofWomen(table: KeptTable, question: AnalysisQuestion, selection: Selection): AnsweredPart {
  if (question.completeUntil === undefined)
    return cannot('Cannot say: needs the day up to which the data are complete.');
  const { histories, ages, attrition } = historiesOfRows(selection.rows, question.outcome, question.completeUntil);
  const steps = { caption: 'Women followed from their first transfer', ...attritionTable(attrition) };
  if (histories.attempts.length === 0) {
    return {
      ...cannot('No data: nobody is followed from the first transfer with every day and outcome.'),
      tables: [steps],
    };
  }
  // Nothing tells who stops after a failure: neither a curve with a second step nor weights can be made.
  if (histories.attempts.every((count, i) => count === 1 && histories.exit[i] !== 'stopped')) {
    const first = `${String(histories.attempts.length)} women, one transfer each: no curve by attempt before some went on or stopped.`;
    return { ...cannot(first), tables: [steps] };
  }
  const known = ages.flatMap((age) => (age === undefined ? [] : [age]));
  const predictors = known.length === ages.length ? [{ label: 'age', values: known }] : [];
  const basis = {
    ...basisOf(table, question, selection),
    denominator: 'woman followed from her first transfer',
    attrition,
  };
  const answer = cumulativeChance({ basis, histories, predictors });
  const byFailures = countsByAttempt(answer);
  const differing = byFailures.length < 2 ? undefined : heterogeneity({ basis, byFailures, rule: RULE });
  return {
    title: TITLE,
    sentences: [
      ...cumulativeSentences(answer),
      ...(differing === undefined
        ? ['Whether couples differ cannot be said from one attempt.']
        : differingSentences(differing)),
    ],
    tables: [
      cumulativeTable(answer),
      ...(differing === undefined ? [] : [differingTable(differing, 'failed transfers')]),
      steps,
    ],
    figures: [
      cumulativeOfAnswer(
        figureLabel(table, 'by-attempt', `Cumulative ${shortOutcome(answer.outcome)} by transfer`),
        answer,
        'transfer',
      ),
    ],
    warnings: [...answer.warnings, ...(differing?.warnings ?? [])],
    methods: [...answer.methods, ...(differing?.methods ?? [])],
  };
}

const cannot = (says: string): AnsweredPart => ({
  title: TITLE,
  sentences: [says],
  tables: [],
  figures: [],
  warnings: [],
  methods: [],
});

/** An attempt after which nobody left has no line of its own: nobody succeeded, the same women go on. */
function countsByAttempt({ bounds }: CumulativeAnswer): readonly DrawnCounts[] {
  const last = bounds.at(-1)?.attempt ?? 0;
  return Array.from({ length: last }, (_, i) => {
    const own = bounds.find(({ attempt }) => attempt === i + 1);
    const next = bounds.find(({ attempt }) => attempt > i);
    return { events: own?.successes ?? 0, total: next?.atRisk ?? 0 };
  });
}

const noEarlierPregnancy: CohortStep = {
  label: 'no earlier pregnancy or birth recorded',
  holds: ({ earlierPregnancies, earlierLiveBirths }) =>
    earlierPregnancies === undefined
      ? undefined
      : earlierPregnancies.count === 0 && (earlierLiveBirths?.count ?? 0) === 0,
};

/** Rows that cannot be joined by woman: chance after 0, 1, 2 … earlier cycles or failed transfers, of different women. */
function ofCycles(table: KeptTable, question: AnalysisQuestion, selection: Selection): AnsweredPart {
  const none = 'No data: rows cannot be joined by woman, so no cumulative curve can be drawn.';
  const byTransfers = selection.rows.some(({ failedTransfers }) => failedTransfers !== undefined);
  const chosen = byTransfers ? selectCohort(selection.rows, []) : selectCohort(selection.rows, [noEarlierPregnancy]);
  const failuresOf = ({ failedTransfers, earlierCycles }: RegistryRow): number | undefined =>
    byTransfers ? failedTransfers : earlierCycles?.orMore === false ? earlierCycles.count : undefined;
  const byFailures = countsByFailures(chosen.rows, failuresOf, question);
  if (byFailures.length < 2) return cannot(none);
  const what = byTransfers ? 'failed transfers' : 'earlier IVF cycles, not transfers';
  const basis = { ...basisOf(table, question, selection), attrition: [...selection.attrition, ...chosen.attrition] };
  const answer = heterogeneity({ basis, byFailures, rule: RULE });
  return {
    title: TITLE,
    sentences: [
      none,
      `Chance after ${what}, of different women of all ages together: those of other ages and those who stopped are among the reasons why it falls.`,
      ...differingSentences(answer),
    ],
    tables: [differingTable(answer, what)],
    figures: [],
    warnings: answer.warnings,
    methods: answer.methods,
  };
}

/** From none on, without a gap. */
function countsByFailures(
  rows: readonly RegistryRow[],
  failuresOf: (row: RegistryRow) => number | undefined,
  { outcome }: AnalysisQuestion,
): readonly DrawnCounts[] {
  const counts: { events: number; total: number }[] = [];
  for (const row of rows) {
    const [failures, met] = [failuresOf(row), row.outcome[outcome]];
    if (failures === undefined || met === undefined) continue;
    while (counts.length <= failures) counts.push({ events: 0, total: 0 });
    const at = counts[failures]!;
    at.total += 1;
    if (met) at.events += 1;
  }
  const gap = counts.findIndex(({ total }) => total === 0);
  return gap < 0 ? counts : counts.slice(0, gap);
}

function cumulativeSentences({
  women,
  bounds,
  weighted,
  weightedAssumption,
  outcome,
}: CumulativeAnswer): readonly string[] {
  const last = bounds.at(-1);
  if (last === undefined) return [];
  const weightedWords =
    weighted.kind === 'estimated'
      ? `weighted for stopping ${percentWords(weighted.attempts.at(-1)?.cumulative ?? 0)} (if ${weightedAssumption})`
      : `weighted for stopping cannot be said: ${weighted.because}`;
  return [
    `${String(women)} women, ${shortOutcome(outcome)} after ${String(last.attempt)} transfers: conservative ${percentWords(last.conservative)} (whoever stopped never succeeds), optimal ${percentWords(last.optimal)} (whoever stopped would have done as well), ${weightedWords}.`,
  ];
}

function cumulativeTable({ bounds, weighted }: CumulativeAnswer): AnsweredPart['tables'][number] {
  const weightedAt = (attempt: number): string => {
    if (weighted.kind !== 'estimated') return 'not estimable';
    const own = weighted.attempts.find((one) => one.attempt === attempt);
    return own === undefined ? 'no data' : percentWords(own.cumulative);
  };
  return {
    caption: 'Cumulative chance by transfer, three readings',
    headers: ['Transfer', 'At risk', 'Successes', 'Stopped', 'Under treatment', 'Conservative', 'Optimal', 'Weighted'],
    rows: bounds.map((one) => [
      String(one.attempt),
      ...[one.atRisk, one.successes, one.stopped, one.underTreatment].map(String),
      percentWords(one.conservative),
      percentWords(one.optimal),
      weightedAt(one.attempt),
    ]),
  };
}

function differingSentences({ fit, threshold }: HeterogeneityAnswer): readonly string[] {
  if (fit.kind === 'not estimable') return [`Whether couples differ cannot be said: ${fit.because}.`];
  const n = (value: number | undefined): string =>
    value === undefined ? 'not within the attempts seen' : String(value);
  return [
    `Couples that differ against one chance for all: likelihood ratio ${fixedWords(fit.likelihoodRatio, 1)}, p ${pInWords(fit.p)} (beta-geometric).`,
    `Above ${String(RULE.thresholdPercent)} %: constant chance n = ${n(threshold.constant)}, couples differing n = ${n(threshold.differing)}, as seen n = ${n(threshold.seen)}.`,
  ];
}

function differingTable({ byFailures, cumulative }: HeterogeneityAnswer, what: string): AnsweredPart['tables'][number] {
  return {
    caption: `Chance after ${what}, and cumulative chance in three readings`,
    headers: [
      'After',
      'Counts',
      'Seen (95 % Wilson)',
      'Cumulative 1 − (1−p)ⁿ',
      'Cumulative, couples differ',
      'Cumulative, as seen',
    ],
    rows: byFailures.map(({ failures, seen }, i) => {
      const to = cumulative[i];
      return [
        String(failures),
        seen.kind === 'estimated' ? countsWords(seen) : 'no data',
        seen.kind === 'estimated' ? `${percentWords(seen.value)} (${percentRange(seen)})` : 'no data',
        to === undefined ? 'no data' : percentWords(to.constant),
        to?.differing === undefined ? 'not estimable' : percentWords(to.differing),
        to === undefined ? 'no data' : percentWords(to.seen),
      ];
    }),
  };
}

function attritionTable(attrition: Selection['attrition']) {
  return {
    headers: ['Step', 'Left over', 'Not met', 'Not known'],
    rows: attrition.map(({ label, count, left }) => [label, String(count), String(left.notMet), String(left.unknown)]),
  };
}
