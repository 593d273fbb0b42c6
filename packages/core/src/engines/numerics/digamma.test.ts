import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { digamma, trigamma } from './digamma.ts';

interface Value {
  x: number;
  value: number;
}
const oracle = readOracle<{ digamma: Value[]; trigamma: Value[] }>('special_functions');

test.each(oracle.digamma)('ψ($x) as computed by R', ({ x, value }) => {
  expectWithin({ of: 'special_functions digamma', relative: 1e-12 }, digamma(x), value);
});

test.each(oracle.trigamma)('ψ′($x) as computed by R', ({ x, value }) => {
  expectWithin({ of: 'special_functions trigamma', relative: 1e-12 }, trigamma(x), value);
});

test('closed forms: ψ(1) = −γ, ψ′(1) = π²/6, ψ′(½) = π²/2', () => {
  expectWithin({ of: 'closed form digamma', relative: 1e-14 }, digamma(1), -0.57721566490153286061);
  expectWithin({ of: 'closed form trigamma', relative: 1e-14 }, trigamma(1), Math.PI ** 2 / 6);
  expectWithin({ of: 'closed form trigamma', relative: 1e-14 }, trigamma(0.5), Math.PI ** 2 / 2);
});

test('steps by 1/x and 1/x² from x to x + 1', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x) => {
      expectWithin({ of: 'law digamma', relative: 1e-13, absolute: 1e-13 }, digamma(x + 1), digamma(x) + 1 / x);
      expectWithin({ of: 'law trigamma', relative: 1e-12 }, trigamma(x), trigamma(x + 1) + 1 / (x * x));
    }),
  );
});

test.each([0, -0.5, NaN, Infinity])('refuses %d', (x) => {
  expect(() => digamma(x)).toThrow(RangeError);
  expect(() => trigamma(x)).toThrow(RangeError);
});
