import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interactions } from './interactions.ts';
import { findInteraction } from './findInteraction.ts';
import { resemblingName } from './resembling.ts';

test.each([
  ['clarithromicin', 'clarithromycin'],
  ['Flucanozole', 'fluconazole'],
  ['rifampim', 'rifampin'],
])('%s may be %s', (written, listed) => {
  expect(resemblingName(written)).toBe(listed);
});
test.each(['clarithromycin', 'levothyroxine', 'folic acid', 'metformin', 'iron'])('%s resembles none', (name) => {
  expect(resemblingName(name)).toBeUndefined();
});

const LISTED = interactions.flatMap(({ names }) => names).filter((name) => name.length >= 6 && /^[a-z]+$/.test(name));
test('law: two letters changed anywhere in a listed name, and it is still asked whether that one is meant', () => {
  const place = fc.nat({ max: 5 });
  const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
  fc.assert(
    fc.property(fc.constantFrom(...LISTED), place, letter, place, letter, (name, first, one, second, other) => {
      const letters = Array.from(name);
      letters[first] = one;
      letters[second] = other;
      const written = letters.join('');
      expect(findInteraction(written) !== undefined || resemblingName(written) !== undefined).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
