import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCEPTED_UNITS, convert, exactQuotient, toCanonicalUnit, type ConvertedQuantity } from './convert.ts';

// Every product below is exact in decimals, worked out by hand.
test.each<[ConvertedQuantity, number, string, number]>([
  ['creatinine', 1, 'mg/dL', 88.4],
  ['creatinine', 1.1, 'mg/dL', 97.24],
  ['creatinine', 0.9, 'mg/dL', 79.56],
  ['creatinine', 62, 'umol/L', 62],
  ['creatinine', 62, 'µmol/L', 62],
  ['creatinine', 62, 'μmol/L', 62],
  ['creatinine', 62, 'umol/l', 62],
  ['fastingGlucose', 90.08, 'mg/dL', 5],
  ['fastingGlucose', 18.016, 'mg/dL', 1],
  ['potassium', 5.5, 'meq/L', 5.5],
  ['potassium', 5.5, 'mEq/L', 5.5],
  ['magnesium', 2.4305, 'mg/dL', 1],
  ['magnesium', 1.4, 'meq/L', 0.7],
  ['hba1c', 48, 'mmol/mol', 6.54304],
  ['hba1c', 47, 'mmol/mol', 6.45156],
  ['hba1c', 0, 'mmol/mol', 2.152],
  ['hematocrit', 0.38, '1', 38],
  ['hematocrit', 0.38, 'L/L', 38],
  ['albumin', 4.1, 'g/dL', 41],
  ['neutrophils', 1500, '/uL', 1.5],
  ['neutrophils', 1.5, '10*3/uL', 1.5],
  ['neutrophils', 1.5, '10*9/L', 1.5],
  ['tacrolimusTrough', 4.5, 'ug/L', 4.5],
  ['vitaminD', 30, 'ng/mL', 74.88],
  ['progesterone', 10, 'ng/mL', 31.8],
  ['hcg', 120, 'mIU/mL', 120],
  ['tsh', 2.5, 'uIU/mL', 2.5],
  ['egfr', 90, 'mL/min/1.73m2', 90],
  ['qtc', 440, 'ms', 440],
  ['alt', 1.5, '{x.ULN}', 1.5],
])('%s %d %s is %d', (quantity, value, from, canonical) => {
  expect(toCanonicalUnit(quantity, value, from)).toBe(canonical);
});

describe('units', () => {
  test.each<[ConvertedQuantity, string]>([
    ['creatinine', 'mmol/L'],
    ['creatinine', 'mg/l'],
    ['creatinine', ''],
    ['creatinine', 'MG/DL'],
    ['potassium', 'mg/dL'],
    ['hba1c', 'mmol/L'],
    ['qtc', 's'],
    ['alt', 'U/L'],
  ])('an unknown unit of %s is no number: %s', (quantity, from) => {
    expect(toCanonicalUnit(quantity, 1, from)).toBeUndefined();
  });
  test('no spelling names two units of one quantity', () => {
    for (const test of Object.keys(ACCEPTED_UNITS) as ConvertedQuantity[]) {
      const all = ACCEPTED_UNITS[test].flatMap(({ spellings }) => spellings);
      expect(new Set(all).size, test).toBe(all.length);
    }
  });
});

describe('exact arithmetic', () => {
  test.each([
    [35, 35, 1],
    [80, 40, 2],
    [121, 40, 3.025],
    [1, 3, 1 / 3],
    [0.3, 0.1, 3],
    [-1, 4, -0.25],
    [0, -4, 0],
  ])('%d / %d', (a, b, quotient) => {
    expect(exactQuotient(a, b)).toBe(quotient);
  });
  test.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(() => convert(value, { times: 1n, over: 1n })).toThrow(RangeError);
    expect(() => exactQuotient(value, 1)).toThrow(RangeError);
  });
  test('refuses division by 0', () => {
    expect(() => exactQuotient(1, 0)).toThrow(RangeError);
  });
  test('law: the same unit changes no number, however small or large', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e40, max: 1e40 }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-40);
        expect(convert(value, { times: 7n, over: 7n })).toBe(value);
        // The long way round: through the fraction and back.
        expect(exactQuotient(value, 1) + 0).toBe(value + 0);
      }),
    );
  });
  test('law: times a power of ten only moves the point', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), (thousandths) => {
        expect(convert(Number(`${String(thousandths)}e-3`), { times: 1000n, over: 1n }) + 0).toBe(thousandths);
      }),
    );
  });
});
