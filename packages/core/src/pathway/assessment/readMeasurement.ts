import type { Th1Th2Measurement } from '../../case/immuneProfile.ts';
import type { Reason, Unknown } from '../why.ts';

/** One Th1/Th2 measurement: whether it can be compared with the published cut-offs, and what to say of it. */

const ACCEPTED = 'flow cytometry, stimulated CD4+, IFN-γ/IL-4';
/** Reported and computed ratio may differ by this much before it is flagged [default]. */
const REPORT_TOLERANCE = 0.1;

export interface AcceptedMeasurement {
  readonly ratio: number;
  readonly measurement: Th1Th2Measurement;
}

/**
 * The quotient as it is compared. 35.4/3 is 11.799999999999999 in binary; nine decimals undo that
 * and are far below what any laboratory reports.
 */
export function quotient(th1Percent: number, th2Percent: number): number {
  return Math.round((th1Percent / th2Percent) * 1e9) / 1e9;
}

export interface ReadMeasurement {
  readonly ratio?: number;
  readonly reason: Reason;
  readonly unknown: readonly Unknown[];
}

/** The ratio when the assay is the one of the studies; otherwise why it stays unknown. */
export function readMeasurement(measurement: Th1Th2Measurement, place: string): ReadMeasurement {
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

/** What must be said beside an accepted measurement. */
export function measurementFlags({ ratio, measurement }: AcceptedMeasurement): readonly string[] {
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
