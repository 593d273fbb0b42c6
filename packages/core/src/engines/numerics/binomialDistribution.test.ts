import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import {
  binomialAtLeast,
  binomialAtMost,
  binomialLogPmf,
  binomialPmf,
  binomialQuantile,
  logChoose,
} from './binomialDistribution.ts';

interface Value {
  x: number;
  n: number;
  p: number;
  value: number;
}
const oracle = readOracle<{ binomial_pmf: Value[]; binomial_sf: Value[] }>('special_functions');
const random = readOracle<{
  binomial: { x: number[]; n: number[]; p: number[]; pmf: number[]; at_least: number[]; at_most: number[] };
}>('special_functions_random').binomial;

test.each(oracle.binomial_pmf)('P(X = $x) of $n at $p as computed by R', ({ x, n, p, value }) => {
  expectWithin(
    { of: 'special_functions binomial_pmf', relative: 1e-12, absolute: 1e-308 },
    binomialPmf(x, n, p),
    value,
  );
});

test.each(oracle.binomial_sf)('P(X ≥ $x) of $n at $p as computed by R', ({ x, n, p, value }) => {
  expectWithin({ of: 'special_functions binomial_sf', relative: 1e-12 }, binomialAtLeast(x, n, p), value);
});

test('term and both tails at random points as computed in 60 digits', () => {
  random.x.forEach((x, i) => {
    const [n, p] = [random.n[i]!, random.p[i]!];
    expectWithin({ of: 'special_functions_random binomial pmf', relative: 1e-12 }, binomialPmf(x, n, p), random.pmf[i]);
    expectWithin(
      { of: 'special_functions_random binomial tail', relative: 1e-12 },
      binomialAtLeast(x, n, p),
      random.at_least[i],
    );
    expectWithin(
      { of: 'special_functions_random binomial tail', relative: 1e-12 },
      binomialAtMost(x, n, p),
      random.at_most[i],
    );
  });
});

const trial = fc
  .record({ n: fc.integer({ min: 1, max: 3000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ n, part }) => ({ n, x: Math.min(n, Math.floor(part * (n + 1))) }));
const chance = fc.double({ min: 1e-6, max: 0.999999, noNaN: true });

test('events and non-events change places; the tails leave out exactly one term', () => {
  fc.assert(
    fc.property(trial, chance, ({ x, n }, p) => {
      const least = binomialAtLeast(x, n, p);
      const most = binomialAtMost(x, n, p);
      expectWithin(
        { of: 'law binomial tails', relative: 1e-12, absolute: 1e-12 },
        least + most - binomialPmf(x, n, p),
        1,
      );
      if (binomialPmf(x, n, p) > 1e-290) {
        expectWithin(
          { of: 'law binomial log', relative: 1e-12, absolute: 1e-12 },
          Math.exp(binomialLogPmf(x, n, p)),
          binomialPmf(x, n, p),
        );
      }
    }),
  );
});

test('ways to choose: Pascal, and the largest that doubles hold', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 1, max: 499 }), (n, k) => {
      fc.pre(k < n);
      const pascal =
        Math.exp(logChoose(n - 1, k) - logChoose(n, k)) + Math.exp(logChoose(n - 1, k - 1) - logChoose(n, k));
      expectWithin({ of: 'law Pascal', relative: 5e-13 }, pascal, 1);
    }),
  );
  expectWithin({ of: 'closed form choose', relative: 1e-14 }, logChoose(52, 5), Math.log(2598960));
  expect(logChoose(7, 0)).toBe(0);
});

test('the ends', () => {
  expect(binomialPmf(0, 0, 0.4)).toBe(1);
  expect([binomialPmf(0, 5, 0), binomialPmf(5, 5, 1), binomialPmf(1, 5, 0)]).toEqual([1, 1, 0]);
  expect(binomialLogPmf(1, 5, 0)).toBe(-Infinity);
  expect([
    binomialAtLeast(0, 5, 0),
    binomialAtLeast(1, 5, 0),
    binomialAtMost(5, 5, 1),
    binomialAtMost(4, 5, 1),
  ]).toEqual([1, 0, 1, 0]);
});

test.each([
  [6, 5, 0.5],
  [-1, 5, 0.5],
  [1.5, 5, 0.5],
  [1, 5, 1.5],
  [1, 5, NaN],
  [1, NaN, 0.5],
])('refuses %d of %d at %d', (x, n, p) => {
  for (const f of [binomialPmf, binomialLogPmf, binomialAtLeast, binomialAtMost])
    expect(() => f(x, n, p)).toThrow(RangeError);
});

test('refuses to choose more than there are', () => {
  expect(() => logChoose(3, 4)).toThrow(RangeError);
  expect(() => logChoose(3.5, 1)).toThrow(RangeError);
});

test('the quantile is the fewest events that reach the chance', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      chance,
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (n, rate, p) => {
        const x = binomialQuantile(p, n, rate);
        expect(binomialAtMost(x, n, rate)).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        if (x > 0) expect(binomialAtMost(x - 1, n, rate)).toBeLessThan(p);
      },
    ),
  );
  expect([binomialQuantile(0, 5, 0.3), binomialQuantile(1, 5, 0.3), binomialQuantile(0.5, 0, 0.3)]).toEqual([0, 5, 0]);
  expect(binomialQuantile(0.5, 1, 0.5)).toBe(0);
  expect(() => binomialQuantile(1.5, 5, 0.3)).toThrow(RangeError);
  expect(() => binomialQuantile(0.5, 5.5, 0.3)).toThrow(RangeError);
});
