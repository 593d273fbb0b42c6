import type { Comparison } from './study.ts';

/** The only trial of two doses: 2 mg and 4 mg a day, allocated 2:1; 15 and 9 of 26 women evaluable. */
export const japanTwoDoseComparisons: readonly Comparison[] = [
  {
    id: 'japanTwoDose/2MgV4Mg',
    sourceId: 'japanTwoDose',
    outcome: 'success as the two-dose trial counts it',
    first: { label: '2 mg a day', events: 10, total: 15 },
    second: { label: '4 mg a day', events: 5, total: 9 },
    randomized: false,
    confidence: 'recomputed',
    derived: 'Counts inferred from the published intervals.',
    speaks: 'neither',
    cautions: [
      'No dose response. 24 of 26 women evaluable.',
      'No concurrent control: tested against 5 %, taken from 0/17. Against 25.9 % (ESHRE table, 35-39) the 4 mg arm is no longer significant (one-sided p = 0.056).',
      'Which outcome was counted, and whether the 2:1 allocation was random, is not stated in what we read.',
    ],
    claims: ['S2-10'],
  },
];
