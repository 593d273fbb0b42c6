import type { TacrolimusTreatment } from '../../case/levels.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { addDays, day, dayInWords, dayNumber } from '../../engines/quantities/days.ts';
import type { Instant } from '../../engines/quantities/instants.ts';
import { instantHours, instantOf, localDay } from '../../engines/quantities/instants.ts';

/**
 * One clock for doses, draws and covariates: hours from the first dose.
 *
 * An instant carries its own offset but no time zone. A dose on the day of a record, or within six hours of it, has
 * that record's offset, so that it stays on its side of a draw; elsewhere between two records with different offsets
 * the offset of the earlier one holds, and a dose there may be up to one hour off: `changes` names that stretch.
 */
export interface Clock {
  readonly first: Instant;
  readonly toH: (at: Instant) => number;
  readonly toInstant: (h: number) => Instant;
  /** Where a clock hour lies that is `hours` by her wall clock after `from`, h. */
  readonly wallAfter: (from: Instant, hours: number) => number;
  /** Midnight at the start of a day, h. */
  readonly midnight: (of: CalendarDay) => number;
  readonly changes: readonly string[];
}

const EPOCH = day('1970-01-01');
const two = (value: number): string => String(value).padStart(2, '0');

const wallHours = (of: Instant): number =>
  dayNumber(localDay(of)) * 24 + Number(of.slice(11, 13)) + Number(of.slice(14, 16)) / 60;

/** Hours that the wall clock is ahead of UTC. */
const offsetOf = (of: Instant): number => wallHours(of) - instantHours(of);

/** The instant at some hours since 1970-01-01T00:00Z, to the nearest minute, written with an offset. */
export function instantFrom(hours: number, offset: number): Instant {
  const minutes = Math.round((hours + offset) * 60);
  const date = addDays(EPOCH, Math.floor(minutes / 1440));
  const ofDay = minutes - Math.floor(minutes / 1440) * 1440;
  const away = Math.round(Math.abs(offset) * 60);
  const sign = offset < 0 ? '-' : '+';
  return instantOf(
    `${date}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`,
  );
}

/** 'Thu 10 Dec 2026, 08:10'. */
export function instantInWords(of: Instant): string {
  return `${dayInWords(localDay(of))}, ${of.slice(11, 16)}`;
}

function recordsOf({ regimens, departures, levels }: TacrolimusTreatment, more: readonly Instant[]): Instant[] {
  return [
    ...regimens.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])),
    ...departures.map(({ at }) => at),
    ...levels.map(({ drawnAt }) => drawnAt),
    ...more,
  ].sort((a, b) => instantHours(a) - instantHours(b));
}

/**
 * The clock of one treatment.
 *
 * @param more further instants of the question, such as the start of a medicine tried in thought
 * @returns undefined without a regimen
 */
export function clockOf(treatment: TacrolimusTreatment, more: readonly Instant[] = []): Clock | undefined {
  const first = [...treatment.regimens].sort((a, b) => instantHours(a.from) - instantHours(b.from))[0]?.from;
  if (first === undefined) return undefined;
  const records = recordsOf(treatment, more);
  const zero = instantHours(first);
  const offsetAt = (hours: number): number =>
    offsetOf(records.findLast((record) => instantHours(record) <= hours + 1e-9) ?? records[0]!);
  const utcOfWall = (wall: number): number => {
    const beside = besideWall(records, wall);
    if (beside !== undefined) return wall - offsetOf(beside);
    // The offset in force there; twice, for the first guess may lie on the other side of a change.
    const guess = wall - offsetAt(wall - offsetOf(first));
    return wall - offsetAt(guess);
  };
  return {
    first,
    toH: (at) => instantHours(at) - zero,
    toInstant: (h) => instantFrom(zero + h, offsetAt(zero + h)),
    wallAfter: (from, hours) => utcOfWall(wallHours(from) + hours) - zero,
    midnight: (of) => utcOfWall(dayNumber(of) * 24) - zero,
    changes: changesOf(records),
  };
}

/** A record this near, h, shows the clock that hung on the wall at the time asked for. */
const BESIDE_H = 6;

/** The nearest record of the same day, or within six hours, by her wall clock. */
function besideWall(records: readonly Instant[], wall: number): Instant | undefined {
  let nearest: Instant | undefined;
  let least = Infinity;
  for (const record of records) {
    const there = wallHours(record);
    const away = Math.abs(there - wall);
    const beside = away <= BESIDE_H || Math.floor(there / 24) === Math.floor(wall / 24);
    if (beside && away < least) [nearest, least] = [record, away];
  }
  return nearest;
}

function changesOf(records: readonly Instant[]): string[] {
  return records.flatMap((record, i) => {
    const before = records[i - 1];
    if (before === undefined || offsetOf(before) === offsetOf(record)) return [];
    return [
      `The clock changed between ${instantInWords(before)} and ${instantInWords(record)}: doses follow her wall clock, and those in between may be one hour off.`,
    ];
  });
}
