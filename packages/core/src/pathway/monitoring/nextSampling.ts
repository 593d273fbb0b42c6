import { nextSamples } from '../../engines/pharmacokinetics/nextSample.ts';
import type { LevelsValue } from './answers.ts';
import { instantInWords } from './clock.ts';
import type { Course } from './course.ts';
import { daysAhead } from './doseRows.ts';
import { hoursInWords } from './levelGate.ts';
import { mixedLevels } from './mixedLevels.ts';
import { modelName } from './modelNames.ts';
import type { ModelRun } from './modelRuns.ts';

/** Draws for a ranking of times. */
const DRAWS = 1024;
const DAYS_AHEAD = 7;
const SHOWN = 3;
/** Below this a further level is not worth its needle, percent [default]. */
const LEAST_PERCENT = 1;

/** Practical hours: just before a dose, within the next seven days, after at least one dose. */
function practicalTimes({ record, nowH }: Course): readonly number[] {
  const first = record.doses[0]?.atH ?? Infinity;
  const from = Math.max(nowH, first);
  return record.doses.map(({ atH }) => atH).filter((at) => at > from + 1 && at <= from + DAYS_AHEAD * 24 + 1);
}

/**
 * When a further level would teach most about her usual level before a dose: occasions to come at their middle, while
 * the level drawn has its own occasion and its own error.
 */
export function nextSampling(run: ModelRun | undefined, course: Course, seed: number): LevelsValue['nextSamples'] {
  const timesH = practicalTimes(course);
  const last = course.record.doses.at(-1);
  const error = run?.model.residual['LC-MS/MS'];
  if (run === undefined || timesH.length === 0 || last === undefined || error === undefined) return [];
  const from = course.next?.atH ?? last.atH;
  const wantedAt = Math.max(timesH.at(-1)!, from + daysAhead(course) * 24);
  const shared = { belief: 'with her levels', draws: DRAWS } as const;
  const wanted = mixedLevels(run, { ...shared, timesH: [wantedAt], future: { kind: 'middle' } }).at(0);
  const drawn = mixedLevels(run, { ...shared, timesH, future: { kind: 'drawn', seed } });
  const count = wanted.levels.length;
  const levels = new Float64Array(timesH.length * count);
  timesH.forEach((_, t) => levels.set(drawn.at(t).levels, t * count));
  const posterior = { ...run.members[0]!.posterior.posterior, count, weights: wanted.weights };
  return nextSamples(posterior, wanted.levels, timesH, levels, error)
    .map(({ atH, learned }) => ({ atH, learnedPercent: Math.round(100 * learned) }))
    .filter(({ learnedPercent }) => learnedPercent >= LEAST_PERCENT)
    .slice(0, SHOWN)
    .map(({ atH, learnedPercent }) => {
      const at = course.clock.toInstant(atH);
      const before = course.record.doses.findLast((dose) => dose.atH < atH - 1e-9)!;
      const words = `${instantInWords(at)}, just before the dose, ${hoursInWords(atH - before.atH)} after the one before: expected to take away ${String(learnedPercent)} % of the variance of her usual level (${modelName(run.model)}).`;
      return { at, learnedPercent, words };
    });
}
