import {
  alt,
  ast,
  creatinine,
  diastolicMmHg,
  fastingGlucose,
  hba1c,
  magnesium,
  neutrophils,
  potassium,
  pregnant,
  qtc,
  systolicMmHg,
} from '../../case/facts.ts';
import { above, all, any, atLeast, below, is } from '../../engines/rules/condition.ts';
import type { Caution } from './limit.ts';

/**
 * Warn limits, and stop limits that are no refusal by themselves, of the monitoring table on the
 * facts of one case. The label gives no numeric limits: all are project defaults.
 *
 * A rise (creatinine by 25 %, 26.5 µmol/L in 48 h, 1.5-fold in 7 days) needs two values and stands in
 * the monitoring table only. QTc is asked for only in women at QT risk.
 */

const SHARED = { sourceIds: ['project'], confidence: 'default' } as const;
const missing = (what: string) => `${what}: no value of the last 30 days.`;

export const measurementCautions: readonly Caution[] = [
  {
    ...SHARED,
    id: 'bloodPressureFrom140Over90',
    words: 'Blood pressure 140/90 mmHg or more: repeat it.',
    when: any(atLeast(systolicMmHg, 140), atLeast(diastolicMmHg, 90)),
    whenUnknown: missing('Blood pressure'),
  },
  {
    ...SHARED,
    id: 'potassiumAbove5',
    words: 'Potassium above 5.0 mmol/L.',
    when: above(potassium, 5),
    whenUnknown: missing('Potassium'),
  },
  {
    ...SHARED,
    id: 'magnesiumBelow0_70',
    words: 'Magnesium below 0.70 mmol/L.',
    when: below(magnesium, 0.7),
    whenUnknown: missing('Magnesium'),
  },
  {
    ...SHARED,
    id: 'magnesiumBelow0_50',
    words: 'At a stop limit: magnesium below 0.50 mmol/L.',
    when: below(magnesium, 0.5),
  },
  {
    ...SHARED,
    id: 'fastingGlucoseFrom5_1',
    words: 'Fasting glucose 5.1 mmol/L or more (IADPSG limit in pregnancy).',
    when: atLeast(fastingGlucose, 5.1),
  },
  {
    ...SHARED,
    id: 'diabetesRange',
    words: 'At a stop limit: fasting glucose 7.0 mmol/L or more, or HbA1c 6.5 % or more.',
    when: any(atLeast(fastingGlucose, 7), atLeast(hba1c, 6.5)),
    whenUnknown: 'Fasting glucose and HbA1c: not both of the last 30 days. One is enough for the baseline.',
  },
  {
    ...SHARED,
    id: 'altOrAstAbove2',
    words: 'ALT or AST above twice the upper limit.',
    when: any(above(alt, 2), above(ast, 2)),
    whenUnknown: missing('ALT or AST'),
  },
  {
    ...SHARED,
    id: 'altOrAstAbove3',
    words: 'At a stop limit: ALT or AST above three times the upper limit.',
    when: any(above(alt, 3), above(ast, 3)),
  },
  {
    ...SHARED,
    id: 'neutrophilsBelow1_5',
    words: 'Neutrophils below 1.5 × 10⁹/L.',
    when: below(neutrophils, 1.5),
    whenUnknown: missing('Neutrophils'),
  },
  {
    ...SHARED,
    id: 'neutrophilsBelow1_0',
    words: 'At a stop limit: neutrophils below 1.0 × 10⁹/L.',
    when: below(neutrophils, 1),
  },
  { ...SHARED, id: 'qtcFrom470', words: 'QTc 470 ms or more.', when: atLeast(qtc, 470) },
  { ...SHARED, id: 'qtcFrom500', words: 'At a stop limit: QTc 500 ms or more.', when: atLeast(qtc, 500) },
  {
    ...SHARED,
    id: 'creatinineAbove77InPregnancy',
    words: 'Creatinine above 77 µmol/L in pregnancy.',
    when: all(is(pregnant, true), above(creatinine, 77)),
  },
];
