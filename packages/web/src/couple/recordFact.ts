import type { Case, Conditions, Consent, FactName, LabTest, ScreeningResult } from '@nidation/core/case';
import { LAB_UNITS } from '@nidation/core/case';

/** Where a fact that a rule asks for is written in the case: one place each, "not known" removes it. */

export type FactEditor =
  | { readonly kind: 'condition'; readonly name: YesNoCondition }
  | { readonly kind: 'consent'; readonly name: keyof Consent }
  | { readonly kind: 'screening'; readonly name: 'tuberculosis' | 'hepatitisB' | 'hiv' }
  | { readonly kind: 'malignancy' }
  | { readonly kind: 'allergies' }
  | { readonly kind: 'vaccinations' }
  | { readonly kind: 'medicines' }
  | { readonly kind: 'lab'; readonly test: LabTest }
  | { readonly kind: 'blood pressure' }
  | { readonly kind: 'age' }
  | { readonly kind: 'elsewhere'; readonly page: 'rif' | 'workup' | 'immune' | 'plan' };

type YesNoCondition = Exclude<keyof Conditions, 'tuberculosis' | 'hepatitisB' | 'hiv' | 'malignancy'>;

const CONDITIONS: readonly YesNoCondition[] = [
  'activeInfection',
  'breastfeeding',
  'pregnant',
  'diabetes',
  'gestationalDiabetesRisk',
  'longQt',
  'autoimmuneDisease',
  'antiphospholipidRiskFactor',
  'explainedFailure',
];
const CONSENT: readonly (keyof Consent)[] = ['offLabelConsent', 'specialistSignature', 'immunosuppressionPhysician'];
const FROM_MEDICINES: readonly FactName[] = [
  'cyclosporine',
  'sirolimus',
  'mycophenolate',
  'strongCyp3aInhibitor',
  'strongCyp3aInducer',
  'aceInhibitorOrArb',
  'tacrolimusRunning',
  'azoleOrMacrolide',
  'qtDrug',
  'nephrotoxicOrPotassiumDrug',
  'lmwh',
];
const FROM_WORKUP: readonly FactName[] = [
  'endometriumThin',
  'chromosomalAbnormality',
  'chronicEndometritis',
  'vitaminDDeficiency',
];
const FROM_PLAN: readonly FactName[] = ['plannedEmbryoPloidy'];
const FROM_IMMUNE: readonly FactName[] = ['th1Th2Ratio', 'endometrialClass'];

export function editorOf(fact: FactName): FactEditor {
  const condition = CONDITIONS.find((name) => name === fact);
  if (condition !== undefined) return { kind: 'condition', name: condition };
  const consent = CONSENT.find((name) => name === fact);
  if (consent !== undefined) return { kind: 'consent', name: consent };
  if (fact === 'tuberculosis' || fact === 'hepatitisB' || fact === 'hiv') return { kind: 'screening', name: fact };
  if (fact === 'malignancyNotCleared') return { kind: 'malignancy' };
  if (fact === 'hypersensitivity') return { kind: 'allergies' };
  if (fact === 'liveVaccineWithin4Weeks') return { kind: 'vaccinations' };
  if (fact === 'ageYears') return { kind: 'age' };
  if (fact === 'systolicMmHg' || fact === 'diastolicMmHg' || fact === 'hypertensionRepeated')
    return { kind: 'blood pressure' };
  if (fact in LAB_UNITS) return { kind: 'lab', test: fact as LabTest };
  if (FROM_MEDICINES.includes(fact)) return { kind: 'medicines' };
  if (FROM_WORKUP.includes(fact)) return { kind: 'elsewhere', page: 'workup' };
  if (FROM_PLAN.includes(fact)) return { kind: 'elsewhere', page: 'plan' };
  return { kind: 'elsewhere', page: FROM_IMMUNE.includes(fact) ? 'immune' : 'rif' };
}

/** The record with the field set, or without it when the value is not known. */
export function put<Of extends object, Key extends keyof Of>(of: Of, key: Key, value: Of[Key] | undefined): Of {
  const { [key]: _before, ...rest } = of;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Of;
}

const inWoman = (of: Case, change: (woman: Case['woman']) => Case['woman']): Case => ({
  ...of,
  woman: change(of.woman),
});

export function recordCondition<Name extends keyof Conditions>(
  of: Case,
  name: Name,
  value: Conditions[Name] | undefined,
): Case {
  return inWoman(of, (woman) => ({ ...woman, conditions: put(woman.conditions, name, value) }));
}

export function recordScreening(
  of: Case,
  name: 'tuberculosis' | 'hepatitisB' | 'hiv',
  value: ScreeningResult | undefined,
): Case {
  return recordCondition(of, name, value);
}

export function recordConsent(of: Case, name: keyof Consent, value: 'yes' | 'no' | undefined): Case {
  return { ...of, consent: put(of.consent, name, value) };
}

export function recordAllergies(of: Case, substances: readonly ('tacrolimus' | 'macrolide')[] | undefined): Case {
  return inWoman(of, (woman) =>
    put(
      woman,
      'allergies',
      substances?.map((substance) => ({ substance })),
    ),
  );
}

export function recordLab(of: Case, test: LabTest, value: number, unit: string): Case {
  const result = { test, day: of.asOf, value, asEntered: { value, unit } };
  // Of two values typed on one day the later one corrects the earlier.
  const others = of.woman.labs.filter((lab) => lab.test !== test || lab.day !== of.asOf);
  return inWoman(of, (woman) => ({ ...woman, labs: [...others, result] }));
}

export function recordBloodPressure(of: Case, systolicMmHg: number, diastolicMmHg: number): Case {
  const others = of.woman.bloodPressures.filter(({ day }) => day !== of.asOf);
  return inWoman(of, (woman) => ({
    ...woman,
    bloodPressures: [...others, { day: of.asOf, systolicMmHg, diastolicMmHg }],
  }));
}
