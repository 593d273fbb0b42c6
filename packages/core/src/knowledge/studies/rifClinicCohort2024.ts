import type { Observation } from './study.ts';

/** 79 women of a RIF clinic within a year of ordinary care. */
export const rifClinicCohort2024Observations: readonly Observation[] = [
  {
    id: 'rifClinicCohort2024/ongoing',
    sourceId: 'rifClinicCohort2024',
    outcome: 'ongoing pregnancy within a year of ordinary care (79 women)',
    printed: { percent: 40.5, lowerPercent: 30.4, upperPercent: 51.5 },
    confidence: 'verified',
    speaks: 'against',
    cautions: ['Not selected by Th1/Th2.'],
    claims: [],
  },
];
