import { mixDraws } from '../../engines/pharmacokinetics/mixture.ts';
import { weightedQuantiles } from '../../engines/pharmacokinetics/weightedQuantiles.ts';
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

const BANDS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/**
 * Her level over time, 50 % and 90 % credible bands, without residual error.
 *
 * Where several numbers of absorption stages are run, the bands reach from the lowest to the highest bound of all of
 * them; the median is that of all draws together.
 */
export function curveOf(run: ModelRun, { clock }: Course, question: MixQuestion): readonly CurvePoint[] {
  const stages = [...new Set(run.members.map((member) => member.stages))];
  const each = stages.map((one) => {
    const members = run.members.filter((member) => member.stages === one);
    return mixedLevels({ ...run, members }, question);
  });
  const medianOf = (time: number): number => {
    const { levels, weights } = mixDraws(each.map((mixed) => ({ weight: 1, ...mixed.at(time) })));
    return weightedQuantiles(levels, weights, [0.5])[0] ?? NaN;
  };
  return question.timesH.map((h, time) => {
    const bounds = each.map((mixed) => mixed.quantiles(time, BANDS));
    const bound = (place: number, of: (...values: number[]) => number): number =>
      of(...bounds.map((one) => one[place] ?? NaN));
    return {
      at: clock.toInstant(h),
      median: each.length === 1 ? bound(2, Math.max) : medianOf(time),
      low50: bound(1, Math.min),
      high50: bound(3, Math.max),
      low90: bound(0, Math.min),
      high90: bound(4, Math.max),
    };
  });
}
