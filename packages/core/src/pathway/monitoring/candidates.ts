import { doseGrid, type Candidate } from '../../engines/pharmacokinetics/doseCandidates.ts';
import { DOSE_STEP_MG, milligrams } from '../../engines/quantities/units.ts';
import { capsulesFor, capsulesInWords } from '../plan/capsules.ts';
import type { Course } from './course.ts';

/** Daily regimens up to the limit, in words and capsules, and which of them she takes or the protocol allows. */

/** What the adopted protocol allows her. */
export interface AllowedDose {
  readonly mgPerDay: number;
  readonly dosesPerDay?: 1 | 2;
}

/** In the morning never more than in the evening: an odd half-milligram goes to the second intake. */
export function candidatesUpTo(limitMg: number): readonly Candidate[] {
  return doseGrid({ maxMgPerDay: limitMg, stepMg: DOSE_STEP_MG, onceDaily: true, twiceDaily: true }).filter(
    ({ doses: [first, second] }) => second === undefined || first!.mg <= second.mg,
  );
}

/** '2 mg once a day', '1 mg twice a day', '1 mg and 1.5 mg a day, 12 h apart'. */
export function candidateWords({ doses: [first, second] }: Candidate): string {
  if (second === undefined) return `${String(first!.mg)} mg once a day`;
  return first!.mg === second.mg
    ? `${String(first!.mg)} mg twice a day`
    : `${String(first!.mg)} mg and ${String(second.mg)} mg a day, 12 h apart`;
}

export function capsuleWords({ doses }: Candidate, { running }: Course): string {
  if (running?.product === 'prolonged release') return 'Prolonged release: capsule strengths are not held here.';
  const each = doses.map(({ mg }) => capsulesInWords(capsulesFor(milligrams(mg))));
  const [first, second] = each;
  if (second === undefined) return `${first!} once a day`;
  return first === second ? `${first} twice a day` : `${first!}, then ${second} 12 h later`;
}

export const isCurrent = ({ doses, mgPerDay }: Candidate, { running }: Course): boolean =>
  running !== undefined &&
  doses.length === 24 / running.everyHours &&
  mgPerDay === (running.mg * 24) / running.everyHours &&
  doses.every(({ mg }) => mg === running.mg);

export function isAllowed({ doses, mgPerDay }: Candidate, allowed: AllowedDose | undefined): boolean {
  if (allowed === undefined) return false;
  const split = allowed.dosesPerDay === undefined || allowed.dosesPerDay === doses.length;
  return mgPerDay === allowed.mgPerDay && split;
}
