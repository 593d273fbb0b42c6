import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { twoByTwoCases } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { severalGroupsFisher } from './severalGroupsFisher.ts';
import type { Arm } from './twoByTwo.ts';

const { five_group: five } = readOracle<{ five_group: { cp: number[]; n: number[]; fisher_p: number } }>(
  'seed_studies',
);
const groupsOf = (x: readonly number[], n: readonly number[]): Arm[] =>
  x.map((events, i) => ({ events, total: n[i]! }));

function p(groups: readonly Arm[]): number {
  const found = severalGroupsFisher(groups);
  if (found.kind !== 'tested') throw new Error(found.because);
  return found.p;
}

test('five groups as computed by R', () => {
  expectWithin({ of: 'seed_studies five_group fisher_p', relative: 1e-9 }, p(groupsOf(five.cp, five.n)), five.fisher_p);
});

test.each(
  twoByTwoCases.filter(({ arms: { treated, control } }) => {
    const events = treated.events + control.events;
    return events > 0 && events < treated.total + control.total;
  }),
)('two groups are the two-by-two test: $name', ({ arms: { treated, control }, fisher }) => {
  expectWithin({ of: 'two_by_two fisher p', relative: 1e-9 }, p([treated, control]), fisher.p);
});

/** Every table, one by one, in exact whole numbers. */
function byCounting(groups: readonly Arm[]): number {
  const choose = (n: number, k: number): bigint => {
    let value = 1n;
    for (let i = 1; i <= k; i += 1) value = (value * BigInt(n - k + i)) / BigInt(i);
    return value;
  };
  const events = groups.reduce((sum, group) => sum + group.events, 0);
  const observed = groups.reduce((product, { events: x, total }) => product * choose(total, x), 1n);
  let [all, counted] = [0n, 0n];
  const walk = (i: number, left: number, weight: bigint): void => {
    if (i === groups.length) {
      if (left > 0) return;
      all += weight;
      if (weight <= observed) counted += weight;
      return;
    }
    const { total } = groups[i]!;
    for (let x = 0; x <= Math.min(total, left); x += 1) walk(i + 1, left - x, weight * choose(total, x));
  };
  walk(0, events, 1n);
  return Number((counted * 10n ** 30n) / all) / 1e30;
}

describe('against counting every table', () => {
  const group = fc
    .integer({ min: 1, max: 9 })
    .chain((total) => fc.record({ events: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));
  test('1,000 random cases', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 4 }), (groups) => {
        const found = severalGroupsFisher(groups);
        if (found.kind === 'tested')
          expectWithin({ of: 'several groups', relative: 1e-9 }, found.p, byCounting(groups));
        else
          expect(new Set(groups.map(({ events, total }) => (events === 0 ? 0 : events === total ? 1 : 2))).size).toBe(
            1,
          );
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

test('no event, nothing but events, too many tables: not estimable; one group: refused', () => {
  expect(severalGroupsFisher(groupsOf([0, 0], [5, 6])).kind).toBe('not estimable');
  expect(severalGroupsFisher(groupsOf([5, 6], [5, 6])).kind).toBe('not estimable');
  const many = Array.from({ length: 12 }, () => ({ events: 50, total: 100 }));
  expect(severalGroupsFisher(many)).toEqual({ kind: 'not estimable', because: 'too many tables to sum' });
  expect(() => severalGroupsFisher(groupsOf([1], [2]))).toThrow(RangeError);
  expect(() => severalGroupsFisher(groupsOf([1, 3], [2, 2]))).toThrow(RangeError);
});
