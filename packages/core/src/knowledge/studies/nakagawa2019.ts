import type { Observation } from './study.ts';

/** 109 women treated before and through pregnancy, 113 babies, four twin pregnancies. All delivered live-born. */

const SHARED = { sourceId: 'nakagawa2019', confidence: 'verified', speaks: 'neither' } as const;
const SURVIVORS =
  'Only women with a live birth were included: loss, stillbirth and lethal malformation cannot be estimated.';

export const nakagawa2019Observations: readonly Observation[] = [
  {
    ...SHARED,
    id: 'nakagawa2019/preterm',
    outcome: 'preterm delivery, per pregnancy',
    proportion: { label: 'treated, live-born', events: 9, total: 109 },
    cautions: [SURVIVORS, 'Includes all four twin pregnancies.'],
    claims: ['S1-121', 'S1-122', 'S1-123', 'S2-30'],
  },
  {
    ...SHARED,
    id: 'nakagawa2019/obstetricComplication',
    outcome: 'obstetric complication such as hypertensive disorder, per woman',
    proportion: { label: 'treated, live-born', events: 2, total: 109 },
    cautions: [SURVIVORS],
    claims: ['S1-124', 'S1-129', 'S2-29'],
  },
  {
    ...SHARED,
    id: 'nakagawa2019/anomaly',
    outcome: 'congenital anomaly, per baby',
    proportion: { label: 'babies of treated women', events: 1, total: 113 },
    cautions: [SURVIVORS, 'No comparison group (C18).'],
    claims: ['S1-122', 'S1-125', 'S2-32'],
  },
  {
    ...SHARED,
    id: 'nakagawa2019/children',
    outcome:
      'no difference by dose in birthweight, placental weight or cord lymphocytes; neuromotor development comparable',
    cautions: [SURVIVORS, 'No control arm; no numbers are given.'],
    claims: ['S1-127', 'S1-128', 'S2-33', 'S2-34'],
  },
  {
    ...SHARED,
    id: 'nakagawa2019/levels',
    confidence: 'source document',
    outcome: 'level in maternal plasma "did not significantly fluctuate" in pregnancy',
    cautions: ['No values are given; transplant data show falling whole-blood levels.'],
    claims: ['S1-126', 'S2-15'],
  },
];
