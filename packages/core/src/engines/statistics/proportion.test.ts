import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson, wilson } from './binomialIntervals.ts';
import { proportion } from './proportion.ts';

test('nobody at risk is "no data", never 0 %', () => {
  expect(proportion(0, 0)).toEqual({ kind: 'no data' });
  expect(proportion(0, 0, 'Clopper-Pearson')).toEqual({ kind: 'no data' });
});

test('carries counts, method and level beside the numbers', () => {
  expect(proportion(4, 11)).toEqual({
    kind: 'estimated',
    events: 4,
    total: 11,
    value: 4 / 11,
    method: 'Wilson',
    level: 0.95,
    ...wilson(4, 11),
  });
  expect(proportion(0, 17, 'Clopper-Pearson', 0.9)).toMatchObject({ level: 0.9, ...clopperPearson(0, 17, 0.9) });
});

test('the value lies inside every method’s limits', () => {
  const method = fc.constantFrom('Wilson', 'Clopper-Pearson', 'Jeffreys', 'mid-P', 'Agresti-Coull' as const);
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), method, (events, others, by) => {
      const found = proportion(events, events + others, by);
      if (events + others === 0) expect(found.kind).toBe('no data');
      else if (found.kind === 'estimated') {
        expect(found.lower).toBeLessThanOrEqual(found.value + 1e-15);
        expect(found.upper).toBeGreaterThanOrEqual(found.value - 1e-15);
      }
    }),
  );
});

test.each([
  [1, 0],
  [-1, 0],
  [NaN, 0],
  [3, 2],
  [1, -1],
])('refuses %d of %d', (events, total) => {
  expect(() => proportion(events, total)).toThrow(RangeError);
});
