/**
 * Calendar days without a clock and without a time zone.
 *
 * A transfer, a blood draw's day, a pregnancy test are days, not instants: they do not move when
 * the clock does. Days are counted in the proleptic Gregorian calendar, day 0 = 1970-01-01.
 */

declare const calendarDay: unique symbol;
/** 'YYYY-MM-DD', a day that exists. Sorts as text. */
export type CalendarDay = string & { readonly [calendarDay]: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Days since 1970-01-01.
 * @see Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
function fromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** @see fromCivil; civil_from_days, its inverse. */
function toCivil(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

function written(days: number): CalendarDay {
  const { year, month, day } = toCivil(days);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDay;
}

/** The day a text names, or undefined when it is not 'YYYY-MM-DD' or no such day exists (2025-02-29). */
export function parseDay(text: string): CalendarDay | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const days = fromCivil(Number(match[1]), Number(match[2]), Number(match[3]));
  return written(days) === text ? (text as CalendarDay) : undefined;
}

/** @throws {RangeError} when the text does not name a day; for days written in code and tests. */
export function day(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`A calendar day is written YYYY-MM-DD; got ${JSON.stringify(text)}.`);
  return parsed;
}

/** Whole days since 1970-01-01. */
export function dayNumber(of: CalendarDay): number {
  return fromCivil(Number(of.slice(0, 4)), Number(of.slice(5, 7)), Number(of.slice(8, 10)));
}

/** The day `count` days later (earlier when negative). @throws {RangeError} unless count is whole. */
export function addDays(to: CalendarDay, count: number): CalendarDay {
  if (!Number.isInteger(count)) throw new RangeError(`Days are added whole; got ${String(count)}.`);
  return written(dayNumber(to) + count);
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(of: CalendarDay): Weekday {
  return WEEKDAYS[(((dayNumber(of) + 4) % 7) + 7) % 7]!;
}

/** 'Thu 3 Dec 2026': never a day without its weekday. */
export function dayInWords(of: CalendarDay): string {
  const { year, month, day: date } = toCivil(dayNumber(of));
  return `${weekday(of)} ${String(date)} ${MONTHS[month - 1]!} ${String(year)}`;
}

/** Completed years between a birth date and a day. */
export function completedYears(birth: CalendarDay, on: CalendarDay): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
