import type { Observation } from './study.ts';

/** Ten treated women, no control. */

const SHARED = { sourceId: 'bahramiAsl2020', confidence: 'verified', speaks: 'neither' } as const;
const TEN = 'Ten women, no control.';

export const bahramiAsl2020Observations: readonly Observation[] = [
  {
    ...SHARED,
    id: 'bahramiAsl2020/clinicalPregnancy',
    outcome: 'clinical pregnancy',
    proportion: { label: 'treated', events: 5, total: 10 },
    cautions: [TEN],
    claims: ['S1-111', 'S2-16', 'S2-18'],
  },
  {
    ...SHARED,
    id: 'bahramiAsl2020/implantation',
    outcome: 'implantation',
    printed: { percent: 40 },
    cautions: [TEN, '8/20 would fit (our inference: per embryo).'],
    claims: ['S1-111', 'S2-17'],
  },
  {
    ...SHARED,
    id: 'bahramiAsl2020/liveBirth',
    outcome: 'live birth',
    printed: { percent: 35 },
    cautions: [TEN, '35 % is impossible for ten women; 7/20 would fit (our inference: per embryo).'],
    claims: ['S1-111', 'S2-16', 'S2-19'],
  },
  {
    ...SHARED,
    id: 'bahramiAsl2020/cytokines',
    outcome:
      'in the endometrium LIF, IL-10 and IL-17 rose, IFN-γ, IL-4 and IFN-γ/IL-10 fell; IL-10 went with implantation',
    cautions: [TEN, 'IFN-γ/IL-4, the ratio that selects, has no stated direction (C14).'],
    claims: ['S1-111', 'S2-22', 'S2-23', 'S2-24', 'S2-25'],
  },
];
