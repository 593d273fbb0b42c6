import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { fisherExact } from './fisherExact.ts';
import { holm } from './holm.ts';

const oracle = readOracle<{
  tables: Record<string, [number, number, number, number]>;
  five_group: { holm_vs_unclassified: Record<string, number> };
}>('seed_studies');

test('four arms against one as computed by R: low 0.023 becomes 0.069', () => {
  const wanted = Object.entries(oracle.five_group.holm_vs_unclassified);
  const raw = wanted.map(([name]) => {
    const [a, b, c, d] = oracle.tables[name]!;
    return fisherExact(arms(a, a + b, c, c + d)).twoSided;
  });
  holm(raw).forEach((got, i) => expectWithin({ of: 'seed_studies holm', relative: 1e-9 }, got, wanted[i]![1]));
});

test('never below the raw value, never above 1, in the same order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (raw) => {
      const adjusted = holm(raw);
      adjusted.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(raw[i]!);
        expect(value).toBeLessThanOrEqual(1);
        raw.forEach((other, j) => {
          if (raw[i]! < other) expect(value).toBeLessThanOrEqual(adjusted[j]!);
        });
      });
    }),
  );
  expect(holm([0.04])).toEqual([0.04]);
});

test.each([-0.1, 1.1, NaN])('refuses the p value %d', (p) => {
  expect(() => holm([0.5, p])).toThrow(RangeError);
});
