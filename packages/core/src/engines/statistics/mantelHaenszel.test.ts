import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metaCases } from '../../../../../tests/oracles/statistics/metaCases.ts';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { mantelHaenszelOddsRatio, mantelHaenszelRiskDifference, petoOddsRatio } from './mantelHaenszel.ts';

const TOLERANCE = { of: 'meta Mantel-Haenszel, Peto', relative: 1e-7, absolute: 1e-12 };

describe('as computed by R (metafor)', () => {
  test.each(metaCases)('$name', ({ tables, counts: { MH_OR, MH_RD, Peto } }) => {
    for (const [found, estimate, { se, ci }] of [
      [mantelHaenszelOddsRatio(tables), MH_OR.logor, MH_OR],
      [mantelHaenszelRiskDifference(tables), MH_RD.rd, MH_RD],
      [petoOddsRatio(tables), Peto.logor, Peto],
    ] as const) {
      if (found.kind !== 'estimated') throw new Error(found.because);
      expectWithin(TOLERANCE, found.estimate, estimate);
      expectWithin(TOLERANCE, found.standardError, se);
      expectWithin(TOLERANCE, found.lower, ci[0]);
      expectWithin(TOLERANCE, found.upper, ci[1]);
    }
  });
  test('two strata of one study, 10.3 to 11.8 and above', () => {
    const { mantel_haenszel: want } = readOracle<{ mantel_haenszel: { or: number; ci: [number, number] } }>(
      'seed_studies',
    );
    const found = mantelHaenszelOddsRatio([arms(20, 36, 11, 15), arms(75, 112, 4, 11)]);
    if (found.kind !== 'estimated') throw new Error(found.because);
    expectWithin(TOLERANCE, Math.exp(found.estimate), want.or);
    expectWithin(TOLERANCE, Math.exp(found.lower), want.ci[0]);
    expectWithin(TOLERANCE, Math.exp(found.upper), want.ci[1]);
  });
});

const cell = fc.integer({ min: 1, max: 60 });

test('one study alone is its own odds ratio and risk difference; a study without events changes nothing', () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const table = arms(a, a + b, c, c + d);
      const one = mantelHaenszelOddsRatio([table]);
      const both = mantelHaenszelOddsRatio([table, arms(0, 9, 0, 7)]);
      if (one.kind !== 'estimated' || both.kind !== 'estimated') throw new Error('estimated');
      expectWithin({ of: 'law MH', relative: 1e-9, absolute: 1e-12 }, one.estimate, Math.log((a * d) / (b * c)));
      expect(both.estimate).toBe(one.estimate);
      const difference = mantelHaenszelRiskDifference([table]);
      if (difference.kind !== 'estimated') throw new Error('estimated');
      expectWithin({ of: 'law MH', relative: 1e-9, absolute: 1e-12 }, difference.estimate, a / (a + b) - c / (c + d));
    }),
  );
});

test('nothing but zero or infinity is not estimable', () => {
  expect(mantelHaenszelOddsRatio([arms(3, 3, 0, 3)]).kind).toBe('not estimable');
  expect(mantelHaenszelRiskDifference([arms(0, 3, 0, 3)]).kind).toBe('not estimable');
  expect(petoOddsRatio([arms(0, 3, 0, 3)]).kind).toBe('not estimable');
});

describe.each([mantelHaenszelOddsRatio, mantelHaenszelRiskDifference, petoOddsRatio])('%o', (pool) => {
  test.each(NO_TABLES)('refuses %s', (_, table) => {
    expect(() => pool([table])).toThrow(RangeError);
  });
  test('refuses no study and a level that is none', () => {
    expect(() => pool([])).toThrow(RangeError);
    expect(() => pool([arms(1, 5, 2, 5)], 95)).toThrow(RangeError);
  });
});
