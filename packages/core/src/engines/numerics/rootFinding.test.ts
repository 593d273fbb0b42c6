import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRoot, findRootOutward } from './rootFinding.ts';

test('finds the positive root of x² − c to the last bits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (c) => {
      const root = findRoot((x) => x * x - c, 0, 1e7);
      expect(Math.abs(root - Math.sqrt(c))).toBeLessThanOrEqual(4 * Number.EPSILON * Math.sqrt(c));
    }),
  );
});

test('the order of the ends does not matter', () => {
  const f = (x: number): number => Math.exp(x) - 3;
  for (const root of [findRoot(f, 0, 5), findRoot(f, 5, 0)]) {
    expect(Math.abs(root - Math.log(3))).toBeLessThanOrEqual(4e-16);
  }
});

test('an end that is the root is the answer', () => {
  expect(findRoot((x) => x - 2, 2, 9)).toBe(2);
  expect(findRoot((x) => x - 2, -1, 2)).toBe(2);
});

test('an infinite value at an end is allowed: log x = 0 between 0 and 50', () => {
  expect(Math.abs(findRoot(Math.log, 0, 50) - 1)).toBeLessThanOrEqual(1e-15);
});

test('a tolerance in the unit of the argument ends the search early', () => {
  let calls = 0;
  const counted = (x: number): number => {
    calls += 1;
    return x ** 3 - 2;
  };
  expect(Math.abs(findRoot(counted, 0, 2, 1e-3) - Math.cbrt(2))).toBeLessThanOrEqual(1e-3);
  expect(calls).toBeLessThan(12);
});

test('refuses a bracket without a change of sign, an endless one, and NaN', () => {
  expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError);
  expect(() => findRoot((x) => x, -Infinity, 1)).toThrow(RangeError);
  expect(() => findRoot(() => NaN, -1, 1)).toThrow(RangeError);
});

test('strides outward to a root it was given no bracket for, and stops at its reach', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -600, max: 600, noNaN: true }),
      fc.double({ min: -600, max: 600, noNaN: true }),
      (root, start) => {
        const found = findRootOutward((x) => Math.tanh(x - root) + (x - root), start, 700);
        expect(Math.abs(found - root)).toBeLessThanOrEqual(1e-12 + 1e-15 * Math.abs(root));
      },
    ),
  );
  expect(findRootOutward((x) => x - 90, 0, 50)).toBe(50);
  expect(findRootOutward((x) => x + 90, 0, 50)).toBe(-50);
});
