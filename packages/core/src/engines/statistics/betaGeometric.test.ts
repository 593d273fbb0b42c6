import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { betaGeometric, chancesByAttempt } from './betaGeometric.ts';

const one = readOracle<{
  n: number[];
  x: number[];
  a: number;
  b: number;
  loglik: number;
  cond: number[];
  cum: number[];
  cov_log: [[number, number], [number, number]];
}>('beta_geometric');
const { results } = readOracle<{
  results: {
    set: string;
    outcome: string;
    age: string;
    n: number[];
    x: number[];
    beta_geometric: { boundary: boolean; mu: number; t: number; logLik: number; cum: number[] };
    constant_p: { p: number; logLik: number };
    LR: number;
  }[];
}>('hfea_independence');
const rowsOf = (x: readonly number[], n: readonly number[]) => x.map((events, k) => ({ events, total: n[k]! }));

test('the register’s women of 18 to 34 as computed by R, iterative: 1e-6', () => {
  const found = betaGeometric(rowsOf(one.x, one.n));
  if (found.kind !== 'differing') throw new Error(found.kind);
  const tolerance = { of: 'beta_geometric', relative: 1e-6 };
  expectWithin(tolerance, found.first / found.t, one.a);
  expectWithin(tolerance, (1 - found.first) / found.t, one.b);
  expectWithin(tolerance, found.logLikelihood, one.loglik);
  one.cov_log.flat().forEach((want, i) => {
    // The surface is flat along its ridge: the seventh digit of a is the fifth of the covariance.
    expectWithin({ of: 'beta_geometric cov_log', relative: 1e-5 }, found.logCovariance?.flat()[i], want);
  });
  chancesByAttempt(found.first, found.t, 10).forEach(({ next, atLeastOnce }, k) => {
    expectWithin(tolerance, next, one.cond[k]);
    expectWithin(tolerance, atLeastOnce, one.cum[k]);
  });
});

describe('twenty groups of the register as computed by R, eight on the boundary: 1e-7', () => {
  test.each(results)('$set $outcome $age', ({ x, n, beta_geometric: want, constant_p, LR }) => {
    const found = betaGeometric(rowsOf(x, n));
    if (found.kind === 'not estimable') throw new Error(found.because);
    const tolerance = { of: 'hfea_independence', relative: 1e-7 };
    expect(found.kind).toBe(want.boundary ? 'constant' : 'differing');
    expectWithin(tolerance, found.first, want.mu);
    expectWithin({ ...tolerance, of: 'hfea_independence t' }, found.t, want.t);
    expectWithin(tolerance, found.logLikelihood, want.logLik);
    expectWithin(tolerance, found.constantChance, constant_p.p);
    expectWithin(tolerance, found.constantLogLikelihood, constant_p.logLik);
    expectWithin({ of: 'hfea_independence LR', relative: 1e-7, absolute: 1e-10 }, found.likelihoodRatio, LR);
    chancesByAttempt(found.first, found.t, 6).forEach(({ atLeastOnce }, k) =>
      expectWithin(tolerance, atLeastOnce, want.cum[k]),
    );
  });
});

const rows = fc.array(fc.record({ events: fc.integer({ min: 1, max: 60 }), others: fc.integer({ min: 1, max: 60 }) }), {
  minLength: 2,
  maxLength: 6,
});

test('never worse than one chance for all, and never rising with failures', () => {
  fc.assert(
    fc.property(rows, (of) => {
      const found = betaGeometric(of.map(({ events, others }) => ({ events, total: events + others })));
      if (found.kind === 'not estimable') throw new Error(found.because);
      expect(found.logLikelihood).toBeGreaterThanOrEqual(found.constantLogLikelihood - 1e-9);
      expect(found.t).toBeGreaterThanOrEqual(0);
      expect(found.p).toBeLessThanOrEqual(1);
      const chances = chancesByAttempt(found.first, found.t, 8).map(({ next }) => next);
      chances.slice(1).forEach((next, k) => expect(next).toBeLessThanOrEqual(chances[k]!));
    }),
    { numRuns: 60 },
  );
});

test('t = 0 is 1 − (1−p)ⁿ', () => {
  chancesByAttempt(0.315, 0, 6).forEach(({ atLeastOnce }, k) =>
    expectWithin({ of: 'law constant chance', relative: 1e-13 }, atLeastOnce, 1 - (1 - 0.315) ** (k + 1)),
  );
});

test('no, or only, success tells nothing; impossible input is refused', () => {
  expect(betaGeometric(rowsOf([0, 0], [5, 5])).kind).toBe('not estimable');
  expect(betaGeometric(rowsOf([5, 5], [5, 5])).kind).toBe('not estimable');
  expect(() => betaGeometric(rowsOf([1], [5]))).toThrow(RangeError);
  expect(() => betaGeometric(rowsOf([6, 1], [5, 5]))).toThrow(RangeError);
  expect(() => chancesByAttempt(0, 0, 3)).toThrow(RangeError);
  expect(() => chancesByAttempt(0.3, -1, 3)).toThrow(RangeError);
  expect(() => chancesByAttempt(0.3, 0, 1.5)).toThrow(RangeError);
});
