import { day, instantOf } from '@nidation/core/engines';
import { describe, expect, test } from 'vitest';
import {
  instantAt,
  instantInWords,
  lacking,
  momentOf,
  NO_MOMENT,
  OFFSETS,
  offsetHere,
  offsetInWords,
} from './moments.ts';

describe('a moment', () => {
  test('is an instant only when day and clock time stand', () => {
    const on = day('2026-12-10');
    expect(instantAt({ day: on, time: '08:10', offset: '+01:00' })).toBe('2026-12-10T08:10+01:00');
    expect(instantAt({ day: on, time: '', offset: '+01:00' })).toBeUndefined();
    expect(instantAt({ day: on, time: '08:', offset: '+01:00' })).toBeUndefined();
    expect(instantAt({ day: on, time: '24:00', offset: '+01:00' })).toBeUndefined();
    expect(instantAt({ day: undefined, time: '08:10' })).toBeUndefined();
    expect(lacking(NO_MOMENT)).toEqual(['the day', 'the clock time']);
    expect(lacking({ day: on, time: '08:10' })).toEqual([]);
  });

  test.each(['2026-12-10T08:10+01:00', '2026-03-29T02:30-03:30', '2026-12-10T08:10+05:45'])('%s comes back', (text) => {
    expect(instantAt(momentOf(instantOf(text)))).toBe(text);
  });

  test('Z is written as an offset', () => {
    expect(instantAt(momentOf(instantOf('2026-12-10T08:10Z')))).toBe('2026-12-10T08:10+00:00');
  });

  test('without an offset that of this device on that very day is taken', () => {
    const on = day('2026-07-01');
    const minutes = -new Date('2026-07-01T08:10').getTimezoneOffset();
    expect(offsetHere(on, '08:10')).toBe(offsetInWords(minutes));
    expect(instantAt({ day: on, time: '08:10' })).toBe(`2026-07-01T08:10${offsetInWords(minutes)}`);
  });
});

test.each([
  [0, '+00:00'],
  [-210, '-03:30'],
  [330, '+05:30'],
  [345, '+05:45'],
  [840, '+14:00'],
])('%d minutes ahead of UTC: %s', (minutes, words) => {
  expect(offsetInWords(minutes)).toBe(words);
  expect(OFFSETS).toContain(words);
});

test('an instant in words', () => {
  expect(instantInWords(instantOf('2026-12-10T08:10+01:00'))).toBe('Thu 10 Dec 2026, 08:10');
});
