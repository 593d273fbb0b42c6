import type { Truth } from '../../engines/rules/condition.ts';
import type { DoseBand, DoseRule } from '../../knowledge/protocols/protocol.ts';
import type { ProtocolLevel } from './answers.ts';
import { CONFLICT_TO, inConflictBand } from './th1Th2Ratio.ts';

/**
 * What one protocol answers, from the five things it depends on. One function, so that the answer and
 * "what would change it" can never disagree.
 *
 * In this order: refused, outside, no dose defined (the source has no rule), cannot say, conflict,
 * no dose defined (no band for this ratio), fits.
 */
export interface DecisionInput {
  stopsMet: number;
  stopsUnknown: number;
  entry: Truth;
  /** Absent where the protocol does not enter by the ratio. */
  cutOffRatio: number | undefined;
  ratio: number | undefined;
  dose: DoseRule;
}

export function decide({
  stopsMet,
  stopsUnknown,
  entry,
  cutOffRatio,
  ratio,
  dose,
}: Readonly<DecisionInput>): ProtocolLevel {
  if (stopsMet > 0) return 'refused';
  const aboveCutOff = cutOffTruth(cutOffRatio, ratio);
  if (entry === 'not met' || aboveCutOff === 'not met') return 'outside protocol';
  const conflict = inConflict(cutOffRatio, ratio);
  if (dose.kind === 'none') return conflict && entry === 'met' ? 'conflict' : 'no dose defined';
  if (stopsUnknown > 0 || entry === 'unknown' || aboveCutOff === 'unknown') return 'cannot say';
  if (conflict) return 'conflict';
  return dose.kind === 'fixed' || bandFor(dose.bands, ratio) !== undefined ? 'fits protocol' : 'no dose defined';
}

export function cutOffTruth(cutOffRatio: number | undefined, ratio: number | undefined): Truth {
  if (cutOffRatio === undefined) return 'met';
  return ratio === undefined ? 'unknown' : ratio >= cutOffRatio ? 'met' : 'not met';
}

/** Under a cut-off below 11.8 a ratio from 10.3 to below 11.8 is where the sources contradict each other. */
export function inConflict(cutOffRatio: number | undefined, ratio: number | undefined): boolean {
  return cutOffRatio !== undefined && cutOffRatio < CONFLICT_TO && ratio !== undefined && inConflictBand(ratio);
}

/** The band that holds the ratio: from (included) to (excluded). */
export function bandFor(bands: readonly DoseBand[], ratio: number | undefined): DoseBand | undefined {
  if (ratio === undefined) return undefined;
  for (const band of bands) {
    if (ratio >= band.fromRatio && (band.toRatio === undefined || ratio < band.toRatio)) return band;
  }
  return undefined;
}
