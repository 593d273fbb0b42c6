import type { Comparison, Observation } from './study.ts';

/** 124 treated women in three groups of Th1: low (below 22.8), middle, high (28.8 or more); unit taken as percent. */

const SHARED = { sourceId: 'nakagawa2017', confidence: 'verified', speaks: 'neither' } as const;
const ALL_TREATED = 'All women were treated: the groups differ by Th1, not by treatment.';

export const nakagawa2017Comparisons: readonly Comparison[] = [
  {
    ...SHARED,
    id: 'nakagawa2017/ongoingLowVHighTh1',
    outcome: 'ongoing pregnancy',
    first: { label: 'low Th1', events: 19, total: 41 },
    second: { label: 'high Th1', events: 9, total: 42 },
    randomized: false,
    cautions: [ALL_TREATED, "The middle group's printed 34.3 % matches no count of 41 women (14/41 is 34.1 %)."],
    claims: ['S1-114'],
  },
];

const clinicalPregnancy = (group: string, events: number, total: number): Observation => ({
  ...SHARED,
  id: `nakagawa2017/clinicalPregnancy/${group}`,
  outcome: `clinical pregnancy, ${group} Th1`,
  proportion: { label: `${group} Th1, treated`, events, total },
  cautions: [ALL_TREATED, 'The three groups do not differ significantly.'],
  claims: ['S1-114'],
});

export const nakagawa2017Observations: readonly Observation[] = [
  clinicalPregnancy('low', 20, 41),
  clinicalPregnancy('middle', 18, 41),
  clinicalPregnancy('high', 14, 42),
];
