import type { BloodPressure, Conditions, LabResult, MalePartner, Medicine, Woman } from '@nidation/core/case';
import { completedYears, type CalendarDay } from '@nidation/core/engines';
import { canonicalValue } from './checks/labs.ts';
import { compact, withoutUndefined } from './compact.ts';
import { asDay, known } from './draft.ts';
import type { CaseFile, WomanFields } from './schema/caseFile.ts';

/** The two partners: birth dates become completed years, laboratory values get their canonical unit. */

type Entry<List extends readonly unknown[] | undefined> = NonNullable<List>[number];

function ageOf(
  of: { readonly ageYears?: number | undefined; readonly birthDate?: string | undefined },
  on: CalendarDay,
): number | undefined {
  return of.birthDate === undefined ? of.ageYears : completedYears(of.birthDate as CalendarDay, on);
}

export function toWoman(of: WomanFields, asOf: CalendarDay): Woman {
  return compact<Woman>({
    ageYears: ageOf(of, asOf),
    heightCm: of.heightCm,
    weightKg: of.weightKg,
    conditions: toConditions(of.conditions ?? {}),
    allergies: of.allergies?.map((one) => withoutUndefined(one)),
    medicines: of.medicines?.map(toMedicine),
    vaccinations: of.vaccinations?.map((one) => ({ ...one, day: one.day as CalendarDay })),
    labs: (of.labs ?? []).map(toLab),
    bloodPressures: (of.bloodPressures ?? []).map((one): BloodPressure => ({ ...one, day: one.day as CalendarDay })),
  });
}

export function toPartner(of: NonNullable<CaseFile['partner']>, asOf: CalendarDay): MalePartner {
  return compact<MalePartner>({ ageYears: ageOf(of, asOf), medicines: of.medicines?.map(toMedicine) });
}

function toConditions(of: NonNullable<WomanFields['conditions']>): Conditions {
  return compact<Conditions>({
    activeInfection: known(of.activeInfection),
    tuberculosis: known(of.tuberculosis),
    hepatitisB: known(of.hepatitisB),
    hiv: known(of.hiv),
    malignancy: known(of.malignancy),
    breastfeeding: known(of.breastfeeding),
    pregnant: known(of.pregnant),
    diabetes: known(of.diabetes),
    gestationalDiabetesRisk: known(of.gestationalDiabetesRisk),
    longQt: known(of.longQt),
    autoimmuneDisease: known(of.autoimmuneDisease),
    antiphospholipidRiskFactor: known(of.antiphospholipidRiskFactor),
    explainedFailure: known(of.explainedFailure),
  });
}

function toMedicine({ from, to, interactionReviewed, ...of }: Entry<WomanFields['medicines']>): Medicine {
  return withoutUndefined({ ...of, from: asDay(from), to: asDay(to), interactionReviewed: known(interactionReviewed) });
}

function toLab({ test, day, value, unit, upperLimitOfNormal }: Entry<WomanFields['labs']>): LabResult {
  const canonical = canonicalValue(test, value, unit, upperLimitOfNormal);
  if (canonical === undefined) throw new Error(`A unit of ${test} passed the checks without a conversion.`);
  return {
    test,
    day: day as CalendarDay,
    value: canonical,
    asEntered: withoutUndefined({ value, unit, upperLimitOfNormal }),
  };
}
