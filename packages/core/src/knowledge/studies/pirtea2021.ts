import type { Observation } from './study.ts';

/** 4,429 women, euploid transfers without immunotherapy. */

const sustained = (id: string, which: string, percent: number): Observation => ({
  id: `pirtea2021/${id}`,
  sourceId: 'pirtea2021',
  outcome: `sustained implantation, ${which} (4,429 women)`,
  printed: { percent },
  confidence: 'verified',
  speaks: 'against',
  cautions: ['Euploid embryos, no immunotherapy. Not selected by Th1/Th2.'],
  claims: [],
});

export const pirtea2021Observations: readonly Observation[] = [
  sustained('first', 'first transfer', 69.9),
  sustained('second', 'second transfer', 59.8),
  sustained('third', 'third transfer', 60.3),
  sustained('afterThree', 'cumulative after three transfers', 95.2),
];
