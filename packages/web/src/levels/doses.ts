import type { TacrolimusTreatment } from '@nidation/core/case';
import { instantHours, localDay, type CalendarDay, type Instant } from '@nidation/core/engines';
import { offsetInWords } from './moments.ts';

/** One intake for the ticks of the curve. */
export interface DoseTick {
  readonly atH: number;
  readonly at: Instant;
  readonly mg: number;
}

/** A wall clock some hours later, in the same offset. */
export function hoursLater(from: Instant, hours: number): Instant {
  const ahead = offsetMinutes(from);
  const wall = new Date(Math.round((instantHours(from) + hours) * 60 + ahead) * 60_000).toISOString();
  return `${wall.slice(0, 16)}${offsetInWords(ahead)}` as Instant;
}

/** Minutes the wall clock of an instant is ahead of UTC. */
export function offsetMinutes(of: Instant): number {
  const match = /([+-])(\d\d):(\d\d)$/.exec(of);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/**
 * When doses were or will be swallowed, in order of time: the core's reading of the record, drawn.
 *
 * A regimen ends a quarter interval after its last dose, or half an interval before the next regimen; a missed dose
 * takes away the nearest within half an interval.
 *
 * @param horizonH hours since 1970 up to which a regimen without an end goes on
 */
export function doseTicks({ regimens, departures }: TacrolimusTreatment, horizonH: number): readonly DoseTick[] {
  const ordered = [...regimens].sort((a, b) => instantHours(a.from) - instantHours(b.from));
  const doses = ordered.flatMap(({ from, until, everyHours, mgPerDose: mg }, i) => {
    const next = ordered[i + 1];
    const own = until === undefined ? horizonH : instantHours(until) + everyHours / 4;
    const endH = next === undefined ? own : Math.min(own, instantHours(next.from) - everyHours / 2);
    const count = Math.max(0, Math.floor((endH - instantHours(from)) / everyHours + 1e-9) + 1);
    return Array.from({ length: count }, (_, k) => {
      const at = hoursLater(from, k * everyHours);
      return { atH: instantHours(at), at, mg, everyHours };
    });
  });
  for (const departure of departures) {
    const atH = instantHours(departure.at);
    if (departure.kind === 'extra') {
      if (doses.length > 0) doses.push({ atH, at: departure.at, mg: departure.mg, everyHours: 24 });
      continue;
    }
    const near = doses.filter((dose) => Math.abs(dose.atH - atH) <= dose.everyHours / 2);
    const nearest = near.sort((a, b) => Math.abs(a.atH - atH) - Math.abs(b.atH - atH))[0];
    if (nearest !== undefined) doses.splice(doses.indexOf(nearest), 1);
  }
  return doses.sort((a, b) => a.atH - b.atH).map(({ atH, at, mg }) => ({ atH, at, mg }));
}

/** The first dose on or after the day of the case and after the last draw; undefined when the treatment has ended. */
export function nextDose(
  ticks: readonly DoseTick[],
  asOf: CalendarDay,
  lastDraw: Instant | undefined,
): DoseTick | undefined {
  const drawnH = lastDraw === undefined ? -Infinity : instantHours(lastDraw);
  return ticks.find(({ at, atH }) => localDay(at) >= asOf && atH >= drawnH - 1e-9);
}

/** Doses a whole number of days after one: both a regimen once and one twice a day stand just before a dose there. */
export function daily(ticks: readonly DoseTick[], from: DoseTick | undefined): readonly Instant[] {
  if (from === undefined) return [];
  const days = (atH: number) => (atH - from.atH) / 24;
  return ticks.filter(({ atH }) => atH >= from.atH && Number.isInteger(days(atH))).map(({ at }) => at);
}

/** The last dose before a draw. */
export function doseBefore(ticks: readonly DoseTick[], draw: Instant): DoseTick | undefined {
  return ticks.findLast(({ atH }) => atH < instantHours(draw));
}
