import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededUniform } from '../numerics/random.ts';
import { type ListPlan, randomizationList } from './randomizationList.ts';

const PLAN: ListPlan = {
  arms: [
    { label: 'tacrolimus', share: 1 },
    { label: 'placebo', share: 1 },
  ],
  blockSizes: [4, 6],
  strata: ['<35', '35-39'],
  perStratum: 50,
};
const TWO_TO_ONE = [
  { label: 'a', share: 2 },
  { label: 'b', share: 1 },
];

describe('permuted blocks', () => {
  test('every block holds the arms in their shares; the last block is whole', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 60 }), (seed, perStratum) => {
        const plan: ListPlan = { ...PLAN, arms: TWO_TO_ONE, blockSizes: [3, 6, 9], perStratum };
        const list = randomizationList(plan, seededUniform(seed));
        for (const stratum of plan.strata) {
          const own = list.filter((entry) => entry.stratum === stratum);
          expect(own.length).toBeGreaterThanOrEqual(perStratum);
          expect(own.length).toBeLessThan(perStratum + 9);
          expect(own.map(({ number }) => number)).toEqual(own.map((_, i) => i + 1));
          for (const block of new Set(own.map((entry) => entry.block))) {
            const entries = own.filter((entry) => entry.block === block);
            expect(entries).toHaveLength(entries[0]!.blockSize);
            expect(entries.filter(({ arm }) => arm === 'a')).toHaveLength((2 * entries.length) / 3);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the same seed gives the same list, another seed another', () => {
    const list = randomizationList(PLAN, seededUniform(1));
    expect(randomizationList(PLAN, seededUniform(1))).toEqual(list);
    expect(randomizationList(PLAN, seededUniform(2))).not.toEqual(list);
  });

  test('each of the six orders of a block of four comes up about as often', () => {
    const list = randomizationList({ ...PLAN, blockSizes: [4], strata: ['all'], perStratum: 24_000 }, seededUniform(9));
    const seen = new Map<string, number>();
    for (let i = 0; i < list.length; i += 4) {
      const order = list
        .slice(i, i + 4)
        .map(({ arm }) => arm[0]!)
        .join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(20.5); // 5 degrees of freedom, p = 0.001
  });
});

test('a plan that is none is refused', () => {
  const bad: readonly Partial<ListPlan>[] = [
    { arms: TWO_TO_ONE },
    { arms: [{ label: 'a', share: 1 }] },
    {
      arms: [
        { label: 'a', share: 1 },
        { label: 'a', share: 1 },
      ],
    },
    {
      arms: [
        { label: 'a', share: 0 },
        { label: 'b', share: 1 },
      ],
    },
    { blockSizes: [] },
    { blockSizes: [5] },
    { strata: [] },
    { strata: ['x', 'x'] },
    { perStratum: 0 },
    { perStratum: 1.5 },
  ];
  for (const change of bad) {
    expect(() => randomizationList({ ...PLAN, ...change }, seededUniform(1))).toThrow(RangeError);
  }
});
