import type { Case } from '../../case/case.ts';
import { milligrams } from '../../engines/quantities/units.ts';
import { ABSOLUTE_CEILING } from '../../knowledge/limits/doseLimits.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { adoptedProtocol } from '../assessment/adoption.ts';
import type { Assessment } from '../assessment/answers.ts';
import { applyLimits, limitsInForce } from '../assessment/applyLimits.ts';
import { assess } from '../assessment/assess.ts';
import { instantInWords } from './clock.ts';
import type { Considered } from './consider.ts';
import type { AllowedDose } from './candidates.ts';
import { NO_SUCH_HOUR, scoreRows, type Scored } from './doseRows.ts';
import type { LevelVerdict } from './levelVerdicts.ts';

/** Whether doses are scored at all; and if not, every reason at once. */

export const NO_TARGET = 'The clinic has set no level range with its source: doses are not scored.';

export interface ScoringAnswer extends Scored {
  readonly limitMg: number;
  /** Why no row may be accepted, or which one may. */
  readonly protocolWords: string;
}

/** The highest daily dose of this woman in this clinic, mg. */
export function limitFor(of: Case, knowledge: Knowledge, facts: Assessment['facts']): number {
  const limits = limitsInForce(knowledge.doseLimits, of.clinic.settings.maximumDailyDoseMg);
  return applyLimits(milligrams(ABSOLUTE_CEILING), limits, facts).allowed;
}

/** The adopted protocol's dose for her, or why there is none. */
function allowedDose(
  of: Case,
  knowledge: Knowledge,
  { protocols }: Assessment,
): { readonly allowed?: AllowedDose; readonly words: string } {
  const adopted = adoptedProtocol(of.clinic, knowledge.protocols);
  if (adopted.kind === 'nothing adopted') return { words: adopted.because.join(' ') };
  const { id, name, dosesPerDay } = adopted.protocol;
  const answer = protocols.find((one) => one.id === `protocol/${id}`);
  const dose = answer !== undefined && 'dose' in answer.value ? answer.value.dose : undefined;
  if (answer?.level !== 'fits protocol' || dose === undefined)
    return {
      words: `${name}, the adopted protocol, answers "${answer?.level ?? 'nothing'}": no dose of this table can be accepted.`,
    };
  return {
    allowed: { mgPerDay: dose.allowed, ...(dosesPerDay === undefined ? {} : { dosesPerDay }) },
    words: `${name}, the adopted protocol, has ${String(dose.allowed)} mg a day for her.`,
  };
}

/** Levels that no model can explain. */
function unexplained(verdicts: readonly (readonly LevelVerdict[])[]): string[] {
  const first = verdicts[0] ?? [];
  return first.flatMap(({ shown }, i) =>
    verdicts.every((ofModel) => (ofModel[i]?.p ?? 1) < 0.01)
      ? [`The level of ${instantInWords(shown.at)} fits no model (p < 0.01 under each).`]
      : [],
  );
}

const STRONG = {
  none: [],
  running: ['A strong CYP3A interaction is running or planned: levels are simulated, doses are not scored.'],
  'start unknown': ['A strong CYP3A interaction has no known start: doses are not scored.'],
} as const;

/** Every reason not to score that does not need the scores. */
export function reasonsToWithhold(
  of: Case,
  { medicines, scoring, left, course, runs }: Considered,
  verdicts: readonly (readonly LevelVerdict[])[],
): readonly string[] {
  const hours = of.clinic.settings.troughTarget?.hoursAfterDose ?? 24;
  const few =
    scoring.length < 2
      ? [
          `Fewer than two models can score (${String(scoring.length)} of ${String(runs.length)} that estimate).`,
          ...left,
        ]
      : [];
  return [
    ...(of.clinic.settings.troughTarget === undefined ? [NO_TARGET] : []),
    ...(hours > 0 && hours <= 24 ? [] : [NO_SUCH_HOUR]),
    ...STRONG[medicines.strong],
    ...medicines.withhold,
    ...unexplained(verdicts),
    ...few,
    ...(course.next === undefined ? ['No further dose is planned: there is none to score.'] : []),
    ...course.record.faults,
  ];
}

export interface ScoringRequest {
  readonly of: Case;
  readonly knowledge: Knowledge;
  readonly considered: Considered;
  readonly seed: number;
  /** Of each model that estimates. */
  readonly verdicts: readonly (readonly LevelVerdict[])[];
}

/** The dose table, or every reason why there is none. */
export function scoringAnswer({ of, knowledge, considered, seed, verdicts }: ScoringRequest): ScoringAnswer {
  const assessment = assess(of, knowledge);
  const limitMg = limitFor(of, knowledge, assessment.facts);
  const { allowed, words } = allowedDose(of, knowledge, assessment);
  const withheldBecause = reasonsToWithhold(of, considered, verdicts);
  const target = of.clinic.settings.troughTarget;
  if (withheldBecause.length > 0 || target === undefined)
    return { rows: [], withheldBecause, limitMg, protocolWords: words };
  const scored = scoreRows({
    runs: considered.scoring,
    course: considered.course,
    target,
    // Not knowing whether she is pregnant is no reason to raise a dose.
    mayRaiseDose: target.mayRaiseDose && of.woman.conditions.pregnant === 'no',
    limitMg,
    ...(allowed === undefined ? {} : { allowed }),
    seed,
  });
  return { ...scored, limitMg, protocolWords: words };
}
