import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('%s to %s: %d', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

const PLOIDY = ['untested', 'euploid', 'low-level mosaic', 'aneuploid', 'unknown'];
test.each([
  ['Euploid', 'euploid'],
  ['low level mosaic', 'low-level mosaic'],
  ['low_level_mosaic', 'low-level mosaic'],
  ['aneuplod', 'aneuploid'],
  ['tested', 'untested'],
  ['normal', undefined],
  ['', undefined],
  ['?', undefined],
])('%s suggests %s', (word, suggestion) => {
  expect(nearest(word, PLOIDY)).toBe(suggestion);
});
