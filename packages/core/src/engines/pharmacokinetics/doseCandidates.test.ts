import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doseGrid } from './doseCandidates.ts';

test('up to 4 mg in steps of 0.5 mg: 8 once daily, 4 equal, 3 uneven in either order', () => {
  const grid = doseGrid({ maxMgPerDay: 4, stepMg: 0.5, onceDaily: true, twiceDaily: true });
  expect(grid).toHaveLength(18);
  expect(grid.filter(({ doses }) => doses.length === 1)).toHaveLength(8);
  expect(grid.filter(({ doses }) => doses.length === 2 && doses[0]!.mg === doses[1]!.mg)).toHaveLength(4);
  expect(grid.map(({ id }) => id)).toContain('0.5 mg + 1 mg');
});

test('law: nothing passes the limit, everything lies on the grid, no regimen stands twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), (halves) => {
      const grid = doseGrid({ maxMgPerDay: halves / 2 + 0.2, stepMg: 0.5, onceDaily: true, twiceDaily: true });
      expect(new Set(grid.map(({ id }) => id)).size).toBe(grid.length);
      for (const { mgPerDay, doses } of grid) {
        expect(mgPerDay).toBeLessThanOrEqual(halves / 2);
        expect(doses.reduce((sum, { mg }) => sum + mg, 0)).toBe(mgPerDay);
        expect(doses.every(({ mg }) => Number.isInteger(mg / 0.5) && mg > 0)).toBe(true);
      }
    }),
  );
});

test.each([
  { maxMgPerDay: NaN, stepMg: 0.5 },
  { maxMgPerDay: 4, stepMg: 0 },
  { maxMgPerDay: -1, stepMg: 1 },
])('refuses %o', (wrong) => {
  expect(() => doseGrid({ ...wrong, onceDaily: true, twiceDaily: true })).toThrow(RangeError);
});

test('no step fits below the limit: an empty list, not a rounded dose', () => {
  expect(doseGrid({ maxMgPerDay: 0.4, stepMg: 0.5, onceDaily: true, twiceDaily: true })).toEqual([]);
});
