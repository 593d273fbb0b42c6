import type { CalendarDay } from '@nidation/core/engines';
import {
  type AttritionStep,
  cumulativeChance,
  type CumulativeAnswer,
  cumulativeOfAnswer,
  historiesOfRows,
  percentWords,
} from '@nidation/core/registry';
import type { ReportTable } from '@nidation/formats/report';
import { type AnalysisAnswer, cannotSay, figureLabel } from './registryAnalysesAnswer.ts';
import type { AnalyzedRows } from './registryAnalysesTable.ts';
import { shortOutcome } from './registryAnalysesWords.ts';

const TITLE = 'Cumulative chance by transfer';

/** Conservative, optimal and weighted together, of women followed from their first transfer; or why it cannot be said. */
export function cumulativeAnswer(of: AnalyzedRows, completeUntil: CalendarDay | undefined): AnalysisAnswer {
  if (!of.rows.some(({ womanId }) => womanId !== undefined)) {
    return needs(
      of,
      'needs a key of the woman in the rows (womanId): transfers of one woman cannot be joined without it',
    );
  }
  if (completeUntil === undefined) {
    return needs(
      of,
      'needs the day up to which the data are complete (--complete-until): without it nobody knows who has stopped',
    );
  }
  const { histories, ages, basis } = followedUntil(of, completeUntil);
  if (histories.attempts.length === 0) {
    const says = 'needs women followed from their first transfer (earlierTransfers 0) with day and outcome of each';
    return { ...cannotSay(TITLE, says), basis };
  }
  const known = ages.flatMap((age) => (age === undefined ? [] : [age]));
  const predictors = known.length === ages.length ? [{ label: 'age', values: known }] : [];
  const answer = cumulativeChance({ basis, histories, predictors });
  const ageless = 'Age is not recorded of every woman: the weights do without it.';
  return whole(of, answer, predictors.length === 0 ? [ageless] : []);
}

/** Histories up to the day, with the steps of rows and of women. */
function followedUntil({ rows: all, outcome, basis }: AnalyzedRows, completeUntil: CalendarDay) {
  // A row without a day stays: it makes its woman's history unknown, which is counted.
  const rows = all.filter(({ transferDay }) => transferDay === undefined || transferDay <= completeUntil);
  const { histories, ages, attrition } = historiesOfRows(rows, outcome, completeUntil);
  const until: AttritionStep = {
    label: `transfer until ${completeUntil}, or its day not recorded (rows)`,
    count: rows.length,
    left: { notMet: all.length - rows.length, unknown: 0 },
  };
  return {
    histories,
    ages,
    basis: {
      ...basis,
      denominator: 'woman followed from her first transfer',
      attrition: [...basis.attrition, until, ...attrition],
    },
  };
}

function whole({ mapping }: AnalyzedRows, answer: CumulativeAnswer, remarks: readonly string[]): AnalysisAnswer {
  const label = figureLabel(mapping.source, 'by-transfer', `Cumulative ${shortOutcome(answer.outcome)} by transfer`);
  return {
    members: answer,
    part: {
      title: TITLE,
      sentences: [...sentencesOf(answer), ...remarks],
      tables: [readingsTable(answer)],
      figures: [cumulativeOfAnswer(label, answer, 'transfer')],
      warnings: answer.warnings,
      methods: answer.methods,
    },
    basis: answer,
    cannotSay: [],
  };
}

const needs = ({ basis }: AnalyzedRows, what: string): AnalysisAnswer => ({ ...cannotSay(TITLE, what), basis });

function sentencesOf({ women, bounds, weighted, weightedAssumption, outcome }: CumulativeAnswer): readonly string[] {
  const last = bounds.at(-1);
  if (last === undefined) return [];
  const weightedWords =
    weighted.kind === 'estimated'
      ? `weighted for stopping ${percentWords(weighted.attempts.at(-1)?.cumulative ?? 0)} (if ${weightedAssumption})`
      : `weighted for stopping not estimable: ${weighted.because}`;
  return [
    `${String(women)} women, ${shortOutcome(outcome)} after ${String(last.attempt)} transfers: conservative ${percentWords(last.conservative)} (whoever stopped never succeeds), optimal ${percentWords(last.optimal)} (whoever stopped would have done as well), ${weightedWords}.`,
    'A woman who has not come back for 365 days counts as having stopped.',
  ];
}

function readingsTable({ bounds, weighted }: CumulativeAnswer): ReportTable {
  const weightedAt = (attempt: number): string => {
    if (weighted.kind !== 'estimated') return 'not estimable';
    const own = weighted.attempts.find((one) => one.attempt === attempt);
    return own === undefined ? 'no data' : percentWords(own.cumulative);
  };
  const error = (of: number | undefined): string => (of === undefined ? 'none' : percentWords(of));
  return {
    caption: 'Three readings, each with its standard error where the method gives one',
    headers: [
      'Transfer',
      'At risk',
      'Successes',
      'Stopped',
      'In treatment',
      'Conservative',
      'Error',
      'Optimal',
      'Error',
      'Weighted',
    ],
    rows: bounds.map((one) => [
      ...[one.attempt, one.atRisk, one.successes, one.stopped, one.underTreatment].map(String),
      percentWords(one.conservative),
      error(one.conservativeError),
      percentWords(one.optimal),
      error(one.optimalError),
      weightedAt(one.attempt),
    ]),
  };
}
