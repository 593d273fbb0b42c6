import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { detectableChance, exactPowerAt, powerAt, sampleSize } from './twoProportionsPower.ts';

const oracle = readOracle<{
  cases: {
    p1: number;
    p2: number;
    power: number;
    alpha: number;
    n_per_arm_exact: number;
    n_per_arm: number;
    fleiss_cc: number;
    fleiss_cc_ceiling: number;
    n_arcsine: number;
  }[];
  power_at_n: { n: number; p1: number; p2: number; power: number }[];
  exact_fisher_power: { n: number; p1: number; p2: number; power: number }[];
}>('power_two_proportions');
const TOLERANCE = { of: 'power_two_proportions', relative: 1e-9 };
const planned = (treatedChance: number, controlChance: number, alpha = 0.05) => ({
  treatedChance,
  controlChance,
  alpha,
});

describe('as computed by R', () => {
  test.each(oracle.cases)('$p1 v $p2, power $power', ({ p1, p2, power, alpha, ...want }) => {
    const found = sampleSize(planned(p1, p2, alpha), power);
    expectWithin(TOLERANCE, found.normal, want.n_per_arm_exact);
    expectWithin(TOLERANCE, found.continuityCorrected, want.fleiss_cc);
    expectWithin(TOLERANCE, found.arcsine, want.n_arcsine);
    expect([Math.ceil(found.normal), Math.ceil(found.continuityCorrected)]).toEqual([
      want.n_per_arm,
      want.fleiss_cc_ceiling,
    ]);
  });
  test.each(oracle.power_at_n)('$n per arm, $p1 v $p2', ({ n, p1, p2, power }) => {
    expectWithin(TOLERANCE, powerAt(planned(p1, p2), n), power);
  });
  test.each(oracle.exact_fisher_power)('Fisher, $n per arm, $p1 v $p2', ({ n, p1, p2, power }) => {
    expectWithin({ ...TOLERANCE, of: 'power_two_proportions exact' }, exactPowerAt(planned(p1, p2), n), power);
  });
});

test('40 per arm, power 80 %: 57.7 against 85.5 %, 30 against 60.7 %, as the documents print', () => {
  expect(detectableChance(0.577, 40, 0.8, 0.05)).toBeCloseTo(0.855, 3);
  expect(detectableChance(0.3, 40, 0.8, 0.05)).toBeCloseTo(0.607, 3);
  expect(detectableChance(0.9, 10, 0.8, 0.05)).toBeUndefined();
});

const chance = fc.double({ min: 0.05, max: 0.95, noNaN: true });

test('the size found has the power asked for; the arms may change places', () => {
  fc.assert(
    fc.property(chance, chance, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (p1, p2, power) => {
      fc.pre(Math.abs(p1 - p2) > 0.02);
      const { normal } = sampleSize(planned(p1, p2), power);
      // The formula leaves out the wrong direction, which `powerAt` counts: at most α/2, and tiny at these powers.
      expect(powerAt(planned(p1, p2), normal) - power).toBeGreaterThanOrEqual(-1e-9);
      expect(powerAt(planned(p1, p2), normal) - power).toBeLessThanOrEqual(1e-3);
      expectWithin({ of: 'law power', relative: 1e-12 }, sampleSize(planned(p2, p1), power).normal, normal);
    }),
  );
});

test.each([
  [0.3, 0.3, 0.05, 0.8],
  [0, 0.3, 0.05, 0.8],
  [0.3, 1, 0.05, 0.8],
  [0.3, 0.4, 5, 0.8],
  [0.3, 0.4, 0.05, 80],
  [NaN, 0.4, 0.05, 0.8],
])('refuses %d v %d, level %d, power %d', (p1, p2, alpha, power) => {
  expect(() => sampleSize(planned(p1, p2, alpha), power)).toThrow(RangeError);
});

test('refuses nobody, half a person, and too many to enumerate', () => {
  expect(() => powerAt(planned(0.3, 0.4), 0)).toThrow(RangeError);
  expect(() => exactPowerAt(planned(0.3, 0.4), 10.5)).toThrow(RangeError);
  expect(() => exactPowerAt(planned(0.3, 0.4), 301)).toThrow(RangeError);
  expect(() => detectableChance(1, 10, 0.8, 0.05)).toThrow(RangeError);
});
