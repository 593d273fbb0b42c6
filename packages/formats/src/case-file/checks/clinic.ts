import { daysBetween } from '@nidation/core/engines';
import type { Check } from '../draft.ts';
import { asDay } from '../draft.ts';
import { fault } from '../faults.ts';

/** A plan issued earlier against the calendar. Whether a clinic's own protocol is complete is for the pathway to say. */

/** No protocol starts earlier than this before transfer, whichever is adopted. */
const EARLIEST_START_DAYS = 60;

export const clinicFaults: Check = function* ({ file, asOf }) {
  const plan = file.issuedPlan;
  const transferDay = asDay(plan?.transferDay);
  if (plan !== undefined && transferDay !== undefined && asOf !== undefined) {
    const before = daysBetween(asOf, transferDay);
    if ((plan.dosesTaken ?? 0) > 0 && before > EARLIEST_START_DAYS) {
      yield fault(
        ['issuedPlan', 'dosesTaken'],
        `${String(plan.dosesTaken)} doses taken, but the transfer is ${String(before)} days ahead.`,
      );
    }
  }
};
