import type { Case } from '@nidation/core/case';
import { day, instantOf } from '@nidation/core/engines';
import { demoCouples } from '@nidation/formats/demo';
import { describe, expect, test } from 'vitest';
import { emptyCase } from '../couple/openCase.ts';
import { planFor, readStart, startDraft } from './plannedStart.ts';
import { answerTo, priorTo } from './question.ts';
import { NOTHING_TRIED, TRIED_MEDICINES, whatIfOf } from './whatIf.ts';
import { answerSentence, valueOf } from './words.ts';

const TODAY = day('2026-11-25');
const demo = (id: string): Case => demoCouples(TODAY).find((one) => one.id === id)!.case;

describe('a level came back', () => {
  const of = demo('level-came-back');
  const answer = answerTo({ kind: 'recorded', of });
  const value = valueOf(answer)!;

  test('every model is asked, and only the adopted protocol’s own dose may be accepted', () => {
    expect(value.models).toHaveLength(7);
    expect(value.models.filter(({ kind }) => kind === 'estimate').length).toBeGreaterThanOrEqual(2);
    expect(value.doses.filter(({ allowed }) => allowed).map(({ words }) => words)).toEqual(['2 mg once a day']);
    expect(answerSentence(answer, instantOf('2026-11-25T21:00+00:00'))).toMatch(/^Models (dis)?agree: just before/);
  });

  test('the prior is of the leading model alone and holds neither level nor score', () => {
    const prior = valueOf(priorTo({ kind: 'recorded', of }))!;
    expect(prior.models.map(({ modelId }) => modelId)).toEqual(['tacrolimus/woillard-2011']);
    expect(prior.models[0]?.levels).toEqual([]);
    expect(prior.doses).toEqual([]);
    expect(prior.models[0]?.prior.length).toBeGreaterThan(20);
  });

  test('equal questions give equal answers', () => {
    expect(priorTo({ kind: 'recorded', of })).toEqual(priorTo({ kind: 'recorded', of }));
  });

  test('fluconazole tried in thought lifts the level and withholds every score', () => {
    const whatIf = whatIfOf({ ...NOTHING_TRIED, interactionId: 'fluconazole', from: TODAY }, of)!;
    const tried = valueOf(answerTo({ kind: 'recorded', of, whatIf }))!;
    expect(tried.doses).toEqual([]);
    const [hers, then] = [value, tried].map(({ models }) => models[0]!.curve.at(-1)!.median);
    expect(then!).toBeGreaterThan(1.5 * hers!);
  });
}, 60_000);

test('without a dose the core says what it needs', () => {
  const answer = answerTo({ kind: 'recorded', of: emptyCase(TODAY) });
  expect(answer.value).toEqual({ kind: 'cannot say', needs: ['tacrolimus.regimens'] });
});

describe('a planned start', () => {
  const of = demo('fits-2024');

  test('its fields hold what the plan says, and the course is simulated from day −2', () => {
    const draft = startDraft(of, planFor(of))!;
    expect(draft).toMatchObject({
      first: { day: '2026-12-04' },
      mg: '2',
      everyHours: 24,
      lastDay: '2026-12-19',
    });
    const start = readStart(draft);
    if ('length' in start) throw new Error(start.join());
    const answer = answerTo({ kind: 'start', of, start });
    expect(valueOf(answer)?.models[0]?.curve[0]?.at.slice(0, 10)).toBe('2026-12-04');
  });

  test('without a plan the dose is asked for, never filled in', () => {
    const conflict = demo('conflict-band');
    const draft = startDraft(conflict, planFor(conflict))!;
    expect([draft.mg, draft.everyHours]).toEqual(['', undefined]);
    expect(readStart(draft)).toEqual(['the dose somebody decided, in mg', 'how often a day']);
  });

  test('no transfer, or one already past: nothing is planned', () => {
    const { plannedTransfer, ...without } = of;
    expect(startDraft(without, undefined)).toBeUndefined();
    const on = (transferDay: string) =>
      startDraft({ ...of, plannedTransfer: { ...plannedTransfer!, day: day(transferDay) } }, undefined);
    expect(on('2026-11-24')).toBeUndefined();
    expect(on('2026-11-25')).toBeDefined();
    expect(on('2026-11-26')).toBeDefined();
  });

  test('twice a day from the morning on, the last intake is in the evening', () => {
    const draft = {
      first: { day: day('2026-12-04'), time: '08:30', offset: '+01:00' },
      mg: '1',
      everyHours: 12,
      lastDay: day('2026-12-19'),
    } as const;
    expect(readStart(draft)).toMatchObject({ lastDoseAt: '2026-12-19T20:30+01:00' });
    expect(readStart({ ...draft, everyHours: 24 })).toMatchObject({ lastDoseAt: '2026-12-19T08:30+01:00' });
  });
}, 60_000);

describe('tried in thought', () => {
  const of = demo('level-came-back');

  test('nothing typed asks nothing; what cannot be read is left out', () => {
    expect(whatIfOf(NOTHING_TRIED, of)).toBeUndefined();
    expect(whatIfOf({ ...NOTHING_TRIED, mg: '0.75', hematocrit: '5' }, of)).toBeUndefined();
    expect(whatIfOf({ ...NOTHING_TRIED, from: TODAY }, of)).toBeUndefined();
  });

  test('a last day is included, on the clock of her first regimen', () => {
    const draft = {
      ...NOTHING_TRIED,
      interactionId: 'fluconazole',
      otherMg: '100',
      from: TODAY,
      to: TODAY,
      hematocrit: '0.32',
    };
    expect(whatIfOf(draft, of)).toEqual({
      interactionId: 'fluconazole',
      doseMgPerDay: 100,
      from: '2026-11-25T00:00+00:00',
      to: '2026-11-26T00:00+00:00',
      hematocritPercent: 32,
    });
  });

  test('every medicine of the list has a name and stands once', () => {
    expect(new Set(TRIED_MEDICINES.map(({ name }) => name)).size).toBe(TRIED_MEDICINES.length);
    expect(TRIED_MEDICINES.map(({ id }) => id)).toContain('stJohnsWort');
  });
});
