import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { breslowDay } from './breslowDay.ts';

const { mantel_haenszel: want } = readOracle<{
  mantel_haenszel: { breslow_day: number; breslow_day_p: number; tarone: number; tarone_p: number };
}>('seed_studies');

test('the two bands of one study as computed by R (metafor)', () => {
  const found = breslowDay([arms(20, 36, 11, 15), arms(75, 112, 4, 11)]);
  if (found.kind !== 'tested') throw new Error(found.because);
  const tolerance = { of: 'seed_studies Breslow-Day', relative: 1e-9 };
  expectWithin(tolerance, found.breslowDay.chiSquare, want.breslow_day);
  expectWithin(tolerance, found.breslowDay.p, want.breslow_day_p);
  expectWithin(tolerance, found.tarone.chiSquare, want.tarone);
  expectWithin(tolerance, found.tarone.p, want.tarone_p);
});

test('the same table twice is as homogeneous as can be; exchanging the arms changes nothing', () => {
  const table = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 });
  const armsOf = ([a = 1, b = 1, c = 1, d = 1]: readonly number[], turned: boolean) =>
    turned ? arms(c, c + d, a, a + b) : arms(a, a + b, c, c + d);
  fc.assert(
    fc.property(table, table, (one, two) => {
      const same = breslowDay([armsOf(one, false), armsOf(one, false)]);
      expect(same.kind === 'tested' && same.breslowDay.chiSquare).toBeLessThanOrEqual(1e-9);
      const [here, there] = [false, true].map((turned) => breslowDay([armsOf(one, turned), armsOf(two, turned)]));
      if (here?.kind !== 'tested' || there?.kind !== 'tested') throw new Error('tested');
      expectWithin(
        { of: 'law Breslow-Day', relative: 1e-7, absolute: 1e-9 },
        there.tarone.chiSquare,
        here.tarone.chiSquare,
      );
    }),
  );
});

test('one stratum, or no common odds ratio, tests nothing; no stratum is refused', () => {
  expect(breslowDay([arms(1, 5, 2, 5)]).kind).toBe('not estimable');
  expect(breslowDay([arms(3, 3, 0, 3), arms(2, 2, 0, 2)]).kind).toBe('not estimable');
  expect(() => breslowDay([])).toThrow(RangeError);
});
