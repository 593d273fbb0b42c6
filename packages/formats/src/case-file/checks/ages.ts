import { completedYears, type CalendarDay } from '@nidation/core/engines';
import type { Check, Checked } from '../draft.ts';
import { asDay, entries, known } from '../draft.ts';
import type { PlacedFault } from '../faults.ts';
import { fault } from '../faults.ts';
import { AGE } from '../schema/transfers.ts';

/** Ages that cannot go together with each other or with the days. */

const HIS_AGE = { from: 12, to: 99 };

export const ageFaults: Check = function* (of) {
  yield* birthFaults(of, 'woman', AGE);
  yield* birthFaults(of, 'partner', HIS_AGE);
  yield* transferAges(of);
  const now = ageNow(of);
  const then = of.file.prediction?.ageYears;
  if (now !== undefined && then !== undefined && then > now) {
    yield fault(
      ['prediction', 'ageYears'],
      `${String(then)} years before the first transfer, but ${String(now)} years now.`,
    );
  }
};

function* birthFaults(
  { file, asOf }: Checked,
  who: 'woman' | 'partner',
  range: { from: number; to: number },
): Generator<PlacedFault> {
  const birth = asDay(file[who]?.birthDate);
  if (birth === undefined || asOf === undefined) return;
  const age = completedYears(birth, asOf);
  // The birth date itself is not repeated: it may identify a person.
  if (age < range.from || age > range.to) {
    yield fault(
      [who, 'birthDate'],
      `This gives ${String(age)} completed years on asOf, which is not possible: ${String(range.from)} to ${String(range.to)}.`,
    );
  }
  const written = file[who]?.ageYears;
  if (written !== undefined && written !== age) {
    yield fault(
      [who, 'ageYears'],
      `${String(written)}, but the birth date gives ${String(age)} completed years on asOf; write one of the two.`,
    );
  }
}

/** Her age on asOf, from whichever of the two fields can be used. */
function ageNow({ file, asOf }: Checked): number | undefined {
  const birth = asDay(file.woman?.birthDate);
  if (birth !== undefined && asOf !== undefined) return completedYears(birth, asOf);
  return file.woman?.ageYears;
}

function* transferAges(of: Checked): Generator<PlacedFault> {
  for (const { one, path } of entries(of.file.transfers, ['transfers'])) {
    const { ageYears: age, ageAtRetrievalYears: retrieval } = one;
    const day = asDay(one.day);
    if (age !== undefined && day !== undefined) {
      const possible = possibleAges(of, day);
      if (possible !== undefined && !possible.includes(age)) {
        yield fault(
          [...path, 'ageYears'],
          `${String(age)} years on ${day} is not possible: she was ${possible.join(' or ')} then.`,
        );
      }
    }
    if (retrieval === undefined) continue;
    if (known(one.eggSource) === 'donor') {
      yield fault(
        [...path, 'ageAtRetrievalYears'],
        'Her age at retrieval has no meaning for donor eggs; leave it out.',
      );
    } else if (age !== undefined && retrieval > age) {
      yield fault(
        [...path, 'ageAtRetrievalYears'],
        `${String(retrieval)} years at retrieval, but ${String(age)} at transfer.`,
      );
    } else if (known(one.fresh) === true && age !== undefined && age - retrieval > 1) {
      yield fault(
        [...path, 'ageAtRetrievalYears'],
        `${String(retrieval)} years at retrieval and ${String(age)} at transfer: not a fresh transfer.`,
      );
    }
  }
}

/**
 * Completed years she can have had on an earlier day: one number from a birth date; from her age now,
 * two, since her birthday is not known.
 */
function possibleAges({ file, asOf }: Checked, day: CalendarDay): readonly number[] | undefined {
  if (asOf === undefined || day > asOf) return undefined;
  const birth = asDay(file.woman?.birthDate);
  if (birth !== undefined) return [completedYears(birth, day)];
  const now = file.woman?.ageYears;
  if (now === undefined) return undefined;
  const years = completedYears(day, asOf);
  return [now - years - 1, now - years];
}
