import { instantOf } from '@nidation/core/engines';
import type { CurvePoint, LevelsAnswer, LevelsLevel, LevelsValue, ModelLevels } from '@nidation/core/pharmacokinetics';
import { day } from '@nidation/core/engines';
import { describe, expect, test } from 'vitest';
import { answerSentence, chance, differenceSentence, level, medianRange, modelName, speaking } from './words.ts';

const [BEFORE, NEXT, LATER] = ['10T08:10', '10T21:00', '11T21:00'].map((text) =>
  instantOf(`2026-12-${text}+01:00`),
) as [CurvePoint['at'], CurvePoint['at'], CurvePoint['at']];

const point = (at: CurvePoint['at'], median: number): CurvePoint => ({
  at,
  median,
  low50: median * 0.8,
  high50: median * 1.2,
  low90: median * 0.5,
  high90: median * 2,
});

const model = (modelId: string, median: number, more: Partial<ModelLevels> = {}): ModelLevels => ({
  modelId,
  citation: '',
  kind: 'estimate',
  because: [],
  curve: [point(BEFORE, 9), point(NEXT, median), point(LATER, median + 0.1)],
  prior: [],
  levels: [{ at: BEFORE, predicted: 2, verdict: 'fits', words: '', explanations: [] }],
  essShare: 1,
  method: '',
  saidWith: [],
  outsideDomain: [],
  ...more,
});

const value = (models: readonly ModelLevels[]): LevelsValue => ({
  models,
  doses: [],
  withheldBecause: [],
  nextSamples: [],
  advice: [],
  steadyState: '',
  asOf: day('2026-12-10'),
});

const answer = (of: LevelsAnswer['value'], as: LevelsLevel): LevelsAnswer => ({
  id: 'levels',
  value: of,
  level: as,
  because: [],
  unknown: [],
  wouldChange: [],
  sources: [],
  knowledgeVersion: '',
});

const WOILLARD = 'tacrolimus/woillard-2011';
const STORSET = 'tacrolimus/storset-2014';
const START = 'tacrolimus/andrews-2019-starting-dose';
const FINAL = 'tacrolimus/andrews-2019-final';

test.each([
  [0, '< 1 %'],
  [0.0049, '< 1 %'],
  [0.005, '1 %'],
  [0.22, '22 %'],
  [0.9949, '99 %'],
  [0.995, '> 99 %'],
  [1, '> 99 %'],
])('a chance of %d is written %s', (share, words) => {
  expect(chance(share)).toBe(words);
});

test('names and numbers for people', () => {
  expect(modelName(START)).toBe('Andrews 2019 starting dose');
  expect(level(3)).toBe('3.0');
  expect(level(3.14)).toBe('3.1');
});

test('the model for a starting dose stands beside neither levels nor the final one', () => {
  const bare = { levels: [] };
  const ids = (models: readonly ModelLevels[]) => speaking(value(models)).map(({ modelId }) => modelId);
  expect(ids([model(WOILLARD, 2), model(START, 1)])).toEqual([WOILLARD]);
  expect(ids([model(WOILLARD, 2, bare), model(START, 1, bare)])).toEqual([WOILLARD, START]);
  expect(ids([model(FINAL, 2, bare), model(START, 1, bare)])).toEqual([FINAL]);
});

describe('the answer in one sentence', () => {
  const two = value([model(WOILLARD, 2.5), model(STORSET, 3)]);

  test.each<[LevelsLevel, string]>([
    [
      'models agree',
      'Models agree: just before the dose of Thu 10 Dec 2026, 21:00 her level is about 2.5 to 3.0 ng/mL (medians of 2 models).',
    ],
    [
      'models disagree',
      'Models disagree: just before the dose of Thu 10 Dec 2026, 21:00 their medians run from 2.5 to 3.0 ng/mL. No single number is given.',
    ],
    [
      'outside model population',
      'She is outside the population of every model: just before the dose of Thu 10 Dec 2026, 21:00 they would say about 2.5 to 3.0 ng/mL, and none was built for her.',
    ],
  ])('%s', (as, sentence) => {
    expect(answerSentence(answer(two, as), NEXT)).toBe(sentence);
  });

  test('one model alone cannot say, and cohorts alone are called so', () => {
    const one = value([model(WOILLARD, 2.5, { levels: [] })]);
    const sentence = answerSentence(answer(one, 'cannot say'), NEXT);
    expect(sentence).toMatch(/^Cannot say from one model alone: .* Woillard 2011 expects about 2\.5 ng\/mL/);
    expect(sentence).toContain('No level is used: this is what the cohorts alone expect.');
  });

  test('without a dose to come the end of the curve is spoken of; without any value nothing is', () => {
    expect(answerSentence(answer(two, 'models agree'), undefined)).toContain('at the end of the curve');
    expect(medianRange(two, undefined)).toEqual([2.6, 3.1]);
    expect(answerSentence(answer({ kind: 'cannot say', needs: [] }, 'cannot say'), NEXT)).toBe(
      'Cannot say what her levels are.',
    );
  });

  test('no answer ever tells to raise a dose', () => {
    for (const as of ['models agree', 'models disagree', 'outside model population', 'cannot say'] as const)
      expect(answerSentence(answer(two, as), NEXT)).not.toMatch(/increase|raise|more mg|higher dose/i);
  });
});

test('what was tried is compared where it does most', () => {
  const hers = value([model(WOILLARD, 2.5)]);
  const moved = model(WOILLARD, 2.5, { curve: [point(NEXT, 2.6), point(LATER, 6)] });
  const sentence = differenceSentence(hers, value([moved]), [NEXT, LATER]);
  expect(sentence).toBe(
    'Largest just before the dose of Fri 11 Dec 2026, 21:00: 6.0 instead of 2.6 ng/mL by Woillard 2011 (90 %: 3.0 to 12.0).',
  );
  expect(differenceSentence(hers, value([model(STORSET, 3)]), [NEXT])).toMatch(/^No model has both curves/);
});
