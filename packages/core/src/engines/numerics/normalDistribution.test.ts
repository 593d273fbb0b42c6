import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import {
  normalCdf,
  normalDensity,
  normalLogDensity,
  normalLogSf,
  normalQuantile,
  normalSf,
  normalUpperQuantile,
} from './normalDistribution.ts';

const { normal } = readOracle<{
  normal: { x: number[]; cdf: number[]; sf: number[]; log_sf: number[]; p: number[]; quantile: number[] };
}>('special_functions');

describe('as computed by R', () => {
  test.each(normal.x.map((x, i) => ({ x, i })))('both tails at $x', ({ x, i }) => {
    // R prints 15 digits of x: at −1.95996… that alone moves the value by 4e-15.
    expectWithin({ of: 'special_functions normal cdf', relative: 1e-12 }, normalCdf(x), normal.cdf[i]);
    expectWithin({ of: 'special_functions normal sf', relative: 1e-12 }, normalSf(x), normal.sf[i]);
    expectWithin({ of: 'special_functions normal log sf', relative: 1e-12 }, normalLogSf(x), normal.log_sf[i]);
  });
  test.each(normal.p.map((p, i) => ({ p, i })))('quantile of $p', ({ p, i }) => {
    expectWithin({ of: 'special_functions normal quantile', relative: 1e-12 }, normalQuantile(p), normal.quantile[i]);
  });
});

// 97.5 % and 99.9 % points, printed in every table of the normal law.
test.each([
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167813],
])('quantile of %d is %d', (p, x) => {
  expectWithin({ of: 'printed normal quantile', relative: 1e-15 }, normalQuantile(p), x);
});

const anywhere = fc.double({ min: -37, max: 37, noNaN: true });
const inside = fc.double({ min: 1e-12, max: 1, maxExcluded: true, noNaN: true });

test('the tails mirror each other and add to 1', () => {
  fc.assert(
    fc.property(anywhere, (x) => {
      expect(normalCdf(x)).toBe(normalSf(-x));
      expect(Math.abs(normalCdf(x) + normalSf(x) - 1)).toBeLessThanOrEqual(2.3e-16);
      expectWithin(
        { of: 'law normal log', relative: 1e-12 },
        Math.exp(normalLogSf(Math.abs(x))),
        normalSf(Math.abs(x)),
      );
    }),
  );
});

test('the quantile takes back what the tail gave, from either side', () => {
  fc.assert(
    fc.property(inside, (p) => {
      expectWithin({ of: 'law normal quantile', relative: 1e-13 }, normalCdf(normalQuantile(p)), p);
      expectWithin({ of: 'law normal quantile', relative: 1e-13 }, normalSf(normalUpperQuantile(p)), p);
    }),
  );
});

test('far beyond the smallest double the logarithm still stands: 1 − Φ(x) ≈ φ(x)/x (1 − 1/x²)', () => {
  for (const x of [100, 1e4, 1e8]) {
    const asymptote = normalLogDensity(x) - Math.log(x) + Math.log1p(-1 / (x * x) + 3 / x ** 4);
    expectWithin({ of: 'law normal far log', relative: 1e-13 }, normalLogSf(x), asymptote);
  }
});

test('the ends', () => {
  expect(normalSf(Infinity)).toBe(0);
  expect(normalSf(-Infinity)).toBe(1);
  expect(normalCdf(0)).toBe(0.5);
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalLogSf(Infinity)).toBe(-Infinity);
  expect(normalDensity(Infinity)).toBe(0);
  expect(normalSf(1e300)).toBe(0);
  expectWithin({ of: 'normal density', relative: 1e-15 }, normalDensity(0), 1 / Math.sqrt(2 * Math.PI));
});

test('refuses what is no number and no probability', () => {
  for (const f of [normalCdf, normalSf, normalLogSf, normalDensity, normalLogDensity, normalQuantile]) {
    expect(() => f(NaN)).toThrow(RangeError);
  }
  expect(() => normalQuantile(-0.1)).toThrow(RangeError);
  expect(() => normalUpperQuantile(1.1)).toThrow(RangeError);
});

test('upper tails at random points as computed in 60 digits', () => {
  const random = readOracle<{ normal: { x: number[]; sf: number[]; log_sf: number[] } }>(
    'special_functions_random',
  ).normal;
  random.x.forEach((x, i) => {
    expectWithin({ of: 'special_functions_random normal sf', relative: 1e-13 }, normalSf(x), random.sf[i]);
    expectWithin({ of: 'special_functions_random normal log_sf', relative: 1e-13 }, normalLogSf(x), random.log_sf[i]);
  });
});
