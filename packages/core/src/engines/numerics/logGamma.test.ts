import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { logBeta, logGamma, stirlingError } from './logGamma.ts';

const oracle = readOracle<{ lgamma: { x: number; value: number }[] }>('special_functions');

test.each(oracle.lgamma)('log Γ($x) as computed by R', ({ x, value }) => {
  expectWithin({ of: 'special_functions lgamma', relative: 1e-12, absolute: 1e-15 }, logGamma(x), value);
});

// Abramowitz & Stegun 6.1.8 to 6.1.12: closed forms at halves and whole numbers.
test.each([
  { x: 1.5, value: Math.log(Math.sqrt(Math.PI) / 2) },
  { x: 3.5, value: Math.log((15 * Math.sqrt(Math.PI)) / 8) },
  { x: 5, value: Math.log(24) },
  { x: 21, value: Math.log(2432902008176640000) },
])('log Γ($x) by its closed form', ({ x, value }) => {
  expectWithin({ of: 'closed form log gamma', relative: 1e-14, absolute: 1e-16 }, logGamma(x), value);
});

test('log Γ(x+1) = log Γ(x) + log x, across every seam', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 400, noNaN: true }), (x) => {
      expectWithin(
        { of: 'law log gamma', relative: 1e-13, absolute: 2e-14 },
        logGamma(x + 1),
        logGamma(x) + Math.log(x),
      );
    }),
  );
});

test('log B(a, b) = log Γ(a) + log Γ(b) − log Γ(a+b), and is symmetric', () => {
  const shape = fc.double({ min: 0.01, max: 300, noNaN: true });
  fc.assert(
    fc.property(shape, shape, (a, b) => {
      const plain = logGamma(a) + logGamma(b) - logGamma(a + b);
      expectWithin({ of: 'law log beta', relative: 1e-12, absolute: 2e-12 }, logBeta(a, b), plain);
      expect(logBeta(a, b)).toBe(logBeta(b, a));
    }),
  );
});

test('log B keeps its digits when one shape is huge: B(1, b) = 1/b', () => {
  for (const b of [10, 1e4, 1e8, 1e12]) {
    expectWithin({ of: 'closed form log beta', relative: 1e-14 }, logBeta(1, b), -Math.log(b));
  }
});

test('δ(x) lies between 1/(12x + 1) and 1/12x (Robbins 1955)', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (x) => {
      expect(stirlingError(x)).toBeGreaterThan(1 / (12 * x + 1) - 2e-15);
      expect(stirlingError(x)).toBeLessThan(1 / (12 * x) + 2e-15);
    }),
  );
});

test.each([0, -1, NaN, Infinity])('refuses %d', (x) => {
  expect(() => logGamma(x)).toThrow(RangeError);
  expect(() => stirlingError(x)).toThrow(RangeError);
  expect(() => logBeta(x, 1)).toThrow(RangeError);
  expect(() => logBeta(1, x)).toThrow(RangeError);
});

test('log Γ at random points as computed in 60 digits', () => {
  const { log_gamma } = readOracle<{ log_gamma: { x: number[]; value: number[] } }>('special_functions_random');
  log_gamma.x.forEach((x, i) => {
    expectWithin({ of: 'special_functions_random log_gamma', relative: 1e-13 }, logGamma(x), log_gamma.value[i]);
  });
});
