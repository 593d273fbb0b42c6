import { expect, test } from 'vitest';
import type { Case } from '../../case/case.ts';
import type { Facts } from '../../case/facts.ts';
import { evaluate } from '../../engines/rules/condition.ts';
import { knowledge } from '../../knowledge/inForce.ts';
import type { Change } from '../why.ts';
import { adoptedProtocol } from './adoption.ts';
import { assess } from './assess.ts';
import { protocolAnswers } from './protocolAnswers.ts';
import { judgeStops } from './stopItems.ts';
import { completeCase, emptyCase, failed, goodBlastocyst, withRatio } from './testCases.ts';

/** Every "what would change it" is applied to the facts, and the answer asked again. */

const cases: [string, Case][] = [
  ['complete', completeCase],
  ['below the cut-off', withRatio(completeCase, 9)],
  ['conflict band', withRatio(completeCase, 11)],
  ['highest band', withRatio(completeCase, 18)],
  ['four failures', { ...completeCase, transfers: [1, 2, 3, 4].map(() => failed(36)) }],
  [
    'untested embryo',
    { ...completeCase, plannedTransfer: { ...completeCase.plannedTransfer!, embryos: [goodBlastocyst('untested')] } },
  ],
  [
    'one stop item',
    { ...completeCase, woman: { ...completeCase.woman, medicines: [{ name: 'fluconazole', status: 'running' }] } },
  ],
  [
    'two stop items',
    {
      ...completeCase,
      woman: { ...completeCase.woman, ageYears: 17, medicines: [{ name: 'fluconazole', status: 'running' }] },
    },
  ],
  [
    'one unknown',
    {
      ...completeCase,
      woman: { ...completeCase.woman, labs: completeCase.woman.labs.filter(({ test: name }) => name !== 'potassium') },
    },
  ],
  ['empty', emptyCase],
];

const changed = (facts: Facts, { fact, to }: Change): Facts => ({ ...facts, [fact]: to });

test.each(cases)('%s: each change of one fact turns each protocol as it says', (_, of) => {
  const { facts, protocols } = assess(of, knowledge);
  const adopted = adoptedProtocol(of.clinic, knowledge.protocols);
  for (const answer of protocols) {
    for (const change of answer.wouldChange) {
      const next = changed(facts, change);
      const again = protocolAnswers(of, next, judgeStops(knowledge.contraindications, next), adopted, knowledge).find(
        ({ id }) => id === answer.id,
      )!;
      const [level] = change.becomes.split(': ');
      expect([answer.id, change.fact, change.to, again.level]).toEqual([answer.id, change.fact, change.to, level]);
      const dose = (one: typeof answer) => ('dose' in one.value ? one.value.dose?.allowed : undefined);
      expect(again.level !== answer.level || dose(again) !== dose(answer)).toBe(true);
    }
  }
});

test.each(cases)('%s: each change turns each guideline line', (_, of) => {
  const { facts, investigations, interventions } = assess(of, knowledge);
  for (const { value, wouldChange } of [...investigations, ...interventions]) {
    if (!('item' in value) || value.item.when === undefined) continue;
    for (const change of wouldChange) {
      expect(evaluate(value.item.when, changed(facts, change))).toBe(change.becomes === 'applies' ? 'met' : 'not met');
    }
    expect(wouldChange.length).toBeGreaterThan(0);
  }
});

test('every answer names its sources, and a fitting protocol names evidence against', () => {
  const { protocols, investigations, interventions, implantationFailure } = assess(completeCase, knowledge);
  for (const { sources } of [...protocols, ...investigations, ...interventions, implantationFailure])
    expect(sources.length).toBeGreaterThan(0);
  for (const { level, sources } of protocols) {
    if (level === 'fits protocol')
      expect(sources.filter(({ stance }) => stance === 'against').length).toBeGreaterThan(0);
  }
  const known = new Set(knowledge.sources.map(({ id }) => id));
  for (const { sources } of [...protocols, ...investigations, ...interventions])
    for (const { sourceId } of sources) expect(known).toContain(sourceId);
});
