import type { Observation } from './study.ts';

/** A review by the group whose studies it reviews. */
export const nakagawa2024ReviewObservations: readonly Observation[] = [
  {
    id: 'nakagawa2024Review/biochemicalLoss',
    sourceId: 'nakagawa2024Review',
    outcome: 'biochemical pregnancy is said to be rarer under tacrolimus in recurrent loss',
    confidence: 'verified',
    speaks: 'neither',
    cautions: ['Read as abstract: no counts, and women with recurrent loss, not implantation failure.'],
    claims: ['S2-42'],
  },
];
