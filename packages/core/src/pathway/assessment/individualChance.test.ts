import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import oracle from '../../../../../tests/oracles/prediction/nelsonLawlor2011.json' with { type: 'json' };
import type { PredictionInputs } from '../../case/history.ts';
import { oneDecimal } from '../../engines/quantities/rounding.ts';
import { nelsonLawlor2011 } from '../../knowledge/prediction-models/nelsonLawlor2011.ts';
import { individualChance } from './individualChance.ts';

/** Every age and duration that a band of the oracle stands for: both ends. */
const AGES: Record<string, readonly number[]> = {
  '18-34': [18, 34],
  '35-37': [35, 37],
  '38-39': [38, 39],
  '40-42': [40, 42],
  '43-44': [43, 44],
  '45-50': [45, 50],
};
const DURATIONS: Record<string, readonly number[]> = {
  '<1': [0, 0.9],
  '1-3': [1, 3],
  '4-6': [4, 6],
  '7-9': [7, 9],
  '10-12': [10, 12],
  '>12': [13, 25],
};
const ATTEMPTS = { first: 'first', second: 'second', thirdOrMore: 'third or more' } as const;
const HISTORIES = {
  noIvfNeverPregnant: 'no IVF, never pregnant',
  noIvfPregnantNoLiveBirth: 'no IVF, pregnant, no live birth',
  noIvfLiveBirth: 'no IVF, live birth',
  ivfNoPregnancy: 'IVF, no pregnancy',
  ivfPregnantNoLiveBirth: 'IVF, pregnant, no live birth',
  ivfLiveBirth: 'IVF, live birth',
} as const;
const MEDICATIONS = {
  antiestrogen: 'antiestrogen',
  gonadotropin: 'gonadotropin',
  hormoneReplacement: 'hormone replacement',
} as const;

type Vector = (typeof oracle.testVectors)[number];

function inputsOf({ input }: Vector, ageYears: number, durationYears: number): PredictionInputs {
  return {
    ageYears,
    durationYears,
    eggSource: input.eggSource as 'own' | 'donor',
    icsi: input.icsi,
    cause: input.cause as NonNullable<PredictionInputs['cause']>,
    attempt: ATTEMPTS[input.attempt as keyof typeof ATTEMPTS],
    unsuccessfulCycles: Number.parseInt(input.unsuccessfulCycles, 10),
    history: HISTORIES[input.history as keyof typeof HISTORIES],
    medication: MEDICATIONS[input.medication as keyof typeof MEDICATIONS],
  };
}

const deckWoman: PredictionInputs = {
  ageYears: 36,
  durationYears: 3,
  eggSource: 'own',
  icsi: false,
  cause: 'tubal',
  attempt: 'first',
  unsuccessfulCycles: 0,
  history: 'no IVF, never pregnant',
  medication: 'gonadotropin',
};

function without(...names: readonly (keyof PredictionInputs)[]): PredictionInputs {
  return Object.fromEntries(Object.entries(deckWoman).filter(([name]) => !(names as readonly string[]).includes(name)));
}

function percentOf(inputs: PredictionInputs): number {
  const answer = individualChance(inputs, nelsonLawlor2011);
  if (answer.kind !== 'chance') throw new Error(`expected a chance, needs ${answer.needs.join(', ')}`);
  return answer.liveBirthPercent;
}

describe('individual chance, Nelson and Lawlor 2011', () => {
  test('the oracle holds at least ten examples', () => {
    expect(oracle.testVectors.length).toBeGreaterThanOrEqual(10);
  });

  test.each(oracle.testVectors)('$name', (vector) => {
    for (const age of AGES[vector.input.ageBand]!) {
      for (const duration of DURATIONS[vector.input.durationBand]!) {
        const answer = individualChance(inputsOf(vector, age, duration), nelsonLawlor2011);
        if (answer.kind !== 'chance') throw new Error('expected a chance');
        expect(Math.abs(answer.linearPredictor - vector.linearPredictor)).toBeLessThanOrEqual(1e-12);
        expect(Math.abs(answer.liveBirthPercent / vector.percent - 1)).toBeLessThanOrEqual(1e-12);
        expect(oneDecimal(answer.liveBirthPercent)).toBe(vector.displayPercent);
      }
    }
  });

  test('the trap: own eggs carry the own-egg effect, donor eggs none', () => {
    expect(percentOf(deckWoman)).toBeCloseTo(23.8068175171906, 10);
    expect(percentOf({ ...deckWoman, eggSource: 'donor' })).toBeCloseTo(32.2632512478527, 10);
    expect(nelsonLawlor2011.donorEgg).toBe(0);
  });

  test('two coefficients are the odds ratios of the abstract', () => {
    expect(Math.exp(nelsonLawlor2011.history[5]!)).toBeCloseTo(1.58, 2);
    expect(Math.exp(nelsonLawlor2011.history[2]!)).toBeCloseTo(1.19, 2);
  });

  test.each([
    [17, undefined],
    [17.9, undefined],
    [51, undefined],
    [NaN, undefined],
    [18, '18-34'],
    [34, '18-34'],
    [35, '35-37'],
    [37, '35-37'],
    [38, '38-39'],
    [39, '38-39'],
    [40, '40-42'],
    [42, '40-42'],
    [43, '43-44'],
    [44, '43-44'],
    [45, '45-50'],
    [50, '45-50'],
  ])('age %s reads band %s', (ageYears, band) => {
    const answer = individualChance({ ...deckWoman, ageYears }, nelsonLawlor2011);
    if (band === undefined) {
      expect(answer).toMatchObject({ kind: 'cannot say', needs: [] });
      expect(answer).toHaveProperty('because', expect.stringContaining('18 to 50'));
    } else {
      expect(percentOf({ ...deckWoman, ageYears })).toBe(percentOf({ ...deckWoman, ageYears: AGES[band]![0]! }));
    }
  });

  test.each([0, 1, 4, 7, 10, 13])('duration band from %d years: the year before reads another cell', (from) => {
    const at = percentOf({ ...deckWoman, durationYears: from });
    expect(percentOf({ ...deckWoman, durationYears: from + 0.5 })).toBe(at);
    if (from > 0) expect(percentOf({ ...deckWoman, durationYears: from - 0.01 })).not.toBe(at);
  });

  test.each([-0.1, NaN, Infinity])('a duration of %s is no duration', (durationYears) => {
    expect(individualChance({ ...deckWoman, durationYears }, nelsonLawlor2011).kind).toBe('cannot say');
  });

  test.each(Object.keys(deckWoman) as (keyof PredictionInputs)[])('%s missing is asked for, never assumed', (name) => {
    expect(individualChance(without(name), nelsonLawlor2011)).toEqual({ kind: 'cannot say', needs: [name] });
  });

  test('the lecture deck leaves out ICSI and medication: both are asked for', () => {
    const stated = without('icsi', 'medication');
    expect(individualChance(stated, nelsonLawlor2011)).toEqual({ kind: 'cannot say', needs: ['icsi', 'medication'] });
    expect(individualChance({}, nelsonLawlor2011)).toMatchObject({ needs: Object.keys(deckWoman) });
  });

  test.each([
    {
      attempt: 'first',
      unsuccessfulCycles: 1,
      history: 'no IVF, never pregnant',
      between: ['attempt', 'unsuccessfulCycles'],
    },
    { attempt: 'first', unsuccessfulCycles: 0, history: 'IVF, no pregnancy', between: ['attempt', 'history'] },
    {
      attempt: 'first',
      unsuccessfulCycles: 2,
      history: 'IVF, live birth',
      between: ['attempt', 'unsuccessfulCycles', 'history'],
    },
    {
      attempt: 'second',
      unsuccessfulCycles: 2,
      history: 'IVF, no pregnancy',
      between: ['attempt', 'unsuccessfulCycles'],
    },
    { attempt: 'second', unsuccessfulCycles: 1, history: 'no IVF, live birth', between: ['attempt', 'history'] },
    {
      attempt: 'third or more',
      unsuccessfulCycles: 2,
      history: 'no IVF, never pregnant',
      between: ['attempt', 'history'],
    },
  ] as const)('contradiction: $attempt, $unsuccessfulCycles unsuccessful, $history', ({ between, ...said }) => {
    const answer = individualChance({ ...deckWoman, ...said }, nelsonLawlor2011);
    expect(answer).toMatchObject({ kind: 'cannot say', needs: between });
    expect(answer).toHaveProperty('because', expect.stringMatching(/\w/));
  });

  test('a contradiction is found although other inputs are missing', () => {
    const answer = individualChance({ attempt: 'first', unsuccessfulCycles: 3 }, nelsonLawlor2011);
    expect(answer).toHaveProperty('because', expect.stringContaining('3 unsuccessful'));
  });

  test.each([
    { attempt: 'second', unsuccessfulCycles: 0, history: 'IVF, live birth' },
    { attempt: 'second', unsuccessfulCycles: 1, history: 'IVF, no pregnancy' },
    { attempt: 'third or more', unsuccessfulCycles: 9, history: 'IVF, no pregnancy' },
  ] as const)('no contradiction: $attempt, $unsuccessfulCycles unsuccessful, $history', (said) => {
    expect(individualChance({ ...deckWoman, ...said }, nelsonLawlor2011).kind).toBe('chance');
  });

  test('five unsuccessful cycles mean five or more', () => {
    const many = { ...deckWoman, attempt: 'third or more', history: 'IVF, no pregnancy' } as const;
    expect(percentOf({ ...many, unsuccessfulCycles: 12 })).toBe(percentOf({ ...many, unsuccessfulCycles: 5 }));
    expect(percentOf({ ...many, unsuccessfulCycles: 4 })).not.toBe(percentOf({ ...many, unsuccessfulCycles: 5 }));
  });

  test.each([-1, 1.5, NaN])('%s unsuccessful cycles cannot be counted', (unsuccessfulCycles) => {
    const answer = individualChance({ ...deckWoman, unsuccessfulCycles }, nelsonLawlor2011);
    expect(answer).toHaveProperty('because', expect.stringContaining('counted whole'));
  });

  test('law: every combination in range that does not contradict itself gives a chance between 0 and 100', () => {
    const model = nelsonLawlor2011;
    const any = fc.record({
      ageYears: fc.integer({ min: 18, max: 50 }),
      durationYears: fc.double({ min: 0, max: 30, noNaN: true }),
      eggSource: fc.constantFrom('own', 'donor'),
      icsi: fc.boolean(),
      cause: fc.constantFrom(...model.causes),
      unsuccessfulCycles: fc.integer({ min: 0, max: 8 }),
      medication: fc.constantFrom(...model.medications),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(...model.histories), (drawn, history) => {
        const inputs = { ...drawn, history, attempt: history.startsWith('no IVF') ? 'first' : 'third or more' };
        const unsuccessfulCycles = inputs.attempt === 'first' ? 0 : drawn.unsuccessfulCycles;
        const percent = percentOf({ ...inputs, unsuccessfulCycles } as PredictionInputs);
        expect(percent).toBeGreaterThan(0);
        expect(percent).toBeLessThan(100);
      }),
    );
  });
});
