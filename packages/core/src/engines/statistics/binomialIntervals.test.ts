import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { binomialAtLeast, binomialAtMost } from '../numerics/binomialDistribution.ts';
import { agrestiCoull, clopperPearson, jeffreys, midPInterval, wilson } from './binomialIntervals.ts';

type Limits = [number, number];
interface Case {
  x: number;
  n: number;
  clopper_pearson: Limits;
  wilson: Limits;
  jeffreys: Limits;
  midp: Limits;
  agresti_coull: Limits;
}
const { cases } = readOracle<{ cases: Case[] }>('binomial_ci');
const METHODS = [
  ['wilson', wilson],
  ['clopper_pearson', clopperPearson],
  ['jeffreys', jeffreys],
  ['midp', midPInterval],
  ['agresti_coull', agrestiCoull],
] as const;

// Newcombe RG. Stat Med 1998;17:857-872, Table I: method 3 (score), method 5 (Clopper–Pearson), method 6 (mid-P).
describe('as printed by Newcombe 1998', () => {
  test.each([
    { x: 81, n: 263, score: [0.2553, 0.3662], exact: [0.2527, 0.3676], mid: [0.2544, 0.3658] },
    { x: 15, n: 148, score: [0.0624, 0.1605], exact: [0.0578, 0.1617], mid: [0.0601, 0.1581] },
    { x: 0, n: 20, score: [0, 0.1611], exact: [0, 0.1684], mid: [0, 0.1391] },
    { x: 1, n: 29, score: [0.0061, 0.1718], exact: [0.0009, 0.1776], mid: [0.0017, 0.1585] },
  ])('$x of $n', ({ x, n, score, exact, mid }) => {
    const printed = [wilson, clopperPearson, midPInterval].map((of) => of(x, n));
    [score, exact, mid].forEach(([lower, upper], i) => {
      expect(printed[i]!.lower).toBeCloseTo(lower!, 4);
      expect(printed[i]!.upper).toBeCloseTo(upper!, 4);
    });
  });
});

describe('as computed by R', () => {
  test.each(cases)('$x of $n', ({ x, n, ...limits }) => {
    for (const [name, interval] of METHODS) {
      const { lower, upper } = interval(x, n);
      // Agresti–Coull is a difference of nearly equal numbers; both sides round it.
      const relative = name === 'agresti_coull' ? 1e-11 : 1e-12;
      expectWithin({ of: `binomial_ci ${name}`, relative }, lower, limits[name][0]);
      expectWithin({ of: `binomial_ci ${name}`, relative }, upper, limits[name][1]);
    }
  });
});

const counts = fc
  .record({ n: fc.integer({ min: 1, max: 5000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ n, part }) => ({ n, x: Math.min(n, Math.floor(part * (n + 1))) }));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

test.each(METHODS)(
  '%s: lower(x, n) = 1 − upper(n − x, n), the rate inside, wider at a higher level',
  (name, interval) => {
    fc.assert(
      fc.property(counts, level, ({ x, n }, at) => {
        const here = interval(x, n, at);
        const mirrored = interval(n - x, n, at);
        expect(Math.abs(here.lower - (1 - mirrored.upper))).toBeLessThanOrEqual(1e-12);
        expect(Math.abs(here.upper - (1 - mirrored.lower))).toBeLessThanOrEqual(1e-12);
        expect(here.lower).toBeLessThanOrEqual(x / n + 1e-15);
        expect(here.upper).toBeGreaterThanOrEqual(x / n - 1e-15);
        const wider = interval(x, n, 0.9999);
        expect(wider.upper - wider.lower).toBeGreaterThanOrEqual(here.upper - here.lower);
        if (name !== 'agresti_coull') {
          expect(here.lower).toBeGreaterThanOrEqual(0);
          expect(here.upper).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  },
);

test('Clopper–Pearson limits are where the tails of the binomial law hold exactly 2.5 %', () => {
  fc.assert(
    fc.property(counts, ({ x, n }) => {
      const { lower, upper } = clopperPearson(x, n);
      if (x > 0) expectWithin({ of: 'law Clopper-Pearson', relative: 1e-10 }, binomialAtLeast(x, n, lower), 0.025);
      if (x < n) expectWithin({ of: 'law Clopper-Pearson', relative: 1e-9 }, binomialAtMost(x, n, upper), 0.025);
    }),
  );
});

test('0 of 17 and 4 of 11, as the studies are shown', () => {
  expect(clopperPearson(0, 17).upper).toBeCloseTo(0.195, 3);
  expect(wilson(0, 17).upper).toBeCloseTo(0.184, 3);
  expect(wilson(4, 11).lower).toBeCloseTo(0.152, 3);
  expect(wilson(4, 11).upper).toBeCloseTo(0.646, 3);
});

test.each(METHODS)('%s closes exactly at no event and at every event', (name, interval) => {
  if (name === 'agresti_coull') return;
  for (const n of [1, 7, 44425]) {
    expect(interval(0, n).lower).toBe(0);
    expect(interval(n, n).upper).toBe(1);
  }
});

describe.each(METHODS)('%s refuses', (_, interval) => {
  test.each([
    [0, 0],
    [1, 0],
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [1, 5.5],
    [NaN, 5],
    [1, NaN],
    [1, Infinity],
  ])('%d of %d', (events, total) => {
    expect(() => interval(events, total)).toThrow(RangeError);
  });
  test.each([0, 1, 1.96, 95, NaN])('the level %d', (at) => {
    expect(() => interval(1, 5, at)).toThrow(RangeError);
  });
});
