import { daysBetween, type CalendarDay } from '@nidation/core/engines';
import type { Check, Checked } from '../draft.ts';
import { asDay, entries, known } from '../draft.ts';
import type { PlacedFault } from '../faults.ts';
import { fault } from '../faults.ts';

/** Transfers that contradict each other, their outcome or the calendar. */

/**
 * Days after transfer before which an outcome cannot be known. A blastocyst is 5 days past
 * fertilization, so week w of pregnancy begins at the earliest 7 w − 19 days after transfer.
 */
const EARLIEST = new Map<string, number>([
  ['no positive test', 5],
  ['biochemical pregnancy', 5],
  ['clinical pregnancy', 14],
  ['ongoing pregnancy', 30],
  ['stillbirth', 7 * 20 - 19],
  ['live birth', 7 * 20 - 19],
]);

export const transferFaults: Check = function* (of) {
  yield* outcomesTooEarly(of);
  yield* sameDay(of);
  yield* ongoingOrNot(of);
  yield* plannedFaults(of);
};

function* outcomesTooEarly({ file, asOf }: Checked): Generator<PlacedFault> {
  for (const { one, path } of entries(file.transfers, ['transfers'])) {
    const outcome = known(one.outcome);
    const day = asDay(one.day);
    if (outcome === undefined || day === undefined || asOf === undefined || day > asOf) continue;
    const passed = daysBetween(day, asOf);
    if (passed < (EARLIEST.get(outcome) ?? 0)) {
      yield fault(
        [...path, 'outcome'],
        `"${outcome}" cannot be known ${String(passed)} days after the transfer; leave the outcome out until it is.`,
      );
    }
  }
}

function* sameDay({ file }: Checked): Generator<PlacedFault> {
  const ages = new Map<string, number>();
  for (const { one, path } of entries(file.transfers, ['transfers'])) {
    const { day, ageYears } = one;
    if (day === undefined || ageYears === undefined) continue;
    const other = ages.get(day);
    if (other !== undefined && other !== ageYears) {
      yield fault(
        [...path, 'ageYears'],
        `${String(ageYears)} years, but another transfer on ${day} says ${String(other)}.`,
      );
    }
    ages.set(day, other ?? ageYears);
  }
}

/** A pregnancy that still goes on is recorded as such in both places. */
function* ongoingOrNot({ file, asOf }: Checked): Generator<PlacedFault> {
  if (known(file.woman?.conditions?.pregnant) !== 'no' || asOf === undefined) return;
  for (const { one, path } of entries(file.transfers, ['transfers'])) {
    const day = asDay(one.day);
    if (known(one.outcome) !== 'ongoing pregnancy' || day === undefined || day > asOf) continue;
    if (daysBetween(day, asOf) <= DAYS_TO_BIRTH) {
      yield fault(
        [...path, 'outcome'],
        '"ongoing pregnancy", but woman.conditions.pregnant is "no"; write how it ended.',
      );
    }
  }
}

/** From the transfer of a cleavage-stage embryo to the end of week 42. */
const DAYS_TO_BIRTH = 280;
/** A transfer is not planned further ahead than this; later is a mistyped year. */
const DAYS_AHEAD = 730;

function* plannedFaults({ file, asOf }: Checked): Generator<PlacedFault> {
  const planned = file.plannedTransfer;
  if (planned === undefined) return;
  const day = asDay(planned.day);
  const issued = file.issuedPlan !== undefined;
  if (day !== undefined && asOf !== undefined) yield* plannedDay(day, asOf, issued);
  const over = issued && day !== undefined && asOf !== undefined && day <= asOf;
  if (known(file.woman?.conditions?.pregnant) === 'yes' && !over) {
    yield fault(['plannedTransfer'], 'A transfer is planned, but woman.conditions.pregnant is "yes".');
  }
}

function* plannedDay(day: CalendarDay, asOf: CalendarDay, issued: boolean): Generator<PlacedFault> {
  const place = ['plannedTransfer', 'day'];
  if (day < asOf && !issued) {
    yield fault(
      place,
      `${day} lies before asOf (${asOf}): a transfer that was done belongs in transfers; one whose plan was issued needs issuedPlan.`,
    );
  }
  if (daysBetween(asOf, day) > DAYS_AHEAD) yield fault(place, `${day} lies more than two years after asOf (${asOf}).`);
}
