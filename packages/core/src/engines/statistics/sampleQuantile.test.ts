import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleQuantile } from './sampleQuantile.ts';

// R 4.2.2: quantile(c(1, 3, 4, 8, 20), c(0.1, 0.25, 0.5, 0.9)) gives 1.8, 3, 4, 15.2.
test.each([
  [0, 1],
  [0.1, 1.8],
  [0.25, 3],
  [0.5, 4],
  [0.9, 15.2],
  [1, 20],
])('at %d of five values it is %d', (p, want) => {
  expect(Math.abs(sampleQuantile([20, 1, 8, 3, 4], p) - want)).toBeLessThanOrEqual(1e-14);
});

test('rises with p and stays among the values', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(values, chance, chance, (of, p, q) => {
      const [low, high] = [sampleQuantile(of, Math.min(p, q)), sampleQuantile(of, Math.max(p, q))];
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(low).toBeGreaterThanOrEqual(Math.min(...of));
      expect(high).toBeLessThanOrEqual(Math.max(...of));
    }),
  );
});

test('refuses no value, a missing one, and no probability', () => {
  expect(() => sampleQuantile([], 0.5)).toThrow(RangeError);
  expect(() => sampleQuantile([1, NaN], 0.5)).toThrow(RangeError);
  expect(() => sampleQuantile([1], 1.5)).toThrow(RangeError);
});
