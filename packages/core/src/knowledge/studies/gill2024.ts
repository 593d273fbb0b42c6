import type { Observation } from './study.ts';

/** 25 clinics, euploid transfers without immunotherapy. */

const SHARED = { sourceId: 'gill2024', confidence: 'verified', speaks: 'against', claims: ['S2-21'] } as const;
const NOT_SELECTED = ['Euploid embryos, no immunotherapy. Not selected by Th1/Th2.'];

export const gill2024Observations: readonly Observation[] = [
  {
    ...SHARED,
    id: 'gill2024/fourthTransfer',
    outcome: 'live birth at the fourth euploid transfer after three failures',
    printed: { percent: 40 },
    cautions: NOT_SELECTED,
  },
  {
    ...SHARED,
    id: 'gill2024/fifthTransfer',
    outcome: 'live birth at the fifth euploid transfer after three failures',
    printed: { percent: 53.3 },
    cautions: NOT_SELECTED,
  },
  {
    ...SHARED,
    id: 'gill2024/cumulative',
    outcome: 'cumulative live birth, euploid transfers',
    printed: { percent: 98.1, lowerPercent: 96.5, upperPercent: 99.6 },
    cautions: NOT_SELECTED,
  },
];
