import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursBetween, instantHours, instantOf, localDay, parseInstant } from './instants.ts';

test.each([
  '2026-12-10T08:10',
  '2026-12-10T24:00+01:00',
  '2026-12-10T08:60+01:00',
  '2026-02-30T08:10+01:00',
  '2026-12-10 08:10+01:00',
  '2026-12-10T8:10+01:00',
  '2026-12-10T08:10+15:00',
  '',
])('refuses %s', (text) => {
  expect(parseInstant(text)).toBeUndefined();
  expect(() => instantOf(text)).toThrow(RangeError);
});
test('the night the clock goes forward has 23 hours, the one it goes back 25', () => {
  expect(hoursBetween(instantOf('2026-03-28T21:00+01:00'), instantOf('2026-03-29T21:00+02:00'))).toBe(23);
  expect(hoursBetween(instantOf('2026-10-24T21:00+02:00'), instantOf('2026-10-25T21:00+01:00'))).toBe(25);
});
test('the day is the one written, not the one in Greenwich', () => {
  expect(localDay(instantOf('2026-12-10T00:30+03:30'))).toBe('2026-12-10');
});
test('law: agrees with the platform for any minute and offset', () => {
  const pad = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000_000 }),
      fc.integer({ min: -14 * 4, max: 14 * 4 }),
      (minutes, quarters) => {
        const offset = quarters * 15;
        const local = new Date((minutes + offset) * 60_000).toISOString().slice(0, 16);
        const sign = offset < 0 ? '-' : '+';
        const text = `${local}${sign}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
        fc.pre(Math.abs(offset) < 14 * 60 + 60);
        expect(instantHours(instantOf(text))).toBeCloseTo(Date.parse(text) / 3_600_000, 9);
      },
    ),
  );
});
