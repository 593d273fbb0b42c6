import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engines/rules/condition.ts';
import type { Facts } from '../../case/facts.ts';
import { eshreRif2023Interventions as interventions } from './eshreRif2023Interventions.ts';
import { eshreRif2023Investigations as investigations } from './eshreRif2023Investigations.ts';

const GREEN = 'recommended';
const ORANGE = 'can be considered';
const RED = 'not recommended';

describe('ESHRE RIF 2023 as the lecture deck prints it', () => {
  test('18 investigations, numbered, with claims S1-21 to S1-38', () => {
    expect(investigations.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
    expect(investigations.map(({ claim }) => claim)).toEqual(
      Array.from({ length: 18 }, (_, i) => `S1-${String(i + 21)}`),
    );
  });
  test('17 interventions, numbered, with claims S1-39 to S1-55', () => {
    expect(interventions.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
    expect(interventions.map(({ claim }) => claim)).toEqual(
      Array.from({ length: 17 }, (_, i) => `S1-${String(i + 39)}`),
    );
  });

  const levels = (of: readonly { readonly number: number; readonly level: string }[], from: number, to: number) =>
    new Set(of.filter(({ number }) => number >= from && number <= to).map(({ level }) => level));
  test('levels: investigations 1-3 green, 4-9 orange, 10-18 red', () => {
    expect(levels(investigations, 1, 3)).toEqual(new Set([GREEN]));
    expect(levels(investigations, 4, 9)).toEqual(new Set([ORANGE]));
    expect(levels(investigations, 10, 18)).toEqual(new Set([RED]));
  });
  test('levels: interventions 1-3 green, 4-6 orange, 7-17 red', () => {
    expect(levels(interventions, 1, 3)).toEqual(new Set([GREEN]));
    expect(levels(interventions, 4, 6)).toEqual(new Set([ORANGE]));
    expect(levels(interventions, 7, 17)).toEqual(new Set([RED]));
  });

  test('both partners: lifestyle and karyotype; the man alone: sperm DNA', () => {
    const of = (count: number) =>
      investigations.filter(({ partners }) => partners.length === count).map(({ id }) => id);
    expect(of(2)).toEqual(['lifestyle', 'karyotype']);
    expect(investigations.filter(({ partners }) => !partners.includes('woman')).map(({ id }) => id)).toEqual([
      'spermDnaFragmentation',
    ]);
  });

  test('what a finding opens', () => {
    const opens = investigations.filter((one) => one.opens.length > 0).map(({ id, opens: of }) => [id, of]);
    expect(opens).toEqual([
      ['lifestyle', ['lifestyleOptimization']],
      ['endometrialThickness', ['estradiolReview']],
      ['karyotype', ['geneticCounseling']],
      ['chronicEndometritis', ['antibiotics']],
      ['vitaminD', ['vitaminDTreatment']],
    ]);
  });

  test.each([
    ['antiphospholipid', { antiphospholipidRiskFactor: true }, { antiphospholipidRiskFactor: false }],
    ['estradiolReview', { endometriumThin: true }, { endometriumThin: false }],
    ['geneticCounseling', { chromosomalAbnormality: true }, { chromosomalAbnormality: false }],
    ['antibiotics', { chronicEndometritis: true }, { chronicEndometritis: false }],
    ['vitaminDTreatment', { vitaminDDeficiency: true }, { vitaminDDeficiency: false }],
  ] as readonly (readonly [string, Facts, Facts])[])(
    '%s applies on its condition, and unknown stays unknown',
    (id, met, notMet) => {
      const { when, whenWords } = [...investigations, ...interventions].find((one) => one.id === id)!;
      expect(whenWords).toBeDefined();
      expect(evaluate(when!, met)).toBe('met');
      expect(evaluate(when!, notMet)).toBe('not met');
      expect(evaluate(when!, {})).toBe('unknown');
    },
  );

  test('only these five carry a condition, and tacrolimus is in neither list', () => {
    const all = [...investigations, ...interventions];
    expect(all.filter(({ when }) => when !== undefined)).toHaveLength(5);
    expect(all.filter(({ name }) => /tacrolimus|lymphocyte (therapy|immun)/i.test(name))).toEqual([]);
  });
});
