import { planIdentity } from '@nidation/formats/identity';
import type { Case } from '@nidation/core/case';
import { addDays, type CalendarDay } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { makePlan, type Plan } from '@nidation/core/pathway';
import { isCannotSay } from '../parts/why.ts';
import { readDose } from './drafts.ts';
import { instantAt, type Moment } from './moments.ts';
import type { PlannedStart } from './question.ts';

/** A course not yet begun, as typed; what the plan of the adopted protocol says stands in the fields first. */
export interface StartDraft {
  readonly first: Moment;
  readonly mg: string;
  readonly everyHours: 12 | 24 | undefined;
  readonly lastDay: CalendarDay | undefined;
}

/** Evening, where neither protocol nor plan names an hour [default]. */
const HOUR = '21:00';
/** The first dose where no plan says another day. */
const FIRST_DAY = -2;

/** The plan that the adopted protocol and the planned transfer make; undefined where they make none. */
export function planFor(of: Case): Plan | undefined {
  const transferDay = of.plannedTransfer?.day;
  if (transferDay === undefined) return undefined;
  const { value } = makePlan(of, knowledge, { transferDay, planId: planIdentity(of) });
  return isCannotSay(value) ? undefined : value;
}

/** Undefined without a transfer still to come: there is no day on which a course would begin. */
export function startDraft(of: Case, plan: Plan | undefined): StartDraft | undefined {
  const transferDay = of.plannedTransfer?.day;
  if (transferDay === undefined || transferDay < of.asOf) return undefined;
  const [first, second] = plan?.intakes ?? [];
  const alike = first !== undefined && (second === undefined || second.mg === first.mg);
  return {
    first: { day: plan?.firstDoseDay ?? addDays(transferDay, FIRST_DAY), time: HOUR },
    mg: alike ? String(first.mg) : '',
    everyHours: alike ? (second === undefined ? 24 : 12) : undefined,
    lastDay: plan?.lastDoseDay,
  };
}

/** What can be simulated, or what is missing for it. */
export function readStart({ first, mg, everyHours, lastDay }: StartDraft): PlannedStart | readonly string[] {
  const firstDoseAt = instantAt(first);
  const mgPerDose = readDose(mg);
  if (firstDoseAt === undefined || mgPerDose === undefined || everyHours === undefined)
    return [
      ...(firstDoseAt === undefined ? ['day and hour of the first dose'] : []),
      ...(mgPerDose === undefined ? ['the dose somebody decided, in mg'] : []),
      ...(everyHours === undefined ? ['how often a day'] : []),
    ];
  const lastDoseAt = lastDay === undefined ? undefined : lastDose(first, everyHours, lastDay);
  return {
    firstDoseAt,
    mgPerDose,
    everyHours,
    product: 'immediate release',
    ...(lastDoseAt === undefined ? {} : { lastDoseAt }),
  };
}

/** The last intake of a day: twelve hours after a morning one, where there are two. */
function lastDose({ time, offset }: Moment, everyHours: 12 | 24, day: CalendarDay) {
  const hour = Number(time.slice(0, 2));
  const late = everyHours === 12 && hour < 12 ? hour + 12 : hour;
  const moment = { day, time: `${String(late).padStart(2, '0')}${time.slice(2)}` };
  return instantAt(offset === undefined ? moment : { ...moment, offset });
}
