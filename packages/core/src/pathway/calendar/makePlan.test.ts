import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../case/case.ts';
import { addDays, day, daysBetween, weekday } from '../../engines/quantities/days.ts';
import { knowledge } from '../../knowledge/inForce.ts';
import { completeCase, withRatio } from '../assessment/testCases.ts';
import type { Plan } from '../plan/answers.ts';
import { makePlan } from './makePlan.ts';
import { movePlan } from './movePlan.ts';

const transferDay = day('2026-12-03');
const ask = (of: Case, more = {}) => makePlan(of, knowledge, { transferDay, planId: 'p1', ...more });
const plan = (of: Case, more = {}) => ask(of, more).value as Plan;

describe('a plan', () => {
  test('16 dosing days from Tue 1 Dec to Wed 16 Dec, the test on Thu 17 Dec', () => {
    const made = plan(completeCase);
    expect(made).toMatchObject({
      firstDoseDay: '2026-12-01',
      lastDoseDay: '2026-12-16',
      dosingDays: 16,
      dose: { asked: 2, allowed: 2, reductions: [] },
    });
    const test = made.entries.find(({ kind }) => kind === 'pregnancy test')!;
    expect(test).toMatchObject({ day: '2026-12-17', dayFromTransfer: 14 });
    expect(weekday(test.day)).toBe('Thu');
    expect(made.doseInWords).toContain('two 1 mg capsules');
    expect(made.doseInWords).toContain('implantation');
  });
  test('baseline before the first dose, a level on day 7 before the dose, a decision at the test', () => {
    const made = plan(completeCase);
    expect(made.entries.find(({ kind }) => kind === 'baseline')!.day < made.firstDoseDay).toBe(true);
    expect(made.entries.find(({ kind }) => kind === 'level')).toMatchObject({
      dayFromTransfer: 7,
      details: expect.arrayContaining([expect.stringContaining('24 hours')]) as unknown,
    });
    expect(made.entries.find(({ kind }) => kind === 'decision')!.dayFromTransfer).toBe(14);
  });
  test('discreet titles name no drug and no treatment', () => {
    for (const { discreetTitle } of plan(completeCase).entries)
      expect(discreetTitle).not.toMatch(/tacrolimus|embryo|pregnan|dose|mg|implant/i);
  });
  test('every source on continuing is printed', () => {
    expect(plan(completeCase).continuation.length).toBe(knowledge.protocols.length);
  });
});

describe('no plan', () => {
  test.each<[string, Case, string]>([
    ['nothing adopted', { ...completeCase, clinic: { settings: {} } }, 'nothing adopted'],
    [
      'declined',
      {
        ...completeCase,
        decisions: [{ kind: 'decline', day: day('2026-11-21'), by: 'Dr N.', reason: 'prefers to wait' }],
      },
      'declined',
    ],
    [
      'referred',
      { ...completeCase, decisions: [{ kind: 'refer', day: day('2026-11-21'), by: 'Dr N.' }] },
      'needs a decision',
    ],
    ['consent not recorded', { ...completeCase, consent: {} }, 'cannot say'],
    ['consent refused', { ...completeCase, consent: { offLabelConsent: 'no', specialistSignature: 'yes' } }, 'refused'],
    ['ratio missing', { ...completeCase, th1Th2: [] }, 'cannot say'],
    [
      'azole',
      { ...completeCase, woman: { ...completeCase.woman, medicines: [{ name: 'fluconazole', status: 'running' }] } },
      'refused',
    ],
    ['below the cut-off', withRatio(completeCase, 10.29), 'outside protocol'],
    [
      'conflict band without a band',
      {
        ...withRatio(completeCase, 11),
        decisions: [{ kind: 'follow', day: day('2026-11-21'), by: 'Dr N.', conflictReason: 'x' }],
      },
      'no dose defined',
    ],
  ])('%s', (_, of, level) => {
    const answer = ask(of);
    expect(answer.level).toBe(level);
    expect(answer.value).toMatchObject({ kind: 'cannot say' });
    expect(JSON.stringify(answer.value)).not.toContain('mg');
  });
  test('a medicine on no list waits for the pharmacist', () => {
    const taking = (interactionReviewed?: 'yes'): Case => ({
      ...completeCase,
      woman: {
        ...completeCase.woman,
        medicines: [
          {
            name: 'levothyroxine',
            status: 'running',
            ...(interactionReviewed === undefined ? {} : { interactionReviewed }),
          },
        ],
      },
    });
    expect(ask(taking())).toMatchObject({
      level: 'needs a decision',
      value: { needs: ['woman.medicines[0].interactionReviewed'] },
    });
    expect(ask(taking('yes')).level).toBe('planned');
  });
  test('a first dose that is already past needs a decision', () => {
    expect(makePlan(completeCase, knowledge, { transferDay: day('2026-11-23'), planId: 'p' }).level).toBe(
      'needs a decision',
    );
    expect(makePlan(completeCase, knowledge, { transferDay: day('2026-11-24'), planId: 'p' }).level).toBe('planned');
  });
  test('in the conflict band a fixed-dose protocol needs a typed reason', () => {
    const of: Case = {
      ...withRatio(completeCase, 11),
      clinic: {
        settings: {},
        adoption: {
          kind: 'published',
          protocolId: 'japanTwoDose',
          adoptedOn: day('2026-10-12'),
          adoptedBy: 'Dr N.',
          dailyDoseMg: 2,
        },
      },
    };
    expect(ask(of).level).toBe('needs a decision');
    expect(ask(of, { conflictReason: ' ' }).level).toBe('needs a decision');
    const made = ask(of, { conflictReason: 'The couple knows both results.' });
    expect(made.level).toBe('planned');
    expect((made.value as Plan).intakes.map(({ mg }) => mg)).toEqual([1, 1]);
    expect((made.value as Plan).conflictReason).toBe('The couple knows both results.');
  });
});

describe('a moved transfer', () => {
  const previous = plan(completeCase);
  test('every entry moves with it; version 2 supersedes version 1', () => {
    const move = movePlan(completeCase, knowledge, { previous, transferDay: day('2026-12-05'), dosesTaken: 0 });
    expect(move.next.value).toMatchObject({ version: 2, supersedes: 1, id: previous.id, firstDoseDay: '2026-12-03' });
    expect(move.changes.every(({ change, from, to }) => change === 'moved' && daysBetween(from!, to!) === 2)).toBe(
      true,
    );
    expect(move.needsDecision).toBeUndefined();
  });
  test('a plan issued earlier can be read again after its first dose, and only then', () => {
    const later: Case = { ...completeCase, asOf: day('2026-12-02') };
    expect(ask(later).level).toBe('needs a decision');
    expect(ask(later, { issuedEarlier: true }).value).toMatchObject({ firstDoseDay: '2026-12-01' });
  });
  test('doses already taken never move and need a decision', () => {
    const asked = { previous, transferDay: day('2026-12-05'), dosesTaken: 1 };
    const later: Case = { ...completeCase, asOf: day('2026-12-02') };
    const open = movePlan(later, knowledge, asked);
    expect(open.next.level).toBe('needs a decision');
    expect(open.needsDecision?.choices).toEqual(['keep', 'restart']);
    const kept = movePlan(later, knowledge, { ...asked, choice: 'keep' });
    expect(kept.next.value).toMatchObject({ firstDoseDay: '2026-12-01', lastDoseDay: '2026-12-18', dosingDays: 18 });
    expect(kept.changes.find(({ key }) => key === 'first-dose')).toMatchObject({ change: 'already past' });
    const again = movePlan(later, knowledge, { ...asked, choice: 'restart' });
    expect(again.next.value).toMatchObject({ firstDoseDay: '2026-12-03', dosingDays: 16 });
  });
  test('law: moving there and back gives the first plan’s days again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), (shift) => {
        const there = movePlan(completeCase, knowledge, {
          previous,
          transferDay: addDays(transferDay, shift),
          dosesTaken: 0,
        });
        if (there.next.level !== 'planned') return;
        const back = movePlan(completeCase, knowledge, {
          previous: there.next.value as Plan,
          transferDay,
          dosesTaken: 0,
        });
        expect((back.next.value as Plan).entries.map(({ key, day: on }) => [key, on])).toEqual(
          previous.entries.map(({ key, day: on }) => [key, on]),
        );
        expect((back.next.value as Plan).version).toBe(3);
      }),
    );
  });
});
