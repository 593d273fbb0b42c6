import type { Case } from '../../case/case.ts';
import type { HematocritShare } from './answers.ts';
import { instantInWords } from './clock.ts';
import type { Course } from './course.ts';
import { FEWEST_DOSES, levelInWords, type GatedLevel } from './levelGate.ts';
import type { LevelVerdict } from './levelVerdicts.ts';

/** What the last level asks for now: checks, a call, a repeat. Never a higher dose. */

/** Stop and call, ng/mL [default]. */
export const STOP_AND_CALL = 15;
/** Warn above this where the clinic has set no range, ng/mL [default]. */
const UPPER_BY_DEFAULT = 8;

export const PREGNANCY_CAUTION =
  'Pregnant: the whole-blood level falls largely with hematocrit while plasma does not. Never raise a dose to restore a whole-blood trough: in transplant pregnancies dosed that way (+45 %) the unbound trough rose by 112 % and the unbound AUC by 173 % (Zheng 2012).';

function below({ record }: GatedLevel, low: number): boolean {
  return record.kind === 'measured' ? record.ngPerMl < low : record.limitNgPerMl <= low;
}

function aboutLast(of: Case, last: GatedLevel): string[] {
  const target = of.clinic.settings.troughTarget;
  const { record } = last;
  const name = `${levelInWords(record)} on ${instantInWords(record.drawnAt)}`;
  const value = record.kind === 'measured' ? record.ngPerMl : 0;
  const high = target?.highNgPerMl ?? UPPER_BY_DEFAULT;
  if (value >= STOP_AND_CALL)
    return [
      `Stop and call: ${name} is ${String(STOP_AND_CALL)} ng/mL or more. Take no further dose until the specialist has decided.`,
    ];
  if (value > high) {
    const whose =
      target === undefined ? `${String(high)} ng/mL, the default limit` : `the clinic’s range (${String(high)} ng/mL)`;
    return [
      `${name} is above ${whose}: hold or repeat the level, and ask the specialist. Check the hour of the draw, doses taken twice, interactions, creatinine and potassium.`,
    ];
  }
  if (target !== undefined && below(last, target.lowNgPerMl))
    return [
      `${name} is below the clinic’s range (${String(target.lowNgPerMl)} ng/mL): check intake, hour of the draw, hematocrit and interactions. A low level is not a reason to raise the dose.`,
    ];
  if (target !== undefined && record.kind === 'below the limit')
    return [
      `${name}: whether it lies in the clinic’s range cannot be said from this assay. Ask for one with a lower limit.`,
    ];
  return [];
}

/**
 * Checks, in order of urgency.
 *
 * @param verdicts of the model that leads
 */
export function adviceFor(
  of: Case,
  { gate }: Course,
  verdicts: readonly LevelVerdict[],
  share: HematocritShare | undefined,
): readonly string[] {
  const last = gate.used.at(-1);
  const surprising = verdicts.filter(({ shown }) => shown.verdict !== 'fits');
  return [
    ...(last === undefined ? [] : aboutLast(of, last)),
    ...gate.refused,
    ...surprising.flatMap(({ shown }) => [shown.words, ...shown.explanations]),
    ...(last !== undefined && last.dosesBefore < FEWEST_DOSES
      ? ['Drawn after fewer than three doses: repeat it nearer steady state before concluding from it.']
      : []),
    ...(of.woman.conditions.pregnant === 'yes' ? [PREGNANCY_CAUTION] : []),
    ...(share === undefined ? [] : [share.words]),
    ...(last === undefined ? ['No level is used: the curve shows what the cohorts alone would say.'] : []),
  ];
}
