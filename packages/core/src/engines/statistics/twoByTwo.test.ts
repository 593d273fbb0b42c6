import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arms, NO_TABLES } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { armsExchanged, cellsOf, emptyMargin, urnOf } from './twoByTwo.ts';

test('cells and urn of 75/112 v 4/11', () => {
  const table = arms(75, 112, 4, 11);
  expect(cellsOf(table)).toEqual({ treatedEvents: 75, treatedOthers: 37, controlEvents: 4, controlOthers: 7 });
  expect(urnOf(table)).toEqual({ marked: 112, unmarked: 11, drawn: 79 });
});

test('an empty margin is named; any other table has none', () => {
  expect(emptyMargin(arms(0, 5, 0, 7))).toBe('no event in either arm');
  expect(emptyMargin(arms(5, 5, 7, 7))).toBe('every person in both arms had the event');
  expect(emptyMargin(arms(5, 5, 0, 7))).toBeUndefined();
});

test('exchanging the arms twice changes nothing', () => {
  const count = fc.nat(50);
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const table = arms(a, a + b + 1, c, c + d + 1);
      expect(armsExchanged(armsExchanged(table))).toEqual(table);
      expect(cellsOf(armsExchanged(table)).treatedEvents).toBe(c);
    }),
  );
});

test.each(NO_TABLES)('refuses %s', (_, table) => {
  expect(() => cellsOf(table)).toThrow(RangeError);
});
