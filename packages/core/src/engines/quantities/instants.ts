import type { CalendarDay } from './days.ts';
import { dayNumber, parseDay } from './days.ts';

/**
 * Instants with their own offset: a draw or an intake. The offset is written, so a night in which the
 * clock changes has no hour twice and none missing.
 */

declare const instant: unique symbol;
/** 'YYYY-MM-DDTHH:MM±HH:MM' or '…Z'. */
export type Instant = string & { readonly [instant]: true };

const PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))$/;

/** The instant a text names, or undefined: no offset, an hour 24, a day that does not exist. */
export function parseInstant(text: string): Instant | undefined {
  const match = PATTERN.exec(text);
  return match !== null && parseDay(match[1]!) !== undefined ? (text as Instant) : undefined;
}

/** @throws {RangeError} when the text names no instant; for instants written in code and tests. */
export function instantOf(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined)
    throw new RangeError(`An instant is written YYYY-MM-DDTHH:MM±HH:MM; got ${JSON.stringify(text)}.`);
  return parsed;
}

/** Hours since 1970-01-01T00:00Z. */
export function instantHours(of: Instant): number {
  const match = PATTERN.exec(of)!;
  const local = dayNumber(match[1] as CalendarDay) * 24 + Number(match[2]) + Number(match[3]) / 60;
  const offset = match[4] === undefined ? 0 : (match[4] === '-' ? -1 : 1) * (Number(match[5]) + Number(match[6]) / 60);
  return local - offset;
}

/** Hours from the first to the second; negative when the second is earlier. */
export function hoursBetween(from: Instant, to: Instant): number {
  return instantHours(to) - instantHours(from);
}

/** The calendar day as written, in the instant's own offset. */
export function localDay(of: Instant): CalendarDay {
  return of.slice(0, 10) as CalendarDay;
}
