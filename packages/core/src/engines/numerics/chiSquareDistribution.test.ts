import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { chiSquareCdf, chiSquareQuantile, chiSquareSf, chiSquareUpperQuantile } from './chiSquareDistribution.ts';
import { normalSf } from './normalDistribution.ts';

const oracle = readOracle<{
  chi_square_sf: { x: number; df: number; value: number }[];
  chi_square_quantile: { p: number; df: number; value: number }[];
}>('special_functions');

test.each(oracle.chi_square_sf)('P(X > $x), $df degrees of freedom, as computed by R', ({ x, df, value }) => {
  expectWithin({ of: 'special_functions chi_square_sf', relative: 1e-12 }, chiSquareSf(x, df), value);
});

test.each(oracle.chi_square_quantile)(
  'quantile of $p, $df degrees of freedom, as computed by R',
  ({ p, df, value }) => {
    expectWithin({ of: 'special_functions chi_square_quantile', relative: 1e-12 }, chiSquareQuantile(p, df), value);
  },
);

test('one degree of freedom is the squared normal law: P(X > z²) = 2 (1 − Φ(z))', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 36, noNaN: true }), (z) => {
      expectWithin({ of: 'law chi-square normal', relative: 1e-11 }, chiSquareSf(z * z, 1), 2 * normalSf(z));
    }),
  );
});

test('the tails add to 1, and the quantiles of both sides meet', () => {
  const df = fc.double({ min: 0.5, max: 300, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), df, (p, of) => {
      const x = chiSquareQuantile(p, of);
      expectWithin({ of: 'law chi-square', relative: 1e-11 }, chiSquareCdf(x, of), p);
      expectWithin({ of: 'law chi-square', relative: 1e-9 }, chiSquareUpperQuantile(1 - p, of), x);
    }),
  );
});

test('refuses negative points, degrees of freedom that are none, and impossible chances', () => {
  expect(() => chiSquareSf(-1, 1)).toThrow(RangeError);
  expect(() => chiSquareCdf(1, 0)).toThrow(RangeError);
  expect(() => chiSquareQuantile(0.5, -2)).toThrow(RangeError);
  expect(() => chiSquareQuantile(1.5, 1)).toThrow(RangeError);
  expect(() => chiSquareUpperQuantile(NaN, 1)).toThrow(RangeError);
});
