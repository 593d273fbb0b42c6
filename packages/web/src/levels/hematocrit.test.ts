import { day } from '@nidation/core/engines';
import { expect, test } from 'vitest';
import { emptyCase } from '../couple/openCase.ts';
import { readHematocrit, recordHematocrit } from './hematocrit.ts';

test.each([
  ['38', 38, ''],
  ['0.38', 38, 'reads as 38 %'],
  ['0.1', 10, 'reads as 10 %'],
  ['0.7', 70, 'reads as 70 %'],
  ['10', 10, ''],
  ['70', 70, ''],
])('%s reads as %d %%', (text, percent, says) => {
  expect(readHematocrit(text)).toEqual({ kind: 'percent', percent, says });
});

test.each(['0.71', '1', '9.99'])('%s lies between the two scales: a slip, told', (text) => {
  expect(readHematocrit(text)).toMatchObject({ kind: 'wrong', says: expect.stringContaining('10 to 70 %') as string });
});

test.each(['0.09', '70.1', 'x'])('%s is told by its field', (text) => {
  expect(readHematocrit(text)).toEqual({ kind: 'wrong', says: '' });
});

test('a value belongs to its day; what cannot be read leaves that day without one', () => {
  const [first, second] = [day('2026-11-25'), day('2026-12-10')];
  const once = recordHematocrit(emptyCase(second), 38, first);
  const twice = recordHematocrit(recordHematocrit(once, 33, second), 32, second);
  expect(twice.woman.labs.map(({ value, day: on }) => [value, on])).toEqual([
    [38, first],
    [32, second],
  ]);
  expect(recordHematocrit(twice, undefined, second).woman.labs).toEqual(once.woman.labs);
});
