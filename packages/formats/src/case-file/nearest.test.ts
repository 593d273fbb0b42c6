import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

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
