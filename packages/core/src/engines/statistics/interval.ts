/** Two-sided intervals and the counts they are made from. */
import { demandCount, demandLevel } from '../numerics/argumentChecks.ts';
import { normalUpperQuantile } from '../numerics/normalDistribution.ts';

/** Two-sided limits, lower ≤ upper, in the unit of what they enclose. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The level of every interval of which nothing else is said. */
export const USUAL_LEVEL = 0.95;

/**
 * What a two-sided interval leaves out on each side, (1 − level) / 2.
 *
 * @param level coverage, between 0 and 1
 * @throws {RangeError} unless 0 < level < 1
 */
export function eachSide(level: number): number {
  demandLevel('level', level);
  return (1 - level) / 2;
}

/**
 * Standard normal quantile of a two-sided level: 1.959964 at 0.95.
 *
 * @param level coverage, between 0 and 1
 * @throws {RangeError} unless 0 < level < 1
 */
export function zOf(level: number): number {
  return normalUpperQuantile(eachSide(level));
}

/** @throws {RangeError} unless events and total are whole, 0 ≤ events ≤ total and total > 0. */
export function demandEvents(events: number, total: number): void {
  demandCount('events', events);
  demandCount('total', total);
  if (total === 0) throw new RangeError('A proportion of nobody is not a number: total is above 0.');
  if (events > total) throw new RangeError(`Events are among the total; got ${String(events)} of ${String(total)}.`);
}
