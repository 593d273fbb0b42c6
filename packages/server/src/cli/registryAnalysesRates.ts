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
  type RegistryRow,
  strataOfRows,
} from '@nidation/core/registry';
import type { ReportTable } from '@nidation/formats/report';
import { type AnalysisAnswer, cannotSay, figureLabel } from './registryAnalysesAnswer.ts';
import type { AnalyzedRows } from './registryAnalysesTable.ts';
import { rateWords } from './registryAnalysesWords.ts';

const RULE = { thresholdPercent: implantationRates.thresholdPercent, fewest: implantationRates.minimumTransfers };
const TITLE = 'Own rates and the threshold they imply';

/** The bands of the threshold table; a row of it with other bounds is no reference. */
const BANDS: Readonly<Record<string, readonly [from: number | undefined, to: number | undefined]>> = {
  'below 35': [undefined, 34],
  '35 to 39': [35, 39],
  '40 and above': [40, undefined],
};

/** Rates by age band and ploidy with the range of transfers; `clinic` names the own one among several of the file. */
export function ratesAnswer(of: AnalyzedRows, clinic?: string): AnalysisAnswer {
  const own = clinic === undefined ? of.rows : of.rows.filter(({ clinicId }) => clinicId === clinic);
  const basis = clinic === undefined ? of.basis : atClinic(of, own, clinic);
  const strata = [...strataOfRows(own, of.outcome)].sort(byPloidyThenAge);
  if (!strata.some(({ total }) => total > 0)) {
    return { ...cannotSay(TITLE, `needs transfers with a recorded outcome (${of.outcome})`), basis };
  }
  const compared = clinic === undefined ? strata : withClinics(strata, of, clinic);
  const answer = ownRates({ basis, strata: compared.map((one) => withReference(one, of)), rule: RULE });
  const large = answer.rates.filter(largeEnough);
  const label = figureLabel(of.mapping.source, 'own-rates', 'Own rates by age and ploidy');
  return {
    members: answer,
    part: {
      title: TITLE,
      sentences: [
        ...(large.length === 0
          ? [`Counts only: no age band and ploidy has ${String(FEWEST_FOR_RATE)} transfers with a recorded outcome.`]
          : large.map((rate) => rateSentence(rate, answer.thresholdPercent))),
        answer.release,
      ],
      tables: [ratesTable(answer)],
      figures: large.length === 0 ? [] : [ratesOfAnswer(label, { ...answer, rates: large })],
      warnings: answer.warnings,
      methods: answer.methods,
    },
    basis,
    cannotSay: [],
  };
}

function atClinic({ rows, basis }: AnalyzedRows, own: readonly RegistryRow[], clinic: string): AnalyzedRows['basis'] {
  const unknown = rows.filter(({ clinicId }) => clinicId === undefined).length;
  const left = { notMet: rows.length - own.length - unknown, unknown };
  const step = { label: `clinic ${clinic}`, count: own.length, left };
  return { ...basis, cohort: `${basis.cohort} and clinic ${clinic}`, attrition: [...basis.attrition, step] };
}

/** The same stratum in every clinic of the file: three or more teach how much clinics differ. */
function withClinics(strata: readonly OwnStratum[], { rows, outcome }: AnalyzedRows, clinic: string) {
  const names = [...new Set(rows.flatMap(({ clinicId }) => clinicId ?? []))].sort();
  const byClinic = names.map((label) => ({
    label,
    strata: strataOfRows(
      rows.filter(({ clinicId }) => clinicId === label),
      outcome,
    ),
  }));
  return strata.map((stratum): OwnStratum => {
    const clinics = byClinic.flatMap(({ label, strata: of }) => {
      const same = of.find(({ ageBand, ploidy }) => ageBand === stratum.ageBand && ploidy === stratum.ploidy);
      return same === undefined ? [] : [{ label, events: same.events, total: same.total, own: label === clinic }];
    });
    return { ...stratum, clinics };
  });
}

/** The published rate of the same age band and ploidy, for outcomes it may stand for. */
function withReference(stratum: OwnStratum, { outcome }: AnalyzedRows): OwnStratum {
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

/** Fewer than thirty transfers say no rate. */
const largeEnough = ({ raw }: OwnRate): boolean => raw.kind === 'estimated' && raw.total >= FEWEST_FOR_RATE;

const attemptsWords = (attempts: number | undefined): string => (attempts === undefined ? 'never' : String(attempts));

function rateSentence({ ageBand, ploidy, raw, threshold }: OwnRate, thresholdPercent: number): string {
  if (raw.kind !== 'estimated' || threshold.kind !== 'range') return `${ageBand}, ${ploidy}: no data.`;
  return `${ageBand}, ${ploidy}: ${countsWords(raw)} = ${rateWords(raw)}; transfers to pass ${String(thresholdPercent)} %: ${attemptsWords(threshold.attempts)}, range ${rangeInWords(defined(threshold))}.`;
}

/** Absent instead of undefined, as the figure's words want it. */
const defined = ({ fewest, most }: { readonly fewest: number | undefined; readonly most: number | undefined }) => ({
  ...(fewest === undefined ? {} : { fewest }),
  ...(most === undefined ? {} : { most }),
});

function ratesTable({ rates, outcome }: OwnRatesAnswer): ReportTable {
  return {
    caption: `Own rates: ${outcome}`,
    headers: [
      'Age',
      'Ploidy',
      'Counts',
      'Rate (95 % Wilson)',
      'Clopper–Pearson',
      'Shrunk',
      'Transfers, range',
      'Not recorded',
    ],
    rows: rates.map((rate) => [rate.ageBand, rate.ploidy, ...rateCells(rate), String(rate.notRecorded)]),
  };
}

/** Counts, rate, exact limits, shrunk rate, transfers. Below thirty there are only counts. */
function rateCells(rate: OwnRate): readonly string[] {
  const { raw, exact, shrunk, threshold } = rate;
  if (raw.kind === 'no data') return ['no data', '', '', '', ''];
  if (!largeEnough(rate) || exact.kind === 'no data' || threshold.kind === 'no data') {
    return [countsWords(raw), `counts only: fewer than ${String(FEWEST_FOR_RATE)}`, '', '', ''];
  }
  return [
    countsWords(raw),
    rateWords(raw),
    percentRange(exact),
    shrunk.kind === 'not shrunk'
      ? shrunk.because
      : `${percentWords(shrunk.value)} (${percentRange(shrunk)}); ${shrunk.from}`,
    `${attemptsWords(threshold.attempts)}; ${rangeInWords(defined(threshold))}`,
  ];
}
