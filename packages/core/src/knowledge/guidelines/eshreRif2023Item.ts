import type { OtherPosition } from './guideline.ts';

/** What every line of the two ESHRE RIF 2023 lists shares. */
export const AS_PRINTED = { sourceId: 'eshreRif2023', confidence: 'source document' } as const;

export const OWN_INDICATION =
  'The level rates use for implantation failure only; an indication of its own is outside it and may be given as the reason.';

/** A word of the other ESHRE paper on the same subject. */
export const addOns = (words: string): OtherPosition => ({ sourceId: 'eshreAddOns2023', words });
