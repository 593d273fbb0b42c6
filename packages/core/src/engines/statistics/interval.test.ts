import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demandEvents, eachSide, USUAL_LEVEL, zOf } from './interval.ts';

test('z of the usual level is 1.959963984540054', () => {
  expect(Math.abs(zOf(USUAL_LEVEL) - 1.959963984540054)).toBeLessThanOrEqual(2e-15);
  expect(Math.abs(eachSide(USUAL_LEVEL) - 0.025)).toBeLessThanOrEqual(3e-17);
});

test('a higher level has a larger z', () => {
  const level = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(fc.property(level, level, (a, b) => Math.abs(a - b) < 1e-12 || a < b === zOf(a) < zOf(b)));
});

test.each([0, 1, -0.5, 1.96, NaN])('refuses the level %d', (level) => {
  expect(() => eachSide(level)).toThrow(RangeError);
  expect(() => zOf(level)).toThrow(RangeError);
});

test('lets through exactly the counts that are a numerator and its denominator', () => {
  demandEvents(0, 1);
  demandEvents(5, 5);
  for (const [events, total] of [
    [0, 0],
    [6, 5],
    [-1, 5],
    [0.5, 5],
    [1, NaN],
  ] as const) {
    expect(() => {
      demandEvents(events, total);
    }).toThrow(RangeError);
  }
});
