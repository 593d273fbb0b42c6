import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES, twoByTwoCases } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { pearsonChiSquare, severalGroupsChiSquare, yatesChiSquare } from './chiSquareTest.ts';
import { armsExchanged } from './twoByTwo.ts';

describe('as computed by R', () => {
  test.each(twoByTwoCases)('$name', ({ arms: table, chisq_uncorrected, chisq_yates }) => {
    for (const [found, want] of [
      [pearsonChiSquare(table), chisq_uncorrected],
      [yatesChiSquare(table), chisq_yates],
    ] as const) {
      if (Number.isNaN(want.stat)) expect(found.kind).toBe('not estimable');
      else {
        if (found.kind !== 'tested') throw new Error(`tested, not ${found.kind}`);
        expectWithin(
          { of: 'two_by_two chi-square statistic', relative: 1e-12, absolute: 1e-15 },
          found.statistic,
          want.stat,
        );
        expectWithin({ of: 'two_by_two chi-square p', relative: 1e-12 }, found.p, want.p);
      }
    }
  });
});

test('75/112 v 4/11: 0.043 without and 0.091 with the correction', () => {
  const table = arms(75, 112, 4, 11);
  expect(pearsonChiSquare(table)).toMatchObject({ p: expect.closeTo(0.0433, 4) as number });
  expect(yatesChiSquare(table)).toMatchObject({ p: expect.closeTo(0.0909, 4) as number });
});

const aTable = fc
  .record({ a: fc.nat(500), b: fc.nat(500), c: fc.nat(500), d: fc.nat(500) })
  .filter(({ a, b, c, d }) => a + b > 0 && c + d > 0)
  .map(({ a, b, c, d }) => arms(a, a + b, c, c + d));

test('the arms may be exchanged; the correction never lowers p', () => {
  fc.assert(
    fc.property(aTable, (table) => {
      const [plain, corrected] = [pearsonChiSquare(table), yatesChiSquare(table)];
      const exchanged = pearsonChiSquare(armsExchanged(table));
      if (plain.kind !== 'tested' || corrected.kind !== 'tested' || exchanged.kind !== 'tested') {
        expect([corrected.kind, exchanged.kind]).toEqual([plain.kind, plain.kind]);
        return;
      }
      expectWithin({ of: 'law chi-square', relative: 1e-12, absolute: 1e-14 }, exchanged.statistic, plain.statistic);
      expect(corrected.p).toBeGreaterThanOrEqual(plain.p);
    }),
  );
});

test('an empty margin is not estimable, never NaN', () => {
  for (const of of [pearsonChiSquare, yatesChiSquare]) {
    expect(of(arms(0, 5, 0, 7))).toEqual({ kind: 'not estimable', because: 'no event in either arm' });
    expect(of(arms(5, 5, 7, 7)).kind).toBe('not estimable');
  }
});

test.each(NO_TABLES)('refuses %s', (_, table) => {
  expect(() => pearsonChiSquare(table)).toThrow(RangeError);
  expect(() => yatesChiSquare(table)).toThrow(RangeError);
});

test('five groups of one study as computed by R', () => {
  const { five_group: five } = readOracle<{
    five_group: { cp: number[]; lb: number[]; n: number[]; chisq: number; p: number; lb_chisq: number; lb_p: number };
  }>('seed_studies');
  for (const [events, chisq, p] of [
    [five.cp, five.chisq, five.p],
    [five.lb, five.lb_chisq, five.lb_p],
  ] as const) {
    const found = severalGroupsChiSquare(events.map((count, i) => ({ events: count, total: five.n[i]! })));
    if (found.kind !== 'tested') throw new Error(found.because);
    expectWithin({ of: 'seed_studies five groups', relative: 1e-9 }, found.statistic, chisq);
    expectWithin({ of: 'seed_studies five groups', relative: 1e-9 }, found.p, p);
  }
});

test('of two groups it is the test of two arms', () => {
  fc.assert(
    fc.property(aTable, (table) => {
      const [several, two] = [severalGroupsChiSquare([table.treated, table.control]), pearsonChiSquare(table)];
      expect(several.kind).toBe(two.kind);
      if (several.kind !== 'tested' || two.kind !== 'tested') return;
      expectWithin({ of: 'law chi-square', relative: 1e-9, absolute: 1e-12 }, several.statistic, two.statistic);
    }),
  );
  expect(() => severalGroupsChiSquare([{ events: 1, total: 2 }])).toThrow(RangeError);
  expect(() =>
    severalGroupsChiSquare([
      { events: 1, total: 2 },
      { events: 3, total: 2 },
    ]),
  ).toThrow(RangeError);
});
