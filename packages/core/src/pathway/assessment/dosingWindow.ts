import type { Case } from '../../case/case.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { addDays } from '../../engines/quantities/days.ts';

/** The days on which tacrolimus would be taken: what medicines, vaccines and laboratory values are held against. */
export interface DosingWindow {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** Whether the first day comes from a planned transfer or is simply today. */
  readonly planned: boolean;
}

/** Two days before transfer to thirteen days after it: the 16 days of the published protocols. */
const START_BEFORE = 2;
const LAST_AFTER = 13;

export function dosingWindow(of: Case): DosingWindow {
  const transfer = of.plannedTransfer?.day;
  if (transfer === undefined)
    return { first: of.asOf, last: addDays(of.asOf, START_BEFORE + LAST_AFTER), planned: false };
  return { first: addDays(transfer, -START_BEFORE), last: addDays(transfer, LAST_AFTER), planned: true };
}
