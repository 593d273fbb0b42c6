import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { binomialPmf } from '../numerics/binomialDistribution.ts';
import { binomialTest } from './binomialTest.ts';

const { funnel } = readOracle<{ funnel: { x: number[]; n: number[]; target: number; p_exact: number[] } }>(
  'cusum_funnel',
);

test.each(funnel.x.map((x, i) => ({ x, n: funnel.n[i]!, want: funnel.p_exact[i]! })))(
  '$x of $n as computed by R',
  ({ x, n, want }) => {
    // The target is printed to 15 digits, which moves the smallest p by about 1e-13 of itself.
    expectWithin({ of: 'cusum_funnel p_exact', relative: 1e-9 }, binomialTest(x, n, funnel.target).twoSided, want);
  },
);

test('0 of 17 at 30, 20 and 15 %: 0.0023, 0.023, 0.063 one-sided', () => {
  expect(binomialTest(0, 17, 0.3).less).toBeCloseTo(0.0023, 4);
  expect(binomialTest(0, 17, 0.2).less).toBeCloseTo(0.023, 3);
  expect(binomialTest(0, 17, 0.15).less).toBeCloseTo(0.063, 3);
});

test('it is the sum over all counts no likelier than the observed one', () => {
  const trial = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60));
  fc.assert(
    fc.property(trial, ([n, rate, events]) => {
      fc.pre(events <= n);
      const limit = binomialPmf(events, n, rate) * (1 + 1e-7);
      const terms = Array.from({ length: n + 1 }, (_, k) => binomialPmf(k, n, rate));
      const sum = terms.filter((term) => term <= limit).reduce((a, b) => a + b, 0);
      expectWithin(
        { of: 'law binomial test', relative: 1e-10, absolute: 1e-300 },
        binomialTest(events, n, rate).twoSided,
        Math.min(1, sum),
      );
    }),
  );
});

test.each([
  [1, 0, 0.5],
  [6, 5, 0.5],
  [1.5, 5, 0.5],
  [1, 5, 1.5],
  [1, 5, NaN],
])('refuses %d of %d at %d', (events, total, rate) => {
  expect(() => binomialTest(events, total, rate)).toThrow(RangeError);
});
