/** Doses, changes and levels of one history in order of time, and the few different steps between them. */
import { inOrder, type Dose } from './doseEvents.ts';

/** What happens at one instant, in this order: a level is drawn, parameters change, a dose enters its first stage. */
export const LEVEL = 0;
export const CHANGE = 1;
export const ENTRY = 2;

/** All events of one history in order of time; column by column. */
export interface Timeline {
  readonly size: number;
  readonly kind: Uint8Array;
  /** Which level, which segment, or the segment in force when the dose was swallowed. */
  readonly index: Int32Array;
  readonly mg: Float64Array;
  /** Which of the steps leads to the event; −1: none, for nothing was swallowed yet or no time has passed. */
  readonly step: Int32Array;
  readonly steps: Steps;
  readonly levels: number;
}

/** Different steps, h, those of one segment together: doses every 12 hours are one step. */
export interface Steps {
  readonly hours: Float64Array;
  /** Steps of segment s are at `from[s]` … `from[s + 1]` − 1. */
  readonly from: Int32Array;
}

interface Event {
  readonly atH: number;
  readonly kind: number;
  readonly index: number;
  readonly mg: number;
}

/**
 * The steps between events. Two that differ by the rounding of clock times alone are one; the clock is kept, so that
 * such roundings never add up.
 */
function stepsOf(events: readonly Event[], segments: number): { step: Int32Array; steps: Steps } {
  const step = new Int32Array(events.length).fill(-1);
  const ofSegment = Array.from({ length: segments }, (): number[] => []);
  const segmentOf = new Int32Array(events.length);
  let segment = 0;
  let clock = NaN;
  events.forEach(({ atH, kind, index }, e) => {
    segmentOf[e] = segment;
    const rounding = 2 * Number.EPSILON * Math.max(1, Math.abs(atH));
    if (Number.isNaN(clock)) {
      if (kind === ENTRY) clock = atH;
    } else if (atH - clock > rounding) {
      const own = ofSegment[segment]!;
      const known = own.findIndex((hours) => Math.abs(atH - clock - hours) <= rounding);
      step[e] = known >= 0 ? known : own.push(atH - clock) - 1;
      clock += own[step[e]]!;
    }
    if (kind === CHANGE) segment = index;
  });
  const from = new Int32Array(segments + 1);
  ofSegment.forEach((own, s) => (from[s + 1] = from[s]! + own.length));
  for (let e = 0; e < step.length; e++) if (step[e]! >= 0) step[e]! += from[segmentOf[e]!]!;
  return { step, steps: { hours: Float64Array.from(ofSegment.flat()), from } };
}

/**
 * Orders doses, changes and levels, up to the last level. A dose takes lag and F of the segment in force when it is swallowed, the new one
 * at the instant of a change; it enters the first stage when its lag has passed.
 *
 * @param doses h and mg, any order
 * @param startsH h at which each segment begins, ascending; the first holds before its start too
 * @param lagsH lag of each segment, h
 * @param timesH h of each level
 */
export function timeline(
  doses: readonly Dose[],
  startsH: readonly number[],
  lagsH: readonly number[],
  timesH: readonly number[],
): Timeline {
  const segmentAt = (t: number): number =>
    Math.max(
      0,
      startsH.findLastIndex((start) => start <= t),
    );
  const all: readonly Event[] = [
    ...timesH.map((atH, index) => ({ atH, kind: LEVEL, index, mg: 0 })),
    ...startsH.slice(1).map((atH, i) => ({ atH, kind: CHANGE, index: i + 1, mg: 0 })),
    ...inOrder(doses).map(({ atH, mg }) => {
      const index = segmentAt(atH);
      return { atH: atH + lagsH[index]!, kind: ENTRY, index, mg };
    }),
  ].sort((a, b) => a.atH - b.atH || a.kind - b.kind);
  const events = all.slice(0, all.findLastIndex(({ kind }) => kind === LEVEL) + 1);
  return {
    size: events.length,
    kind: Uint8Array.from(events, ({ kind }) => kind),
    index: Int32Array.from(events, ({ index }) => index),
    mg: Float64Array.from(events, ({ mg }) => mg),
    ...stepsOf(events, startsH.length),
    levels: timesH.length,
  };
}
