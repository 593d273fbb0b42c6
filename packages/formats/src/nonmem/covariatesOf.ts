import type { Case, LabTest } from '@nidation/core/case';
import { addDays } from '@nidation/core/engines';
import { findInteraction } from '@nidation/core/knowledge';
import { bodySurfaceArea, fatFreeMassOfWoman } from '@nidation/core/pharmacokinetics';
import type { RecordClock, TakenDose } from './dosesTaken.ts';

/** What is recorded of her as columns of a table, each change with its hour. What is not recorded has no column. */

export interface CovariateChange {
  readonly atH: number;
  readonly column: string;
  readonly value: number;
}

const LABS: readonly (readonly [LabTest, string])[] = [
  ['hematocrit', 'HCT'],
  ['albumin', 'ALB'],
  ['creatinine', 'CREAT'],
];

function bodyOf({ woman: { ageYears, weightKg, heightCm } }: Case): readonly (readonly [string, number | undefined])[] {
  const known = weightKg !== undefined && heightCm !== undefined;
  const possible = known && weightKg >= 25 && weightKg <= 250 && heightCm >= 120 && heightCm <= 220;
  const lean = possible ? fatFreeMassOfWoman(weightKg, heightCm) : undefined;
  return [
    ['AGE', ageYears],
    ['WT', weightKg],
    ['FFM', lean],
    ['LBW', lean],
    ['BSA', possible ? bodySurfaceArea(weightKg, heightCm) : undefined],
  ];
}

/** Prednisolone 0 only when her medicines were asked for; undefined where its dose or its days are not known. */
function prednisolone({ woman: { medicines } }: Case, clock: RecordClock): readonly CovariateChange[] | undefined {
  if (medicines === undefined) return undefined;
  const changes: CovariateChange[] = [{ atH: -Infinity, column: 'PRED', value: 0 }];
  for (const { name, status, from, to, doseMgPerDay } of medicines) {
    if (findInteraction(name)?.id !== 'prednisolone' || (status === 'planned' && from === undefined)) continue;
    if (status === 'stopped' && to === undefined) continue;
    if (doseMgPerDay === undefined) return undefined;
    changes.push({ atH: from === undefined ? -Infinity : clock.midnight(from), column: 'PRED', value: doseMgPerDay });
    if (to !== undefined) changes.push({ atH: clock.midnight(addDays(to, 1)), column: 'PRED', value: 0 });
  }
  return changes;
}

/** Every covariate and its changes, in order of time; the first of a column also holds before its hour. */
export function covariateChanges(
  of: Case,
  clock: RecordClock,
  doses: readonly TakenDose[],
): readonly CovariateChange[] {
  const always = (column: string, value: number | undefined): CovariateChange[] =>
    value === undefined ? [] : [{ atH: -Infinity, column, value }];
  const genotype = of.tacrolimus?.cyp3a5;
  return [
    ...bodyOf(of).flatMap(([column, value]) => always(column, value)),
    ...always('CYP3A5', genotype === undefined ? undefined : genotype === 'expresser' ? 1 : 0),
    ...LABS.flatMap(([test, column]) =>
      of.woman.labs
        .filter((lab) => lab.test === test)
        .map(({ day, value }) => ({ atH: clock.midnight(day), column, value })),
    ),
    ...(prednisolone(of, clock) ?? []),
    ...doses
      .filter(({ product }, i) => doses[i - 1]?.product !== product)
      .map(({ atH, product }) => ({ atH, column: 'IR', value: product === 'immediate release' ? 1 : 0 })),
  ].sort((a, b) => (a.atH < b.atH ? -1 : a.atH > b.atH ? 1 : 0));
}
