import type { TacrolimusTreatment } from '@nidation/core/case';
import { dayNumber, instantHours, type CalendarDay, type Instant } from '@nidation/core/engines';
import type { Dose } from '@nidation/core/pharmacokinetics';
import { wallHours } from '../case-file/wallClock.ts';

/**
 * The doses of a record on one clock: hours from its first regimen.
 *
 * Doses follow her wall clock. Between two records with different offsets that of the earlier one holds.
 */

export interface TakenDose extends Dose {
  readonly product: 'immediate release' | 'prolonged release';
  readonly everyHours: 12 | 24;
}

export interface RecordClock {
  readonly origin: Instant;
  readonly toH: (at: Instant) => number;
  /** Midnight at the start of a day, h. */
  readonly midnight: (of: CalendarDay) => number;
}

const offsetOf = (of: Instant): number => wallHours(of) - instantHours(of);

const inOrder = ({ regimens }: TacrolimusTreatment): TacrolimusTreatment['regimens'] =>
  [...regimens].sort((a, b) => instantHours(a.from) - instantHours(b.from));

/** From hours by the wall to UTC hours, with the offset in force there. */
function wallToUtc(treatment: TacrolimusTreatment): (wall: number) => number {
  const { regimens, departures, levels } = treatment;
  const records = [
    ...regimens.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])),
    ...departures.map(({ at }) => at),
    ...levels.map(({ drawnAt }) => drawnAt),
  ].sort((a, b) => instantHours(a) - instantHours(b));
  const first = inOrder(treatment)[0]?.from ?? records[0]!;
  const offsetAt = (hours: number): number =>
    offsetOf(records.findLast((one) => instantHours(one) <= hours + 1e-9) ?? records[0]!);
  return (wall) => wall - offsetAt(wall - offsetAt(wall - offsetOf(first)));
}

/** Undefined without a regimen. */
export function clockOf(treatment: TacrolimusTreatment): RecordClock | undefined {
  const origin = inOrder(treatment)[0]?.from;
  if (origin === undefined) return undefined;
  const zero = instantHours(origin);
  const utc = wallToUtc(treatment);
  return { origin, toH: (at) => instantHours(at) - zero, midnight: (of) => utc(dayNumber(of) * 24) - zero };
}

/** Doses before `untilH`, in order of time: regimens, without what was missed, with what was taken beside them. */
export function dosesTaken(treatment: TacrolimusTreatment, clock: RecordClock, untilH: number): readonly TakenDose[] {
  const utc = wallToUtc(treatment);
  const zero = instantHours(clock.origin);
  const regimens = inOrder(treatment);
  const doses = regimens.flatMap(({ from, until, mgPerDose: mg, everyHours, product }, i) => {
    const next = regimens[i + 1];
    const own = until === undefined ? untilH + everyHours : clock.toH(until) + everyHours / 4;
    const end = next === undefined ? own : Math.min(own, clock.toH(next.from) - everyHours / 2);
    const found: TakenDose[] = [];
    for (let k = 0; ; k++) {
      // The first dose is the instant that was written, in the very hour of a change too.
      const atH = k === 0 ? clock.toH(from) : utc(wallHours(from) + k * everyHours) - zero;
      if (atH > end + 1e-9 || atH >= untilH + everyHours) return found;
      found.push({ atH, mg, product, everyHours });
    }
  });
  for (const departure of treatment.departures) depart(doses, departure, clock);
  return doses.filter(({ atH }) => atH < untilH - 1e-9).sort((a, b) => a.atH - b.atH);
}

function depart(doses: TakenDose[], departure: TacrolimusTreatment['departures'][number], clock: RecordClock): void {
  const atH = clock.toH(departure.at);
  if (departure.kind === 'extra') {
    const running = doses.findLast((dose) => dose.atH <= atH) ?? doses[0];
    if (running !== undefined) doses.push({ ...running, atH, mg: departure.mg });
    return;
  }
  const off = (dose: TakenDose): number => Math.abs(dose.atH - atH);
  const due = doses.filter((dose) => off(dose) <= dose.everyHours / 2);
  const missed = due.length === 0 ? undefined : due.reduce((a, b) => (off(b) < off(a) ? b : a));
  if (missed !== undefined) doses.splice(doses.indexOf(missed), 1);
}
