import { addDays, parseDay, type CalendarDay } from '@nidation/core/engines';
import type { CalendarEntry, Plan } from '@nidation/core/pathway';
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

export interface CalendarOptions {
  /** Rises with every export of the same plan, so that a calendar replaces what it has. */
  readonly sequence: number;
  /** The couple's calendar leaves out what only the clinic does, and its action limits. */
  readonly audience: 'couple' | 'clinic';
  /** Titles that name no drug and no treatment, and no details: lock screens show them. */
  readonly discreet: boolean;
  /** Instant of the export, ISO 8601 with zone, handed in. */
  readonly stamp: string;
  /** Entries of an earlier version that this one no longer has. */
  readonly cancelled?: readonly CalendarEntry[];
}

/**
 * A plan as an iCalendar file (RFC 5545).
 *
 * Every entry is a whole day (VALUE=DATE), so no time zone can move it, and keeps its UID across
 * versions: importing version 2 after version 1 leaves exactly version 2. Entries that fell away are
 * sent once more as cancelled. It holds no name of a person.
 *
 * @throws {RangeError} when the stamp is no instant or the sequence no whole number ≥ 0
 */
export function planCalendar(plan: Plan, options: CalendarOptions): string {
  const { sequence, audience, cancelled = [], discreet } = options;
  if (!(Number.isInteger(sequence) && sequence >= 0)) {
    throw new RangeError(`A sequence is a whole number from 0; got ${String(sequence)}.`);
  }
  const stamp = instant(options.stamp);
  const running = plan.entries.filter((entry) => isFor(entry, audience));
  const keys = new Set(running.map(({ key }) => key));
  const gone = cancelled.filter((entry) => isFor(entry, audience) && !keys.has(entry.key));
  const calendar = ical({
    prodId: { company: 'Nidation', product: 'Plan', language: 'EN' },
    // Nothing left but cancellations: the whole plan is withdrawn.
    method: running.length === 0 && gone.length > 0 ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    name: discreet ? 'Clinic dates' : 'Embryo transfer plan',
  });
  const inOrder = [...running, ...gone].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const entry of inOrder) {
    const off = gone.includes(entry);
    calendar.createEvent({
      id: `${encodeURIComponent(plan.id)}-${encodeURIComponent(entry.key)}@nidation`,
      sequence,
      stamp,
      allDay: true,
      start: utcMidnight(entry.day),
      // The end of a whole-day entry is the first day after it.
      end: utcMidnight(addDays(entry.day, 1)),
      summary: titleOf(entry, discreet, off),
      description: discreet ? 'See the sheet from your clinic.' : descriptionOf(plan, entry, audience),
      status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}

function isFor({ audience }: CalendarEntry, reader: CalendarOptions['audience']): boolean {
  return audience === 'both' || audience === reader;
}

function titleOf({ title, discreetTitle }: CalendarEntry, discreet: boolean, off: boolean): string {
  return `${off ? 'Cancelled: ' : ''}${discreet ? discreetTitle : title}`;
}

function descriptionOf(plan: Plan, entry: CalendarEntry, audience: CalendarOptions['audience']): string {
  const offset = entry.dayFromTransfer;
  const relative =
    offset === 0 ? 'day of transfer' : `day ${offset > 0 ? '+' : '−'}${String(Math.abs(offset))} from transfer`;
  return [...detailsFor(entry, audience), `Plan version ${String(plan.version)}, ${relative}.`].join('\n');
}

/** Action limits are for those who act on them; each carries its mark, and by it they are told apart. */
function detailsFor({ details }: CalendarEntry, audience: CalendarOptions['audience']): readonly string[] {
  return audience === 'clinic' ? details : details.filter((line) => !line.includes('[default'));
}

/** The library reads an instant in UTC: local midnight east of Greenwich would be exported as the day before. */
function utcMidnight(day: CalendarDay): string {
  return `${day}T00:00:00Z`;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-][01]\d:[0-5]\d)$/;

function instant(stamp: string): string {
  const day = INSTANT.exec(stamp)?.[1];
  if (day === undefined || parseDay(day) === undefined) {
    throw new RangeError(`A stamp is an instant with its zone, 2026-11-22T09:30:00Z; got ${JSON.stringify(stamp)}.`);
  }
  return stamp;
}
