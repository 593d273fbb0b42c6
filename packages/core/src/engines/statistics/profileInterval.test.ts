import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zOf } from './interval.ts';
import { profileInterval } from './profileInterval.ts';

test('of a parabola it is the Wald interval', () => {
  const real = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(real, fc.double({ min: 0.01, max: 20, noNaN: true }), (estimate, scale) => {
      const profile = (v: number): number => -0.5 * ((v - estimate) / scale) ** 2;
      const { lower, upper } = profileInterval(profile, { estimate, maximum: 0, scale }, 0.95);
      expect(Math.abs(lower - (estimate - zOf(0.95) * scale))).toBeLessThanOrEqual(
        1e-11 * (1 + Math.abs(estimate) + scale),
      );
      expect(Math.abs(upper - (estimate + zOf(0.95) * scale))).toBeLessThanOrEqual(
        1e-11 * (1 + Math.abs(estimate) + scale),
      );
    }),
  );
});

test('a side on which the likelihood never falls has no limit', () => {
  const { lower, upper } = profileInterval((v) => (v > 0 ? 0 : -v * v), { estimate: 0, maximum: 0, scale: 1 }, 0.95);
  expect(upper).toBe(Infinity);
  expect(lower).toBeLessThan(0);
});

test.each([0, 1, 95, NaN])('refuses the level %d', (level) => {
  expect(() => profileInterval((v) => -v * v, { estimate: 0, maximum: 0, scale: 1 }, level)).toThrow(RangeError);
});
