import type { EnteredChance } from '@nidation/core/case';
import {
  countsWords,
  FEWEST_FOR_RATE,
  type OutcomeName,
  type OwnRate,
  percentRange,
  percentWords,
} from '@nidation/core/registry';

/** An own rate as the chance of the threshold: only after a named person has released it for a stated period. */

const OUTCOMES: Readonly<Partial<Record<OutcomeName, EnteredChance['outcome']>>> = {
  positiveTest: 'positive test',
  clinicalPregnancy: 'clinical pregnancy',
  liveBirth: 'live birth',
};

export type Usable = { readonly kind: 'usable' } | { readonly kind: 'not usable'; readonly because: string };

/** Whether a rate may set a threshold at all. */
export function usable({ raw }: OwnRate, outcome: OutcomeName): Usable {
  if (raw.kind === 'no data') return { kind: 'not usable', because: 'no data' };
  if (raw.total < FEWEST_FOR_RATE)
    return { kind: 'not usable', because: `fewer than ${String(FEWEST_FOR_RATE)} transfers` };
  if (raw.events === 0) return { kind: 'not usable', because: 'no event: a chance of 0 sets no threshold' };
  if (OUTCOMES[outcome] === undefined) {
    return { kind: 'not usable', because: 'the threshold takes a positive test, a clinical pregnancy or a live birth' };
  }
  return { kind: 'usable' };
}

export interface Release {
  readonly releasedBy: string;
  readonly period: string;
}

/** Longest source a case file takes. */
const LONGEST_SOURCE = 200;

/**
 * The chance with its counts. The name goes into the case: a clinician's, never a patient's.
 *
 * @returns undefined when the rate is not usable or the release names nobody or no period
 */
export function chanceFrom(
  rate: OwnRate,
  outcome: OutcomeName,
  source: string,
  { releasedBy, period }: Release,
): EnteredChance | undefined {
  const named = OUTCOMES[outcome];
  const { raw, ageBand, ploidy } = rate;
  if (named === undefined || raw.kind === 'no data' || usable(rate, outcome).kind !== 'usable') return undefined;
  if (releasedBy.trim() === '' || period.trim() === '') return undefined;
  const said = `${ageBand}, ${ploidy}, ${period.trim()}, released by ${releasedBy.trim()}; ${source}`;
  return {
    percent: Math.round((10_000 * raw.events) / raw.total) / 100,
    outcome: named,
    source: said.slice(0, LONGEST_SOURCE),
    events: raw.events,
    transfers: raw.total,
  };
}

export function chanceText(rate: OwnRate, { outcome, source }: EnteredChance): string {
  const { raw, threshold } = rate;
  if (raw.kind === 'no data' || threshold.kind === 'no data') return 'no data';
  const n = (value: number | undefined): string => (value === undefined ? 'never' : String(value));
  return [
    `Own rate: ${outcome} per transfer ${countsWords(raw)} = ${percentWords(raw.value)} (95 % Wilson ${percentRange(raw)})`,
    `Source: ${source}`,
    `Transfers to the threshold: ${n(threshold.attempts)} (range ${n(threshold.fewest)} to ${n(threshold.most)}, Clopper–Pearson)`,
  ].join('\n');
}
