import { describe, expect, test } from 'vitest';
import { placeWords, withPlaces } from './placeWords.ts';

describe('placeWords', () => {
  test.each([
    ['transfers[1].embryos[0].quality', 'transfer 2, embryo 1: quality'],
    ['transfers[2].embryos[].ploidy', 'transfer 3, embryos: ploidy'],
    ['transfers[2].embryos', 'transfer 3, embryos'],
    ['transfers[0].outcome', 'transfer 1: outcome'],
    ['transfers[0].ageYears', 'transfer 1: age'],
    ['woman.ageYears', 'woman.ageYears'],
    ['potassium', 'potassium'],
  ])('%s reads %s', (place, words) => {
    expect(placeWords(place)).toBe(words);
  });

  test('inside a sentence', () => {
    expect(withPlaces('Record transfers[3].outcome in the case.')).toBe('Record transfer 4: outcome in the case.');
  });
});
