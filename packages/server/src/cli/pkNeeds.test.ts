import type { LevelsAnswer, LevelsValue } from '@nidation/core/pharmacokinetics';
import { expect, test } from 'vitest';
import { levelsNeed } from './pkNeeds.ts';

const NO_RANGE = 'The clinic has set no level range with its source: doses are not scored.';
const target = { lowNgPerMl: 4, highNgPerMl: 8, source: 'kidney', mayRaiseDose: false };

/** Only what the command line reads of an answer. */
function answer(value: Partial<LevelsValue>, level: LevelsAnswer['level'] = 'models agree'): LevelsAnswer {
  const models = [{ levels: [{ verdict: 'fits' }] }];
  return { level, value: { models, withheldBecause: [], advice: [], target, ...value } } as unknown as LevelsAnswer;
}

test('models agree, doses are scored, no advice: nothing is open', () => {
  expect(levelsNeed(answer({}))).toEqual([]);
});

test.each(['models disagree', 'outside model population'] as const)('"%s" is open', (level) => {
  expect(levelsNeed(answer({}, level))).toEqual([level]);
});

test('what cannot be said is open', () => {
  const silent = {
    level: 'cannot say',
    value: { kind: 'cannot say', needs: ['hematocrit'] },
  } as unknown as LevelsAnswer;
  expect(levelsNeed(silent)).toEqual(['cannot say']);
});

test('a clinic without a range asks for no score; any other reason beside it is open', () => {
  const { target: _none, ...rest } = { target };
  const without = (withheldBecause: readonly string[]) => {
    const { value, ...of } = answer({ ...rest, withheldBecause });
    const { target: _unset, ...bare } = value as LevelsValue;
    return levelsNeed({ ...of, value: bare });
  };
  expect(without([NO_RANGE])).toEqual([]);
  expect(without([NO_RANGE, 'A strong CYP3A interaction is running or planned.'])).toEqual(['doses are not scored']);
  expect(levelsNeed(answer({ withheldBecause: ['Fewer than two models can score.'] }))).toEqual([
    'doses are not scored',
  ]);
});

test('a range that is not reachable and advice are open', () => {
  expect(levelsNeed(answer({ notReachable: 'Not reachable within the limit of 4 mg a day.' }))).toEqual([
    'range not reachable',
  ]);
  expect(levelsNeed(answer({ advice: ['Stop and call.'] }))).toEqual(['advice']);
});

test('without a level the advice only says so; a second one is open', () => {
  const models = [{ levels: [] }] as unknown as LevelsValue['models'];
  expect(levelsNeed(answer({ models, advice: ['No level is used.'] }))).toEqual([]);
  expect(levelsNeed(answer({ models, advice: ['Pregnant.', 'No level is used.'] }))).toEqual(['advice']);
});
