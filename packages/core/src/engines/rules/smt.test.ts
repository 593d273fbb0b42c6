import { describe, expect, test } from 'vitest';
import { all, any, atLeast, below, type Fact, is, not } from './condition.ts';
import { smtDeclarations, smtRational, smtTruth, smtUnknown } from './smt.ts';

interface Woman {
  readonly ratio?: number;
  readonly azole?: boolean;
  readonly ploidy?: string;
}
const ratio: Fact<Woman, number> = { name: 'ratio', label: 'ratio', read: (of) => of.ratio };
const azole: Fact<Woman, boolean> = { name: 'azole', label: 'azole', read: (of) => of.azole };
const ploidy: Fact<Woman, string> = { name: 'ploidy', label: 'embryo', read: (of) => of.ploidy };

describe('a number is its exact decimal', () => {
  test.each([
    [11.8, '(/ 118.0 10.0)'],
    [0.1, '(/ 1.0 10.0)'],
    [5, '5.0'],
    [0, '0.0'],
    [-2.5, '(- (/ 25.0 10.0))'],
    [1e-7, '(/ 1.0 10000000.0)'],
    [1.5e-7, '(/ 15.0 100000000.0)'],
    [1e21, '1000000000000000000000.0'],
  ])('%d is %s', (number, text) => {
    expect(smtRational(number)).toBe(text);
  });
  test.each([NaN, Infinity, -Infinity])('%d has none', (number) => {
    expect(() => smtRational(number)).toThrow(RangeError);
  });
});

describe('a condition is met, not met or unknown', () => {
  test('a line asks whether its fact is known', () => {
    expect(smtTruth(atLeast(ratio, 11.8))).toEqual({
      met: '(and k_ratio (>= v_ratio (/ 118.0 10.0)))',
      notMet: '(and k_ratio (not (>= v_ratio (/ 118.0 10.0))))',
    });
    expect(smtTruth(is(azole, false)).met).toBe('(and k_azole (not v_azole))');
    expect(smtTruth(is(ploidy, 'eu"ploid')).met).toBe('(and k_ploidy (= v_ploidy "eu""ploid"))');
  });
  test('joins of nothing, of one, of two, and their negation', () => {
    expect(smtTruth<Woman>(all())).toEqual({ met: 'true', notMet: 'false' });
    expect(smtTruth<Woman>(any())).toEqual({ met: 'false', notMet: 'true' });
    expect(smtTruth(all(is(azole, true))).met).toBe('(and k_azole v_azole)');
    const both = smtTruth(any(is(azole, true), below(ratio, 2)));
    expect(both.met).toMatch(/^\(or /);
    expect(both.notMet).toMatch(/^\(and /);
    expect(smtTruth(not(any(is(azole, true), below(ratio, 2))))).toEqual({ met: both.notMet, notMet: both.met });
    expect(smtUnknown({ met: 'a', notMet: 'b' })).toBe('(not (or a b))');
  });
  test('two people have their own constants', () => {
    expect(smtTruth(is(azole, true), 'other_').met).toBe('(and other_k_azole other_v_azole)');
  });
});

describe('declarations', () => {
  test('each fact once, by its kind; numbers are not negative', () => {
    expect(
      smtDeclarations([all(atLeast(ratio, 1), below(ratio, 2), not(is(azole, true)), is(ploidy, 'x'))]).split('\n'),
    ).toEqual([
      '(declare-const k_ratio Bool)',
      '(declare-const v_ratio Real)',
      '(assert (>= v_ratio 0.0))',
      '(declare-const k_azole Bool)',
      '(declare-const v_azole Bool)',
      '(declare-const k_ploidy Bool)',
      '(declare-const v_ploidy String)',
    ]);
  });
  test('a fact asked as two kinds of value is refused', () => {
    const wrong: Fact<Woman, boolean> = { name: 'ratio', label: 'ratio', read: () => undefined };
    expect(() => smtDeclarations([atLeast(ratio, 1), is(wrong, true)])).toThrow(RangeError);
  });
});
