import type { Tab } from '../app/keys.ts';
import { isCannotSay } from '../parts/why.ts';
import type { Assessed } from './useAssessment.ts';

interface NextStep {
  readonly words: string;
  readonly page: Tab;
  readonly action: string;
}

/** The first page, in the order of care, that still waits for something. It weighs nothing itself. */
export function nextStep({ assessment, case: of, plans }: Assessed): NextStep {
  const { implantationFailure: rif, investigations } = assessment;
  if (rif.level === 'cannot say') {
    return { words: 'record what the RIF threshold still needs', page: 'rif', action: 'See what is missing' };
  }
  const open = investigations.filter(
    ({ level, value }) =>
      level === 'recommended' && !isCannotSay(value) && value.condition !== 'not met' && value.done.length === 0,
  ).length;
  if (open > 0) {
    return {
      words: `${String(open)} recommended investigation${open === 1 ? '' : 's'} without a result`,
      page: 'workup',
      action: 'To the work-up',
    };
  }
  if (rif.level === 'not yet')
    return { words: 'threshold not reached: nothing more is asked here', page: 'rif', action: 'See the count' };
  if (plans.length > 0)
    return {
      words: `plan version ${String(plans.at(-1)!.version)} is issued`,
      page: 'plan',
      action: 'To the calendar',
    };
  if (of.decisions.length > 0)
    return { words: `decision recorded: ${of.decisions.at(-1)!.kind}`, page: 'plan', action: 'See the decision' };
  return {
    words: 'decide with the couple: without immunotherapy, discuss, or continue',
    page: 'immune',
    action: 'For and against',
  };
}
