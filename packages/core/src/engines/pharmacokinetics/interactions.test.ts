import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, demandInteraction, shareAt, type Interaction } from './interactions.ts';

const azole: Interaction = {
  name: 'azole',
  fromH: 100,
  toH: 300,
  clearance: { median: 0.35, logSd: 0.3 },
  onsetH: 48,
  offsetH: 72,
};

test('a share grows in four steps, stays full, and falls in four steps', () => {
  expect(changesOf(azole)).toEqual([100, 112, 124, 136, 300, 318, 336, 354]);
  expect([99.9, 100, 111.9, 112, 136, 299, 300, 318, 353.9, 354, 1000].map((t) => shareAt(azole, t))).toEqual([
    0, 0.25, 0.25, 0.5, 1, 1, 0.75, 0.5, 0.25, 0, 0,
  ]);
});

test('without onset or end it is there at once and goes on', () => {
  const always: Interaction = { name: 'x', fromH: 5, clearance: { median: 2, logSd: 0 }, onsetH: 0, offsetH: 0 };
  expect(changesOf(always)).toEqual([5]);
  expect([4.9, 5, 1e6].map((t) => shareAt(always, t))).toEqual([0, 1, 1]);
});

test('law: the share lies in 0 to 1 and changes only where it is said to', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (t) => {
      const before = changesOf(azole).findLast((at) => at <= t) ?? 0;
      expect(shareAt(azole, t)).toBe(shareAt(azole, before));
    }),
  );
});

test.each([
  { toH: 50 },
  { clearance: { median: 0, logSd: 0.3 } },
  { clearance: { median: 0.3, logSd: -1 } },
  { fromH: NaN },
  { onsetH: -1 },
])('refuses %o', (wrong) => {
  expect(() => {
    demandInteraction({ ...azole, ...wrong });
  }).toThrow(RangeError);
});

test('refuses an interaction that acts on nothing', () => {
  expect(() => {
    demandInteraction({ name: 'x', fromH: 0, onsetH: 0, offsetH: 0 });
  }).toThrow(RangeError);
});
