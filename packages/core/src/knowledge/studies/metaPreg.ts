import type { Observation } from './study.ts';

/** Pooled odds ratios as printed: tacrolimus against other immunosuppressants in pregnancy. */

const SHARED = {
  sourceId: 'metaPreg',
  confidence: 'verified',
  cautions: ['Mostly ill women, with other immunosuppressants as comparators.'],
} as const;

export const metaPregObservations: readonly Observation[] = [
  {
    ...SHARED,
    id: 'metaPreg/malformation',
    outcome: 'malformation: odds ratio 1.77 (1.05-2.98)',
    speaks: 'against',
    claims: ['S2-35'],
  },
  {
    ...SHARED,
    id: 'metaPreg/gestationalDiabetes',
    outcome: 'gestational diabetes: odds ratio 1.58 (1.07-2.34)',
    speaks: 'against',
    claims: ['S2-46'],
  },
  {
    ...SHARED,
    id: 'metaPreg/preterm',
    outcome: 'preterm birth: odds ratio 1.15 (0.51-2.61)',
    speaks: 'neither',
    claims: [],
  },
  {
    ...SHARED,
    id: 'metaPreg/preeclampsia',
    outcome: 'preeclampsia: odds ratio 1.01 (0.81-1.25)',
    speaks: 'neither',
    claims: ['S2-31'],
  },
  {
    ...SHARED,
    id: 'metaPreg/earlyLoss',
    outcome: 'early loss: odds ratio 1.48 (0.70-3.16)',
    speaks: 'neither',
    claims: [],
  },
];
