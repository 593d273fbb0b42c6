import type { Comparison, Observation } from './study.ts';

/** Recurrent pregnancy loss, four losses or more, ratio of at least 10.3: 71 treated, 29 not. Not randomized. */

const SHARED = { sourceId: 'nakagawa2022', confidence: 'verified', claims: ['S2-43'] } as const;
const OTHER_WOMEN = 'Women with four losses or more, not implantation failure.';
const ARMS = 'The dose arms are not randomized.';

export const nakagawa2022Comparisons: readonly Comparison[] = [
  {
    ...SHARED,
    id: 'nakagawa2022/liveBirth',
    outcome: 'live birth, recurrent pregnancy loss',
    first: { label: 'treated', events: 50, total: 71 },
    second: { label: 'untreated', events: 14, total: 29 },
    randomized: false,
    speaks: 'for',
    cautions: ['Not randomized.', OTHER_WOMEN],
  },
  {
    ...SHARED,
    id: 'nakagawa2022/liveBirthFrom3MgV1Mg',
    outcome: 'live birth, recurrent pregnancy loss, by dose',
    first: { label: '3 mg a day or more', events: 14, total: 15 },
    second: { label: '1 mg a day', events: 12, total: 23 },
    randomized: false,
    speaks: 'neither',
    cautions: [ARMS, OTHER_WOMEN],
  },
];

const arm = (id: string, label: string, [events, total]: readonly [number, number], caution = ''): Observation => ({
  ...SHARED,
  id: `nakagawa2022/liveBirth/${id}`,
  outcome: `live birth, recurrent pregnancy loss, ${label}`,
  proportion: { label, events, total },
  speaks: 'neither',
  cautions: [ARMS, ...(caution === '' ? [] : [caution]), OTHER_WOMEN],
});

export const nakagawa2022Observations: readonly Observation[] = [
  arm('1Mg', '1 mg a day', [12, 23]),
  arm('2Mg', '2 mg a day', [24, 33], 'The paper prints 72.3 %; 24/33 is 72.7 %.'),
  arm('from3Mg', '3 mg a day or more', [14, 15]),
];
