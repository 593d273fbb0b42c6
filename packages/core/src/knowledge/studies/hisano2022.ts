import type { Observation } from './study.ts';

/** Course of Th1 and the ratio under treatment: RIF alone (31 women) and RIF with recurrent loss (27). */

const SHARED = { sourceId: 'hisano2022', confidence: 'verified', speaks: 'neither' } as const;
const SURVIVORS = 'All women delivered live-born: survivor selection.';

export const hisano2022Observations: readonly Observation[] = [
  {
    ...SHARED,
    id: 'hisano2022/ratioRifAlone',
    outcome:
      'RIF alone (31 women): the ratio fell from before pregnancy to the first and on to the second trimester (p = 0.0071 and 0.0087)',
    cautions: [SURVIVORS],
    claims: ['S1-112', 'S2-26'],
  },
  {
    ...SHARED,
    id: 'hisano2022/ratioRifPlusRpl',
    outcome: 'RIF with recurrent loss (27 women): Th1 fell slowly, the ratio did not fall significantly',
    cautions: [SURVIVORS, 'That treatment is "required" (answer page) is not in it.'],
    claims: ['S1-112', 'S1-113', 'S2-40', 'S2-41'],
  },
];
