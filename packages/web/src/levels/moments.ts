import { dayInWords, localDay, parseInstant, type CalendarDay, type Instant } from '@nidation/core/engines';

/** A day, a clock time and an offset as typed; an instant once all three stand. */
export interface Moment {
  readonly day: CalendarDay | undefined;
  /** 'HH:MM', or what is typed so far. */
  readonly time: string;
  /** '+01:00'; absent: the offset of this device on that day. */
  readonly offset?: string;
}

export const NO_MOMENT: Moment = { day: undefined, time: '' };

export function momentOf(at: Instant): Moment {
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(at)?.[0] ?? 'Z';
  return { day: localDay(at), time: at.slice(11, 16), offset: offset === 'Z' ? '+00:00' : offset };
}

/** The instant, or undefined while something is missing. */
export function instantAt(of: Moment): Instant | undefined {
  const { day, time } = of;
  if (day === undefined) return undefined;
  return parseInstant(`${day}T${time}${of.offset ?? offsetHere(day, time)}`);
}

/** What a moment still lacks, in words. */
export function lacking({ day, time }: Moment): readonly string[] {
  return [...(day === undefined ? ['the day'] : []), ...(/^\d\d:\d\d$/.test(time) ? [] : ['the clock time'])];
}

/** The offset of this device's time zone at a wall clock: the case keeps it, so the zone is not asked again. */
export function offsetHere(day: CalendarDay, time: string): string {
  const wall = new Date(`${day}T${/^\d\d:\d\d$/.test(time) ? time : '12:00'}`);
  return offsetInWords(-wall.getTimezoneOffset());
}

/** Minutes ahead of UTC as an instant writes them: '+05:30'. */
export function offsetInWords(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const away = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

/** Half and quarter hours in use, minutes ahead of UTC. */
const BETWEEN_HOURS = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765];

/** Every offset in use. */
export const OFFSETS: readonly string[] = [...Array.from({ length: 27 }, (_, i) => -720 + 60 * i), ...BETWEEN_HOURS]
  .sort((a, b) => a - b)
  .map(offsetInWords);

/** 'Thu 10 Dec 2026, 08:10', as the core writes an instant. */
export function instantInWords(at: Instant): string {
  return `${dayInWords(localDay(at))}, ${at.slice(11, 16)}`;
}
