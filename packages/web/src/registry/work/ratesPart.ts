import { implantationRates } from '@nidation/core/knowledge';
import {
  countsWords,
  FEWEST_FOR_RATE,
  type OwnRate,
  ownRates,
  type OwnRatesAnswer,
  type OwnStratum,
  percentRange,
  percentWords,
  rangeInWords,
  ratesOfAnswer,
  strataOfRows,
  thresholdFigure,
  headOfAnswer,
} from '@nidation/core/registry';
import type { AnalysisQuestion } from '../messages.ts';
import type { KeptTable } from './keptTable.ts';
import { type AnsweredPart, basisOf, figureLabel, type Selection } from './selection.ts';

const RULE = { thresholdPercent: implantationRates.thresholdPercent, fewest: implantationRates.minimumTransfers };

/** The bands of the threshold table; a row of it with other bounds is no reference. */
const BANDS: Readonly<Record<string, readonly [from: number | undefined, to: number | undefined]>> = {
  'below 35': [undefined, 34],
  '35 to 39': [35, 39],
  '40 and above': [40, undefined],
};

/** The published rate of the same age band and ploidy, for outcomes it may stand for. */
function withReference(stratum: OwnStratum, { outcome }: AnalysisQuestion): OwnStratum {
  const band = BANDS[stratum.ageBand];
  if (band === undefined || (outcome !== 'clinicalPregnancy' && outcome !== 'gestationalSac')) return stratum;
  const { rows, outcomeWords } = implantationRates;
  const row = rows.find((one) => one.ploidy === stratum.ploidy && one.fromAge === band[0] && one.toAge === band[1]);
  if (row === undefined) return stratum;
  const source = `published table, ${row.ageWords}, ${row.ploidy} (unverified)`;
  return { ...stratum, reference: { rate: row.tenthsOfPercent / 1000, outcome: outcomeWords, source } };
}

/** Young before old: 'below 35' is no word of the alphabet. */
function byPloidyThenAge(one: OwnStratum, other: OwnStratum): number {
  const bands = Object.keys(BANDS);
  if (one.ploidy !== other.ploidy) return one.ploidy < other.ploidy ? -1 : 1;
  const [a, b] = [bands.indexOf(one.ageBand), bands.indexOf(other.ageBand)];
  return a !== b ? a - b : one.ageBand < other.ageBand ? -1 : 1;
}

export function ratesAnswer(table: KeptTable, question: AnalysisQuestion, selection: Selection): OwnRatesAnswer {
  const strata = [...strataOfRows(selection.rows, question.outcome)]
    .sort(byPloidyThenAge)
    .map((stratum) => withReference(stratum, question));
  return ownRates({ basis: basisOf(table, question, selection), strata, rule: RULE });
}

/** Fewer than thirty transfers say no rate. */
export const largeEnough = ({ raw }: OwnRate): boolean => raw.kind === 'estimated' && raw.total >= FEWEST_FOR_RATE;

export function ratesPart(table: KeptTable, answer: OwnRatesAnswer): AnsweredPart {
  const rates = answer.rates.filter(largeEnough);
  const { thresholdPercent } = answer;
  const label = figureLabel(table, 'own-rates', 'Own rates by age and ploidy');
  const thresholdRows = rates.flatMap(({ ageBand, ploidy, raw, threshold }) =>
    raw.kind === 'estimated' && threshold.kind === 'range'
      ? [
          {
            label: `${ageBand}, ${ploidy}: ${countsWords(raw)}`,
            rate: { kind: 'estimated', value: threshold.rate, lower: threshold.lower, upper: threshold.upper } as const,
            ...(threshold.attempts === undefined ? {} : { transfers: threshold.attempts }),
            ...(threshold.fewest === undefined ? {} : { fewest: threshold.fewest }),
            ...(threshold.most === undefined ? {} : { most: threshold.most }),
          },
        ]
      : [],
  );
  const head = headOfAnswer(figureLabel(table, 'own-threshold', 'Transfers to the threshold at the own rates'), answer);
  return {
    title: 'Own rates and the threshold they imply',
    sentences: [...rates.map((rate) => rateSentence(rate, thresholdPercent)), answer.release],
    tables: [ratesTable(answer)],
    figures:
      rates.length === 0
        ? []
        : [
            ratesOfAnswer(label, { ...answer, rates }),
            thresholdFigure({ ...head, thresholdPercent, rows: thresholdRows }),
          ],
    warnings: answer.warnings,
    methods: answer.methods,
  };
}

function rateSentence({ ageBand, ploidy, raw, threshold }: OwnRate, thresholdPercent: number): string {
  if (raw.kind !== 'estimated' || threshold.kind !== 'range') return `${ageBand}, ${ploidy}: no data.`;
  const { attempts } = threshold;
  const at = attempts === undefined ? 'never' : `after ${String(attempts)} transfers`;
  return `${ageBand}, ${ploidy}: ${countsWords(raw)} = ${percentWords(raw.value)} (${percentRange(raw)}); above ${String(thresholdPercent)} % ${at}, range ${rangeInWords(defined(threshold))}.`;
}

/** Absent instead of undefined, as the figure's words want it. */
export function defined({ fewest, most }: { readonly fewest: number | undefined; readonly most: number | undefined }) {
  return { ...(fewest === undefined ? {} : { fewest }), ...(most === undefined ? {} : { most }) };
}

function ratesTable({ rates, outcome }: OwnRatesAnswer): AnsweredPart['tables'][number] {
  return {
    caption: `Own rates: ${outcome}`,
    headers: [
      'Age',
      'Ploidy',
      'Counts',
      'Rate (95 % Wilson)',
      'Clopper–Pearson',
      'Drawn toward the reference',
      'Transfers, range',
      'Outcome not recorded',
    ],
    rows: rates.map((rate) => [rate.ageBand, rate.ploidy, ...rateCells(rate), String(rate.notRecorded)]),
  };
}

/** Counts, rate, exact limits, shrunk rate, transfers. Below thirty there are only counts. */
export function rateCells(rate: OwnRate): readonly [string, string, string, string, string] {
  const { raw, exact, shrunk, threshold } = rate;
  if (raw.kind === 'no data') return ['no data', 'no data', 'no data', 'no data', 'no data'];
  if (!largeEnough(rate) || exact.kind === 'no data' || threshold.kind === 'no data') {
    const few = `counts only: fewer than ${String(FEWEST_FOR_RATE)}`;
    return [countsWords(raw), few, few, few, few];
  }
  return [
    countsWords(raw),
    `${percentWords(raw.value)} (${percentRange(raw)})`,
    percentRange(exact),
    shrunk.kind === 'not shrunk'
      ? shrunk.because
      : `${percentWords(shrunk.value)} (${percentRange(shrunk)}); ${shrunk.from}`,
    `${threshold.attempts === undefined ? 'never reached' : String(threshold.attempts)}; ${rangeInWords(defined(threshold))}`,
  ];
}
