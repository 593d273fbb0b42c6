import { knowledge } from '@nidation/core/knowledge';
import { assess, type Assessment } from '@nidation/core/pathway';
import { provideSources } from '../parts/citations.tsx';
import { openCase, type OpenCase } from './openCase.ts';

provideSources(knowledge.sources);

export interface Assessed extends OpenCase {
  readonly assessment: Assessment;
}

let last: Assessed | undefined;

/** The open couple and everything the core says of it; computed once per change of the case. */
export function useAssessed(): Assessed {
  const open = openCase.use();
  if (open === undefined) throw new Error('A couple page is drawn only while a couple is open.');
  if (last?.case !== open.case) last = { ...open, assessment: assess(open.case, knowledge) };
  else if (last.plans !== open.plans || last.added !== open.added) last = { ...open, assessment: last.assessment };
  return last;
}

/** The threshold in force for this couple, percent: the clinic's where it set one. */
export function thresholdPercent({ case: of }: OpenCase): number {
  return of.clinic.settings.rifThresholdPercent ?? knowledge.implantationRates.thresholdPercent;
}

export { knowledge };
