import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, completedYears, day, dayInWords, dayNumber, daysBetween, parseDay, weekday } from './days.ts';

describe('calendar days', () => {
  test.each([
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '20260401',
    '2026-04-01T00:00',
    '',
    '1900-02-29',
  ])('refuses %s', (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });
  test.each(['2024-02-29', '2000-02-29', '1970-01-01', '2026-12-31'])('reads %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });
  test('weekday and month always in words', () => {
    expect(dayInWords(day('2026-12-03'))).toBe('Thu 3 Dec 2026');
    expect(weekday(day('2026-11-22'))).toBe('Sun');
  });
  test('over the turn of a year, a leap day and the nights the clock changes', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26');
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
  });
  test('completed years around a birthday and a leap-day birth', () => {
    expect(completedYears(day('1989-03-12'), day('2026-03-11'))).toBe(36);
    expect(completedYears(day('1989-03-12'), day('2026-03-12'))).toBe(37);
    expect(completedYears(day('1988-02-29'), day('2026-02-28'))).toBe(37);
    expect(completedYears(day('1988-02-29'), day('2026-03-01'))).toBe(38);
  });
  test('law: agrees with the platform calendar, and adding undoes subtracting', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 60000 }), fc.integer({ min: -4000, max: 4000 }), (days, count) => {
        const platform = new Date(days * 86_400_000);
        const one = day(platform.toISOString().slice(0, 10));
        expect(dayNumber(one)).toBe(days);
        expect(weekday(one)).toBe(platform.toUTCString().slice(0, 3));
        expect(daysBetween(one, addDays(one, count))).toBe(count);
      }),
    );
  });
});
