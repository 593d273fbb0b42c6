/** Times to the first of several events that exclude each other: pregnancy, or leaving treatment. */
import { demandCount } from '../numerics/argumentChecks.ts';
import { demandSurvivalTimes } from './survivalTimes.ts';

/** One entry per person in each list. */
export interface CompetingTimes {
  /** Above 0 and finite. */
  readonly time: readonly number[];
  /** 0 when nothing more is known after that time, else the number of what happened: 1, 2, … */
  readonly cause: readonly number[];
}

/** One distinct time at which somebody had an event or left. */
export interface CompetingTime {
  readonly time: number;
  /** Persons still followed just before. */
  readonly atRisk: number;
  /** Events of cause 1, 2, … at this time. */
  readonly events: readonly number[];
}

/**
 * The distinct times in order, with those at risk and the events of each cause.
 *
 * @param times  one entry per person
 * @param causes how many causes there are, at least the greatest that occurs
 * @returns one row per distinct time
 * @throws {RangeError} when there is nobody, the lists differ in length, a time is not finite and above 0, or a cause
 *         is not a whole number from 0 to `causes`
 */
export function competingTimes(times: CompetingTimes, causes: number): readonly CompetingTime[] {
  demandSurvivalTimes({ time: times.time, event: times.cause.map((cause) => cause > 0) });
  for (const cause of times.cause) {
    demandCount('A cause', cause);
    if (cause > causes) throw new RangeError(`A cause is at most ${String(causes)}; got ${String(cause)}.`);
  }
  const seen = new Map<number, number[]>();
  times.time.forEach((time, i) => {
    const at = seen.get(time) ?? new Array<number>(causes + 1).fill(0);
    at[times.cause[i]!]! += 1;
    seen.set(time, at);
  });
  let atRisk = times.time.length;
  return [...seen]
    .sort(([a], [b]) => a - b)
    .map(([time, counts]) => {
      const row = { time, atRisk, events: counts.slice(1) };
      atRisk -= counts.reduce((sum, count) => sum + count, 0);
      return row;
    });
}
