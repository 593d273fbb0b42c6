import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPercent, oneDecimal } from './rounding.ts';
import { inMilligrams, milligrams } from './units.ts';

test.each([0, 0.5, 1, 3.5, 4])('%d mg lies on the grid', (value) => {
  expect(milligrams(value)).toBe(value);
});
test.each([-0.5, NaN, Infinity, 0.25, 1.1])('refuses %d mg', (value) => {
  expect(() => milligrams(value)).toThrow(RangeError);
});
test('leading zero, no trailing zero, a space before the unit', () => {
  expect(inMilligrams(milligrams(0.5))).toBe('0.5 mg');
  expect(inMilligrams(milligrams(2))).toBe('2 mg');
});
// Half up where binary falls just short: 1 − 0.85² is the exact 27.75 %.
test.each([
  [100 * (1 - 0.85 ** 2), 27.8],
  [47.58398, 47.6],
  [59.31, 59.3],
  [59.35, 59.4],
  [59.349, 59.3],
  [0, 0],
])('%d rounds to %d', (percent, shown) => {
  expect(oneDecimal(percent)).toBe(shown);
});
test('always one decimal', () => {
  expect(inPercent(60)).toBe('60.0 %');
});
test('law: rounding moves no value by more than half a tenth', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
      expect(Math.abs(oneDecimal(percent) - percent)).toBeLessThanOrEqual(0.05 + 1e-8);
    }),
  );
});
