import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { boschloo } from './boschloo.ts';
import { fisherExact } from './fisherExact.ts';
import { armsExchanged, cellsOf, type TwoByTwo } from './twoByTwo.ts';

interface Case {
  treated: [number, number];
  control: [number, number];
  boschloo_greater: number;
  boschloo_less: number;
  boschloo_two_sided: number;
}
const { cases } = readOracle<{ cases: Case[] }>('exact_unconditional');

describe('as computed by brute force over every table (SciPy)', () => {
  test.each(cases)('$treated v $control', ({ treated, control, ...want }) => {
    const { greater, less, twoSided } = boschloo(arms(...treated, ...control));
    const tolerance = { of: 'exact_unconditional boschloo', relative: 1e-9 };
    expectWithin(tolerance, greater, want.boschloo_greater);
    expectWithin(tolerance, less, want.boschloo_less);
    expectWithin(tolerance, twoSided, want.boschloo_two_sided);
  });
});

/** Events and non-events as the two samples, treatment as the outcome: the same four cells, another question. */
function sampledByOutcome(table: TwoByTwo): TwoByTwo {
  const { treatedEvents: a, treatedOthers: b, controlEvents: c, controlOthers: d } = cellsOf(table);
  return arms(a, a + c, b, b + d);
}

// The study table prints these p values; they are those of the test with the columns as samples.
describe('as printed in the study table, where events and non-events were taken as the samples', () => {
  test.each([
    { table: arms(16, 25, 0, 17), printed: 0.00001, digits: 5 },
    { table: arms(15, 25, 0, 17), printed: 0.00002, digits: 5 },
    { table: arms(108, 148, 18, 26), printed: 0.73, digits: 2 },
    { table: arms(95, 148, 15, 26), printed: 0.57, digits: 2 },
    { table: arms(95, 148, 237, 395), printed: 0.38, digits: 2 },
    { table: arms(75, 112, 4, 11), printed: 0.07, digits: 3 },
    { table: arms(20, 36, 11, 15), printed: 0.26, digits: 2 },
    { table: arms(4, 11, 248, 410), printed: 0.17, digits: 2 },
    { table: arms(30, 53, 23, 89), printed: 0.0003, digits: 4 },
    { table: arms(29, 53, 21, 89), printed: 0.0002, digits: 4 },
    { table: arms(30, 53, 18, 63), printed: 0.0025, digits: 4 },
    { table: arms(29, 53, 16, 63), printed: 0.0014, digits: 4 },
    { table: arms(18, 38, 23, 89), printed: 0.021, digits: 3 },
    { table: arms(17, 38, 21, 89), printed: 0.023, digits: 3 },
    { table: arms(18, 38, 18, 63), printed: 0.061, digits: 3 },
    { table: arms(17, 38, 16, 63), printed: 0.05, digits: 3 },
    { table: arms(9, 24, 23, 89), printed: 0.29, digits: 2 },
    { table: arms(7, 24, 21, 89), printed: 0.59, digits: 2 },
    { table: arms(9, 24, 18, 63), printed: 0.45, digits: 2 },
    { table: arms(7, 24, 16, 63), printed: 0.73, digits: 2 },
    { table: arms(19, 41, 9, 42), printed: 0.02, digits: 3 },
    { table: arms(50, 71, 14, 29), printed: 0.043, digits: 3 },
    { table: arms(14, 15, 12, 23), printed: 0.008, digits: 3 },
    { table: arms(10, 15, 5, 9), printed: 0.64, digits: 2 },
  ])('$table', ({ table, printed, digits }) => {
    expect(boschloo(sampledByOutcome(table)).twoSided).toBeCloseTo(printed, digits);
  });
});

test('75/112 v 4/11: with the arms as samples 0.054, with outcomes as samples 0.070', () => {
  const table = arms(75, 112, 4, 11);
  expect(boschloo(table).twoSided).toBeCloseTo(0.0542, 4);
  expect(boschloo(sampledByOutcome(table)).twoSided).toBeCloseTo(0.0704, 4);
});

const aTable = fc
  .record({ a: fc.nat(15), b: fc.nat(15), c: fc.nat(15), d: fc.nat(15) })
  .filter(({ a, b, c, d }) => a + b > 0 && c + d > 0)
  .map(({ a, b, c, d }) => arms(a, a + b, c, c + d));

test('never above Fisher one-sided, and exchanging the arms swaps the sides', () => {
  fc.assert(
    fc.property(aTable, (table) => {
      const here = boschloo(table);
      const there = boschloo(armsExchanged(table));
      const fisher = fisherExact(table);
      // Tables up to 1e-7 above the observed Fisher p count as equally extreme, so the bound is that much above it.
      expect(here.greater).toBeLessThanOrEqual(Math.min(1, fisher.greater * (1 + 1e-7) + 1e-12));
      expect(here.less).toBeLessThanOrEqual(Math.min(1, fisher.less * (1 + 1e-7) + 1e-12));
      expect([there.less, there.greater, there.twoSided]).toEqual([here.greater, here.less, here.twoSided]);
    }),
  );
});

test.each(NO_TABLES)('refuses %s', (_, table) => {
  expect(() => boschloo(table)).toThrow(RangeError);
});
