import type { Case } from '../../case/case.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { normalCdf } from '../../engines/numerics/normalDistribution.ts';
import { inPercent } from '../../engines/quantities/rounding.ts';
import type { Change, CitedSource, Reason, Unknown } from '../why.ts';
import type { CutOffReading, RatioAnswer, RatioLevel, RatioValue } from './answers.ts';
import type { AcceptedMeasurement } from './readMeasurement.ts';
import { measurementFlags, readMeasurement } from './readMeasurement.ts';
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

/** 10.3: entry of 2015; 11.8: re-derived 2021; 15.8: the 3 mg step of 2024. */
export const CUT_OFFS = [10.3, 11.8, 15.8] as const;
/** From 10.3 to below 11.8 the sources contradict each other, whatever the precision. */
export const CONFLICT_FROM = 10.3;
export const CONFLICT_TO = 11.8;
const Z95 = 1.959963984540054;

export function ratioSigma(th1Cv: number, th2Cv: number): number {
  return Math.sqrt(Math.log(1 + th1Cv ** 2) + Math.log(1 + th2Cv ** 2));
}

export function inConflictBand(ratio: number): boolean {
  return ratio >= CONFLICT_FROM && ratio < CONFLICT_TO;
}

export function th1Th2Ratio(of: Case, settings: Settings, knowledgeVersion: string): RatioAnswer {
  const accepted: AcceptedMeasurement[] = [];
  const unknown: Unknown[] = [];
  const because: Reason[] = [];
  of.th1Th2.forEach((measurement, index) => {
    const place = `th1Th2[${String(index)}]`;
    const read = readMeasurement(measurement, place);
    because.push(read.reason);
    if (read.ratio !== undefined) accepted.push({ ratio: read.ratio, measurement });
    unknown.push(...read.unknown);
  });
  if (accepted.length === 0) {
    if (of.th1Th2.length === 0) unknown.push(noMeasurement());
    const needs = unknown.map(({ fact }) => fact);
    return {
      id: 'th1Th2Ratio',
      value: { kind: 'cannot say', needs: needs.length > 0 ? needs : ['th1Th2'] },
      level: 'cannot say',
      because,
      unknown,
      wouldChange: [],
      sources: SOURCES,
      knowledgeVersion,
    };
  }
  const value = combine(comparable(accepted), settings);
  const level: RatioLevel = value.inConflictBand ? 'conflict' : value.repeatAdvised ? 'gray zone' : 'measured';
  because.push(...valueReasons(value));
  return {
    id: 'th1Th2Ratio',
    value,
    level,
    because,
    unknown,
    wouldChange: bandChanges(value),
    sources: SOURCES,
    knowledgeVersion,
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

/** Only measurements of one laboratory are averaged; of several laboratories the latest one's count. */
function comparable(readings: readonly AcceptedMeasurement[]): readonly AcceptedMeasurement[] {
  const latest = readings.reduce((newest, one) => (dayOf(one) >= dayOf(newest) ? one : newest));
  return readings.filter(({ measurement }) => measurement.laboratory === latest.measurement.laboratory);
}

function dayOf({ measurement }: AcceptedMeasurement): CalendarDay | '' {
  return measurement.day ?? '';
}

function combine(readings: readonly AcceptedMeasurement[], { th1Cv, th2Cv }: Settings): RatioValue {
  const single = readings.length === 1;
  const meanLog = readings.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / readings.length;
  const ratio = single ? readings[0]!.ratio : Math.round(Math.exp(meanLog) * 1e9) / 1e9;
  const logSd = ratioSigma(th1Cv, th2Cv) / Math.sqrt(readings.length);
  const cutOffs = CUT_OFFS.map((cutOff): CutOffReading => {
    const probabilityAbove =
      logSd === 0 ? (ratio >= cutOff ? 1 : 0) : normalCdf((Math.log(ratio) - Math.log(cutOff)) / logSd);
    return { cutOff, probabilityAbove, grayZone: probabilityAbove > 0.05 && probabilityAbove < 0.95 };
  });
  return {
    ratio,
    measurements: readings.length,
    days: readings.flatMap(({ measurement }) => (measurement.day === undefined ? [] : [measurement.day])),
    interval95: [ratio * Math.exp(-Z95 * logSd), ratio * Math.exp(Z95 * logSd)],
    logSd,
    cutOffs,
    repeatAdvised: cutOffs.some(({ grayZone }) => grayZone),
    inConflictBand: inConflictBand(ratio),
    flags: readings
      .flatMap((one) => measurementFlags(one))
      .concat(single ? ['Single measurement: repeat it before deciding.'] : []),
  };
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
    ...cutOffs.map(({ cutOff, probabilityAbove, grayZone }): Reason => ({
      text: `Chance that the true ratio is ${String(cutOff)} or more: ${inPercent(100 * probabilityAbove)}${grayZone ? ', gray zone' : ''}`,
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
