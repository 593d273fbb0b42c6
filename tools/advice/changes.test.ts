import { expect, test } from 'vitest';
import { changesInWords } from './changes.mjs';
import { population } from './population.mjs';

test('equal answers are no change', () => {
  expect(changesInWords(['a', 'b'], [{ RIF: 'reached' }, {}], [{ RIF: 'reached' }, {}])).toEqual([]);
});

test('a change says the question, before and after, and for whom; the commonest first', () => {
  const before = [{ RIF: 'not yet' }, { RIF: 'not yet' }, { 'protocol x': 'fits protocol, 2 mg' }];
  const after = [{ RIF: 'reached' }, { RIF: 'reached' }, { 'protocol x': 'refused' }];
  expect(changesInWords(['a', 'b', 'c'], before, after)).toEqual([
    'RIF: not yet → reached (2 of 3: a; b)',
    'protocol x: fits protocol, 2 mg → refused (1 of 3: c)',
  ]);
});

test('an answer that is new, or gone, is a change too', () => {
  expect(changesInWords(['a'], [{ old: 'met' }], [{ later: 'met' }])).toEqual([
    'old: met → not said (1 of 1: a)',
    'later: not said → met (1 of 1: a)',
  ]);
});

test('a file that only one edition reads is one change, not many', () => {
  expect(changesInWords(['a'], [{ 'the case file': 'refused' }], [{ RIF: 'reached', x: 'met' }])).toEqual([
    'the case file: refused → read (1 of 1: a)',
  ]);
});

test('the couples are always the same, hundreds of them, none named twice', () => {
  const couples = population();
  expect(couples.length).toBeGreaterThan(350);
  expect(new Set(couples.map(({ who }) => who)).size).toBe(couples.length);
  expect(population()).toEqual(couples);
});
