import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceFromLogOdds, linearPredictor } from './logisticModel.ts';

describe('logistic model', () => {
  // ln of the odds of simple proportions.
  test.each([
    { y: 0, p: 0.5 },
    { y: Math.log(3), p: 0.75 },
    { y: -Math.log(3), p: 0.25 },
    { y: Math.log(0.01 / 0.99), p: 0.01 },
  ])('log odds $y give $p', ({ y, p }) => {
    expect(Math.abs(chanceFromLogOdds(y) - p)).toBeLessThanOrEqual(1e-15);
  });

  test('the deck’s example: −1.1633 gives 23.8068175171906 %', () => {
    const y = linearPredictor(-1.1774, [0.2912, -0.4216, -0.1455, 0.29]);
    expect(Math.abs(y + 1.1633)).toBeLessThanOrEqual(1e-15);
    expect(Math.abs(100 * chanceFromLogOdds(y) - 23.8068175171906) / 23.8068175171906).toBeLessThanOrEqual(1e-14);
  });

  test('the tails stay between 0 and 1', () => {
    expect(chanceFromLogOdds(1000)).toBe(1);
    expect(chanceFromLogOdds(-1000)).toBe(0);
    expect(chanceFromLogOdds(-700)).toBeGreaterThan(0);
  });

  test('law: mirrored log odds give complementary chances, and more is more', () => {
    const logOdds = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(logOdds, logOdds, (a, b) => {
        expect(chanceFromLogOdds(a) + chanceFromLogOdds(-a)).toBeCloseTo(1, 14);
        if (a < b) expect(chanceFromLogOdds(a)).toBeLessThanOrEqual(chanceFromLogOdds(b));
      }),
    );
  });

  test.each([[[NaN]], [[Infinity]], [[1, -Infinity]]])('refuses %j', (selected) => {
    expect(() => linearPredictor(0, selected)).toThrow(RangeError);
  });
});
