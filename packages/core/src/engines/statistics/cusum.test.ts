import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { cusum, vlad } from './cusum.ts';

const oracle = readOracle<{
  y: number[];
  p0: number;
  p1: number;
  cusum: number[];
  first_signal_h3: number | null;
  first_signal_h4_5: number | null;
  vlad: number[];
}>('cusum_funnel');
const successes = oracle.y.map((y) => y === 1);

test('120 transfers as computed by R', () => {
  const found = cusum(successes, oracle.p0, oracle.p1, 3);
  const tolerance = { of: 'cusum_funnel cusum, vlad', relative: 1e-9, absolute: 1e-12 };
  found.values.forEach((value, i) => expectWithin(tolerance, value, oracle.cusum[i]));
  expect(found.firstSignal).toBe(oracle.first_signal_h3);
  expect(cusum(successes, oracle.p0, oracle.p1, 4.5).firstSignal ?? null).toBe(oracle.first_signal_h4_5);
  vlad(successes, oracle.p0).forEach((value, i) => expectWithin(tolerance, value, oracle.vlad[i]));
});

const outcomes = fc.array(fc.boolean(), { maxLength: 200 });

test('never negative; a success in place of a failure never raises it; a list of equal chances is that chance', () => {
  fc.assert(
    fc.property(outcomes, fc.nat(199), (of, at) => {
      const here = cusum(of, 0.4, 0.25, 3).values;
      const better = cusum(
        of.map((success, i) => success || i === at),
        0.4,
        0.25,
        3,
      ).values;
      here.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(better[i]).toBeLessThanOrEqual(value + 1e-12);
      });
      expect(
        cusum(
          of,
          of.map(() => 0.4),
          0.25,
          3,
        ).values,
      ).toEqual(here);
    }),
  );
});

test('the balance ends at successes less expected', () => {
  fc.assert(
    fc.property(outcomes, (of) => {
      fc.pre(of.length > 0);
      const want = of.filter(Boolean).length - 0.38 * of.length;
      expect(Math.abs(vlad(of, 0.38).at(-1)! - want)).toBeLessThanOrEqual(1e-10);
    }),
  );
});

test('refuses chances of 0 and 1, a list that does not fit, a limit of 0', () => {
  expect(() => cusum([true], 0, 0.2, 3)).toThrow(RangeError);
  expect(() => cusum([true], 0.4, 1, 3)).toThrow(RangeError);
  expect(() => cusum([true], [0.4, 0.4], 0.2, 3)).toThrow(RangeError);
  expect(() => cusum([true], 0.4, 0.2, 0)).toThrow(RangeError);
  expect(() => vlad([true], NaN)).toThrow(RangeError);
});
