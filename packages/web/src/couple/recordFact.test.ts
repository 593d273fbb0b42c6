import type { Case } from '@nidation/core/case';
import { day } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { assess } from '@nidation/core/pathway';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../immune/factsOf.ts';
import { emptyCase } from './openCase.ts';
import {
  editorOf,
  put,
  recordAllergies,
  recordBloodPressure,
  recordCondition,
  recordConsent,
  recordLab,
  recordScreening,
} from './recordFact.ts';

const EMPTY = emptyCase(day('2026-11-25'));

const truthOf = (of: Case, id: string) => assess(of, knowledge).stopItems.find(({ item }) => item.id === id)?.truth;

describe('recording facts', () => {
  test('every fact that a stop item asks for can be answered on the page', () => {
    const asked = knowledge.contraindications.flatMap(({ when }) => factsOf(when).map(({ name }) => name));
    const elsewhere = asked.filter((name) => editorOf(name).kind === 'elsewhere');
    expect(asked.length).toBeGreaterThan(15);
    expect(elsewhere).toEqual([]);
  });

  test('"not known" takes the value away again, and the item is not known again', () => {
    const before = truthOf(EMPTY, 'hypersensitivity');
    expect(before).toBe('unknown');
    const none = recordAllergies(EMPTY, []);
    expect(truthOf(none, 'hypersensitivity')).toBe('not met');
    expect(truthOf(recordAllergies(none, ['macrolide']), 'hypersensitivity')).toBe('met');
    expect(recordAllergies(none, undefined)).toEqual(EMPTY);
  });

  test('conditions, screens and consent go where the rules read them', () => {
    expect(recordCondition(EMPTY, 'breastfeeding', 'yes').woman.conditions).toEqual({ breastfeeding: 'yes' });
    expect(recordScreening(EMPTY, 'hiv', 'negative').woman.conditions).toEqual({ hiv: 'negative' });
    expect(recordConsent(EMPTY, 'offLabelConsent', 'no').consent).toEqual({ offLabelConsent: 'no' });
    expect(recordConsent(recordConsent(EMPTY, 'offLabelConsent', 'no'), 'offLabelConsent', undefined)).toEqual(EMPTY);
  });

  test('of two values typed on one day the later one stands', () => {
    const twice = recordLab(recordLab(EMPTY, 'potassium', 51, 'mmol/L'), 'potassium', 5.1, 'mmol/L');
    expect(twice.woman.labs.map(({ value }) => value)).toEqual([5.1]);
    const pressed = recordBloodPressure(recordBloodPressure(EMPTY, 120, 80), 121, 79);
    expect(pressed.woman.bloodPressures).toEqual([{ day: EMPTY.asOf, systolicMmHg: 121, diastolicMmHg: 79 }]);
  });

  test('put without a value removes the field instead of leaving it empty', () => {
    expect(Object.keys(put({ a: 1, b: 2 }, 'a', undefined))).toEqual(['b']);
  });
});
