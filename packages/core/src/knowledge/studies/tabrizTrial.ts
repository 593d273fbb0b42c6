import type { Observation } from './study.ts';

/** Randomized, double-blind, placebo; known from an abstract without percentages. */
export const tabrizTrialObservations: readonly Observation[] = [
  {
    id: 'tabrizTrial/outcomes',
    sourceId: 'tabrizTrial',
    outcome:
      'tacrolimus against placebo, 50 and 50 women: clinical pregnancy p < 0.05, live birth p < 0.01, miscarriage p < 0.01',
    confidence: 'verified',
    speaks: 'for',
    cautions: [
      'The only placebo-controlled result. No percentages, no full publication found.',
      'Dose and immune criterion are not stated; the tests behind the p values are not named.',
    ],
    claims: ['S2-06'],
  },
];
