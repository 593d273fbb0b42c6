import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatestValue } from './maximumSearch.ts';

test('finds the highest of several hills', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (top) => {
      const hills = (x: number): number => Math.cos(20 * (x - top)) - (x - top) ** 2;
      const found = greatestValue(hills, 0, 1, 101);
      expect(Math.abs(found.value - 1)).toBeLessThanOrEqual(1e-14);
      expect(Math.abs(found.at - top)).toBeLessThanOrEqual(1e-6);
    }),
  );
});

test('the greatest value may stand at an end', () => {
  expect(greatestValue((x) => x, 0, 2, 5)).toEqual({ at: 2, value: 2 });
  expect(greatestValue((x) => 1 - x, 0, 2, 5)).toEqual({ at: 0, value: 1 });
  expect(greatestValue(() => 7, 0, 2, 3).value).toBe(7);
});

test.each([
  [1, 0, 5],
  [0, 0, 5],
  [0, 1, 2],
  [0, 1, 3.5],
  [NaN, 1, 5],
  [0, Infinity, 5],
])('refuses from %d to %d with %d points', (from, to, points) => {
  expect(() => greatestValue((x) => x, from, to, points)).toThrow(RangeError);
});
