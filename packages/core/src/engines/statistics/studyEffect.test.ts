import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { oddsRatioHaldane } from './oddsRatio.ts';
import { studyEffect } from './studyEffect.ts';
import { armsExchanged } from './twoByTwo.ts';

const MEASURES = ['log odds ratio', 'log risk ratio', 'risk difference'] as const;

// Study by study against R (metafor escalc): metaAnalysis.test.ts.
test('a zero cell adds ½ to all four, and only then', () => {
  const found = studyEffect(arms(16, 25, 0, 17), 'log odds ratio');
  const haldane = oddsRatioHaldane(arms(16, 25, 0, 17));
  if (haldane.kind !== 'estimated') throw new Error('estimated');
  expectWithin({ of: 'law study effect', relative: 1e-12 }, Math.exp(found.estimate), haldane.value);
  expect(found.corrected).toBe(true);
  expect(studyEffect(arms(16, 25, 1, 17), 'log odds ratio').corrected).toBe(false);
});

test('exchanging the arms changes the sign only', () => {
  const cell = fc.nat(80);
  fc.assert(
    fc.property(fc.tuple(cell, cell, cell, cell), fc.constantFrom(...MEASURES), ([a, b, c, d], measure) => {
      fc.pre(a + b > 0 && c + d > 0);
      const table = arms(a, a + b, c, c + d);
      const [here, there] = [studyEffect(table, measure), studyEffect(armsExchanged(table), measure)];
      expectWithin({ of: 'law study effect', relative: 1e-9, absolute: 1e-12 }, there.estimate, -here.estimate);
      expectWithin({ of: 'law study effect', relative: 1e-9 }, there.variance, here.variance);
      expect(here.variance).toBeGreaterThan(0);
    }),
  );
});

test.each(NO_TABLES)('refuses %s', (_, table) => {
  for (const measure of MEASURES) expect(() => studyEffect(table, measure)).toThrow(RangeError);
});
