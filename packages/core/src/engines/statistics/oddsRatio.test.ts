import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES, twoByTwoCases } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { oddsRatioHaldane, oddsRatioWoolf } from './oddsRatio.ts';
import { armsExchanged } from './twoByTwo.ts';

describe('as computed by R', () => {
  test.each(twoByTwoCases)('$name', ({ arms: table, or_woolf, or_haldane, fisher_precise }) => {
    const woolf = oddsRatioWoolf(table);
    const tolerance = { of: 'two_by_two odds ratio', relative: 1e-12 };
    if (Number.isNaN(or_woolf.est)) expect(woolf.kind).toBe('not estimable');
    else if (or_woolf.est === Infinity) {
      if (woolf.kind !== 'infinite') throw new Error(`infinite, not ${woolf.kind}`);
      expectWithin({ of: 'two_by_two exact lower', relative: 1e-11 }, woolf.exactLower, fisher_precise.ci[0]);
    } else {
      if (woolf.kind !== 'estimated') throw new Error(`estimated, not ${woolf.kind}`);
      expectWithin(tolerance, woolf.value, or_woolf.est);
      expectWithin(tolerance, woolf.lower, or_woolf.ci[0]);
      expectWithin(tolerance, woolf.upper, or_woolf.ci[1]);
    }
    const haldane = oddsRatioHaldane(table);
    if (haldane.kind !== 'estimated') throw new Error(`estimated, not ${haldane.kind}`);
    expectWithin(tolerance, haldane.value, or_haldane.est);
    expectWithin(tolerance, haldane.lower, or_haldane.ci[0]);
    expectWithin(tolerance, haldane.upper, or_haldane.ci[1]);
  });
});

test('15/25 v 0/17: infinite, exact lower limit 4.54 as the study table prints it', () => {
  const found = oddsRatioWoolf(arms(15, 25, 0, 17));
  if (found.kind !== 'infinite') throw new Error('infinite');
  expect(found.exactLower).toBeCloseTo(4.54, 2);
});

test('exchanging the arms, or events with non-events, turns the ratio over', () => {
  const cell = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const table = arms(a, a + b, c, c + d);
      for (const method of [oddsRatioWoolf, oddsRatioHaldane]) {
        const here = method(table);
        if (here.kind !== 'estimated') throw new Error('estimated');
        for (const turned of [armsExchanged(table), arms(b, a + b, d, c + d)]) {
          const there = method(turned);
          if (there.kind !== 'estimated') throw new Error('estimated');
          expectWithin({ of: 'law odds ratio cells', relative: 1e-12 }, there.value, 1 / here.value);
          expectWithin({ of: 'law odds ratio cells', relative: 1e-12 }, there.lower, 1 / here.upper);
        }
      }
    }),
  );
});

describe.each([oddsRatioWoolf, oddsRatioHaldane])('%o', (method) => {
  test.each(NO_TABLES)('refuses %s', (_, table) => {
    expect(() => method(table)).toThrow(RangeError);
  });
  test.each([0, 1, 1.96, NaN])('refuses the level %d', (level) => {
    expect(() => method(arms(1, 5, 2, 5), level)).toThrow(RangeError);
  });
});
