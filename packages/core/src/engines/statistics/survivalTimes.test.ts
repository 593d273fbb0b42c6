import fc from 'fast-check';
import { expect, test } from 'vitest';
import { riskTimes } from './survivalTimes.ts';

const people = fc.array(fc.record({ time: fc.integer({ min: 1, max: 8 }), event: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

test('everybody leaves exactly once, and those at risk are all who leave later or now', () => {
  fc.assert(
    fc.property(people, (of) => {
      const rows = riskTimes({ time: of.map(({ time }) => time), event: of.map(({ event }) => event) });
      expect(rows.reduce((sum, { events, censored }) => sum + events + censored, 0)).toBe(of.length);
      for (const { time, atRisk } of rows) expect(atRisk).toBe(of.filter((one) => one.time >= time).length);
      expect(rows.map(({ time }) => time)).toEqual([...new Set(of.map(({ time }) => time))].sort((a, b) => a - b));
    }),
  );
});

test.each([
  ['nobody', { time: [], event: [] }],
  ['a person without a time', { time: [1], event: [true, false] }],
  ['time 0', { time: [0], event: [true] }],
  ['a missing time', { time: [NaN], event: [true] }],
  ['endless time', { time: [Infinity], event: [false] }],
])('refuses %s', (_, times) => {
  expect(() => riskTimes(times)).toThrow(RangeError);
});
