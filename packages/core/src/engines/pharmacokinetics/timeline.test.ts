import { expect, test } from 'vitest';
import { regimen } from './doseEvents.ts';
import { CHANGE, ENTRY, LEVEL, timeline } from './timeline.ts';

const row = ({ kind, index, mg, step, steps }: ReturnType<typeof timeline>) =>
  Array.from(kind, (one, e) => [one, index[e], mg[e], step[e]! < 0 ? 0 : steps.hours[step[e]!]]);

test('at one instant a level comes before a change, a change before a dose; each event knows the step that leads to it', () => {
  expect(row(timeline([{ atH: 12, mg: 2 }, ...regimen(1, 12, 1)], [-1, 12], [0, 0], [12, 20]))).toEqual([
    [ENTRY, 0, 1, 0],
    [LEVEL, 0, 0, 12],
    [CHANGE, 1, 0, 0],
    [ENTRY, 1, 2, 0],
    [LEVEL, 1, 0, 8],
  ]);
});

test('a dose enters when its lag has passed, the lag of the segment it was swallowed in', () => {
  const { steps, kind, step } = timeline([{ atH: 9.9, mg: 1 }], [0, 10], [0.5, 3], [11]);
  expect([...kind]).toEqual([CHANGE, ENTRY, LEVEL]);
  expect(steps.hours[step[2]!]).toBeCloseTo(0.6, 12);
});

test('nothing after the last level is carried, and nothing moves before the first dose', () => {
  const { size, step } = timeline(regimen(1, 12, 50, 6), [0, 400], [0, 0], [3, 20]);
  expect(size).toBe(4); // level at 3, doses at 6 and 18, level at 20
  expect(step[0]).toBe(-1);
  expect(timeline(regimen(1, 12, 50), [0], [0], []).size).toBe(0);
});

test('two hundred doses at odd minutes are one step, and the clock does not drift', () => {
  const lag = 0.41;
  const { steps, step } = timeline(regimen(1, 24, 200, 7 / 60), [0], [lag], [199 * 24 + 7 / 60 + lag + 1]);
  expect(steps.hours.length).toBeLessThanOrEqual(4);
  let clock = 7 / 60 + lag;
  for (const one of step) if (one >= 0) clock += steps.hours[one]!;
  expect(Math.abs(clock - (199 * 24 + 7 / 60 + lag + 1))).toBeLessThan(5e-12);
});

test('steps of one length in two segments are two: their parameters differ', () => {
  const { steps } = timeline(regimen(1, 12, 4), [0, 24], [0, 0], [48]);
  expect([...steps.from]).toEqual([0, 1, 2]);
  expect([...steps.hours]).toEqual([12, 12]);
});
