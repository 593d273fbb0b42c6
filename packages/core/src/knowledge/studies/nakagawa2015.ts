import type { Comparison, Observation } from './study.ts';

/** Sugiyama clinic, 2011-2013: 42 women with a ratio of at least 10.3, 25 treated, 17 not. Not randomized. */

const SHARED = { sourceId: 'nakagawa2015', randomized: false, confidence: 'verified', speaks: 'for' } as const;
const ALLOCATION = 'Who was treated was not decided at random; the authors name selection bias and a small sample.';
const UNTREATED = '0/17 leaves up to 19.5 % open. Untreated women in other studies became pregnant (C2).';

export const nakagawa2015Comparisons: readonly Comparison[] = [
  {
    ...SHARED,
    id: 'nakagawa2015/clinicalPregnancy',
    outcome: 'clinical pregnancy',
    first: { label: 'treated', events: 16, total: 25 },
    second: { label: 'untreated', events: 0, total: 17 },
    cautions: [ALLOCATION, UNTREATED],
    claims: ['S1-103', 'S1-104', 'S1-106', 'S1-110', 'S2-16', 'S2-18', 'S2-21'],
  },
  {
    ...SHARED,
    id: 'nakagawa2015/liveBirth',
    outcome: 'live birth',
    first: { label: 'treated', events: 15, total: 25 },
    second: { label: 'untreated', events: 0, total: 17 },
    cautions: [ALLOCATION, UNTREATED],
    claims: ['S1-108', 'S1-110', 'S2-16', 'S2-19'],
  },
];

export const nakagawa2015Observations: readonly Observation[] = [
  {
    id: 'nakagawa2015/miscarriage',
    sourceId: 'nakagawa2015',
    outcome: 'miscarriage among treated pregnancies',
    proportion: { label: 'treated', events: 1, total: 16 },
    confidence: 'verified',
    speaks: 'neither',
    cautions: ['No comparator: the untreated women had no pregnancies (C15).'],
    claims: ['S1-107', 'S2-20'],
  },
  {
    id: 'nakagawa2015/sideEffects',
    sourceId: 'nakagawa2015',
    outcome: 'significant side effect of tacrolimus',
    proportion: { label: 'treated', events: 0, total: 25 },
    confidence: 'verified',
    speaks: 'neither',
    cautions: ['0/25 cannot exclude 13.7 %.'],
    claims: ['S1-109', 'S2-28'],
  },
  {
    id: 'nakagawa2015/raisedRatio',
    sourceId: 'nakagawa2015',
    outcome: 'ratio of 10.3 or more among women with RIF ("about 40 %")',
    printed: { percent: 40 },
    confidence: 'verified',
    speaks: 'neither',
    cautions: ['The 2024 cohort found 174/569.'],
    claims: ['S1-88'],
  },
];
