import { expect, test } from 'vitest';
import { bodySurfaceArea, fatFreeMassOfWoman } from './bodySize.ts';

test('worked by hand: 60 kg and 165 cm', () => {
  // BMI 22.0386; 9270·60/(8780 + 244·22.0386) = 556200/14157.42 = 39.287. √(165·60/3600) = 1.6583.
  expect(fatFreeMassOfWoman(60, 165)).toBeCloseTo(39.287, 3);
  expect(bodySurfaceArea(60, 165)).toBeCloseTo(1.6583, 4);
});

test.each([
  [60, 1.65],
  [0, 165],
  [NaN, 165],
  [60, 240],
  [600, 165],
])('refuses %d kg and %d cm', (weight, height) => {
  expect(() => fatFreeMassOfWoman(weight, height)).toThrow(RangeError);
  expect(() => bodySurfaceArea(weight, height)).toThrow(RangeError);
});
