import { cancelledEntries, type Plan } from '@nidation/core/pathway';
import { today } from '../app/today.ts';
import { knowledge, type Assessed } from '../couple/useAssessment.ts';
import { isCannotSay } from '../parts/why.ts';

/** Files made from a plan; the writers are loaded when the first one is asked for. */

export type Reader = 'couple' | 'clinic' | 'discreet';

export async function calendarText(plan: Plan, previous: Plan | undefined, reader: Reader): Promise<string> {
  const { planCalendar } = await import('@nidation/formats/calendar-file');
  return planCalendar(plan, {
    sequence: plan.version - 1,
    audience: reader === 'clinic' ? 'clinic' : 'couple',
    discreet: reader === 'discreet',
    stamp: new Date().toISOString(),
    ...(previous === undefined ? {} : { cancelled: cancelledEntries(previous, plan) }),
  });
}

/** The plan in lines that can be pasted into a record; no name. */
export async function planAsText(plan: Plan): Promise<string> {
  const { planText } = await import('@nidation/formats/explain');
  return planText(plan, knowledge);
}

/** The sheet of the plan in force, or the one for a conversation before any plan. */
export async function sheetHtml({ plans, assessment }: Assessed): Promise<string> {
  const { planSheet, discussionSheet } = await import('@nidation/formats/sheet');
  const { value } = assessment.ratio;
  const options = { printedOn: today(), ...(isCannotSay(value) ? {} : { ratio: value.ratio }) };
  const plan = plans.at(-1);
  return plan === undefined ? discussionSheet(knowledge, options) : planSheet(plan, knowledge, options);
}
