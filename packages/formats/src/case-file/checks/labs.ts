import { LAB_UNITS, type LabTest } from '@nidation/core/case';
import { ACCEPTED_UNITS, exactQuotient, toCanonicalUnit, type UnitChoice } from '@nidation/core/engines';
import type { Check, Checked } from '../draft.ts';
import { entries } from '../draft.ts';
import type { Path, PlacedFault } from '../faults.ts';
import { fault, shownNumber } from '../faults.ts';
import { ACTIVITY_UNITS, spellingsOf } from '../schema/woman.ts';
import { nearest } from '../nearest.ts';

/** Units, upper limits, and values that no living woman has: there a unit was mistaken. */

/**
 * Lowest and highest possible value in the canonical unit, both included. Wider than any illness:
 * they catch slips of unit and digit, not disease.
 */
const POSSIBLE: Readonly<Record<LabTest, readonly [number, number]>> = {
  creatinine: [15, 2500],
  egfr: [1, 250],
  potassium: [1, 10],
  magnesium: [0.1, 5],
  fastingGlucose: [0.5, 60],
  hba1c: [3, 20],
  alt: [0, 500],
  ast: [0, 500],
  neutrophils: [0, 150],
  hematocrit: [8, 75],
  albumin: [5, 75],
  qtc: [200, 800],
  tacrolimusTrough: [0.1, 150],
  hcg: [0, 5_000_000],
  vitaminD: [2, 2000],
  tsh: [0, 1000],
  progesterone: [0, 3000],
};

/** As a physician reads them: 'µmol/L', not 'umol/L'. */
const NAMES: Readonly<Record<LabTest, string>> = {
  creatinine: 'creatinine',
  egfr: 'eGFR',
  potassium: 'potassium',
  magnesium: 'magnesium',
  fastingGlucose: 'fasting glucose',
  hba1c: 'HbA1c',
  alt: 'ALT',
  ast: 'AST',
  neutrophils: 'neutrophils',
  hematocrit: 'hematocrit',
  albumin: 'albumin',
  qtc: 'QTc',
  tacrolimusTrough: 'tacrolimus trough',
  hcg: 'hCG',
  vitaminD: 'vitamin D',
  tsh: 'TSH',
  progesterone: 'progesterone',
};
export const shownUnit = (unit: string): string =>
  unit.replace(/(^|\/)[uμ](?=\w|\[)/, '$1µ').replace('{x.ULN}', '× upper limit');

export const labFaults: Check = function* ({ file }) {
  for (const { one, path } of entries(file.woman?.labs, ['woman', 'labs'])) yield* oneLab(one, path);
  for (const { one, path } of entries(file.woman?.bloodPressures, ['woman', 'bloodPressures'])) {
    const { systolicMmHg: upper, diastolicMmHg: lower } = one;
    if (upper !== undefined && lower !== undefined && lower >= upper) {
      yield fault(
        [...path, 'diastolicMmHg'],
        `${String(upper)}/${String(lower)} mmHg is not possible: the diastolic pressure is the lower one.`,
      );
    }
  }
};

type DraftLab = NonNullable<NonNullable<NonNullable<Checked['file']['woman']>['labs']>[number]>;

function* oneLab({ test, value, unit, upperLimitOfNormal: limit }: DraftLab, path: Path): Generator<PlacedFault> {
  if (test === undefined || unit === undefined) return;
  const accepted = spellingsOf(test);
  if (!accepted.includes(unit)) {
    yield fault([...path, 'unit'], unknownUnit(test, unit));
    return;
  }
  const activity = ACTIVITY_UNITS.includes(unit);
  if (activity && limit === undefined) {
    yield fault(
      [...path, 'upperLimitOfNormal'],
      `Missing: ${NAMES[test]} in U/L needs the laboratory’s upper limit of normal beside it (or the unit "{x.ULN}").`,
    );
  }
  if (!activity && limit !== undefined) {
    yield fault([...path, 'upperLimitOfNormal'], 'Only ALT and AST in U/L have it; leave it out here.');
  }
  if (value === undefined) return;
  const canonical = canonicalValue(test, value, unit, limit);
  if (canonical !== undefined && !isPossible(test, canonical))
    yield fault([...path, 'value'], notPossible(test, value, unit));
}

/** In LAB_UNITS; undefined when the unit, or the upper limit it needs, is missing. */
export function canonicalValue(
  test: LabTest,
  value: number,
  unit: string,
  limit: number | undefined,
): number | undefined {
  if (!ACTIVITY_UNITS.includes(unit)) return toCanonicalUnit(test, value, unit);
  return (test === 'alt' || test === 'ast') && limit !== undefined ? exactQuotient(value, limit) : undefined;
}

function isPossible(test: LabTest, canonical: number): boolean {
  const [low, high] = POSSIBLE[test];
  return canonical >= low && canonical <= high;
}

const codesOf = (test: LabTest): readonly string[] =>
  (ACCEPTED_UNITS[test] as readonly UnitChoice[]).map(({ spellings }) => spellings[0]!);

function unknownUnit(test: LabTest, unit: string): string {
  const near = nearest(unit, spellingsOf(test));
  const meant = near === undefined ? '' : ` Was "${near}" meant?`;
  const activity = test === 'alt' || test === 'ast' ? ', "U/L" with upperLimitOfNormal' : '';
  return `No unit of ${NAMES[test]} that is converted.${meant} Accepted: ${codesOf(test)
    .map((code) => `"${code}"`)
    .join(', ')}${activity}, and their usual spellings.`;
}

function notPossible(test: LabTest, value: number, unit: string): string {
  const other = codesOf(test).find((code) => {
    const canonical = code === unit ? undefined : toCanonicalUnit(test, value, code);
    return canonical !== undefined && isPossible(test, canonical);
  });
  const [low, high] = POSSIBLE[test];
  const asked =
    other === undefined
      ? `; possible are ${String(low)} to ${String(high)} ${shownUnit(LAB_UNITS[test])}.`
      : `; was ${shownUnit(other)} meant?`;
  return `${NAMES[test]} ${shownNumber(value)} ${shownUnit(unit)} is not possible${asked}`;
}
