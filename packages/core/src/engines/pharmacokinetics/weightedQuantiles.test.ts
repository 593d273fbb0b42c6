import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shares, weightedQuantiles } from './weightedQuantiles.ts';

/** The definition itself: sort everything, add weights until p is reached. */
function bySorting(values: readonly number[], weights: readonly number[], p: number): number {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const reached = (p - 1e-13) * weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  for (const i of order) {
    sum += weights[i]!;
    if (sum >= reached - 1e-12) return values[i]!;
  }
  return values[order.at(-1)!]!;
}
const PROBABILITIES = [0, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 1];
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('law: as by sorting everything, for any values and weights, in any size', () => {
  // Weights are 64ths, so that sums are exact and ties of sum and probability are the same both ways.
  const draw = fc.tuple(
    fc.oneof(number(-5, 5), number(-1e6, 1e9), fc.constantFrom(0, 1, 1, 2)),
    fc.integer({ min: 1, max: 64 }).map((n) => n / 64),
  );
  fc.assert(
    fc.property(fc.array(draw, { minLength: 1, maxLength: 1500 }), (drawn) => {
      const values = drawn.map(([value]) => value);
      const weights = drawn.map(([, weight]) => weight);
      const got = weightedQuantiles(Float64Array.from(values), Float64Array.from(weights), PROBABILITIES);
      expect(got).toEqual(PROBABILITIES.map((p) => bySorting(values, weights, p)));
    }),
    { numRuns: 150 },
  );
});

test('one draw a billion times farther than all others moves no quantile but the last', () => {
  const near = Float64Array.from({ length: 999 }, (_, i) => i);
  const far = Float64Array.of(...near, 1e12);
  expect(weightedQuantiles(far, undefined, [0.25, 0.5, 0.75])).toEqual([249, 499, 749]);
  expect(weightedQuantiles(far, undefined, [1])).toEqual([1e12]);
});

test('a single value, equal values, all the weight on one, weights of 0', () => {
  expect(weightedQuantiles(Float64Array.of(3), undefined, [0, 0.5, 1])).toEqual([3, 3, 3]);
  expect(weightedQuantiles(Float64Array.of(2, 2, 2), undefined, [0.1, 0.9])).toEqual([2, 2]);
  expect(weightedQuantiles(Float64Array.of(1, 5, 9), Float64Array.of(0, 1, 0), [0.05, 0.5, 0.95])).toEqual([5, 5, 5]);
});

test('a long list after a short one and back: scratch of one call is nothing to the next', () => {
  const long = Float64Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5000);
  const short = Float64Array.of(4, 1, 3, 2);
  for (let round = 0; round < 2; round++) {
    expect(weightedQuantiles(short, undefined, [0.5])).toEqual([2]);
    expect(weightedQuantiles(long, undefined, [0.5, 0.95])).toEqual([2499, 4749]);
  }
});

test('no value is refused', () => {
  expect(() => weightedQuantiles(new Float64Array(0), undefined, [0.5])).toThrow(RangeError);
});

test.each([
  { low: 2, high: 3, below: 0.25, within: 0.5, above: 0.25 },
  { low: 1.5, high: 2.5, below: 0.25, within: 0.25, above: 0.5 },
  { low: 5, high: 6, below: 1, within: 0, above: 0 },
])('shares of 1, 2, 3, 4 against $low to $high: both bounds belong to it', ({ low, high, ...want }) => {
  expect(shares(Float64Array.of(1, 2, 3, 4), undefined, low, high)).toEqual(want);
});
