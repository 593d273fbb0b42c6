import { instantHours, localDay, type CalendarDay, type Instant } from '@nidation/core/engines';
import type { DraftFile } from '../draft.ts';
import { entries } from '../draft.ts';
import type { Path, PlacedFault } from '../faults.ts';
import { fault, shownNumber } from '../faults.ts';
import { wallHours } from '../wallClock.ts';
import { CONFIRM_ABOVE_NG_PER_ML, ngPerMl } from '../toTacrolimus.ts';

/** Levels that no such treatment gives, or drawn when nothing can be learned from them. */

type DraftTreatment = NonNullable<DraftFile['tacrolimus']>;
type DraftLevel = NonNullable<NonNullable<DraftTreatment['levels']>[number]>;

/** No assay measures less; none in use has a higher limit, ng/mL [default]. */
const LEAST_MEASURED = 0.1;
const HIGHEST_LIMIT = 10;

export function* levelFaults(
  { regimens, levels }: DraftTreatment,
  asOf: CalendarDay | undefined,
): Generator<PlacedFault> {
  const first = firstDose(regimens);
  const records = writtenHours({ regimens, levels });
  const drawn = new Map<number, string>();
  for (const { one, path, index } of entries(levels, ['tacrolimus', 'levels'])) {
    yield* valueFaults(one, path);
    if (one.drawnAt === undefined) continue;
    const at = one.drawnAt as Instant;
    const place = [...path, 'drawnAt'];
    const other = drawn.get(instantHours(at));
    drawn.set(instantHours(at), `tacrolimus.levels[${String(index)}]`);
    if (asOf !== undefined && localDay(at) > asOf)
      yield fault(place, `${localDay(at)} lies after asOf (${asOf}); only what has happened is recorded here.`);
    else if (first === 'none') yield fault(place, 'No dose is recorded: a level needs the regimen it was drawn under.');
    else if (first !== 'not known' && instantHours(at) <= instantHours(first))
      yield fault(place, `Drawn before the first dose (${first}): check both times.`);
    else if (other !== undefined)
      yield fault(place, `Drawn at the same time as ${other}: keep one, of two assays the LC-MS/MS.`);
    else if (beforeOrAfter(at, regimens, records))
      yield fault(
        place,
        'The clock changed since this regimen began, and the hour tells not whether this was drawn before or after a dose: let a regimen begin with the first dose after the change.',
      );
  }
}

/** The earliest dose; not known where a regimen is faulty. */
function firstDose(regimens: DraftTreatment['regimens']): Instant | 'none' | 'not known' {
  const starts = (regimens ?? []).map((regimen) => regimen?.from as Instant | undefined);
  if (starts.length === 0) return 'none';
  if (starts.some((start) => start === undefined)) return 'not known';
  return (starts as Instant[]).reduce((a, b) => (instantHours(b) < instantHours(a) ? b : a));
}

function writtenHours({ regimens, levels }: Pick<DraftTreatment, 'regimens' | 'levels'>): readonly Instant[] {
  const written = [
    ...(regimens ?? []).flatMap((one) => [one?.from, one?.until]),
    ...(levels ?? []).map((one) => one?.drawnAt),
  ].filter((at) => at !== undefined) as Instant[];
  return written.sort((a, b) => instantHours(a) - instantHours(b));
}

/** Hours that the wall clock of an instant is ahead of UTC. */
const offsetOf = (of: Instant): number => wallHours(of) - instantHours(of);

/**
 * Whether the doses before a draw are one more or one less by the offset of the draw than by that of the record before
 * it. Doses follow the wall clock, and nothing recorded says which of the two they followed.
 */
function beforeOrAfter(at: Instant, regimens: DraftTreatment['regimens'], records: readonly Instant[]): boolean {
  const before = records.findLast((one) => instantHours(one) < instantHours(at));
  const running = (regimens ?? []).findLast(
    (one) => one?.from !== undefined && instantHours(one.from as Instant) <= instantHours(at),
  );
  if (before === undefined || running?.from === undefined || running.everyHours === undefined) return false;
  const since = instantHours(at) - wallHours(running.from as Instant);
  const { everyHours } = running;
  const doses = (offset: number): number => Math.ceil((since + offset) / everyHours);
  return doses(offsetOf(at)) !== doses(offsetOf(before));
}

function* valueFaults(of: DraftLevel, path: Path): Generator<PlacedFault> {
  const { unit } = of;
  if (unit === undefined) return;
  if (of.kind === 'below the limit') {
    const limit = of.limit === undefined ? undefined : ngPerMl(of.limit, unit);
    if (limit !== undefined && limit > HIGHEST_LIMIT)
      yield fault(
        [...path, 'limit'],
        `${shownNumber(limit)} ng/mL is no limit of an assay in use (at most ${String(HIGHEST_LIMIT)}): check the unit.`,
      );
    return;
  }
  if (of.kind !== 'measured' || of.value === undefined) return;
  const value = ngPerMl(of.value, unit);
  if (value === undefined) return;
  if (value < LEAST_MEASURED)
    yield fault(
      [...path, 'value'],
      `${shownNumber(value)} ng/mL is less than any assay measures: check the unit, or write "kind": "below the limit".`,
    );
  if (value > CONFIRM_ABOVE_NG_PER_ML && of.confirmed !== true)
    yield fault(
      [...path, 'value'],
      `${shownNumber(value)} ng/mL is implausible (above ${String(CONFIRM_ABOVE_NG_PER_ML)}): was ng/dL or ng/L meant? If the report is right, give no further dose before the specialist is called, and add "confirmed": true.`,
    );
}
