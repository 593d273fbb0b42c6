import { LAB_UNITS } from '@nidation/core/case';
import { addDays, instantHours, type CalendarDay, type Instant } from '@nidation/core/engines';
import { canonicalValue, shownUnit } from './checks/labs.ts';
import type { CaseFile } from './schema/caseFile.ts';

/** What is not wrong but was read in a way its writer should see. */

/** More embryos than most guidelines allow; transferred in earlier decades. */
const UNUSUAL_EMBRYOS = 5;

export function* remarksOn(file: CaseFile, asOf: CalendarDay): Generator<string> {
  if (asOf !== file.asOf) yield* movedAsOf(file, asOf);
  yield* unitsRead(file);
  yield* transfersRead(file);
  yield* tacrolimusRead(file);
}

function* movedAsOf(file: CaseFile, asOf: CalendarDay): Generator<string> {
  yield `Read as of ${asOf}; the file says ${file.asOf}.`;
  if (file.woman?.ageYears !== undefined && file.woman.birthDate === undefined) {
    yield `woman.ageYears ${String(file.woman.ageYears)} was recorded on ${file.asOf} and is kept; a birth date would follow the day.`;
  }
}

function* unitsRead({ woman }: CaseFile): Generator<string> {
  for (const [i, { test, value, unit, upperLimitOfNormal }] of (woman?.labs ?? []).entries()) {
    const canonical = canonicalValue(test, value, unit, upperLimitOfNormal);
    // An activity held against its own upper limit is no conversion of units.
    if (canonical === undefined || canonical === value || upperLimitOfNormal !== undefined) continue;
    const shown = String(Number(canonical.toPrecision(6)));
    yield `woman.labs[${String(i)}]: ${test} ${String(value)}${unit === '1' ? '' : ` ${shownUnit(unit)}`} reads as ${shown} ${shownUnit(LAB_UNITS[test])}.`;
  }
}

function* transfersRead({ transfers, losses, issuedPlan, plannedTransfer }: CaseFile): Generator<string> {
  const days = new Map<string, number>();
  for (const [i, { day, embryos, outcome }] of (transfers ?? []).entries()) {
    const place = `transfers[${String(i)}]`;
    const other = day === undefined ? undefined : days.get(day);
    if (other !== undefined)
      yield `${place}: on the same day as transfers[${String(other)}]; embryos transferred together are one transfer.`;
    if (day !== undefined && other === undefined) days.set(day, i);
    if ((embryos?.length ?? 0) >= UNUSUAL_EMBRYOS)
      yield `${place}: ${String(embryos?.length)} embryos in one transfer.`;
    if (outcome === 'miscarriage' && losses?.length === 0)
      yield `${place}: a miscarriage, but losses is []: earlier losses are counted from losses alone.`;
    if (outcome === 'stillbirth') yield `${place}: a stillbirth is judged from stillbirths; list it there too.`;
  }
  if (issuedPlan !== undefined && plannedTransfer?.day === undefined)
    yield 'issuedPlan: a plan was issued, but plannedTransfer has no day.';
}

/** No plan made here passes this, mg a day; what was taken may. */
const MOST_MG_PER_DAY = 4;

function* tacrolimusRead({ tacrolimus }: CaseFile): Generator<string> {
  const { regimens = [], departures = [], levels = [] } = tacrolimus ?? {};
  for (const [i, { mgPerDose, everyHours }] of regimens.entries()) {
    const daily = (mgPerDose * 24) / everyHours;
    if (daily > MOST_MG_PER_DAY)
      yield `tacrolimus.regimens[${String(i)}]: ${String(daily)} mg a day is recorded; no plan made here passes ${String(MOST_MG_PER_DAY)} mg.`;
  }
  const begins = new Set(regimens.map(({ from }) => from));
  const written = [
    ...regimens.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])),
    ...departures.map(({ at }) => at),
    ...levels.map(({ drawnAt }) => drawnAt),
  ].sort((a, b) => instantHours(a as Instant) - instantHours(b as Instant));
  for (const [i, at] of written.entries()) {
    const [before, after] = [written[i - 1], at].map((one) => OFFSET.exec(one ?? at)?.[0] ?? '') as [string, string];
    // A regimen that begins with the changed clock says when its doses are taken from then on.
    if (before !== after && !begins.has(at))
      yield `tacrolimus: ${at} is written with ${after}, the time before it with ${before}; the offset of each decides. Doses in between may be an hour off; where the clock changed, let a regimen begin with the first dose after the change.`;
  }
}

const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/** Longer ago than this, an age written in years no longer holds. */
export const oneYearAfter = (day: CalendarDay): CalendarDay => addDays(day, 365);
