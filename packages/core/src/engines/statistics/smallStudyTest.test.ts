import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bcgSmallStudy, metaCases } from '../../../../../tests/oracles/statistics/metaCases.ts';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { smallStudyTest } from './smallStudyTest.ts';
import { studyEffect } from './studyEffect.ts';

test('thirteen BCG trials as computed by R (metafor, regtest)', () => {
  const { tables } = metaCases.find(({ name }) => name === 'BCG')!;
  const found = smallStudyTest(tables.map((table) => studyEffect(table, 'log risk ratio')));
  if (found.kind !== 'tested') throw new Error(found.because);
  expectWithin({ of: 'meta Egger', relative: 1e-7 }, found.t, bcgSmallStudy.z);
  expectWithin({ of: 'meta Egger', relative: 1e-7 }, found.p, bcgSmallStudy.p);
});

test('the other direction of effect changes the sign only', () => {
  const effects = fc.array(
    fc.record({
      estimate: fc.double({ min: -3, max: 3, noNaN: true }),
      variance: fc.double({ min: 0.01, max: 2, noNaN: true }),
    }),
    { minLength: 4, maxLength: 12 },
  );
  fc.assert(
    fc.property(effects, (of) => {
      const here = smallStudyTest(of);
      const there = smallStudyTest(of.map(({ estimate, variance }) => ({ estimate: -estimate, variance })));
      if (here.kind !== 'tested' || there.kind !== 'tested') return;
      expectWithin({ of: 'law Egger', relative: 1e-9 }, there.t, -here.t);
      expectWithin({ of: 'law Egger', relative: 1e-9 }, there.p, here.p);
    }),
  );
});

test('two studies, or equally precise ones, test nothing', () => {
  const study = (estimate: number, variance: number) => ({ estimate, variance });
  expect(smallStudyTest([study(1, 1), study(2, 3)]).kind).toBe('not estimable');
  expect(smallStudyTest([study(1, 2), study(2, 2), study(3, 2)]).kind).toBe('not estimable');
  expect(() => smallStudyTest([study(1, 1)])).toThrow(RangeError);
});
