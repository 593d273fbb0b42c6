import { expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { gaussHermite } from './gaussHermite.ts';

// Abramowitz M, Stegun IA. Handbook of Mathematical Functions, Table 25.10 (weight exp(−x²)), n = 5: x √2, w / √π.
test('five points as tabulated', () => {
  const points = gaussHermite(5);
  const printed = [
    [-2.02018287045609, 0.01995324205905],
    [-0.95857246461382, 0.39361932315224],
    [0, 0.94530872048294],
  ] as const;
  printed.forEach(([x, w], i) => {
    expectWithin({ of: 'Gauss-Hermite', relative: 1e-12, absolute: 1e-12 }, points[i]!.at, x * Math.SQRT2);
    expectWithin({ of: 'Gauss-Hermite', relative: 1e-12 }, points[i]!.weight, w / Math.sqrt(Math.PI));
  });
});

test.each([1, 2, 7, 15, 30, 60])('%d points give the moments of the normal law: 1, 0, 1, 0, 3 …', (n) => {
  const points = gaussHermite(n);
  expect(points).toHaveLength(n);
  let want = 1;
  for (let k = 0; k <= Math.min(2 * n - 1, 30); k += 2) {
    const moment = points.reduce((sum, { at, weight }) => sum + weight * at ** k, 0);
    expectWithin({ of: 'normal moments', relative: 1e-11 }, moment, want);
    want *= k + 1;
  }
});

test('no points, too many: refused', () => {
  for (const points of [0, 61, 2.5]) expect(() => gaussHermite(points)).toThrow(RangeError);
});
