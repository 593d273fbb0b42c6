import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelihoodMaximum, type Slope } from './likelihoodMaximum.ts';

/** Poisson counts with log mean β: the maximum is the log of the mean. */
const poisson =
  (counts: readonly number[]) =>
  ([beta = 0]: readonly number[]): Slope => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const mean = Math.exp(beta);
    return {
      value: total * beta - counts.length * mean,
      gradient: [total - counts.length * mean],
      information: [[counts.length * mean]],
    };
  };

test('finds the maximum in closed form, from far away too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { minLength: 1, maxLength: 20 }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (counts, start) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const found = likelihoodMaximum(poisson(counts), [start]);
        if (found.kind !== 'found') throw new Error(found.kind);
        expect(Math.abs(found.at[0]! - Math.log(total / counts.length))).toBeLessThanOrEqual(1e-9);
      },
    ),
  );
});

test('a likelihood that rises for ever diverges: no count at all', () => {
  expect(likelihoodMaximum(poisson([0, 0, 0]), [0])).toEqual({ kind: 'diverges' });
});

test('parameters that cannot be told apart are singular', () => {
  const onlyTheSum = ([a = 0, b = 0]: readonly number[]): Slope => ({
    value: -((a + b - 1) ** 2) / 2,
    gradient: [1 - a - b, 1 - a - b],
    information: [
      [1, 1],
      [1, 1],
    ],
  });
  expect(likelihoodMaximum(onlyTheSum, [0, 0])).toEqual({ kind: 'singular' });
  const held = likelihoodMaximum(onlyTheSum, [0, 0.25], [0]);
  if (held.kind !== 'found') throw new Error(held.kind);
  expect(held.at).toEqual([0.75, 0.25]);
});
