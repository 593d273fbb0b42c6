import type { Case } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { makePlan, movePlan, type Plan, type PlanAnswer, type PlanMove } from '@nidation/core/pathway';
import { planIdentity } from '@nidation/formats/identity';

export interface PlanQuestion {
  readonly transferDay: CalendarDay;
  readonly movedTo?: CalendarDay;
  readonly dosesTaken?: number;
  readonly afterTaken?: 'keep' | 'restart';
  readonly reason?: string;
}

export interface PlanReply {
  readonly answer: PlanAnswer;
  /** Present when a transfer day was moved. */
  readonly move?: PlanMove;
}

export const planOf = ({ value }: PlanAnswer): Plan | undefined => ('entries' in value ? value : undefined);

/** What the command line and the case say that cannot both hold, in one sentence; undefined: nothing. */
export function contradiction({ issuedPlan }: Case, question: PlanQuestion): string | undefined {
  const { transferDay, movedTo, dosesTaken, afterTaken } = question;
  if (issuedPlan !== undefined && movedTo !== undefined && transferDay !== issuedPlan.transferDay) {
    return `--transfer-day is ${transferDay}, but the case records a plan issued for ${issuedPlan.transferDay}.`;
  }
  const moved = (movedTo ?? transferDay) !== (issuedPlan?.transferDay ?? transferDay);
  if (!moved && (dosesTaken !== undefined || afterTaken !== undefined)) {
    return '--doses-taken and --after-taken belong to a moved transfer: give --moved-to.';
  }
  return undefined;
}

/**
 * The plan for a transfer day, or for the day it was moved to.
 *
 * A case that records an issued plan for another day is a moved transfer too, whether or not the
 * command line says so: doses already taken must not be forgotten.
 */
export function askForPlan(of: Case, question: PlanQuestion): PlanReply {
  const { transferDay, movedTo, reason } = question;
  const issued = of.issuedPlan;
  const from = issued?.transferDay ?? transferDay;
  const to = movedTo ?? transferDay;
  const previous = makePlan(of, knowledge, {
    transferDay: from,
    planId: planIdentity(of),
    version: issued?.version ?? 1,
    ...(reason === undefined ? {} : { conflictReason: reason }),
    issuedEarlier: to !== from,
  });
  const plan = planOf(previous);
  if (to === from || plan === undefined) return { answer: previous };
  const move = movePlan(of, knowledge, {
    previous: plan,
    transferDay: to,
    dosesTaken: question.dosesTaken ?? issued?.dosesTaken ?? 0,
    ...(question.afterTaken === undefined ? {} : { choice: question.afterTaken }),
  });
  return { answer: move.next, move };
}
