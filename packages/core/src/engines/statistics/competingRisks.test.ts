import fc from 'fast-check';
import { expect, test } from 'vitest';
import { competingTimes } from './competingRisks.ts';

test('everybody leaves exactly once, and those at risk are all who leave later or now', () => {
  const people = fc.array(fc.record({ time: fc.integer({ min: 1, max: 8 }), cause: fc.integer({ min: 0, max: 2 }) }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(people, (of) => {
      const rows = competingTimes({ time: of.map(({ time }) => time), cause: of.map(({ cause }) => cause) }, 2);
      for (const { time, atRisk, events } of rows) {
        expect(atRisk).toBe(of.filter((one) => one.time >= time).length);
        events.forEach((count, k) => {
          expect(count).toBe(of.filter((one) => one.time === time && one.cause === k + 1).length);
        });
      }
    }),
  );
});

test('refuses a cause beyond the last', () => {
  expect(() => competingTimes({ time: [1], cause: [2] }, 1)).toThrow(RangeError);
});
