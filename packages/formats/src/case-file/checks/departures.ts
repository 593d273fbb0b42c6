import { instantHours, localDay, type CalendarDay, type Instant } from '@nidation/core/engines';
import type { DraftFile } from '../draft.ts';
import { entries } from '../draft.ts';
import type { Path, PlacedFault } from '../faults.ts';
import { fault } from '../faults.ts';
import { wallHours } from '../wallClock.ts';

/** Missed doses that were never due, extra doses before the first one. */

type DraftTreatment = NonNullable<DraftFile['tacrolimus']>;
type DraftRegimen = NonNullable<NonNullable<DraftTreatment['regimens']>[number]>;

interface Due {
  readonly from: Instant;
  readonly until: Instant | undefined;
  readonly everyHours: number;
}

/** A missed dose is named by the hour it was due, give or take this, h [default]. */
const TOLERANCE_H = 3;

/** Undefined where a regimen is faulty: what was due is not known then. */
function schedule(regimens: readonly (DraftRegimen | undefined)[] | undefined): readonly Due[] | undefined {
  const due: Due[] = [];
  for (const regimen of regimens ?? []) {
    if (regimen?.from === undefined || regimen.everyHours === undefined) return undefined;
    due.push({
      from: regimen.from as Instant,
      until: regimen.until as Instant | undefined,
      everyHours: regimen.everyHours,
    });
  }
  return due;
}

/** Which dose of the record was due then: a name equal for equal doses. */
function dueAt(at: Instant, regimens: readonly Due[]): string | undefined {
  const wall = wallHours(at);
  const running = regimens.findLastIndex(({ from }) => wallHours(from) - TOLERANCE_H <= wall);
  const regimen = regimens[running];
  if (regimen === undefined) return undefined;
  const { from, until, everyHours } = regimen;
  const intake = Math.round((wall - wallHours(from)) / everyHours);
  const due = wallHours(from) + intake * everyHours;
  const ended = until !== undefined && due > wallHours(until) + TOLERANCE_H;
  return ended || Math.abs(due - wall) > TOLERANCE_H ? undefined : `${String(running)}/${String(intake)}`;
}

/** Departures against what was due. */
export function* departureFaults(
  { regimens, departures }: DraftTreatment,
  asOf: CalendarDay | undefined,
): Generator<PlacedFault> {
  const due = schedule(regimens);
  const missed = new Set<string>();
  const extra = new Set<number>();
  for (const { one, path } of entries(departures, ['tacrolimus', 'departures'])) {
    if (one.at === undefined) continue;
    const at = one.at as Instant;
    const place = [...path, 'at'];
    if (asOf !== undefined && localDay(at) > asOf) {
      yield fault(place, `${localDay(at)} lies after asOf (${asOf}); only what has happened is recorded here.`);
    } else if (one.kind === 'missed' && due !== undefined) {
      yield* missedFaults(at, place, due, missed);
    } else if (one.kind === 'extra' && due !== undefined) {
      yield* extraFaults(at, place, due, extra);
    }
  }
}

function* missedFaults(at: Instant, place: Path, due: readonly Due[], missed: Set<string>): Generator<PlacedFault> {
  const dose = dueAt(at, due);
  if (dose === undefined) {
    yield fault(place, `No dose was due within ${String(TOLERANCE_H)} h of ${at}: check the hour, or the regimen.`);
  } else if (missed.has(dose)) {
    yield fault(place, 'This dose is named as missed twice.');
  } else missed.add(dose);
}

function* extraFaults(at: Instant, place: Path, due: readonly Due[], extra: Set<number>): Generator<PlacedFault> {
  const first = due[0];
  if (first === undefined || instantHours(at) < instantHours(first.from)) {
    yield fault(place, 'An extra dose before the first regimen: let a regimen begin with it.');
  } else if (extra.has(instantHours(at))) {
    yield fault(place, 'This extra dose stands here twice; two capsules at once are one dose.');
  } else extra.add(instantHours(at));
}
