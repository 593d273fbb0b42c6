import { describe, expect, test } from 'vitest';
import type { Facts } from '../../case/facts.ts';
import type { Condition } from '../../engines/rules/condition.ts';
import { evaluate, missingFacts } from '../../engines/rules/condition.ts';
import { cautions } from './cautions.ts';
import { contraindications } from './contraindications.ts';
import { doseLimits } from './doseLimits.ts';

const refusal = (id: string) => contraindications.find((one) => one.id === id)!;
const caution = (id: string) => cautions.find((one) => one.id === id)!;

function factsIn(condition: Condition<Facts>): readonly (keyof Facts)[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(factsIn);
    case 'not':
      return factsIn(condition.of);
    default:
      return [condition.fact.name];
  }
}

describe('contraindications', () => {
  test('each reason of the list, once', () => {
    expect(contraindications.map(({ id }) => id)).toEqual([
      'hypersensitivity',
      'cyclosporine',
      'sirolimus',
      'mycophenolate',
      'strongCyp3aInhibitor',
      'strongCyp3aInducer',
      'aceInhibitorOrArb',
      'activeInfection',
      'tuberculosis',
      'hepatitisB',
      'hiv',
      'malignancy',
      'liveVaccine',
      'uncontrolledHypertension',
      'renalImpairment',
      'hyperkalemia',
      'under18',
      'breastfeeding',
      'pregnantWithoutPhysician',
      'offLabelConsent',
      'specialistSignature',
    ]);
  });
  test('consent and signature are asked for before a plan, all else before a dose is named', () => {
    expect(contraindications.filter(({ stage }) => stage === 'plan').map(({ id }) => id)).toEqual([
      'offLabelConsent',
      'specialistSignature',
    ]);
  });

  test.each(contraindications)('$id: nothing known is unknown, and the missing facts are named', ({ when }) => {
    expect(evaluate(when, {})).toBe('unknown');
    expect([...missingFacts(when, {})].sort()).toEqual([...new Set(factsIn(when))].sort());
  });

  test.each<[string, Facts, 'met' | 'not met']>([
    ['hypersensitivity', { hypersensitivity: true }, 'met'],
    ['hypersensitivity', { hypersensitivity: false }, 'not met'],
    ['cyclosporine', { cyclosporine: true }, 'met'],
    ['cyclosporine', { cyclosporine: false }, 'not met'],
    ['sirolimus', { sirolimus: true }, 'met'],
    ['sirolimus', { sirolimus: false }, 'not met'],
    ['mycophenolate', { mycophenolate: true }, 'met'],
    ['mycophenolate', { mycophenolate: false }, 'not met'],
    ['strongCyp3aInhibitor', { strongCyp3aInhibitor: true }, 'met'],
    ['strongCyp3aInhibitor', { strongCyp3aInhibitor: false }, 'not met'],
    ['strongCyp3aInducer', { strongCyp3aInducer: true }, 'met'],
    ['strongCyp3aInducer', { strongCyp3aInducer: false }, 'not met'],
    ['aceInhibitorOrArb', { aceInhibitorOrArb: true }, 'met'],
    ['aceInhibitorOrArb', { aceInhibitorOrArb: false }, 'not met'],
    ['activeInfection', { activeInfection: true }, 'met'],
    ['activeInfection', { activeInfection: false }, 'not met'],
    ['tuberculosis', { tuberculosis: 'positive' }, 'met'],
    ['tuberculosis', { tuberculosis: 'treated' }, 'not met'],
    ['tuberculosis', { tuberculosis: 'negative' }, 'not met'],
    ['hepatitisB', { hepatitisB: 'positive' }, 'met'],
    ['hepatitisB', { hepatitisB: 'negative' }, 'not met'],
    ['hiv', { hiv: 'positive' }, 'met'],
    ['hiv', { hiv: 'negative' }, 'not met'],
    ['malignancy', { malignancyNotCleared: true }, 'met'],
    ['malignancy', { malignancyNotCleared: false }, 'not met'],
    ['liveVaccine', { liveVaccineWithin4Weeks: true }, 'met'],
    ['liveVaccine', { liveVaccineWithin4Weeks: false }, 'not met'],
    ['breastfeeding', { breastfeeding: true }, 'met'],
    ['breastfeeding', { breastfeeding: false }, 'not met'],
    ['pregnantWithoutPhysician', { pregnant: true, immunosuppressionPhysician: false }, 'met'],
    ['pregnantWithoutPhysician', { pregnant: true, immunosuppressionPhysician: true }, 'not met'],
    ['pregnantWithoutPhysician', { pregnant: false }, 'not met'],
    ['offLabelConsent', { offLabelConsent: false }, 'met'],
    ['offLabelConsent', { offLabelConsent: true }, 'not met'],
    ['specialistSignature', { specialistSignature: false }, 'met'],
    ['specialistSignature', { specialistSignature: true }, 'not met'],
    // edges: below, on, above
    ['under18', { ageYears: 17 }, 'met'],
    ['under18', { ageYears: 18 }, 'not met'],
    ['under18', { ageYears: 19 }, 'not met'],
    ['renalImpairment', { egfr: 59.9 }, 'met'],
    ['renalImpairment', { egfr: 60 }, 'not met'],
    ['renalImpairment', { egfr: 60.1 }, 'not met'],
    ['hyperkalemia', { potassium: 5.49 }, 'not met'],
    ['hyperkalemia', { potassium: 5.5 }, 'met'],
    ['hyperkalemia', { potassium: 5.51 }, 'met'],
  ])('%s with %j: %s', (id, facts, truth) => {
    expect(evaluate(refusal(id).when, facts)).toBe(truth);
  });

  test.each<[number, number, boolean, 'met' | 'not met']>([
    [159, 109, false, 'not met'],
    [160, 80, false, 'met'],
    [161, 80, false, 'met'],
    [120, 110, false, 'met'],
    [120, 111, false, 'met'],
    [145, 92, true, 'met'],
    [145, 92, false, 'not met'],
  ])('blood pressure %d/%d, repeated %s: %s', (systolicMmHg, diastolicMmHg, hypertensionRepeated, truth) => {
    expect(
      evaluate(refusal('uncontrolledHypertension').when, { systolicMmHg, diastolicMmHg, hypertensionRepeated }),
    ).toBe(truth);
  });

  test('half a blood pressure is not a normal one', () => {
    const { when } = refusal('uncontrolledHypertension');
    expect(evaluate(when, { systolicMmHg: 120, hypertensionRepeated: false })).toBe('unknown');
    expect(evaluate(when, { systolicMmHg: 170 })).toBe('met');
  });
  test('pregnant, and whether the physician takes part is not known: unknown', () => {
    expect(evaluate(refusal('pregnantWithoutPhysician').when, { pregnant: true })).toBe('unknown');
    expect(evaluate(refusal('pregnantWithoutPhysician').when, { immunosuppressionPhysician: false })).toBe('unknown');
  });
});

describe('cautions', () => {
  test.each(cautions)('$id: nothing known is unknown', ({ when }) => {
    expect(evaluate(when, {})).toBe('unknown');
  });

  test.each<[string, Facts, 'met' | 'not met']>([
    ['age40OrMore', { ageYears: 39 }, 'not met'],
    ['age40OrMore', { ageYears: 40 }, 'met'],
    ['age40OrMore', { ageYears: 41 }, 'met'],
    ['untestedEmbryo', { plannedEmbryoPloidy: 'untested' }, 'met'],
    ['untestedEmbryo', { plannedEmbryoPloidy: 'euploid' }, 'not met'],
    ['diabetes', { diabetes: true }, 'met'],
    ['gestationalDiabetesRisk', { gestationalDiabetesRisk: true }, 'met'],
    ['longQt', { longQt: true }, 'met'],
    ['autoimmuneDisease', { autoimmuneDisease: true }, 'met'],
    ['qtDrug', { qtDrug: true }, 'met'],
    ['nephrotoxicOrPotassiumDrug', { nephrotoxicOrPotassiumDrug: true }, 'met'],
    ['lmwh', { lmwh: true }, 'met'],
    ['azoleOrMacrolide', { azoleOrMacrolide: true }, 'met'],
    ['bloodPressureFrom140Over90', { systolicMmHg: 139, diastolicMmHg: 89 }, 'not met'],
    ['bloodPressureFrom140Over90', { systolicMmHg: 140, diastolicMmHg: 89 }, 'met'],
    ['bloodPressureFrom140Over90', { systolicMmHg: 139, diastolicMmHg: 90 }, 'met'],
    ['bloodPressureFrom140Over90', { systolicMmHg: 141, diastolicMmHg: 91 }, 'met'],
    ['potassiumAbove5', { potassium: 4.99 }, 'not met'],
    ['potassiumAbove5', { potassium: 5 }, 'not met'],
    ['potassiumAbove5', { potassium: 5.01 }, 'met'],
    ['magnesiumBelow0_70', { magnesium: 0.69 }, 'met'],
    ['magnesiumBelow0_70', { magnesium: 0.7 }, 'not met'],
    ['magnesiumBelow0_70', { magnesium: 0.71 }, 'not met'],
    ['magnesiumBelow0_50', { magnesium: 0.49 }, 'met'],
    ['magnesiumBelow0_50', { magnesium: 0.5 }, 'not met'],
    ['magnesiumBelow0_50', { magnesium: 0.51 }, 'not met'],
    ['fastingGlucoseFrom5_1', { fastingGlucose: 5.09 }, 'not met'],
    ['fastingGlucoseFrom5_1', { fastingGlucose: 5.1 }, 'met'],
    ['fastingGlucoseFrom5_1', { fastingGlucose: 5.11 }, 'met'],
    ['diabetesRange', { fastingGlucose: 6.99, hba1c: 6.49 }, 'not met'],
    ['diabetesRange', { fastingGlucose: 7 }, 'met'],
    ['diabetesRange', { fastingGlucose: 7.01 }, 'met'],
    ['diabetesRange', { hba1c: 6.5 }, 'met'],
    ['diabetesRange', { hba1c: 6.51 }, 'met'],
    ['altOrAstAbove2', { alt: 2, ast: 1.99 }, 'not met'],
    ['altOrAstAbove2', { alt: 2.01 }, 'met'],
    ['altOrAstAbove2', { ast: 2.01 }, 'met'],
    ['altOrAstAbove3', { alt: 3, ast: 2.99 }, 'not met'],
    ['altOrAstAbove3', { alt: 3.01 }, 'met'],
    ['altOrAstAbove3', { ast: 3.01 }, 'met'],
    ['neutrophilsBelow1_5', { neutrophils: 1.49 }, 'met'],
    ['neutrophilsBelow1_5', { neutrophils: 1.5 }, 'not met'],
    ['neutrophilsBelow1_5', { neutrophils: 1.51 }, 'not met'],
    ['neutrophilsBelow1_0', { neutrophils: 0.99 }, 'met'],
    ['neutrophilsBelow1_0', { neutrophils: 1 }, 'not met'],
    ['neutrophilsBelow1_0', { neutrophils: 1.01 }, 'not met'],
    ['qtcFrom470', { qtc: 469 }, 'not met'],
    ['qtcFrom470', { qtc: 470 }, 'met'],
    ['qtcFrom470', { qtc: 471 }, 'met'],
    ['qtcFrom500', { qtc: 499 }, 'not met'],
    ['qtcFrom500', { qtc: 500 }, 'met'],
    ['qtcFrom500', { qtc: 501 }, 'met'],
    ['creatinineAbove77InPregnancy', { pregnant: true, creatinine: 76.9 }, 'not met'],
    ['creatinineAbove77InPregnancy', { pregnant: true, creatinine: 77 }, 'not met'],
    ['creatinineAbove77InPregnancy', { pregnant: true, creatinine: 77.1 }, 'met'],
    ['creatinineAbove77InPregnancy', { pregnant: false, creatinine: 90 }, 'not met'],
  ])('%s with %j: %s', (id, facts, truth) => {
    expect(evaluate(caution(id).when, facts)).toBe(truth);
  });
});

test('no dose above 4 mg a day, under any condition', () => {
  expect(doseLimits).toHaveLength(1);
  expect(doseLimits[0]).toMatchObject({ ceiling: 4 });
  expect(doseLimits[0]!.when).toBeUndefined();
});
