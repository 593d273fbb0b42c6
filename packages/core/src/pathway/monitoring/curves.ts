import type { CurvePoint } from './answers.ts';
import type { Course } from './course.ts';
import { mixedLevels, type MixQuestion } from './mixedLevels.ts';
import type { ModelRun } from './modelRuns.ts';

/** When a curve is read: before each dose, around its peak, in between, and at each draw. */

/** At most this many times; longer courses show their end only. */
const MOST_TIMES = 125;
const LONGEST_CURVE_H = 28 * 24;
/** Hours after a dose, coarser as there are more doses. */
const AFTER_DOSE: readonly (readonly number[])[] = [
  [0, 1, 2, 3.5, 6, 9, 14, 19],
  [0, 1.5, 3.5, 7, 14],
  [0, 1.5, 5],
  [0, 2],
];

export interface CurveTimes {
  readonly timesH: readonly number[];
  /** Said when the curve does not begin with the first dose. */
  readonly said: readonly string[];
}

export function curveTimes({ record, endH, gate, clock }: Course): CurveTimes {
  const firstH = record.doses[0]?.atH ?? 0;
  const startH = Math.max(firstH, endH - LONGEST_CURVE_H);
  const doses = record.doses.map(({ atH }) => atH).filter((at) => at >= startH && at <= endH);
  const fine = AFTER_DOSE.find((offsets) => offsets.length * doses.length <= MOST_TIMES - 20) ?? AFTER_DOSE.at(-1)!;
  const around = doses.flatMap((at, i) => {
    const next = doses[i + 1] ?? endH;
    return fine.map((after) => at + after).filter((t) => t < next - 0.25);
  });
  const tailFrom = Math.max(startH, doses.at(-1) ?? startH);
  const tail = [0.25, 0.5, 0.75, 1].map((share) => tailFrom + share * (endH - tailFrom));
  const drawn = gate.used.map(({ level }) => level.atH).filter((at) => at >= startH);
  const said =
    startH > firstH ? [`The curve shows the last 28 days, from ${clock.toInstant(startH).slice(0, 10)} on.`] : [];
  return { timesH: [...new Set([...around, ...tail, ...drawn])].sort((a, b) => a - b), said };
}

/** Her level over time, 50 % and 90 % credible bands, without residual error. */
export function curveOf(run: ModelRun, { clock }: Course, question: MixQuestion): readonly CurvePoint[] {
  const mixed = mixedLevels(run, question);
  return question.timesH.map((h, time) => {
    const [low90 = NaN, low50 = NaN, median = NaN, high50 = NaN, high90 = NaN] = mixed.quantiles(
      time,
      [0.05, 0.25, 0.5, 0.75, 0.95],
    );
    return { at: clock.toInstant(h), median, low50, high50, low90, high90 };
  });
}
