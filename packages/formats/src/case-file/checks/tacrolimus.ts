import {
  daysBetween,
  hoursBetween,
  instantHours,
  localDay,
  type CalendarDay,
  type Instant,
} from '@nidation/core/engines';
import type { Check, Checked, DraftFile } from '../draft.ts';
import { entries } from '../draft.ts';
import type { Path, PlacedFault } from '../faults.ts';
import { fault } from '../faults.ts';
import { departureFaults } from './departures.ts';
import { levelFaults } from './levels.ts';

/** Regimens that cannot follow each other, doses and levels out of their time, a range that is none. */

type DraftTreatment = NonNullable<DraftFile['tacrolimus']>;
type DraftRegimen = NonNullable<NonNullable<DraftTreatment['regimens']>[number]>;

const HOME = ['tacrolimus'];
/** Nothing of this kind was given before the first human trials; a planned regimen this far ahead is a mistyped year. */
const FIRST_DAY = '1989-01-01';
const DAYS_AHEAD = 366;

export const tacrolimusFaults: Check = function* ({ file, asOf }) {
  yield* rangeFaults(file);
  const { tacrolimus } = file;
  if (tacrolimus === undefined) return;
  yield* regimenFaults(tacrolimus, asOf);
  yield* departureFaults(tacrolimus, asOf);
  yield* levelFaults(tacrolimus, asOf);
};

function* rangeFaults(file: DraftFile): Generator<PlacedFault> {
  const { lowNgPerMl: low, highNgPerMl: high } = file.clinic?.settings?.troughTarget ?? {};
  if (low === undefined || high === undefined || low < high) return;
  yield fault(
    ['clinic', 'settings', 'troughTarget', 'highNgPerMl'],
    `${String(high)} ng/mL is not above the lower end, ${String(low)} ng/mL.`,
  );
}

function* regimenFaults({ regimens }: DraftTreatment, asOf: Checked['asOf']): Generator<PlacedFault> {
  let before: DraftRegimen | undefined;
  for (const { one, path } of entries(regimens, [...HOME, 'regimens'])) {
    yield* ownFaults(one, path, asOf);
    yield* orderFaults(before, one, path);
    before = one;
  }
}

function* ownFaults({ from, until }: DraftRegimen, path: Path, asOf: CalendarDay | undefined): Generator<PlacedFault> {
  for (const [name, at] of [
    ['from', from],
    ['until', until],
  ] as const) {
    if (at === undefined) continue;
    const day = localDay(at as Instant);
    if (day < FIRST_DAY) yield fault([...path, name], `${day} is not possible: before tacrolimus was given.`);
    if (asOf !== undefined && daysBetween(asOf, day) > DAYS_AHEAD)
      yield fault([...path, name], `${day} lies more than a year after asOf (${asOf}).`);
  }
  if (from !== undefined && until !== undefined && hoursBetween(from as Instant, until as Instant) < 0)
    yield fault([...path, 'until'], 'Its last dose lies before its first dose.');
}

function* orderFaults(before: DraftRegimen | undefined, { from }: DraftRegimen, path: Path): Generator<PlacedFault> {
  if (before?.from === undefined || from === undefined) return;
  const begins = instantHours(from as Instant);
  if (begins <= instantHours(before.from as Instant)) {
    yield fault(
      [...path, 'from'],
      'It does not begin after the regimen listed before it: regimens stand oldest first.',
    );
  } else if (before.until !== undefined && begins <= instantHours(before.until as Instant)) {
    yield fault(
      [...path, 'from'],
      `It begins before the last dose of the regimen listed before it (until ${before.until}): she takes one regimen at a time.`,
    );
  }
}
