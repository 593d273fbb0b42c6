import { describe, expect, test } from 'vitest';
import {
  CHANCES,
  coverage,
  PROPORTIONS,
  proportionCoverage,
  SIZES,
} from '../../../../../tests/oracles/statistics/coverage.ts';

/** Summed over every count, no chance in it. The whole table: `node tools/coverage.mjs`. */

const sizes = SIZES.filter((n) => n <= 300);
const shares = (method: (typeof PROPORTIONS)[number], n: number): number[] =>
  CHANCES.map((p) => proportionCoverage(method, n, p));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / values.length, 0);

describe('how often the interval of a proportion contains the truth', () => {
  test.each(sizes)('Clopper-Pearson, n = %d: never below 95 %', (n) => {
    for (const share of shares('Clopper-Pearson', n)) expect(share).toBeGreaterThanOrEqual(0.95);
  });

  test.each(sizes)('n = %d: Wilson between 94 and 96.1 % on average over the chances, never below 90', (n) => {
    const found = shares('Wilson', n);
    expect(mean(found)).toBeGreaterThan(0.94);
    expect(mean(found)).toBeLessThan(0.961);
    for (const share of found) expect(share).toBeGreaterThan(0.9);
  });

  test.each(PROPORTIONS)('%s: never below 94 % on average over the chances', (method) => {
    for (const n of sizes) expect(mean(shares(method, n))).toBeGreaterThan(0.94);
  });

  test('mid-P lies between, closer to 95 % than Clopper-Pearson', () => {
    for (const n of sizes) {
      const distance = (method: (typeof PROPORTIONS)[number]): number => Math.abs(mean(shares(method, n)) - 0.95);
      expect(distance('mid-P')).toBeLessThan(distance('Clopper-Pearson'));
    }
  });
});

test('100 simulated studies of each kind: what is known to fall short does, and what leads does not', () => {
  const found = coverage(100, ['simulated']);
  const share = (interval: string, setting: string): number =>
    found.find((one) => one.interval === interval && one.setting === setting)!.mean;
  const three = '3 studies, τ = 0.5';
  expect(share('DerSimonian-Laird, normal', three)).toBeLessThan(0.95);
  expect(share('REML + Hartung-Knapp', three)).toBeGreaterThan(0.95);
  const women = '60 women, 3 transfers each';
  expect(share('logistic, rows as independent', women)).toBeLessThan(share('logistic, by woman', women));
  for (const { mean: covers } of found) expect(covers).toBeGreaterThan(0.8);
}, 60_000);
