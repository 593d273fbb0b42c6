import type { Observation } from './study.ts';

/** How much reaches the child through the placenta and in milk. One number from each of three papers. */

const SHARED = { confidence: 'verified', speaks: 'neither' } as const;
const BOTH_POSITIONS = 'Product information: do not breastfeed. EULAR 2016: compatible (C26).';

export const passageToTheChild: readonly Observation[] = [
  {
    ...SHARED,
    id: 'hebert2013/fetalBlood',
    sourceId: 'hebert2013',
    outcome: 'level in fetal blood, percent of the maternal level ("about")',
    printed: { percent: 71 },
    cautions: ['The answer page says 30-60 % (unverified).'],
    claims: ['S2-35'],
  },
  {
    ...SHARED,
    id: 'french2003/infantDose',
    sourceId: 'french2003',
    outcome: 'infant dose in breast milk, percent of the maternal dose',
    printed: { percent: 0.06 },
    cautions: [BOTH_POSITIONS],
    claims: ['S2-54'],
  },
  {
    ...SHARED,
    id: 'bramham2013/infantDose',
    sourceId: 'bramham2013',
    outcome: 'highest infant dose in breast milk, percent of the weight-adjusted maternal dose (14 women, 15 infants)',
    printed: { percent: 0.23 },
    cautions: [BOTH_POSITIONS],
    claims: ['S2-54'],
  },
];
