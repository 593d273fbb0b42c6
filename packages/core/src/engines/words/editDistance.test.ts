import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './editDistance.ts';

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['clarithromycin', 'clarithromicin', 1],
  ['fluconazole', 'flucanozole', 2],
  ['fluconazole', 'fluocnazole', 1],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['', 'abc', 3],
])('%s and %s: %d', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});
test('law: symmetric, zero only for equal words, never longer than the longer word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

const word = fc.stringMatching(/^[abc]{0,9}$/);
test('law: a bound changes no distance within it, and beyond it answers more than the bound', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, atMost) => {
      const distance = editDistance(a, b);
      const bounded = editDistance(a, b, atMost);
      if (distance <= atMost) expect(bounded).toBe(distance);
      else expect(bounded).toBeGreaterThan(atMost);
    }),
    { numRuns: 2_000 },
  );
});
