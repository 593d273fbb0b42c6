import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  demandCount,
  demandFinite,
  demandLevel,
  demandNumber,
  demandPositive,
  demandProbability,
} from './argumentChecks.ts';

const passes = (check: (name: string, value: number) => void, value: number): boolean => {
  try {
    check('x', value);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect((error as RangeError).message).toContain('x');
    return false;
  }
};

test('each check lets through exactly what it names', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(passes(demandProbability, value)).toBe(value >= 0 && value <= 1);
      expect(passes(demandLevel, value)).toBe(value > 0 && value < 1);
      expect(passes(demandPositive, value)).toBe(value > 0 && value < Infinity);
      expect(passes(demandFinite, value)).toBe(Number.isFinite(value));
      expect(passes(demandNumber, value)).toBe(!Number.isNaN(value));
      expect(passes(demandCount, value)).toBe(Number.isSafeInteger(value) && value >= 0);
    }),
  );
});

test('the edges', () => {
  expect([0, 1, -1e-300, 1.0000000000000002].map((p) => passes(demandProbability, p))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([0, 1].map((p) => passes(demandLevel, p))).toEqual([false, false]);
  expect([0, 1, 0.5, 2 ** 53, -0].map((n) => passes(demandCount, n))).toEqual([true, true, false, false, true]);
});
