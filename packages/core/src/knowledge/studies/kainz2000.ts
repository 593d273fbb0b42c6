import type { Observation } from './study.ts';

/** 100 pregnancies after transplantation, on 11.7 to 12.8 mg a day. */
export const kainz2000Observations: readonly Observation[] = [
  {
    id: 'kainz2000/liveBirth',
    sourceId: 'kainz2000',
    outcome: 'live birth after transplantation; 59 % preterm, 4 malformations',
    proportion: { label: 'transplant pregnancies', events: 68, total: 100 },
    confidence: 'verified',
    speaks: 'neither',
    cautions: ['Transplanted women on 11.7 to 12.8 mg a day.'],
    claims: [],
  },
];
