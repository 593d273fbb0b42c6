import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { betaBinomial, shrunkToReference } from './betaBinomial.ts';

interface Strata {
  x: number[];
  n: number[];
  mu: number;
  rho: number;
  loglik: number;
  posterior_mean: number[];
}
const { overdispersed, boundary } = readOracle<{
  overdispersed: Strata & { a: number; b: number; lower: number[]; upper: number[] };
  boundary: Strata & { score_at_zero: number; pooled_wilson: [number, number] };
}>('beta_binomial_shrinkage');
const strataOf = ({ x, n }: Strata) => x.map((events, i) => ({ events, total: n[i]! }));

test('twelve differing strata as computed by R, iterative: 1e-6', () => {
  const found = betaBinomial(strataOf(overdispersed));
  if (found.kind !== 'differing') throw new Error(found.kind);
  const tolerance = { of: 'beta_binomial_shrinkage', relative: 1e-6 };
  expectWithin(tolerance, found.a, overdispersed.a);
  expectWithin(tolerance, found.b, overdispersed.b);
  expectWithin(tolerance, found.mean, overdispersed.mu);
  expectWithin(tolerance, found.rho, overdispersed.rho);
  expectWithin(tolerance, found.logLikelihood, overdispersed.loglik);
  found.rates.forEach(({ value, lower, upper }, i) => {
    expectWithin(tolerance, value, overdispersed.posterior_mean[i]);
    expectWithin(tolerance, lower, overdispersed.lower[i]);
    expectWithin(tolerance, upper, overdispersed.upper[i]);
  });
});

test('ten strata without variation beyond chance: the pooled rate and its Wilson interval', () => {
  const found = betaBinomial(strataOf(boundary));
  if (found.kind !== 'alike') throw new Error(found.kind);
  const tolerance = { of: 'beta_binomial_shrinkage boundary', relative: 1e-9 };
  expectWithin(tolerance, found.mean, boundary.mu);
  expectWithin(tolerance, found.logLikelihood, boundary.loglik);
  expectWithin(tolerance, found.scoreAtZero, boundary.score_at_zero);
  expectWithin(tolerance, found.lower, boundary.pooled_wilson[0]);
  expectWithin(tolerance, found.upper, boundary.pooled_wilson[1]);
});

const strata = fc.array(
  fc.record({ events: fc.nat(40), others: fc.nat(40) }).filter(({ events, others }) => events + others > 0),
  { minLength: 3, maxLength: 12 },
);

test('a shrunk rate lies between its own and the mean; events and others may change places', () => {
  fc.assert(
    fc.property(strata, (of) => {
      const found = betaBinomial(of.map(({ events, others }) => ({ events, total: events + others })));
      const turned = betaBinomial(of.map(({ events, others }) => ({ events: others, total: events + others })));
      expect(turned.kind).toBe(found.kind);
      if (found.kind !== 'differing' || turned.kind !== 'differing') return;
      expectWithin({ of: 'law beta-binomial mirror', relative: 1e-6, absolute: 1e-7 }, turned.mean, 1 - found.mean);
      expectWithin({ of: 'law beta-binomial mirror', relative: 1e-6, absolute: 1e-7 }, turned.rho, found.rho);
      for (const { events, total, value, lower, upper } of found.rates) {
        expect(value).toBeGreaterThanOrEqual(Math.min(events / total, found.mean) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(events / total, found.mean) + 1e-12);
        expect(lower).toBeLessThan(upper);
      }
    }),
    { numRuns: 60 },
  );
});

test('nobody, or everybody, with the event is alike; two strata tell nothing', () => {
  const none = { events: 0, total: 9 };
  expect(betaBinomial([none, none, none])).toMatchObject({ kind: 'alike', mean: 0, scoreAtZero: undefined, lower: 0 });
  expect(betaBinomial([none, none]).kind).toBe('not estimable');
});

test('drawn toward a reference: with nobody it is the reference, with many it is the own rate', () => {
  expect(shrunkToReference({ events: 0, total: 0 }, 0.3, 20).value).toBeCloseTo(0.3, 14);
  expect(shrunkToReference({ events: 9, total: 30 }, 0.5, 20).value).toBeCloseTo(19 / 50, 14);
  expect(shrunkToReference({ events: 9000, total: 30000 }, 0.5, 20).value).toBeCloseTo(0.3, 3);
});

test('refuses impossible counts, rates, weights and levels', () => {
  expect(() => betaBinomial([])).toThrow(RangeError);
  expect(() => betaBinomial([{ events: 3, total: 2 }])).toThrow(RangeError);
  expect(() => betaBinomial([{ events: 1, total: 2 }], 95)).toThrow(RangeError);
  expect(() => shrunkToReference({ events: 3, total: 2 }, 0.3, 20)).toThrow(RangeError);
  expect(() => shrunkToReference({ events: 1, total: 2 }, 1, 20)).toThrow(RangeError);
  expect(() => shrunkToReference({ events: 1, total: 2 }, 0.3, 0)).toThrow(RangeError);
});
