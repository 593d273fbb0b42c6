import { expect, test, vi } from 'vitest';
import { seededUniform } from '../numerics/random.ts';
import { cusumLimit, cusumRunLength } from './cusumRunLength.ts';

// A busy machine may take ten times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

const PLAN = { inControl: 0.38, shifted: 0.25 };

/** Runs of the CUSUM itself, one outcome after another. */
function simulated(limit: number, chance: number, runs: number): { mean: number; error: number } {
  const uniform = seededUniform(Math.round(1000 * limit + 10 * chance));
  const [up, down] = [Math.log((1 - PLAN.shifted) / (1 - PLAN.inControl)), Math.log(PLAN.shifted / PLAN.inControl)];
  const lengths = Array.from({ length: runs }, () => {
    let [sum, count] = [0, 0];
    while (sum <= limit) {
      sum = Math.max(0, sum + (uniform() < chance ? down : up));
      count += 1;
    }
    return count;
  });
  const mean = lengths.reduce((total, length) => total + length / runs, 0);
  const variance = lengths.reduce((total, length) => total + (length - mean) ** 2, 0) / (runs - 1);
  return { mean, error: Math.sqrt(variance / runs) };
}

// Printed in the facts the chart is built on, themselves simulated: about 510 and 59 at h = 3, 2,800 and 99 at 4.5.
test.each([
  [3, 0.38, 510],
  [3, 0.25, 59],
  [4.5, 0.38, 2800],
  [4.5, 0.25, 99],
])('h = %d at %d: about %d outcomes', (limit, chance, printed) => {
  const found = cusumRunLength(PLAN, limit, chance);
  expect(Math.abs(found / printed - 1)).toBeLessThan(0.04);
  const { mean, error } = simulated(limit, chance, 2000);
  expect(Math.abs(found - mean)).toBeLessThan(4 * error);
});

test('the limit for a run of 1,000 gives one, and a higher one runs longer', () => {
  const limit = cusumLimit(PLAN, 1000);
  expect(limit).toBeGreaterThan(3);
  expect(limit).toBeLessThan(4.5);
  expect(cusumRunLength(PLAN, limit, 0.38)).toBeGreaterThanOrEqual(1000);
  expect(cusumRunLength(PLAN, limit - 0.01, 0.38)).toBeLessThan(1000);
  expect(cusumRunLength(PLAN, limit + 0.5, 0.38)).toBeGreaterThan(1200);
});

test('a limit below the first step up: the run until the first failure, 1/(1 − p)', () => {
  expect(cusumRunLength(PLAN, 0.1, 0.38)).toBeCloseTo(1 / 0.62, 9);
});

test('no chance, no limit, equal chances, too short a run: refused', () => {
  expect(() => cusumRunLength(PLAN, 0, 0.3)).toThrow(RangeError);
  expect(() => cusumRunLength(PLAN, 3, 1)).toThrow(RangeError);
  expect(() => cusumRunLength({ inControl: 0.3, shifted: 0.3 }, 3, 0.3)).toThrow(RangeError);
  expect(() => cusumLimit(PLAN, 9)).toThrow(RangeError);
});
