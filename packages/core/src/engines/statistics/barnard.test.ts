import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { barnard } from './barnard.ts';
import { pearsonChiSquare } from './chiSquareTest.ts';
import { armsExchanged } from './twoByTwo.ts';

interface Case {
  treated: [number, number];
  control: [number, number];
  barnard_z: number;
  barnard_two_sided: number;
}
const { cases } = readOracle<{ cases: Case[] }>('exact_unconditional');

describe('as computed by brute force over every table (SciPy)', () => {
  test.each(cases)('$treated v $control', ({ treated, control, barnard_z, barnard_two_sided }) => {
    const found = barnard(arms(...treated, ...control));
    if (treated[0] + control[0] === 0) {
      expect(found).toEqual({ kind: 'not estimable', because: 'no event in either arm' });
      return;
    }
    if (found.kind !== 'tested') throw new Error(`tested, not ${found.kind}`);
    expectWithin({ of: 'exact_unconditional barnard z', relative: 1e-12 }, Math.abs(found.statistic), barnard_z);
    expectWithin({ of: 'exact_unconditional barnard p', relative: 1e-9 }, found.p, barnard_two_sided);
  });
});

// Two of the sixteen tables are as extreme: max 2π³(1−π)³ = 1/32.
test('3/3 v 0/3: p = 1/32', () => {
  const found = barnard(arms(3, 3, 0, 3));
  expect(found.kind === 'tested' && Math.abs(found.p - 1 / 32)).toBeLessThanOrEqual(1e-12);
});

const aTable = fc
  .record({ a: fc.nat(20), b: fc.nat(20), c: fc.nat(20), d: fc.nat(20) })
  .filter(({ a, b, c, d }) => a + b > 0 && c + d > 0)
  .map(({ a, b, c, d }) => arms(a, a + b, c, c + d));

test('exchanging the arms changes the sign of Z and nothing else; Z² is the uncorrected chi-square', () => {
  fc.assert(
    fc.property(aTable, (table) => {
      const [here, there, square] = [barnard(table), barnard(armsExchanged(table)), pearsonChiSquare(table)];
      if (here.kind !== 'tested' || there.kind !== 'tested' || square.kind !== 'tested') {
        expect([here.kind, there.kind, square.kind]).toEqual(Array(3).fill('not estimable'));
        return;
      }
      expectWithin({ of: 'law Barnard', relative: 1e-9 }, there.p, here.p);
      expectWithin({ of: 'law Barnard', relative: 1e-12, absolute: 1e-14 }, here.statistic ** 2, square.statistic);
      expect(here.p).toBeGreaterThan(0);
      expect(here.p).toBeLessThanOrEqual(1);
    }),
  );
});

test('equal proportions: Z = 0 and p = 1', () => {
  expect(barnard(arms(5, 10, 10, 20))).toEqual({ kind: 'tested', statistic: 0, p: 1 });
});

test.each(NO_TABLES)('refuses %s', (_, table) => {
  expect(() => barnard(table)).toThrow(RangeError);
});
