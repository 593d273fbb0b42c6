import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES, twoByTwoCases } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { conditionalOddsRatio } from './conditionalOddsRatio.ts';
import { fisherExact } from './fisherExact.ts';
import { armsExchanged } from './twoByTwo.ts';

describe('as computed by R on the log scale (fisher_precise)', () => {
  test.each(twoByTwoCases)('$name', ({ arms: table, fisher_precise: { or_cmle, ci } }) => {
    const found = conditionalOddsRatio(table);
    const tolerance = { of: 'two_by_two conditional odds ratio', relative: 1e-11 };
    if (Number.isNaN(or_cmle)) expect(found.kind).toBe('not estimable');
    else if (or_cmle === Infinity) {
      if (found.kind !== 'infinite') throw new Error(`infinite, not ${found.kind}`);
      expectWithin(tolerance, found.exactLower, ci[0]);
    } else {
      if (found.kind !== 'estimated') throw new Error(`estimated, not ${found.kind}`);
      expectWithin(tolerance, found.value, or_cmle);
      expectWithin(tolerance, found.lower, ci[0]);
      expectWithin(tolerance, found.upper, ci[1]);
    }
  });
});

// Fisher 1962, convictions of same-sex twins, 2 of 12 v 15 of 18; R's help page of fisher.test prints 0.04693661.
test('the twins: odds ratio 0.0469', () => {
  expect(conditionalOddsRatio(arms(2, 12, 15, 18))).toMatchObject({ kind: 'estimated' });
  const found = conditionalOddsRatio(arms(2, 12, 15, 18));
  if (found.kind === 'estimated') expect(found.value).toBeCloseTo(0.04694, 5);
});

test('1/1 v 0/1: lower limit (α/2) / (1 − α/2) in closed form', () => {
  const found = conditionalOddsRatio(arms(1, 1, 0, 1));
  if (found.kind !== 'infinite') throw new Error('infinite');
  expectWithin({ of: 'closed form odds ratio', relative: 1e-13 }, found.exactLower, 0.025 / 0.975);
});

const aTable = fc
  .record({ a: fc.nat(40), b: fc.nat(40), c: fc.nat(40), d: fc.nat(40) })
  .filter(({ a, b, c, d }) => a + b > 0 && c + d > 0)
  .map(({ a, b, c, d }) => arms(a, a + b, c, c + d));

test('exchanging the arms turns everything over', () => {
  fc.assert(
    fc.property(aTable, (table) => {
      const here = conditionalOddsRatio(table);
      const there = conditionalOddsRatio(armsExchanged(table));
      if (here.kind === 'estimated' && there.kind === 'estimated') {
        expectWithin({ of: 'law odds ratio', relative: 1e-10 }, there.value, 1 / here.value);
        expectWithin({ of: 'law odds ratio', relative: 1e-10 }, there.upper, 1 / here.lower);
      } else if (here.kind === 'infinite') {
        if (there.kind !== 'zero') throw new Error('the mirror of infinite is zero');
        expectWithin({ of: 'law odds ratio', relative: 1e-10 }, there.exactUpper, 1 / here.exactLower!);
      } else expect(there.kind).toBe(here.kind === 'zero' ? 'infinite' : here.kind);
    }),
  );
});

test('the 95 % interval leaves out 1 exactly when a one-sided Fisher p is below 0.025', () => {
  fc.assert(
    fc.property(aTable, (table) => {
      const found = conditionalOddsRatio(table);
      if (found.kind !== 'estimated') return;
      const { greater, less } = fisherExact(table);
      expect(found.lower > 1).toBe(greater < 0.025);
      expect(found.upper < 1).toBe(less < 0.025);
    }),
  );
});

test('never an infinite or missing number among the values', () => {
  expect(conditionalOddsRatio(arms(0, 5, 0, 7))).toEqual({ kind: 'not estimable', because: 'no event in either arm' });
  expect(conditionalOddsRatio(arms(16, 25, 0, 17)).kind).toBe('infinite');
  expect(conditionalOddsRatio(arms(0, 17, 16, 25)).kind).toBe('zero');
});

test.each(NO_TABLES)('refuses %s', (_, table) => {
  expect(() => conditionalOddsRatio(table)).toThrow(RangeError);
});

test.each([0, 1, 1.96, NaN])('refuses the level %d', (level) => {
  expect(() => conditionalOddsRatio(arms(1, 5, 2, 5), level)).toThrow(RangeError);
  expect(() => conditionalOddsRatio(arms(0, 5, 0, 5), level)).toThrow(RangeError);
});
