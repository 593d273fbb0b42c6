import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { normalSf } from '../numerics/normalDistribution.ts';
import { nonInferiorityPower, nonInferioritySize } from './nonInferioritySize.ts';

const PLAN = { treatedChance: 0.6, controlChance: 0.6, margin: 0.1, oneSidedAlpha: 0.025 };

// Chow SC, Shao J, Wang H. Sample Size Calculations in Clinical Research, 2nd ed., 4.2: 0.85 v 0.65, margin 0.10,
// one-sided 5 %, power 80 %: 25 per arm.
test('as printed', () => {
  const plan = { treatedChance: 0.85, controlChance: 0.65, margin: 0.1, oneSidedAlpha: 0.05 };
  expect(Math.ceil(nonInferioritySize(plan, 0.8))).toBe(25);
});

test('equal chances of 60 %, margin 10 points, one-sided 2.5 %, power 90 %: by hand', () => {
  expectWithin(
    { of: 'by hand', relative: 1e-12 },
    nonInferioritySize(PLAN, 0.9),
    ((1.959963984540054 + 1.2815515655446004) ** 2 * 2 * 0.6 * 0.4) / 0.01,
  );
});

test('the size has the power it was made for; a wider margin takes fewer', () => {
  const chance = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  fc.assert(
    fc.property(
      chance,
      fc.double({ min: 0.02, max: 0.3, noNaN: true }),
      fc.double({ min: 0.6, max: 0.95, noNaN: true }),
      (p, margin, power) => {
        const plan = { treatedChance: p, controlChance: p, margin, oneSidedAlpha: 0.025 };
        const size = nonInferioritySize(plan, power);
        expectWithin({ of: 'power of size', relative: 1e-9 }, nonInferiorityPower(plan, size), power);
        expect(nonInferioritySize({ ...plan, margin: margin * 1.1 }, power)).toBeLessThan(size);
      },
    ),
  );
  expectWithin({ of: 'level', relative: 1e-9 }, normalSf(1.959963984540054), 0.025);
});

test('worse by the margin, no margin, no chance: refused', () => {
  expect(() => nonInferioritySize({ ...PLAN, treatedChance: 0.5 }, 0.8)).toThrow(RangeError);
  expect(() => nonInferioritySize({ ...PLAN, treatedChance: 0.49 }, 0.8)).toThrow(RangeError);
  expect(() => nonInferioritySize({ ...PLAN, margin: 0 }, 0.8)).toThrow(RangeError);
  expect(() => nonInferioritySize({ ...PLAN, controlChance: 1 }, 0.8)).toThrow(RangeError);
  expect(() => nonInferioritySize(PLAN, 1)).toThrow(RangeError);
  expect(() => nonInferiorityPower(PLAN, 0)).toThrow(RangeError);
});
