import type { DrawnCounts, FigureHead } from '../figure.ts';

/** A figure is drawn from numbers that can be drawn: the first fault is named with its place. */

/** @throws {RangeError} unless the number is finite */
export function demandFinite(place: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${place} is a finite number; got ${String(value)}.`);
}

/** @throws {RangeError} unless 0 ≤ value ≤ 1 */
export function demandShare(place: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${place} lies between 0 and 1; got ${String(value)}.`);
}

/** @throws {RangeError} unless events and total are whole, total above 0 and 0 ≤ events ≤ total */
export function demandCounts(place: string, { events, total }: DrawnCounts): void {
  const whole = Number.isInteger(events) && Number.isInteger(total);
  if (!(whole && events >= 0 && total > 0 && events <= total)) {
    throw new RangeError(`${place}: events are among a total above 0; got ${String(events)} of ${String(total)}.`);
  }
}

/** @throws {RangeError} unless the limits are finite and in order; an absent one is open */
export function demandLimits(place: string, limits: { readonly lower?: number; readonly upper?: number }): void {
  const { lower, upper } = limits;
  if (lower !== undefined) demandFinite(`${place}, lower limit`, lower);
  if (upper !== undefined) demandFinite(`${place}, upper limit`, upper);
  if (lower !== undefined && upper !== undefined && lower > upper) {
    throw new RangeError(`${place}: the lower limit ${String(lower)} is above the upper limit ${String(upper)}.`);
  }
}

/** @throws {RangeError} unless there is something to draw */
export function demandSome(place: string, list: readonly unknown[]): void {
  if (list.length === 0) throw new RangeError(`${place}: there is nothing to draw.`);
}

/** @throws {RangeError} unless the id can stand in a page, and title, cohort, method and source are said */
export function demandHead(head: FigureHead): void {
  if (!/^[a-z][a-z0-9-]*$/.test(head.id)) {
    throw new RangeError(`A figure's id is lower-case letters, digits and '-', a letter first; got ${head.id}.`);
  }
  for (const name of ['title', 'cohort', 'method', 'source', 'software', 'knowledge'] as const) {
    if (head[name].trim() === '') throw new RangeError(`Figure ${head.id}: ${name} is not said.`);
  }
}
