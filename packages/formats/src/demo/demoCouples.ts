import type { CalendarDay } from '@nidation/core/engines';
import type { Demo } from './base.ts';
import { levelCameBack, levelsInPregnancy } from './levelCouples.ts';
import { manyUnknowns, mixedAtForty, reachedByTable, readingsDiffer } from './historyCouples.ts';
import { azoleWhileTreated, clinicsOwn, conflictBand, declined, fitsAdopted } from './planCouples.ts';

const DEMOS = [
  reachedByTable,
  readingsDiffer,
  fitsAdopted,
  conflictBand,
  azoleWhileTreated,
  manyUnknowns,
  mixedAtForty,
  clinicsOwn,
  declined,
  levelCameBack,
  levelsInPregnancy,
] as const;

/** The demo couples as of a day: synthetic, with initials for names, never out of date. */
export function demoCouples(today: CalendarDay): readonly Demo[] {
  return DEMOS.map((demo) => demo(today));
}
