import { expect, test } from 'vitest';
import { faultInWords } from './internalFault.ts';

test('kind and place are told, the error’s own words are not', () => {
  const words = faultInWords(new RangeError('Milligrams are finite and not negative; got -2 for Jane Doe.'));
  expect(words).toContain('RangeError at internalFault.test.ts:');
  expect(words).not.toMatch(/Jane|-2|Milligrams|\/home|\/root/);
  expect(words).not.toContain('\n');
});

test('what is no error is told by its type only', () => {
  expect(faultInWords('Jane Doe')).toContain('Internal fault (string)');
  expect(faultInWords('Jane Doe')).not.toContain('Jane');
});
