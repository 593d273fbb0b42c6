import type { Case } from '../../case/case.ts';
import type { Th1Th2Measurement } from '../../case/immuneProfile.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { normalCdf } from '../../engines/numerics/normalDistribution.ts';
import { inPercent } from '../../engines/quantities/rounding.ts';
import type { Change, CitedSource, Reason, Unknown } from '../why.ts';
import type { CutOffReading, RatioAnswer, RatioLevel, RatioValue } from './answers.ts';
import type { Settings } from './settings.ts';

/**
 * The Th1/Th2 ratio with its error.
 *
 *   R = Th1 % / Th2 %;  σ = √( ln(1 + c1²) + ln(1 + c2²) );  95 % interval R · exp(±1.96 σ)
 *   P(true ≥ c) = Φ( (ln R − ln c) / σ ), flat prior on the log scale
 *
 * Several accepted measurements: geometric mean, σ / √m. c1, c2: coefficients of variation of the two
 * percentages, 10 % each until the laboratory supplies its own [default].
 */

const ACCEPTED = 'flow cytometry, stimulated CD4+, IFN-γ/IL-4';
/** 10.3: entry of 2015; 11.8: re-derived 2021; 15.8: the 3 mg step of 2024. */
export const CUT_OFFS = [10.3, 11.8, 15.8] as const;
/** From 10.3 to below 11.8 the sources contradict each other, whatever the precision. */
export const CONFLICT_FROM = 10.3;
export const CONFLICT_TO = 11.8;
/** Reported and computed ratio may differ by this much before it is flagged [default]. */
const REPORT_TOLERANCE = 0.1;
const Z95 = 1.959963984540054;

interface Reading {
  readonly ratio: number;
  readonly measurement: Th1Th2Measurement;
  readonly place: string;
}

export function ratioSigma(th1Cv: number, th2Cv: number): number {
  return Math.sqrt(Math.log(1 + th1Cv ** 2) + Math.log(1 + th2Cv ** 2));
}

/**
 * The quotient as it is compared. 35.4/3 is 11.799999999999999 in binary; nine decimals undo that
 * and are far below what any laboratory reports.
 */
export function quotient(th1Percent: number, th2Percent: number): number {
  return Math.round((th1Percent / th2Percent) * 1e9) / 1e9;
}

export function inConflictBand(ratio: number): boolean {
  return ratio >= CONFLICT_FROM && ratio < CONFLICT_TO;
}

export function th1Th2Ratio(of: Case, settings: Settings, knowledgeVersion: string): RatioAnswer {
  const accepted: Reading[] = [];
  const unknown: Unknown[] = [];
  const because: Reason[] = [];
  of.th1Th2.forEach((measurement, index) => {
    const place = `th1Th2[${String(index)}]`;
    const read = readOne(measurement, place);
    because.push(read.reason);
    if (read.ratio !== undefined) accepted.push({ ratio: read.ratio, measurement, place });
    unknown.push(...read.unknown);
  });
  const shared = { id: 'th1Th2Ratio', sources: SOURCES, knowledgeVersion } as const;
  if (accepted.length === 0) {
    if (of.th1Th2.length === 0) unknown.push(noMeasurement());
    const needs = unknown.map(({ fact }) => fact);
    return {
      ...shared,
      value: { kind: 'cannot say', needs: needs.length > 0 ? needs : ['th1Th2'] },
      level: 'cannot say',
      because,
      unknown,
      wouldChange: [],
    };
  }
  const value = combine(comparable(accepted), settings);
  const level: RatioLevel = value.inConflictBand ? 'conflict' : value.repeatAdvised ? 'grey zone' : 'measured';
  return {
    ...shared,
    value,
    level,
    because: [...because, ...valueReasons(value)],
    unknown,
    wouldChange: bandChanges(value),
  };
}

const SOURCES: readonly CitedSource[] = [
  { sourceId: 'nakagawa2015', stance: 'method', evidenceIds: [] },
  { sourceId: 'eshreAddOns2023', stance: 'against', evidenceIds: [] },
  { sourceId: 'hfea', stance: 'against', evidenceIds: [] },
];

function noMeasurement(): Unknown {
  return {
    fact: 'th1Th2',
    label: 'Th1/Th2 ratio',
    blocks: 'every protocol that enters by the ratio',
    howToLearn:
      'Flow cytometry of stimulated CD4+ cells (IFN-γ/IL-4), secretory phase. Not recommended by ESHRE add-ons 2023.',
  };
}

interface ReadOne {
  readonly ratio?: number;
  readonly reason: Reason;
  readonly unknown: readonly Unknown[];
}

function readOne(measurement: Th1Th2Measurement, place: string): ReadOne {
  const { th1Percent, th2Percent, reportedRatio, method, day } = measurement;
  const ratio = th1Percent !== undefined && th2Percent !== undefined ? quotient(th1Percent, th2Percent) : reportedRatio;
  const when = day === undefined ? '' : ` of ${day}`;
  const missing = (field: string, howToLearn: string): Unknown => ({
    fact: `${place}.${field}`,
    label: `${field} of the measurement${when}`,
    blocks: 'comparison with the published cut-offs',
    howToLearn,
  });
  if (ratio === undefined) {
    return {
      reason: { text: `Measurement${when}: no ratio and not both percentages`, truth: 'unknown' },
      unknown: [missing('reportedRatio', 'Ask the laboratory for both cell percentages.')],
    };
  }
  if (method === undefined) {
    return {
      reason: { text: `Measurement${when}: ${String(ratio)}, method not recorded: no comparison`, truth: 'unknown' },
      unknown: [missing('method', 'Ask the laboratory for its method.')],
    };
  }
  if (method !== ACCEPTED) {
    return {
      reason: { text: `Measurement${when}: by ${method}: cannot be compared with 10.3 and 11.8`, truth: 'unknown' },
      unknown: [missing('method', 'Repeat by flow cytometry of stimulated CD4+ cells (IFN-γ/IL-4).')],
    };
  }
  return {
    ratio,
    reason: {
      text: `Th1/Th2 ${String(Math.round(ratio * 100) / 100)}${when}, ${phaseWords(measurement)}, ${method}`,
      truth: 'stated',
      fact: { name: 'th1Th2Ratio', value: ratio, ...(day === undefined ? {} : { day }) },
    },
    unknown: [],
  };
}

function phaseWords({ cyclePhase }: Th1Th2Measurement): string {
  return cyclePhase === undefined ? 'cycle phase not recorded' : `${cyclePhase} phase`;
}

/** Only measurements of one laboratory are averaged; of several laboratories the latest one's count. */
function comparable(readings: readonly Reading[]): readonly Reading[] {
  const latest = readings.reduce((newest, one) => (dayOf(one) >= dayOf(newest) ? one : newest));
  return readings.filter(({ measurement }) => measurement.laboratory === latest.measurement.laboratory);
}

function dayOf({ measurement }: Reading): CalendarDay | '' {
  return measurement.day ?? '';
}

function combine(readings: readonly Reading[], { th1Cv, th2Cv }: Settings): RatioValue {
  const single = readings.length === 1;
  const meanLog = readings.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / readings.length;
  const ratio = single ? readings[0]!.ratio : Math.round(Math.exp(meanLog) * 1e9) / 1e9;
  const logSd = ratioSigma(th1Cv, th2Cv) / Math.sqrt(readings.length);
  const cutOffs = CUT_OFFS.map((cutOff): CutOffReading => {
    const probabilityAbove =
      logSd === 0 ? (ratio >= cutOff ? 1 : 0) : normalCdf((Math.log(ratio) - Math.log(cutOff)) / logSd);
    return { cutOff, probabilityAbove, greyZone: probabilityAbove > 0.05 && probabilityAbove < 0.95 };
  });
  return {
    ratio,
    measurements: readings.length,
    days: readings.flatMap(({ measurement }) => (measurement.day === undefined ? [] : [measurement.day])),
    interval95: [ratio * Math.exp(-Z95 * logSd), ratio * Math.exp(Z95 * logSd)],
    logSd,
    cutOffs,
    repeatAdvised: cutOffs.some(({ greyZone }) => greyZone),
    inConflictBand: inConflictBand(ratio),
    flags: readings
      .flatMap((one) => flagsOf(one))
      .concat(single ? ['Single measurement: repeat it before deciding.'] : []),
  };
}

function flagsOf({ ratio, measurement }: Reading): readonly string[] {
  const { reportedRatio, th1Percent, th2Percent, cyclePhase, onImmunosuppressant, laboratory } = measurement;
  const flags: string[] = [];
  if (reportedRatio !== undefined && Math.abs(reportedRatio - ratio) > REPORT_TOLERANCE + 1e-9) {
    flags.push(
      `The laboratory printed ${String(reportedRatio)}; its percentages give ${String(Math.round(ratio * 100) / 100)}. Ask which is right.`,
    );
  }
  if (th1Percent === undefined || th2Percent === undefined)
    flags.push('Only the ratio is known; the two percentages are not.');
  if (cyclePhase === undefined) flags.push('Cycle phase not recorded; the 2024 study measured in the secretory phase.');
  else if (cyclePhase !== 'secretory')
    flags.push(`Drawn in the ${cyclePhase} phase; the 2024 study measured in the secretory phase.`);
  if (onImmunosuppressant === true) flags.push('Drawn while on an immunosuppressant: the ratio may be lowered.');
  if (laboratory === undefined)
    flags.push('Laboratory not recorded; the ratio is not standardized between laboratories.');
  return flags;
}

function valueReasons({ ratio, interval95, cutOffs, measurements, repeatAdvised }: RatioValue): readonly Reason[] {
  const [lower, upper] = interval95;
  const shown = (value: number) => value.toFixed(1);
  return [
    {
      text: `${measurements === 1 ? 'Ratio' : `Geometric mean of ${String(measurements)} measurements`} ${String(Math.round(ratio * 100) / 100)}, 95 % interval ${shown(lower)} to ${shown(upper)}`,
      truth: 'stated',
      confidence: 'default',
    },
    ...cutOffs.map(({ cutOff, probabilityAbove, greyZone }): Reason => ({
      text: `Chance that the true ratio is ${String(cutOff)} or more: ${inPercent(100 * probabilityAbove)}${greyZone ? ', grey zone' : ''}`,
      truth: ratio >= cutOff ? 'met' : 'not met',
      confidence: 'default',
    })),
    ...(repeatAdvised
      ? [
          {
            text: 'Repeat the test: the measurement error spans a cut-off',
            truth: 'stated',
            confidence: 'default',
          } as const,
        ]
      : []),
  ];
}

/** The next edges of the bands above and below: 10.3, 11.8 and 15.8. */
function bandChanges({ ratio }: RatioValue): readonly Change[] {
  const above = CUT_OFFS.find((cutOff) => cutOff > ratio);
  const below = CUT_OFFS.findLast((cutOff) => cutOff <= ratio);
  const change = (to: number): Change => ({
    fact: 'th1Th2Ratio',
    label: 'Th1/Th2 ratio',
    from: ratio,
    to,
    becomes: inConflictBand(to)
      ? 'conflict'
      : to < CONFLICT_FROM
        ? 'below every cut-off'
        : `at or above ${String(CUT_OFFS.findLast((cutOff) => cutOff <= to))}`,
  });
  return [
    ...(above === undefined ? [] : [change(above)]),
    ...(below === undefined ? [] : [change(Math.round((below - 0.01) * 100) / 100)]),
  ];
}
