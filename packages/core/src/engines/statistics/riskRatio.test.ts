import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES, twoByTwoCases } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { riskRatio, riskRatioHaldane } from './riskRatio.ts';
import { armsExchanged } from './twoByTwo.ts';

describe('as computed by R', () => {
  test.each(twoByTwoCases)('$name', ({ arms: table, rr, rr_haldane }) => {
    const plain = riskRatio(table);
    const tolerance = { of: 'two_by_two risk ratio', relative: 1e-12 };
    if (Number.isNaN(rr.est)) expect(plain.kind).toBe('not estimable');
    else if (rr.est === Infinity) expect(plain.kind).toBe('infinite');
    else if (rr.ci[0] === rr.ci[1]) {
      // R gives 1 (1 to 1) when everybody had the event: a width of 0 is no knowledge, so no interval is given.
      expect(plain).toEqual({ kind: 'no interval', value: rr.est, because: 'every person in both arms had the event' });
    } else {
      if (plain.kind !== 'estimated') throw new Error(`estimated, not ${plain.kind}`);
      expectWithin(tolerance, plain.value, rr.est);
      expectWithin(tolerance, plain.lower, rr.ci[0]);
      expectWithin(tolerance, plain.upper, rr.ci[1]);
    }
    const corrected = riskRatioHaldane(table);
    if (corrected.kind !== 'estimated') throw new Error(`estimated, not ${corrected.kind}`);
    expectWithin(tolerance, corrected.value, rr_haldane.est);
    expectWithin(tolerance, corrected.lower, rr_haldane.ci[0]);
    expectWithin(tolerance, corrected.upper, rr_haldane.ci[1]);
  });
});

test('exchanging the arms turns the ratio over', () => {
  const cell = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const [here, there] = [riskRatio(arms(a, a + b, c, c + d)), riskRatio(armsExchanged(arms(a, a + b, c, c + d)))];
      if (here.kind !== 'estimated' || there.kind !== 'estimated') throw new Error('estimated');
      expectWithin({ of: 'law risk ratio', relative: 1e-12 }, there.value, 1 / here.value);
      expectWithin({ of: 'law risk ratio', relative: 1e-12 }, there.lower, 1 / here.upper);
    }),
  );
});

test('an arm without events makes the ratio infinite or zero, in words', () => {
  expect(riskRatio(arms(16, 25, 0, 17))).toEqual({ kind: 'infinite', because: 'no event in the control arm' });
  expect(riskRatio(arms(0, 17, 16, 25))).toEqual({ kind: 'zero', because: 'no event in the treated arm' });
  expect(riskRatio(arms(0, 17, 0, 25))).toEqual({ kind: 'not estimable', because: 'no event in either arm' });
});

describe.each([riskRatio, riskRatioHaldane])('%o', (method) => {
  test.each(NO_TABLES)('refuses %s', (_, table) => {
    expect(() => method(table)).toThrow(RangeError);
  });
  test.each([0, 1, 1.96, NaN])('refuses the level %d', (level) => {
    expect(() => method(arms(1, 5, 2, 5), level)).toThrow(RangeError);
  });
});
