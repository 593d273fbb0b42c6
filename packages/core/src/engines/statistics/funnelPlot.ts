/** Are clinics, or periods, further from the target than their size explains? */
import { demandLevel } from '../numerics/argumentChecks.ts';
import { binomialQuantile } from '../numerics/binomialDistribution.ts';
import { binomialTest } from './binomialTest.ts';
import { demandEvents, eachSide, type Interval, USUAL_LEVEL, zOf } from './interval.ts';
import { sampleQuantile } from './sampleQuantile.ts';
import type { Arm } from './twoByTwo.ts';

/** Share of the z scores pulled in at each end before their spread is judged. */
const WINSORIZED = 0.1;

export interface FunnelUnit extends Arm {
  readonly rate: number;
  /** (rate − target) / √(target(1 − target)/total) */
  readonly z: number;
  /** Exact two-sided p against the target. */
  readonly p: number;
}

export interface Funnel {
  readonly target: number;
  readonly units: readonly FunnelUnit[];
  /** Mean squared z after winsorizing; above 1 the units differ more than chance. */
  readonly overdispersion: number;
}

/**
 * Limits of a funnel at one size.
 *
 *   exact: binomial quantiles of (1−level)/2 and (1+level)/2 over n;  widened: target ± z √(φ · target(1−target)/n)
 *
 * @param target         rate all are held against, strictly between 0 and 1
 * @param total          size, whole, > 0
 * @param level          two-sided coverage; 0.95 and 0.998 are usual
 * @param overdispersion φ; above 1 the normal limits are widened by √φ, else 1 is taken
 * @returns exact limits, and normal limits widened, as rates (the normal ones may leave 0 to 1)
 * @throws {RangeError} when the target or the level is not strictly between 0 and 1, or the size is not whole and > 0
 * @see Spiegelhalter DJ. Stat Med 2005;24:1185-1202, doi:10.1002/sim.1970
 */
export function funnelLimits(
  target: number,
  total: number,
  level = USUAL_LEVEL,
  overdispersion = 1,
): { readonly exact: Interval; readonly normal: Interval } {
  demandLevel('target', target);
  demandEvents(0, total);
  const outside = eachSide(level);
  const at = (p: number): number => binomialQuantile(p, total, target) / total;
  const width = zOf(level) * Math.sqrt((Math.max(1, overdispersion) * target * (1 - target)) / total);
  return {
    exact: { lower: at(outside), upper: at(1 - outside) },
    normal: { lower: target - width, upper: target + width },
  };
}

/**
 * The units of a funnel plot, each against the target, with the spread of all.
 *
 *   z = (p − target) / √(target(1−target)/n);  φ = mean z², z pulled in to its 10 % and 90 % quantiles (type 7)
 *
 * @param units  at least one, events of a total > 0
 * @param target rate all are held against; the pooled rate when absent
 * @returns the units with z and exact p, and φ
 * @throws {RangeError} when there is no unit, a count is impossible, or the target is not strictly between 0 and 1, as
 *         when nobody, or everybody, had the event
 * @see Spiegelhalter DJ. Stat Med 2005;24:1185-1202, doi:10.1002/sim.1970
 */
export function funnel(units: readonly Arm[], target?: number): Funnel {
  if (units.length === 0) throw new RangeError('A funnel has at least one unit.');
  units.forEach(({ events, total }) => demandEvents(events, total));
  const sum = (of: (unit: Arm) => number): number => units.reduce((all, unit) => all + of(unit), 0);
  const against = target ?? sum(({ events }) => events) / sum(({ total }) => total);
  demandLevel('target', against);
  const shown = units.map(({ events, total }): FunnelUnit => {
    const z = (events / total - against) / Math.sqrt((against * (1 - against)) / total);
    return { events, total, rate: events / total, z, p: binomialTest(events, total, against).twoSided };
  });
  const scores = shown.map(({ z }) => z);
  const [low, high] = [sampleQuantile(scores, WINSORIZED), sampleQuantile(scores, 1 - WINSORIZED)];
  const overdispersion = scores.reduce((all, z) => all + Math.min(Math.max(z, low), high) ** 2, 0) / scores.length;
  return { target: against, units: shown, overdispersion };
}
