import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { studentTCdf, studentTQuantile, studentTSf, studentTUpperQuantile } from './studentTDistribution.ts';

const oracle = readOracle<{
  t_cdf: { x: number; df: number; value: number }[];
  t_quantile: { p: number; df: number; value: number }[];
}>('special_functions');
const random = readOracle<{ t: { t: number[]; df: number[]; sf: number[] } }>('special_functions_random').t;

test.each(oracle.t_cdf)('P(T ≤ $x), $df degrees of freedom, as computed by R', ({ x, df, value }) => {
  expectWithin({ of: 'special_functions t_cdf', relative: 1e-12 }, studentTCdf(x, df), value);
});

test.each(oracle.t_quantile)('quantile of $p, $df degrees of freedom, as computed by R', ({ p, df, value }) => {
  expectWithin({ of: 'special_functions t_quantile', relative: 1e-12 }, studentTQuantile(p, df), value);
});

test('upper tails at random points as computed in 60 digits', () => {
  random.t.forEach((t, i) => {
    expectWithin({ of: 'special_functions_random t sf', relative: 1e-12 }, studentTSf(t, random.df[i]!), random.sf[i]);
  });
});

test('one degree of freedom is the Cauchy law: P(T > t) = ½ − arctan(t)/π', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (t) => {
      expectWithin({ of: 'law Cauchy', relative: 1e-12 }, studentTSf(t, 1), Math.atan(1 / t) / Math.PI);
    }),
  );
});

test('odd quantiles, and the quantile takes back what the tail gave', () => {
  const chance = fc.double({ min: 1e-12, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(chance, fc.double({ min: 0.5, max: 1e5, noNaN: true }), (p, df) => {
      expect(studentTUpperQuantile(p, df)).toBe(-studentTQuantile(p, df));
      expectWithin({ of: 'law t quantile', relative: 1e-10 }, studentTCdf(studentTQuantile(p, df), df), p);
    }),
  );
});

test('the ends', () => {
  expect([studentTSf(0, 3), studentTSf(Infinity, 3), studentTSf(-Infinity, 3)]).toEqual([0.5, 0, 1]);
  expect([studentTQuantile(0, 3), studentTQuantile(0.5, 3), studentTQuantile(1, 3)]).toEqual([-Infinity, 0, Infinity]);
  expect(studentTSf(1e200, 3)).toBe(0);
});

test('refuses what is no point, no degrees of freedom, no chance', () => {
  expect(() => studentTSf(NaN, 1)).toThrow(RangeError);
  expect(() => studentTCdf(1, 0)).toThrow(RangeError);
  expect(() => studentTSf(0, Infinity)).toThrow(RangeError);
  expect(() => studentTQuantile(0.3, NaN)).toThrow(RangeError);
  expect(() => studentTQuantile(-1, 1)).toThrow(RangeError);
  expect(() => studentTUpperQuantile(2, 1)).toThrow(RangeError);
});
