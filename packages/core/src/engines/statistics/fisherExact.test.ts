import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES, twoByTwoCases } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { fisherExact, midP } from './fisherExact.ts';
import { armsExchanged } from './twoByTwo.ts';

const REL = 1e-12;

describe('as computed by R', () => {
  test.each(twoByTwoCases)('$name', ({ arms: table, fisher, midp }) => {
    const exact = fisherExact(table);
    expectWithin({ of: 'two_by_two fisher p', relative: REL }, exact.twoSided, fisher.p);
    expectWithin({ of: 'two_by_two fisher one-sided', relative: REL }, exact.greater, midp.greater);
    expectWithin({ of: 'two_by_two fisher one-sided', relative: REL }, exact.less, midp.less);
    const mid = midP(table);
    expectWithin({ of: 'two_by_two mid-P', relative: REL }, mid.twoSidedMinimumLikelihood, midp.midp_two_minlike);
    expectWithin({ of: 'two_by_two mid-P', relative: REL }, mid.twoSidedDoubled, midp.midp_two_doubled);
  });
});

test('the lady tasting tea, 3 of 4 v 1 of 4: 17/35 two-sided, 17/70 one-sided (Fisher 1935)', () => {
  const { twoSided, greater } = fisherExact(arms(3, 4, 1, 4));
  expectWithin({ of: 'tea', relative: 1e-14 }, twoSided, 17 / 35);
  expectWithin({ of: 'tea', relative: 1e-14 }, greater, 17 / 70);
});

test('75/112 v 4/11: the tests disagree about 0.05, and so do the two kinds of mid-P', () => {
  const table = arms(75, 112, 4, 11);
  expect(fisherExact(table).twoSided).toBeCloseTo(0.0539, 4);
  expect(midP(table).twoSidedMinimumLikelihood).toBeCloseTo(0.035, 3);
  expect(midP(table).twoSidedDoubled).toBeCloseTo(0.059, 3);
});

const aTable = fc
  .record({ a: fc.nat(60), b: fc.nat(60), c: fc.nat(60), d: fc.nat(60) })
  .filter(({ a, b, c, d }) => a + b > 0 && c + d > 0)
  .map(({ a, b, c, d }) => arms(a, a + b, c, c + d));

test('exchanging the arms keeps the two-sided p and swaps the one-sided ones', () => {
  fc.assert(
    fc.property(aTable, (table) => {
      const here = fisherExact(table);
      const there = fisherExact(armsExchanged(table));
      expectWithin({ of: 'law Fisher', relative: 1e-11 }, there.twoSided, here.twoSided);
      expectWithin({ of: 'law Fisher', relative: 1e-11 }, there.greater, here.less);
      expect(here.twoSided).toBeGreaterThan(0);
      expect(here.twoSided).toBeLessThanOrEqual(1);
    }),
  );
});

test('mid-P is never above Fisher, and greater + less of mid-P is 1', () => {
  fc.assert(
    fc.property(aTable, (table) => {
      const mid = midP(table);
      expect(mid.twoSidedMinimumLikelihood).toBeLessThan(fisherExact(table).twoSided);
      expectWithin({ of: 'law mid-P', relative: 1e-12 }, mid.greater + mid.less, 1);
    }),
  );
});

test('an empty margin leaves one table: p = 1', () => {
  expect(fisherExact(arms(0, 5, 0, 7))).toEqual({ twoSided: 1, greater: 1, less: 1 });
  expect(fisherExact(arms(5, 5, 7, 7))).toEqual({ twoSided: 1, greater: 1, less: 1 });
});

test.each(NO_TABLES)('refuses %s', (_, table) => {
  expect(() => fisherExact(table)).toThrow(RangeError);
  expect(() => midP(table)).toThrow(RangeError);
});
