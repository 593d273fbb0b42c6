/** The clinic's own rates by age band and ploidy, with the threshold's range. */
import { type AttemptRule, attemptRange } from '../../engines/statistics/attemptThreshold.ts';
import { betaBinomial, shrunkToReference } from '../../engines/statistics/betaBinomial.ts';
import { proportion } from '../../engines/statistics/proportion.ts';
import type { Arm } from '../../engines/statistics/twoByTwo.ts';
import type { OutcomeName, RegistryRow } from '../row.ts';
import { definition } from '../warnings/designWarnings.ts';
import type { Warning } from '../warnings/warning.ts';
import type { Basis, OwnRate, OwnRatesAnswer, ShrunkAnswer } from './answers.ts';

/** A published or imported rate of the same age band and ploidy. */
export interface ReferenceRate {
  /** Strictly between 0 and 1. */
  readonly rate: number;
  readonly outcome: string;
  readonly source: string;
  /** How many transfers it is worth; 20 when absent. */
  readonly weight?: number;
}

export interface OwnStratum extends Arm {
  readonly ageBand: string;
  readonly ploidy: string;
  readonly notRecorded: number;
  /** The same stratum in several clinics; the own one is named. At least three teach how much clinics differ. */
  readonly clinics?: readonly (Arm & { readonly label: string; readonly own: boolean })[];
  readonly reference?: ReferenceRate;
}

export interface OwnRatesQuestion {
  readonly basis: Pick<Basis, 'outcome' | 'denominator' | 'cohort' | 'attrition'>;
  readonly strata: readonly OwnStratum[];
  readonly rule: AttemptRule;
}

/** How many transfers a reference rate is worth where nobody has said. */
const REFERENCE_WEIGHT = 20;
const RELEASE = 'These rates set no threshold before a named person has released them.';

/** The clinic's observed over expected events, over all strata with a reference. */
function observedOverExpected(strata: readonly OwnStratum[]): number | undefined {
  const known = strata.filter(({ reference, total }) => reference !== undefined && total > 0);
  const expected = known.reduce((sum, { reference, total }) => sum + (reference?.rate ?? 0) * total, 0);
  const observed = known.reduce((sum, { events }) => sum + events, 0);
  return expected > 0 && observed > 0 ? observed / expected : undefined;
}

function shrunk(stratum: OwnStratum, ratio: number | undefined): ShrunkAnswer {
  const { clinics = [], reference } = stratum;
  const filled = clinics.filter(({ total }) => total > 0);
  if (filled.length >= 3) {
    const own = filled.findIndex((clinic) => clinic.own);
    const fit = betaBinomial(filled);
    const from = `${String(filled.length)} clinics, beta-binomial`;
    if (fit.kind === 'alike') {
      return {
        kind: 'pooled',
        value: fit.mean,
        lower: fit.lower,
        upper: fit.upper,
        from: `${from}: no variation beyond chance`,
      };
    }
    const rate = fit.kind === 'differing' ? fit.rates[own] : undefined;
    if (fit.kind === 'differing' && rate !== undefined) {
      const { value, lower, upper } = rate;
      return { kind: 'shrunk', value, lower, upper, toward: fit.mean, weight: fit.a + fit.b, from };
    }
  }
  if (reference === undefined) return { kind: 'not shrunk', because: 'no reference rate of this age band and ploidy' };
  const toward = Math.min(0.999, Math.max(0.001, reference.rate * (ratio ?? 1)));
  const weight = reference.weight ?? REFERENCE_WEIGHT;
  const { value, lower, upper } = shrunkToReference(stratum, toward, weight);
  const moved = ratio === undefined ? '' : `, times observed over expected of this clinic (${ratio.toFixed(2)})`;
  return { kind: 'shrunk', value, lower, upper, toward, weight, from: `${reference.source}${moved}` };
}

function ownRate(stratum: OwnStratum, rule: AttemptRule, ratio: number | undefined): OwnRate {
  const { ageBand, ploidy, events, total, notRecorded } = stratum;
  return {
    ageBand,
    ploidy,
    raw: proportion(events, total, 'Wilson'),
    exact: proportion(events, total, 'Clopper-Pearson'),
    notRecorded,
    shrunk: shrunk(stratum, ratio),
    threshold: attemptRange({ events, total }, rule, 'Clopper-Pearson'),
  };
}

/**
 * Own rates per transfer by age band and ploidy, each raw, drawn toward its own reference where it is small, and with
 * the range of transfers after which the threshold is passed. Nothing is ever borrowed from another age band.
 *
 * @param question strata with counts ≥ 0, the rule of the threshold, and what is counted
 * @throws {RangeError} when a count, a reference rate or the rule is none
 */
export function ownRates({ basis, strata, rule }: OwnRatesQuestion): OwnRatesAnswer {
  const ratio = observedOverExpected(strata);
  const rates = strata.map((stratum) => ownRate(stratum, rule, ratio));
  const references = strata.flatMap(({ reference }) => (reference === undefined ? [] : [reference]));
  const crossing = definition([
    { label: 'own rates', outcome: basis.outcome, denominator: basis.denominator },
    ...references.map(({ source, outcome }) => ({ label: source, outcome, denominator: basis.denominator })),
  ]);
  const warnings: readonly Warning[] = crossing === undefined ? [] : [crossing];
  return {
    ...basis,
    methods: [
      'rate with 95 % interval (Wilson)',
      'range of the threshold from the 95 % interval of Clopper–Pearson',
      'shrinkage: beta-binomial over clinics, else (x + m r)/(n + m) toward the reference; its limits take what is shared as known and are too narrow with few clinics',
    ],
    warnings,
    rates,
    thresholdPercent: rule.thresholdPercent,
    fewest: rule.fewest,
    release: RELEASE,
  };
}

const BANDS = [
  ['below 35', 0, 34],
  ['35 to 39', 35, 39],
  ['40 and above', 40, Infinity],
] as const;

/** Band of the threshold table for an age in years; the source's own band where the age is not known. */
function bandOf({ ageYears, ageBand }: RegistryRow): string {
  if (ageYears === undefined) return ageBand ?? 'not stated';
  return BANDS.find(([, from, to]) => ageYears >= from && ageYears <= to)?.[0] ?? 'not stated';
}

/** Events and transfers by age band and ploidy. Without a result of the embryo the ploidy is "not stated". */
export function strataOfRows(rows: readonly RegistryRow[], outcome: OutcomeName): readonly OwnStratum[] {
  const cells = new Map<
    string,
    { ageBand: string; ploidy: string; events: number; total: number; notRecorded: number }
  >();
  for (const row of rows) {
    const [ageBand, ploidy] = [bandOf(row), row.ploidy ?? 'not stated'];
    const id = `${ploidy}\n${ageBand}`;
    const cell = cells.get(id) ?? { ageBand, ploidy, events: 0, total: 0, notRecorded: 0 };
    const met = row.outcome[outcome];
    if (met === undefined) cell.notRecorded += 1;
    else cell.total += 1;
    if (met === true) cell.events += 1;
    cells.set(id, cell);
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
