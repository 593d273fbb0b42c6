import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { seededUniform } from '../numerics/random.ts';
import { cutOffBootstrap } from './cutOffBootstrap.ts';

const oracle = readOracle<{
  data: { marker: number[]; outcome: number[] };
  bootstrap_cutoff: { B: number; percentile: [number, number, number]; sd: number };
}>('roc_delong_youden');
const data = { marker: oracle.data.marker, outcome: oracle.data.outcome.map((y) => y === 1) };

test('2,000 resamples as computed by R, within 0.6: the random streams differ', () => {
  const found = cutOffBootstrap(data, seededUniform(1), 2000);
  if (found.kind !== 'estimated') throw new Error(found.because);
  const { percentile, sd } = oracle.bootstrap_cutoff;
  [found.lower, found.median, found.upper].forEach((got, i) =>
    expect(Math.abs(got - percentile[i]!)).toBeLessThanOrEqual(0.6),
  );
  expect(Math.abs(found.standardDeviation - sd)).toBeLessThanOrEqual(0.3);
  expect(found.lower).toBeLessThan(10.3); // 140 persons cannot tell 10.3 from 11.8
  expect(found.upper).toBeGreaterThan(11.8);
  expect(found.correctedIndex).toBeLessThan(found.index);
});

test('equal seeds give equal answers', () => {
  fc.assert(
    fc.property(fc.nat(1000), (seed) => {
      const once = cutOffBootstrap(data, seededUniform(seed), 100);
      expect(cutOffBootstrap(data, seededUniform(seed), 100)).toEqual(once);
    }),
    { numRuns: 5 },
  );
});

test('one outcome only is not estimable; too few resamples and a level that is none are refused', () => {
  expect(cutOffBootstrap({ marker: [1, 2], outcome: [true, true] }, seededUniform(1), 100).kind).toBe('not estimable');
  expect(() => cutOffBootstrap(data, seededUniform(1), 99)).toThrow(RangeError);
  expect(() => cutOffBootstrap(data, seededUniform(1), 100, 95)).toThrow(RangeError);
});
