import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { erf, erfc } from './errorFunction.ts';
import { normalSf } from './normalDistribution.ts';

// Abramowitz & Stegun, tables 7.1 and 7.3, the last digits by 40-digit arithmetic (mpmath 1.3.0).
test.each([
  { x: 0.02, value: 0.022564574691844944694 },
  { x: 0.5, value: 0.52049987781304653768 },
  { x: 1, value: 0.84270079294971486934 },
  { x: 2, value: 0.99532226501895273416 },
])('erf($x)', ({ x, value }) => {
  expectWithin({ of: 'printed erf', relative: 1e-15 }, erf(x), value);
});

test.each([
  { x: 0.5, value: 0.47950012218695346232 },
  { x: 2, value: 0.0046777349810472658379 },
  { x: 5, value: 1.5374597944280348502e-12 },
  { x: 10, value: 2.088487583762544757e-45 },
  { x: 25, value: 8.3001725711965228e-274 },
])('erfc($x)', ({ x, value }) => {
  expectWithin({ of: 'printed erfc', relative: 1e-14 }, erfc(x), value);
});

const anywhere = fc.double({ min: -26, max: 26, noNaN: true });

test('erf is odd, erfc its complement, and erfc(x) = 2 (1 − Φ(x√2))', () => {
  fc.assert(
    fc.property(anywhere, (x) => {
      expect(erf(-x)).toBe(-erf(x));
      expect(Math.abs(erf(x) + erfc(x) - 1)).toBeLessThanOrEqual(3e-16);
      expectWithin({ of: 'law erfc', relative: 5e-13 }, erfc(x), 2 * normalSf(x * Math.SQRT2));
    }),
  );
});

test('the ends and the refusals', () => {
  expect([erf(0), erfc(0), erf(Infinity), erf(-Infinity)]).toEqual([0, 1, 1, -1]);
  expect([erfc(Infinity), erfc(-Infinity), erfc(1e300)]).toEqual([0, 2, 0]);
  expect(() => erf(NaN)).toThrow(RangeError);
  expect(() => erfc(NaN)).toThrow(RangeError);
});
