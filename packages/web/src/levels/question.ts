import type { Case } from '@nidation/core/case';
import { knowledge } from '@nidation/core/knowledge';
import {
  readLevels,
  simulateStart,
  tacrolimusModels,
  type LevelsAnswer,
  type StartRequest,
  type WhatIf,
} from '@nidation/core/pharmacokinetics';

/** What the page asks the core: of doses taken and levels drawn, or of a course not yet begun. */
export type LevelsQuestion = RecordedQuestion | StartQuestion;

interface RecordedQuestion {
  readonly kind: 'recorded';
  readonly of: Case;
  readonly whatIf?: WhatIf;
}

interface StartQuestion {
  readonly kind: 'start';
  readonly of: Case;
  readonly start: PlannedStart;
  readonly whatIf?: WhatIf;
}

/** The first dose and the regimen of a course that somebody decided. */
export type PlannedStart = Pick<StartRequest, 'firstDoseAt' | 'mgPerDose' | 'everyHours' | 'product' | 'lastDoseAt'>;

/** One seed for every answer: the same case gives the same numbers on every machine. */
const SEED = 20261122;
/** Draws before her levels are looked at, and for the answer itself. */
const DRAWS = { quick: 256, full: 4096 } as const;

/** The whole answer of the core. */
export function answerTo(question: LevelsQuestion): LevelsAnswer {
  const settings = { ...tried(question), seed: SEED, draws: DRAWS.full };
  return question.kind === 'recorded'
    ? readLevels(question.of, knowledge, tacrolimusModels, settings)
    : simulateStart(question.of, knowledge, tacrolimusModels, { ...settings, ...question.start });
}

/** What the leading model's cohort alone would say: quick, drawn as the prior and never as her own curve. */
export function priorTo(question: LevelsQuestion): LevelsAnswer {
  const settings = { ...tried(question), seed: SEED, draws: DRAWS.quick };
  const leading = tacrolimusModels.slice(0, 1);
  return question.kind === 'recorded'
    ? readLevels(withoutLevels(question.of), knowledge, leading, settings)
    : simulateStart(withoutLevels(question.of), knowledge, leading, { ...settings, ...question.start });
}

const tried = ({ whatIf }: LevelsQuestion) => (whatIf === undefined ? {} : { whatIf });

/** Without her levels there is nothing to score either: the range of the clinic is left out with them. */
function withoutLevels(of: Case): Case {
  const { troughTarget: _range, ...settings } = of.clinic.settings;
  const without = { ...of, clinic: { ...of.clinic, settings } };
  return of.tacrolimus === undefined ? without : { ...without, tacrolimus: { ...of.tacrolimus, levels: [] } };
}
