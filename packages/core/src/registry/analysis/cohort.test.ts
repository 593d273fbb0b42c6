import { expect, test } from 'vitest';
import type { RegistryRow } from '../row.ts';
import { byWoman, exactCount, womanKey } from './cohort.ts';

const row = (key: string, clinicId: string | undefined, womanId: string | undefined): RegistryRow => ({
  key,
  source: 'own',
  outcome: {},
  notes: [],
  ...(clinicId === undefined ? {} : { clinicId }),
  ...(womanId === undefined ? {} : { womanId }),
});

test('the same key in two clinics is two women; a row without one is joined with nobody', () => {
  const { women, unjoined } = byWoman([
    row('1', 'A', '17'),
    row('2', 'A', '17'),
    row('3', 'B', '17'),
    row('4', undefined, '17'),
    row('5', 'A', undefined),
  ]);
  expect([...women.values()].map((own) => own.map(({ key }) => key))).toEqual([['1', '2'], ['3'], ['4']]);
  expect(unjoined.map(({ key }) => key)).toEqual(['5']);
});

test('no text of one part can be taken for another', () => {
  expect(womanKey(row('1', 'A","B', 'C'))).not.toBe(womanKey(row('1', 'A', 'B","C')));
});

test.each([
  [undefined, undefined],
  [{ count: 0, orMore: false }, 0],
  [{ count: 2, orMore: false }, 2],
  [{ count: 6, orMore: true }, undefined],
])('%o earlier transfers are the number %o: a count open above is none, never its lower end', (counted, number) => {
  expect(exactCount(counted)).toBe(number);
});
