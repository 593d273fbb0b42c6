import { instantHours, instantOf } from '@nidation/core/engines';
import { expect, test } from 'vitest';
import { bandPath, dayTicks, levelTicks, linePath } from './curveScale.ts';

test.each([
  [0, [0, 0.5, 1]],
  [2.9, [0, 0.5, 1, 1.5, 2, 2.5, 3]],
  [3, [0, 0.5, 1, 1.5, 2, 2.5, 3]],
  [3.1, [0, 1, 2, 3, 4]],
  [17.4, [0, 4, 8, 12, 16, 20]],
])('up to %d ng/mL the axis has %o', (greatest, values) => {
  const ticks = levelTicks(greatest);
  expect(ticks.values).toEqual(values);
  expect(ticks.top).toBe(values.at(-1));
});

test('law: the greatest value never leaves the axis, and labels stay few', () => {
  for (let greatest = 0.1; greatest < 300; greatest *= 1.13) {
    const { values, top } = levelTicks(greatest);
    expect(top).toBeGreaterThanOrEqual(greatest);
    expect(values.length).toBeLessThanOrEqual(7);
  }
});

test('midnights of the clock that was recorded, thinned to what fits', () => {
  const from = instantHours(instantOf('2026-12-01T21:00+05:30'));
  const to = instantHours(instantOf('2026-12-05T21:00+05:30'));
  const all = dayTicks([from, to], 330, 10);
  expect(all.map(({ words }) => words)).toEqual(['2 Dec', '3 Dec', '4 Dec', '5 Dec']);
  expect(all[0]?.atH).toBe(instantHours(instantOf('2026-12-02T00:00+05:30')));
  expect(dayTicks([from, to], 330, 2).map(({ words }) => words)).toEqual(['2 Dec', '4 Dec']);
});

test('paths', () => {
  const upper = [
    { x: 0, y: 1 },
    { x: 2, y: 3 },
  ];
  const lower = [
    { x: 0, y: 5 },
    { x: 2, y: 7.25 },
  ];
  expect(linePath(upper)).toBe('M0.0 1.0L2.0 3.0');
  expect(bandPath(upper, lower)).toBe('M0.0 1.0L2.0 3.0L2.0 7.3L0.0 5.0Z');
  expect(bandPath([], [])).toBe('');
});
