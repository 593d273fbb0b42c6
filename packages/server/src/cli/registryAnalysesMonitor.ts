import {
  type CohortStep,
  countsWords,
  cusumOfAnswer,
  type Figure,
  funnelOfAnswer,
  monitoring,
  type MonitoringAnswer,
  outcomeRecorded,
  percentRange,
  percentWords,
  type RegistryRow,
  selectCohort,
  signedWords,
  vladOfAnswer,
} from '@nidation/core/registry';
import type { ReportTable } from '@nidation/formats/report';
import { type AnalysisAnswer, cannotSay, figureLabel } from './registryAnalysesAnswer.ts';
import type { AnalyzedRows } from './registryAnalysesTable.ts';
import { pInWords } from './registryAnalysesWords.ts';

/** Set before the data are looked at: what is expected, what shall be found, and how loud an alarm must be. */
export interface Watched {
  readonly expected: number;
  readonly shifted: number;
  readonly limit: number;
}

const TITLE = 'Monitoring';
const NEEDS_CHANCES =
  'needs the expected chance, the chance that shall be found and the limit, set beforehand (--expected, --shifted, --limit), for CUSUM and VLAD';
const NEEDS_DAYS = 'needs the day of each transfer (transferDay) for CUSUM and VLAD';
const NEEDS_CLINICS = 'needs a key of the clinic (clinicId) for the funnel';

const dayRecorded: CohortStep = {
  label: 'day of the transfer recorded',
  holds: ({ transferDay }) => (transferDay === undefined ? undefined : true),
};

/** CUSUM and VLAD in order of the transfers, and the funnel of the clinics: each where the table holds what it takes. */
export function monitoringAnswer(of: AnalyzedRows, watched: Watched | undefined): AnalysisAnswer {
  const recorded = selectCohort(of.rows, [outcomeRecorded(of.outcome)]);
  const ordered = selectCohort(recorded.rows, [dayRecorded]);
  const watches = watched !== undefined && ordered.rows.length > 0;
  const basis = {
    ...of.basis,
    attrition: [...of.basis.attrition, ...recorded.attrition, ...(watches ? ordered.attrition : [])],
  };
  const units = unitsOf(recorded.rows, of);
  const series = watches ? inOrder(ordered.rows) : [];
  const answer = monitoring({
    basis,
    successes: series.map(({ outcome }) => outcome[of.outcome] === true),
    // Without a series nothing is watched; the funnel alone is answered.
    ...(watched ?? { expected: 0.5, shifted: 0.4, limit: 1 }),
    units,
  });
  const missing = [
    ...(watched === undefined ? [NEEDS_CHANCES] : []),
    ...(ordered.rows.length === 0 ? [NEEDS_DAYS] : []),
    ...(units.length === 0 ? [NEEDS_CLINICS] : []),
  ];
  if (!watches && units.length === 0) return { ...cannotSay(TITLE, missing.join('; ')), basis, cannotSay: missing };
  return whole(of, answer, { watches, missing });
}

/** By day; transfers of one day stay in the order of the table. */
const inOrder = (rows: readonly RegistryRow[]): readonly RegistryRow[] =>
  [...rows].sort(({ transferDay: a = '' }, { transferDay: b = '' }) => (a < b ? -1 : a > b ? 1 : 0));

function unitsOf(rows: readonly RegistryRow[], { outcome }: AnalyzedRows) {
  const units = new Map<string, { label: string; events: number; total: number }>();
  for (const { clinicId, outcome: seen } of rows) {
    if (clinicId === undefined) continue;
    const unit = units.get(clinicId) ?? { label: clinicId, events: 0, total: 0 };
    unit.total += 1;
    if (seen[outcome] === true) unit.events += 1;
    units.set(clinicId, unit);
  }
  return [...units.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

interface Shown {
  readonly watches: boolean;
  readonly missing: readonly string[];
}

function whole(of: AnalyzedRows, answer: MonitoringAnswer, { watches, missing }: Shown): AnalysisAnswer {
  const { cusum, vlad: _drift, ...rest } = answer;
  return {
    members: watches ? answer : rest,
    part: {
      title: TITLE,
      sentences: [
        ...(watches ? seriesSentences(answer) : []),
        ...funnelSentences(answer),
        ...missing.map((needs) => `Cannot say: ${needs}.`),
        ...(watches && cusum.signals.length > 0
          ? ['A signal starts a review of the data first; it names no cause.']
          : []),
      ],
      tables: funnelTable(answer),
      figures: figuresOf(of, answer, watches),
      warnings: answer.warnings,
      methods: watches ? answer.methods : answer.methods.filter((name) => name.startsWith('funnel')),
    },
    basis: answer,
    cannotSay: missing,
  };
}

function figuresOf({ mapping, basis }: AnalyzedRows, answer: MonitoringAnswer, watches: boolean): readonly Figure[] {
  const label = (id: string, title: string) => figureLabel(mapping.source, id, title);
  const { denominator } = basis;
  const funnel = funnelOfAnswer(label('funnel', 'Clinics against their size'), answer, {
    unitName: 'clinic',
    denominator,
  });
  return [
    ...(watches
      ? [
          cusumOfAnswer(label('cusum', 'CUSUM, starting again after each signal'), answer, denominator),
          vladOfAnswer(label('vlad', 'Successes above expectation'), answer, denominator),
        ]
      : []),
    ...(funnel.kind === 'not estimable' ? [] : [funnel]),
  ];
}

function seriesSentences({ cusum, vlad }: MonitoringAnswer): readonly string[] {
  const { signals, values, inControl, shifted, limit } = cusum;
  const found =
    signals.length === 0
      ? 'no signal'
      : `${String(signals.length)} ${signals.length === 1 ? 'signal' : 'signals'}, at transfer ${signals.map(String).join(', ')}`;
  return [
    `CUSUM for a fall from ${percentWords(inControl)} to ${percentWords(shifted)}, limit ${String(limit)}: ${found} in ${String(values.length)} transfers.`,
    `Successes less those expected: ${signedWords(vlad.at(-1) ?? 0, 1)}.`,
  ];
}

function funnelSentences({ funnel }: MonitoringAnswer): readonly string[] {
  if (funnel.kind === 'not estimable') return [];
  const outside = funnel.units.filter(({ events, total, outer }) => {
    const rate = events / total;
    return rate < outer.lower || rate > outer.upper;
  });
  const who = outside.length === 0 ? 'none' : outside.map(({ label }) => label).join(', ');
  return [
    `${String(funnel.units.length)} clinics around ${percentWords(funnel.target)}; outside the 99.8 % limits: ${who}; over-dispersion ${funnel.overdispersion.toFixed(2)}${funnel.widened ? ', the limits are widened by it' : ''}.`,
  ];
}

function funnelTable({ funnel }: MonitoringAnswer): readonly ReportTable[] {
  if (funnel.kind === 'not estimable') return [];
  return [
    {
      caption: 'Clinics, with the limits at their own size',
      headers: ['Clinic', 'Counts', 'Rate', '95 % limits', '99.8 % limits', 'p'],
      rows: funnel.units.map(({ label, events, total, p, inner, outer }) => [
        label,
        countsWords({ events, total }),
        percentWords(events / total),
        percentRange(inner),
        percentRange(outer),
        pInWords(p),
      ]),
    },
  ];
}
