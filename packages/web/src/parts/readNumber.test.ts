import { describe, expect, test } from 'vitest';
import { readNumber } from './readNumber.ts';

const ratio = { min: 0.1, max: 100 };

describe('readNumber', () => {
  test.each([
    ['12.4', 12.4, false],
    ['12,4', 12.4, true],
    ['۱۲٫۴', 12.4, true],
    ['١٢٫٤', 12.4, true],
    ['１２．４', 12.4, true],
    [' 12.4 ', 12.4, false],
    ['0.1', 0.1, false],
    ['100', 100, false],
    ['0.125', 0.125, false],
  ])('reads %s as %d', (text, value, echo) => {
    expect(readNumber(text, ratio)).toEqual({ kind: 'number', value, echo });
  });

  test('asks where both readings are plausible', () => {
    const wide = { min: 0, max: 5000 };
    expect(readNumber('1,234', wide)).toEqual({ kind: 'ambiguous', readings: [1.234, 1234] });
    expect(readNumber('1.234', wide)).toEqual({ kind: 'ambiguous', readings: [1.234, 1234] });
  });

  test('takes the only plausible reading, or refuses the thousands separator', () => {
    expect(readNumber('1.234', ratio)).toEqual({ kind: 'number', value: 1.234, echo: false });
    expect(readNumber('1,234', { min: 500, max: 2000 })).toMatchObject({ kind: 'wrong' });
  });

  test.each(['', '   '])('nothing typed is nothing, not zero (%j)', (text) => {
    expect(readNumber(text, ratio)).toEqual({ kind: 'empty' });
  });

  test.each(['abc', '-3', '1.2.3', '1,2,3', '.5', '5.', '1e3', '٬', 'NaN', 'Infinity', '12 4', '0x10'])(
    'refuses %j',
    (text) => {
      expect(readNumber(text, ratio)).toMatchObject({ kind: 'wrong' });
    },
  );

  test.each([
    ['0.09', 'wrong'],
    ['0.1', 'number'],
    ['100', 'number'],
    ['100.1', 'wrong'],
  ])('%s against the range 0.1 to 100: %s', (text, kind) => {
    expect(readNumber(text, ratio).kind).toBe(kind);
  });

  test('a whole number stays whole', () => {
    expect(readNumber('36.5', { min: 18, max: 55, whole: true })).toMatchObject({ kind: 'wrong' });
    expect(readNumber('۳۶', { min: 18, max: 55, whole: true })).toEqual({ kind: 'number', value: 36, echo: true });
  });
});
