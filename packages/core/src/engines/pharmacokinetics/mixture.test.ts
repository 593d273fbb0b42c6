import { expect, test } from 'vitest';
import { mixDraws, mixtureWeights } from './mixture.ts';
import { weightedQuantiles } from './weightedQuantiles.ts';

test('a mixture weighs prior and evidence; equal evidence leaves the prior', () => {
  expect(
    mixtureWeights([
      { prior: 0.75, evidence: 4 },
      { prior: 0.25, evidence: 4 },
    ]),
  ).toEqual([0.75, 0.25]);
  const [a = NaN, b = NaN] = mixtureWeights([
    { prior: 1, evidence: 0 },
    { prior: 1, evidence: 2 * Math.log(3) },
  ]);
  expect(a / b).toBeCloseTo(3, 12);
  expect(() => mixtureWeights([])).toThrow(RangeError);
  expect(() => mixtureWeights([{ prior: 0, evidence: 1 }])).toThrow(RangeError);
});

test('mixed draws keep every member in its share', () => {
  const one = { levels: Float64Array.of(1, 2), weights: Float64Array.of(0.5, 0.5) };
  const two = { levels: Float64Array.of(10), weights: Float64Array.of(1) };
  const { levels, weights } = mixDraws([
    { ...one, weight: 0.8 },
    { ...two, weight: 0.2 },
  ]);
  expect([...levels]).toEqual([1, 2, 10]);
  expect([...weights]).toEqual([0.4, 0.4, 0.2]);
  expect(weightedQuantiles(levels, weights, [0.79, 0.81])).toEqual([2, 10]);
});
