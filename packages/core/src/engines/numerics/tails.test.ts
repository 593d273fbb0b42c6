import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallerTail, upperTail, whereTailIs } from './tails.ts';

/** The logistic law: both tails in closed form, P(U ≤ u) = 1 / (1 + e⁻ᵘ). */
const logistic = (u: number) => ({ lower: 1 / (1 + Math.exp(-u)), upper: 1 / (1 + Math.exp(u)) });

test('finds the place of a tail from either side, however small the tail', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-300, max: 0.5, noNaN: true }),
      fc.double({ min: -50, max: 50, noNaN: true }),
      (size, start) => {
        const log = Math.log(size) - Math.log1p(-size);
        expect(Math.abs(whereTailIs(logistic, { side: 'lower', size }, start, 705) - log)).toBeLessThanOrEqual(1e-12);
        expect(Math.abs(whereTailIs(logistic, { side: 'upper', size }, start, 705) + log)).toBeLessThanOrEqual(1e-12);
      },
    ),
  );
});

test('beyond its reach the answer is the reach', () => {
  expect(whereTailIs(logistic, { side: 'lower', size: 1e-300 }, 0, 100)).toBe(-100);
  expect(whereTailIs(logistic, { side: 'upper', size: 1e-300 }, 0, 100)).toBe(100);
});

test('a chance is solved for on the side on which it is the smaller', () => {
  expect(smallerTail(0.2)).toEqual({ side: 'lower', size: 0.2 });
  expect(smallerTail(0.75)).toEqual({ side: 'upper', size: 0.25 });
  expect(upperTail(0.2)).toEqual({ side: 'upper', size: 0.2 });
  expect(upperTail(0.75)).toEqual({ side: 'lower', size: 0.25 });
});
