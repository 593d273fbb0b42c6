import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { betaCdf, betaQuantile, betaSf, betaTailsAt, betaUpperQuantile } from './betaDistribution.ts';

interface Value {
  a: number;
  b: number;
  value: number;
}
const oracle = readOracle<{
  beta_cdf: (Value & { x: number })[];
  beta_sf: (Value & { x: number })[];
  beta_quantile: (Value & { p: number })[];
}>('special_functions');
const random = readOracle<{ beta: { x: number[]; a: number[]; b: number[]; cdf: number[]; sf: number[] } }>(
  'special_functions_random',
).beta;

test.each(oracle.beta_cdf)('I($x; $a, $b) as computed by R', ({ x, a, b, value }) => {
  expectWithin({ of: 'special_functions beta_cdf', relative: 1e-12 }, betaCdf(x, a, b), value);
});

test.each(oracle.beta_sf)('1 − I($x; $a, $b) as computed by R', ({ x, a, b, value }) => {
  expectWithin({ of: 'special_functions beta_sf', relative: 1e-12 }, betaSf(x, a, b), value);
});

test.each(oracle.beta_quantile)('quantile of $p with shapes $a, $b as computed by R', ({ p, a, b, value }) => {
  expectWithin({ of: 'special_functions beta_quantile', relative: 1e-12 }, betaQuantile(p, a, b), value);
});

test('both tails at random points as computed in 60 digits', () => {
  random.x.forEach((x, i) => {
    const [a, b] = [random.a[i]!, random.b[i]!];
    expectWithin({ of: 'special_functions_random beta cdf', relative: 1e-12 }, betaCdf(x, a, b), random.cdf[i]);
    expectWithin({ of: 'special_functions_random beta sf', relative: 1e-12 }, betaSf(x, a, b), random.sf[i]);
  });
});

test('closed forms: I(x; 1, b) = 1 − (1−x)ᵇ and I(x; a, 1) = xᵃ', () => {
  for (const x of [1e-9, 0.2, 0.7]) {
    expectWithin({ of: 'closed form beta', relative: 1e-13 }, betaCdf(x, 1, 7), -Math.expm1(7 * Math.log1p(-x)));
    expectWithin({ of: 'closed form beta', relative: 1e-13 }, betaCdf(x, 4.5, 1), x ** 4.5);
  }
});

const shape = fc.double({ min: 0.05, max: 2000, noNaN: true });
const chance = fc.double({ min: 1e-9, max: 0.999999, noNaN: true });

test('I(x; a, b) = 1 − I(1−x; b, a), each tail as itself', () => {
  fc.assert(
    fc.property(chance, shape, shape, (x, a, b) => {
      const here = betaTailsAt(x, 1 - x, a, b);
      const mirrored = betaTailsAt(1 - x, x, b, a);
      expectWithin({ of: 'law beta mirror', relative: 1e-10, absolute: 1e-300 }, here.lower, mirrored.upper);
    }),
  );
});

test('the quantile takes back what the tail gave, from either side', () => {
  fc.assert(
    fc.property(chance, shape, shape, (p, a, b) => {
      const x = betaQuantile(p, a, b);
      if (x > 1e-290 && x < 0.99) expectWithin({ of: 'law beta quantile', relative: 1e-9 }, betaCdf(x, a, b), p);
      const upper = betaUpperQuantile(p, a, b);
      if (upper > 1e-290 && upper < 0.99)
        expectWithin({ of: 'law beta quantile', relative: 1e-9 }, betaSf(upper, a, b), p);
    }),
  );
});

test('the ends', () => {
  expect(betaTailsAt(0, 1, 2, 3)).toEqual({ lower: 0, upper: 1 });
  expect(betaTailsAt(1, 0, 2, 3)).toEqual({ lower: 1, upper: 0 });
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  expect([betaUpperQuantile(0, 2, 3), betaUpperQuantile(1, 2, 3)]).toEqual([1, 0]);
  expect(betaQuantile(1e-9, 0.01, 1)).toBe(0);
});

test.each([-0.1, 1.1, NaN])('refuses the chance %d', (x) => {
  expect(() => betaCdf(x, 1, 1)).toThrow(RangeError);
  expect(() => betaQuantile(x, 1, 1)).toThrow(RangeError);
  expect(() => betaUpperQuantile(x, 1, 1)).toThrow(RangeError);
});

test.each([0, -1, NaN, Infinity])('refuses the shape %d', (shapeOf) => {
  expect(() => betaCdf(0.5, shapeOf, 1)).toThrow(RangeError);
  expect(() => betaSf(0.5, 1, shapeOf)).toThrow(RangeError);
  expect(() => betaQuantile(0.5, shapeOf, 1)).toThrow(RangeError);
  expect(() => betaQuantile(0, 1, shapeOf)).toThrow(RangeError);
});
