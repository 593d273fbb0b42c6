import {
  ageYears,
  autoimmuneDisease,
  azoleOrMacrolide,
  diabetes,
  gestationalDiabetesRisk,
  lmwh,
  longQt,
  nephrotoxicOrPotassiumDrug,
  plannedEmbryoPloidy,
  qtDrug,
} from '../../case/facts.ts';
import { atLeast, is } from '../../engines/rules/condition.ts';
import type { Caution } from './limit.ts';
import { measurementCautions } from './measurementCautions.ts';

/**
 * What is said beside an answer. Elsewhere, since it lies in the test or in the protocol: ratio of
 * 10.3 to below 11.8, single test, wrong phase, continuation past 16 days, times of day not stated.
 */

const historyCautions: readonly Caution[] = [
  {
    id: 'age40OrMore',
    words: '40 years or more: outside the two-dose trial (18 to below 40).',
    when: atLeast(ageYears, 40),
    whenUnknown: 'Her age is not known; the two-dose trial took women of 18 to below 40.',
    sourceIds: ['japanTwoDose'],
    confidence: 'verified',
  },
  {
    id: 'untestedEmbryo',
    words: 'Untested embryo: the cut-off of 11.8 was set with euploid transfers.',
    when: is(plannedEmbryoPloidy, 'untested'),
    whenUnknown: 'Whether the planned embryo was tested is not known; 11.8 was set with euploid transfers.',
    sourceIds: ['nakagawa2021', 'nakagawa2024'],
    confidence: 'source document',
  },
  {
    id: 'diabetes',
    words: 'Diabetes: tacrolimus raises glucose. Glucose before the first dose and on day 7.',
    when: is(diabetes, true),
    whenUnknown: 'Diabetes: not asked.',
    sourceIds: ['usLabel'],
    confidence: 'verified',
  },
  {
    id: 'gestationalDiabetesRisk',
    words: 'Risk of gestational diabetes: pooled odds ratio 1.58 (1.07-2.34) under tacrolimus, mostly in ill women.',
    when: is(gestationalDiabetesRisk, true),
    whenUnknown: 'Risk of gestational diabetes: not asked.',
    sourceIds: ['metaPreg'],
    confidence: 'verified',
  },
  {
    id: 'longQt',
    words: 'Long QT: ECG before the first dose.',
    when: is(longQt, true),
    whenUnknown: 'Long QT: not asked.',
    sourceIds: ['usLabel', 'project'],
    confidence: 'default',
  },
  {
    id: 'autoimmuneDisease',
    words:
      'Autoimmune disease does not make her a candidate (C10). Its treatment follows its own guideline; HFEA rates otherwise healthy patients.',
    when: is(autoimmuneDisease, true),
    sourceIds: ['answerPage', 'bahramiAsl2020', 'hfea'],
    confidence: 'verified',
  },
];

const drugCautions: readonly Caution[] = [
  {
    id: 'qtDrug',
    words: 'A QT-prolonging drug runs or is planned: ECG when it is added.',
    when: is(qtDrug, true),
    whenUnknown: 'Medicines: not asked. QT-prolonging drugs are looked for among them.',
    sourceIds: ['usLabel', 'project'],
    confidence: 'default',
  },
  {
    id: 'nephrotoxicOrPotassiumDrug',
    words: 'A drug that harms the kidney or raises potassium runs or is planned: creatinine and potassium.',
    when: is(nephrotoxicOrPotassiumDrug, true),
    whenUnknown: 'Medicines: not asked. Nephrotoxic and potassium-raising drugs are looked for among them.',
    sourceIds: ['usLabel'],
    confidence: 'verified',
  },
  {
    id: 'lmwh',
    words: 'Low molecular weight heparin may raise potassium [unverified].',
    when: is(lmwh, true),
    sourceIds: ['project'],
    confidence: 'unverified',
  },
  {
    id: 'azoleOrMacrolide',
    words: 'An azole or macrolide runs or is planned: see its interaction with tacrolimus.',
    when: is(azoleOrMacrolide, true),
    whenUnknown: 'Medicines: not asked. Azoles and macrolides are looked for among them.',
    sourceIds: ['usLabel'],
    confidence: 'verified',
  },
];

export const cautions: readonly Caution[] = [...historyCautions, ...drugCautions, ...measurementCautions];
