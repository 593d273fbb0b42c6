import { expect, test } from 'vitest';
import { agreement, reasonsToAbstain, type Trust } from './agreement.ts';

const views = (...medians: number[]) => medians.map((medianNgPerMl, i) => ({ model: `m${String(i)}`, medianNgPerMl }));

test.each([
  { medians: [3, 3.9], kind: 'agree' },
  { medians: [3, 3.91], kind: 'range only' },
  { medians: [3, 6], kind: 'range only' },
  { medians: [3, 6.01], kind: 'no dose scoring' },
  { medians: [3, NaN], kind: 'no dose scoring' },
  { medians: [3], kind: 'no dose scoring' },
  { medians: [], kind: 'no dose scoring' },
])('$medians: $kind', ({ medians, kind }) => {
  expect(agreement(views(...medians)).kind).toBe(kind);
});

test('different answers to "reachable" stop the scoring, an answer that is missing does not', () => {
  const [a, b] = views(3, 3.1) as [ReturnType<typeof views>[0], ReturnType<typeof views>[0]];
  expect(
    agreement([
      { ...a, reachable: true },
      { ...b, reachable: false },
    ]).kind,
  ).toBe('no dose scoring');
  expect(agreement([{ ...a, reachable: true }, b]).kind).toBe('agree');
});

const calm: Trust = {
  essShare: 0.7,
  deviationsInSd: [{ of: 'clearance', inSd: 1 }],
  levelP: [{ atH: 5, p: [0.4, 0.001] }],
  outside: [],
  untimedLevels: [],
  strongInteraction: 'none',
};

test('a calm estimate gives no reason', () => {
  expect(reasonsToAbstain(calm)).toEqual([]);
  expect(
    reasonsToAbstain({
      ...calm,
      essShare: 0.2,
      deviationsInSd: [{ of: 'clearance', inSd: -3 }],
      untimedLevels: [{ perhapsHoursAfterDose: 4 }],
    }),
  ).toEqual([]);
});

test.each([
  { essShare: 0.199 },
  { deviationsInSd: [{ of: 'clearance', inSd: -3.01 }] },
  { levelP: [{ atH: 5, p: [0.009, 0.001] }] },
  { outside: [{ then: 'abstain' as const, words: 'Hematocrit is 0.2.' }] },
  { untimedLevels: [{ perhapsHoursAfterDose: 3.9 }] },
  { strongInteraction: 'running' as const },
  { strongInteraction: 'start unknown' as const },
])('one reason for %o', (change) => {
  expect(reasonsToAbstain({ ...calm, ...change })).toHaveLength(1);
});
