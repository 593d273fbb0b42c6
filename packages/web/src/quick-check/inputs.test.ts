import { day } from '@nidation/core/engines';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOf, EMPTY, failedCount, fromHash, OUTCOMES, toHash, type Inputs } from './inputs.ts';

const TODAY = day('2026-11-25');
const typed = fc.string({ maxLength: 20 });
const anyInputs: fc.Arbitrary<Inputs> = fc.record({
  age: typed,
  failed: typed,
  embryos: fc.constantFrom('untested', 'euploid', 'mixed'),
  untested: typed,
  euploid: typed,
  own: typed,
  outcome: fc.constantFrom(...OUTCOMES),
  source: typed,
});

describe('the inputs of the quick check', () => {
  test('come back from the hash as they were typed', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        expect(fromHash(`#${toHash(inputs)}`)).toEqual(inputs);
      }),
    );
  });

  test('nothing typed leaves no hash', () => {
    expect(toHash(EMPTY)).toBe('');
    expect(fromHash('')).toEqual(EMPTY);
  });

  test('what was not typed stays not known', () => {
    const of = caseOf({ ...EMPTY, failed: '3' }, TODAY);
    expect(of.woman.ageYears).toBeUndefined();
    expect(of.enteredChance).toBeUndefined();
    expect(of.transfers).toHaveLength(3);
    expect(of.transfers?.every(({ ageYears }) => ageYears === undefined)).toBe(true);
  });

  test.each([
    ['0', 0],
    ['40', 40],
    ['41', undefined],
    ['', undefined],
    ['2.5', undefined],
    ['۳', 3],
  ])('%s failed transfers: %s', (failed, count) => {
    expect(failedCount({ ...EMPTY, failed })).toBe(count);
  });

  test('a mixed history needs both counts', () => {
    expect(failedCount({ ...EMPTY, embryos: 'mixed', untested: '2' })).toBeUndefined();
    expect(failedCount({ ...EMPTY, embryos: 'mixed', untested: '2', euploid: '1' })).toBe(3);
  });

  test('an unknown outcome or kind in the hash is not taken over', () => {
    expect(fromHash('#embryos=mosaic&outcome=sac')).toEqual(EMPTY);
  });
});
