import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { gammaCdf, gammaQuantile, gammaSf, gammaTails, gammaUpperQuantile } from './gammaDistribution.ts';

const oracle = readOracle<{ gamma_cdf: { x: number; a: number; value: number }[] }>('special_functions');
const random = readOracle<{ gamma: { x: number[]; a: number[]; cdf: number[]; sf: number[] } }>(
  'special_functions_random',
).gamma;

test.each(oracle.gamma_cdf)('P($a, $x) as computed by R', ({ x, a, value }) => {
  // P(100, 1e-4) is about 1e-558 and stands as 0.
  expectWithin({ of: 'special_functions gamma_cdf', relative: 1e-12, absolute: 1e-308 }, gammaCdf(x, a), value);
});

test('both tails at random points as computed in 60 digits', () => {
  random.x.forEach((x, i) => {
    expectWithin(
      { of: 'special_functions_random gamma cdf', relative: 1e-12 },
      gammaCdf(x, random.a[i]!),
      random.cdf[i],
    );
    expectWithin({ of: 'special_functions_random gamma sf', relative: 1e-12 }, gammaSf(x, random.a[i]!), random.sf[i]);
  });
});

test('shape 1 is the exponential law: Q(1, x) = e⁻ˣ', () => {
  for (const x of [1e-8, 0.5, 2, 30, 700])
    expectWithin({ of: 'closed form gamma', relative: 1e-13 }, gammaSf(x, 1), Math.exp(-x));
});

const shape = fc.double({ min: 0.05, max: 2000, noNaN: true });
const chance = fc.double({ min: 1e-12, max: 0.999999, noNaN: true });

test('the quantile takes back what the tail gave, from either side', () => {
  fc.assert(
    fc.property(chance, shape, (p, a) => {
      const x = gammaQuantile(p, a);
      if (x > 1e-290) expectWithin({ of: 'law gamma quantile', relative: 1e-10 }, gammaCdf(x, a), p);
      const upper = gammaUpperQuantile(p, a);
      if (upper > 1e-290) expectWithin({ of: 'law gamma quantile', relative: 1e-10 }, gammaSf(upper, a), p);
    }),
  );
});

test('the ends', () => {
  expect(gammaTails(0, 2)).toEqual({ lower: 0, upper: 1 });
  expect(gammaTails(Infinity, 2)).toEqual({ lower: 1, upper: 0 });
  expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Infinity]);
  expect([gammaUpperQuantile(0, 2), gammaUpperQuantile(1, 2)]).toEqual([Infinity, 0]);
  expect(gammaQuantile(1e-300, 0.1)).toBe(0);
});

test.each([-1, NaN])('refuses the point %d', (x) => {
  expect(() => gammaTails(x, 1)).toThrow(RangeError);
});

test.each([0, -1, NaN, Infinity])('refuses the shape %d', (a) => {
  expect(() => gammaTails(1, a)).toThrow(RangeError);
  expect(() => gammaQuantile(0.5, a)).toThrow(RangeError);
  expect(() => gammaUpperQuantile(0.5, a)).toThrow(RangeError);
});

test.each([-0.1, 1.1, NaN])('refuses the chance %d', (p) => {
  expect(() => gammaQuantile(p, 1)).toThrow(RangeError);
  expect(() => gammaUpperQuantile(p, 1)).toThrow(RangeError);
});
