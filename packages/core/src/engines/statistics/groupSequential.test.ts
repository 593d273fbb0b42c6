import { describe, expect, test, vi } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { seededUniform } from '../numerics/random.ts';
import { normalQuantile } from '../numerics/normalDistribution.ts';
import { type AlphaSpending, crossingChances, groupSequential, inflationFactor } from './groupSequential.ts';

// A busy machine may take ten times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

const { cases } = readOracle<{
  cases: {
    spending: AlphaSpending;
    times: number[];
    alpha: number;
    power: number;
    boundary: number[];
    inflation: number;
  }[];
}>('group_sequential');
const FIFTHS = [0.2, 0.4, 0.6, 0.8, 1];

// Printed: Lan-DeMets boundaries of five equal looks, two-sided 0.05 (Reboussin DM et al. Control Clin Trials
// 2000;21:190-207; the same in gsDesign and ldbounds).
test.each([
  ["O'Brien-Fleming", [4.8769, 3.3569, 2.6803, 2.2898, 2.031]],
  ['Pocock', [2.438, 2.4268, 2.4101, 2.3966, 2.3859]],
] as const)('%s, five looks, as printed', (spending, printed) => {
  groupSequential(FIFTHS, spending).looks.forEach(({ boundary }, i) =>
    expect(Math.abs(boundary - printed[i]!)).toBeLessThanOrEqual(3e-4),
  );
});

test.each(cases)('$spending at $times, level $alpha, power $power, as computed by another integration: 1e-6', (of) => {
  const design = groupSequential(of.times, of.spending, of.alpha);
  of.boundary.forEach((want, i) =>
    expectWithin({ of: 'group_sequential boundary', relative: 1e-6 }, design.looks[i]!.boundary, want),
  );
  expectWithin(
    { of: 'group_sequential inflation', relative: 1e-6 },
    inflationFactor(design, of.alpha, of.power),
    of.inflation,
  );
});

describe('laws', () => {
  test('without an effect the whole level is spent, half on either side; it is never spent faster than planned', () => {
    for (const spending of ["O'Brien-Fleming", 'Pocock'] as const) {
      const design = groupSequential([0.3, 0.5, 1], spending, 0.05);
      const crossed = crossingChances(design, 0);
      crossed.forEach(({ upper, lower }, i) => {
        expectWithin({ of: 'both sides', relative: 1e-9 }, upper, lower);
        expectWithin({ of: 'spent', relative: 1e-7 }, upper + lower, design.looks[i]!.spent);
      });
      expect(design.looks.at(-1)!.spent).toBe(0.05);
    }
  });

  test('one look is the ordinary test', () => {
    expectWithin(
      { of: 'one look', relative: 1e-9 },
      groupSequential([1], 'Pocock').looks[0]!.boundary,
      1.959963984540054,
    );
    expectWithin({ of: 'one look', relative: 1e-6 }, inflationFactor(groupSequential([1], 'Pocock'), 0.05, 0.8), 1);
  });

  test('20,000 simulated trials cross as often as computed', () => {
    const uniform = seededUniform(4);
    const design = groupSequential(FIFTHS, "O'Brien-Fleming");
    let crossed = 0;
    const trials = 20_000;
    for (let i = 0; i < trials; i += 1) {
      let score = 0;
      crossed += design.looks.some(({ information, boundary }) => {
        score += 0.2 * 2.8 + Math.sqrt(0.2) * normalQuantile(uniform());
        return score / Math.sqrt(information) >= boundary;
      })
        ? 1
        : 0;
    }
    const want = crossingChances(design, 2.8).at(-1)!.upper;
    expect(Math.abs(crossed / trials - want)).toBeLessThan(4 * Math.sqrt((want * (1 - want)) / trials));
  });
});

test('looks that are no shares in order, a level or drift that is none: refused', () => {
  for (const shares of [[], [0.5], [0.5, 0.4, 1], [0, 1], [0.5, 1.1]]) {
    expect(() => groupSequential(shares, 'Pocock')).toThrow(RangeError);
  }
  expect(() => groupSequential([1], 'Pocock', 5)).toThrow(RangeError);
  expect(() => crossingChances(groupSequential([1], 'Pocock'), NaN)).toThrow(RangeError);
  expect(() => inflationFactor(groupSequential([1], 'Pocock'), 0.05, 1)).toThrow(RangeError);
});
