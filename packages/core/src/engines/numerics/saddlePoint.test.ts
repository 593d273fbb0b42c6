import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { binomialTerm, devianceTerm, logBinomialTerm, poissonTerm } from './saddlePoint.ts';

// 40-digit arithmetic (mpmath 1.3.0) of x log(x/m) + m − x.
test.each([
  { x: 1000, m: 1000.5, value: 0.000124958348952085936 },
  { x: 3, m: 3.000001, value: 1.66666629676231529e-13 },
  { x: 7, m: 2, value: 3.76934077946757597 },
])('deviance of $x from $m', ({ x, m, value }) => {
  expectWithin({ of: 'computed deviance', relative: 1e-14 }, devianceTerm(x, m), value);
});

test('the deviance is 0 at the mean and above 0 elsewhere, on both sides of its seam', () => {
  const real = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(real, real, (x, m) => {
      expect(devianceTerm(x, x)).toBe(0);
      expect(devianceTerm(x, m)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('binomial terms of whole numbers add to 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
      let sum = 0;
      for (let x = 0; x <= n; x += 1) sum += binomialTerm(x, n - x, p, 1 - p);
      expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-12);
    }),
  );
});

test('Poisson terms add to 1', () => {
  for (const mean of [0.01, 0.5, 3, 40]) {
    let sum = Math.exp(-mean);
    for (let a = 1; a <= 200; a += 1) sum += poissonTerm(a, mean);
    expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-13);
  }
});

test('the logarithm stands where the term is below the smallest double', () => {
  expect(binomialTerm(1000, 0, 1e-6, 1 - 1e-6)).toBe(0);
  expectWithin(
    { of: 'closed form log term', relative: 1e-14 },
    logBinomialTerm(1000, 0, 1e-6, 1 - 1e-6),
    1000 * Math.log(1e-6),
  );
  expect(logBinomialTerm(0, 0, 0.3, 0.7)).toBe(0);
  expect(logBinomialTerm(1, 1, 0, 1)).toBe(-Infinity);
});
