import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { cumulativePercents } from '../prediction/cumulativeChance.ts';
import { attemptChangePoints, attemptRange, attemptsAtRate } from './attemptThreshold.ts';

const { rows } = readOracle<{ rows: { p: number; cum: number[]; n_star: number }[] }>('rif_threshold_table');
const RULE = { thresholdPercent: 60, fewest: 2 };

describe('the seven rows of the threshold table', () => {
  test.each(rows)('$p: cumulative chance and $n_star transfers', ({ p, cum, n_star }) => {
    expect(cum).toHaveLength(6);
    cumulativePercents(cum.map(() => 100 * p)).forEach((percent, n) =>
      expectWithin({ of: 'rif_threshold_table cum', relative: 1e-12 }, percent / 100, cum[n]),
    );
    expect(attemptsAtRate(p, RULE)).toBe(n_star);
  });
});

describe('change points', () => {
  test('as printed: 0.3675, 0.2632, 0.2047, 0.1674, 0.1416, 0.1227', () => {
    const points = attemptChangePoints(RULE, 7);
    expect(points.map(({ attempts }) => attempts)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(points.map(({ above }) => above.toFixed(4))).toEqual([
      '0.3675',
      '0.2632',
      '0.2047',
      '0.1674',
      '0.1416',
      '0.1227',
    ]);
  });

  test.each(attemptChangePoints(RULE, 12))(
    '$attempts just above $above, one more on and below it',
    ({ attempts, above }) => {
      expect(attemptsAtRate(above + 1e-9, RULE)).toBe(attempts);
      expect(attemptsAtRate(above, RULE)).toBe(attempts + 1);
      expect(attemptsAtRate(above - 1e-9, RULE)).toBe(attempts + 1);
    },
  );
});

describe('the range left by the width of the rate', () => {
  test.each([
    [9, 30, 'Wilson', 2, 6],
    [32, 100, 'Wilson', 2, 4],
    [94, 300, 'Wilson', 2, 3],
    [315, 1000, 'Wilson', 3, 3],
    [9, 30, 'Clopper-Pearson', 2, 6],
    [32, 100, 'Clopper-Pearson', 2, 4],
    [94, 300, 'Clopper-Pearson', 2, 4],
    [315, 1000, 'Clopper-Pearson', 3, 3],
  ] as const)('%d of %d, %s: %d to %d', (...row) => {
    const [events, total, method, fewest, most] = row;
    expect(attemptRange({ events, total }, RULE, method)).toMatchObject({ kind: 'range', fewest, most, method });
  });

  test('no event: no number of attempts at the rate or below, a fewest at the upper limit; nobody: no data', () => {
    expect(attemptRange({ events: 0, total: 17 }, RULE)).toMatchObject({
      attempts: undefined,
      most: undefined,
      fewest: 5,
    });
    expect(attemptRange({ events: 0, total: 0 }, RULE)).toEqual({ kind: 'no data' });
    expect(attemptsAtRate(0, RULE)).toBeUndefined();
    expect(attemptsAtRate(-0.1, RULE)).toBeUndefined();
    expect(attemptsAtRate(1, RULE)).toBe(2);
  });

  test('fewest ≤ attempts ≤ most, whatever the counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (total, seed) => {
        const range = attemptRange({ events: seed % (total + 1), total }, RULE);
        if (range.kind !== 'range') throw new Error(range.kind);
        const { fewest = 101, attempts = 101, most = 101 } = range;
        expect(fewest).toBeLessThanOrEqual(attempts);
        expect(attempts).toBeLessThanOrEqual(most);
      }),
    );
  });
});

test('the individual chance of 27.6 % gives 3, its age row of 25.9 % gives 4: both are right', () => {
  expect([attemptsAtRate(0.276, RULE), attemptsAtRate(0.259, RULE)]).toEqual([3, 4]);
});

test('no rule, no chance: refused', () => {
  for (const thresholdPercent of [0, 100, NaN]) {
    expect(() => attemptsAtRate(0.3, { thresholdPercent, fewest: 2 })).toThrow(RangeError);
  }
  expect(() => attemptsAtRate(0.3, { thresholdPercent: 60, fewest: 1.5 })).toThrow(RangeError);
  expect(() => attemptsAtRate(1.01, RULE)).toThrow(RangeError);
  expect(() => attemptsAtRate(NaN, RULE)).toThrow(RangeError);
  expect(() => attemptChangePoints(RULE, 1)).toThrow(RangeError);
  expect(() => attemptRange({ events: 3, total: 2 }, RULE)).toThrow(RangeError);
});
