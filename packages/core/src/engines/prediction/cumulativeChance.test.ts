import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFailPercent, attemptsToExceed, cumulativePercents, exceeds } from './cumulativeChance.ts';

describe('cumulative chance', () => {
  // The lecture deck's table (S1-05 to S1-10): printed with one decimal.
  test.each([
    { p: 31.5, printed: [31.5, 53.1, 67.9, 78.0, 84.9, 89.7], threshold: 3 },
    { p: 25.9, printed: [25.9, 45.1, 59.3, 69.9, 77.7, 83.4], threshold: 4 },
    { p: 15.0, printed: [15.0, 27.8, 38.6, 47.8, 55.6, 62.3], threshold: 6 },
    { p: 68.4, printed: [68.4, 90.0, 96.8, 99.0, 99.7, 99.9], threshold: 2 },
    { p: 64.1, printed: [64.1, 87.1, 95.4, 98.3, 99.4, 99.8], threshold: 2 },
    { p: 58.0, printed: [58.0, 82.4, 92.6, 96.9, 98.7, 99.5], threshold: 2 },
  ])('$p % per transfer: threshold after $threshold', ({ p, printed, threshold }) => {
    const computed = cumulativePercents(Array.from({ length: 6 }, () => p));
    computed.forEach((percent, i) => {
      expect(Math.abs(percent - printed[i]!)).toBeLessThanOrEqual(0.05 + 1e-9);
    });
    expect(attemptsToExceed([], p, 60, 2)).toBe(threshold);
  });

  test('50 % and 20 % are exactly 60 % and do not pass; a hair more does', () => {
    expect(exceeds([50, 20], 60)).toBe(false);
    expect(exceeds([50, 20.1], 60)).toBe(true);
    expect(exceeds([50, 20 + 1e-9], 60)).toBe(true);
    expect(exceeds([50, 19.9], 60)).toBe(false);
  });

  test('the minimum of two applies although one transfer exceeds 60 %', () => {
    expect(exceeds([68.4], 60)).toBe(true);
    expect(attemptsToExceed([68.4], 68.4, 60, 2)).toBe(2);
  });

  // Boundaries of the rate, clinical facts section B.
  test.each([
    { n: 2, above: 36.7544467966324 },
    { n: 3, above: 26.3193700271923 },
    { n: 4, above: 20.4729271232949 },
    { n: 5, above: 16.7446792598127 },
    { n: 6, above: 14.1625781067443 },
    { n: 7, above: 12.2693337876258 },
    { n: 8, above: 10.8220470762504 },
  ])('$n transfers need more than $above % each', ({ n, above }) => {
    expect(attemptsToExceed([], above + 1e-6, 60, 2)).toBe(n);
    expect(attemptsToExceed([], above - 1e-6, 60, 2)).toBe(n + 1);
  });

  test('a mixed history: two untested at 39 and two at 40 pass at the fourth', () => {
    expect(cumulativePercents([25.9, 25.9, 15, 15])[3]).toBeCloseTo(60.32889775, 10);
    expect(attemptsToExceed([25.9, 25.9, 15, 15], 15, 60, 2)).toBe(4);
    expect(attemptsToExceed([25.9, 25.9, 25.9], undefined, 60, 2)).toBeUndefined();
  });

  test('no chance at all never reaches it', () => {
    expect(attemptsToExceed([], 0, 60, 2)).toBeUndefined();
  });

  const percent = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
  test('law: another attempt never lowers the cumulative chance, and failing is its complement', () => {
    fc.assert(
      fc.property(fc.array(percent, { minLength: 1, maxLength: 12 }), (percents) => {
        const series = cumulativePercents(percents);
        series.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual((series[i - 1] ?? 0) - 1e-12);
        });
        expect(series.at(-1)! + allFailPercent(percents)).toBeCloseTo(100, 9);
      }),
    );
  });

  test('law: whole-number and floating comparison agree away from ties', () => {
    fc.assert(
      fc.property(fc.array(percent, { minLength: 1, maxLength: 10 }), (percents) => {
        const failing = allFailPercent(percents);
        fc.pre(Math.abs(failing - 40) > 1e-9);
        expect(exceeds(percents, 60)).toBe(failing < 40);
      }),
    );
  });

  // The exact answer in whole numbers, at any threshold with one decimal, also one that is hit exactly.
  const inWholeNumbers = (percents: readonly number[], threshold: number): boolean => {
    const product = percents.reduce((of, one) => of * BigInt(1000 - Math.round(one * 10)), 1n);
    return product < BigInt(1000 - Math.round(threshold * 10)) * 1000n ** BigInt(percents.length - 1);
  };
  test('law: the comparison is that of whole numbers, ties included', () => {
    fc.assert(
      fc.property(fc.array(percent, { minLength: 1, maxLength: 9 }), percent, (percents, threshold) => {
        const tie = Math.round(1000 - 10 * allFailPercent(percents)) / 10;
        for (const asked of [threshold, tie]) expect(exceeds(percents, asked)).toBe(inWholeNumbers(percents, asked));
      }),
      { numRuns: 1_000 },
    );
    expect(exceeds([50, 50, 20, 50, 20, 50], 96)).toBe(false);
    expect(exceeds([50, 50, 20, 50, 20.1, 50], 96)).toBe(true);
  });
});
