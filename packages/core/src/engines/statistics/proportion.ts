/** One proportion with the interval it is printed with: counts, method and level stay beside the numbers. */
import { demandCount } from '../numerics/argumentChecks.ts';
import { agrestiCoull, clopperPearson, jeffreys, midPInterval, wilson } from './binomialIntervals.ts';
import { demandEvents, type Interval, USUAL_LEVEL } from './interval.ts';

export type ProportionMethod = 'Wilson' | 'Clopper-Pearson' | 'Jeffreys' | 'mid-P' | 'Agresti-Coull';

export interface EstimatedProportion extends Interval {
  readonly kind: 'estimated';
  readonly events: number;
  readonly total: number;
  /** events / total, 0 to 1. */
  readonly value: number;
  readonly method: ProportionMethod;
  readonly level: number;
}

/** Nobody at risk is no proportion: never 0 %. */
export type Proportion = EstimatedProportion | { readonly kind: 'no data' };

const METHODS: Record<ProportionMethod, (events: number, total: number, level: number) => Interval> = {
  Wilson: wilson,
  'Clopper-Pearson': clopperPearson,
  Jeffreys: jeffreys,
  'mid-P': midPInterval,
  'Agresti-Coull': agrestiCoull,
};

/**
 * A proportion with its two-sided interval, or "no data".
 *
 *   value = events / total
 *
 * @param events whole number, 0 ≤ events ≤ total
 * @param total  whole number of women (or transfers) at risk, ≥ 0
 * @param method which interval; named in the result
 * @param level  two-sided coverage, between 0 and 1
 * @returns the estimate, or 'no data' when nobody was at risk
 * @throws {RangeError} when the counts cannot be a numerator and its denominator, or the level is none
 * @see binomialIntervals.ts for each method's source
 */
export function proportion(
  events: number,
  total: number,
  method: ProportionMethod = 'Wilson',
  level = USUAL_LEVEL,
): Proportion {
  if (total === 0) {
    demandCount('events', events);
    if (events > 0) throw new RangeError(`Events are among the total; got ${String(events)} of 0.`);
    return { kind: 'no data' };
  }
  demandEvents(events, total);
  const { lower, upper } = METHODS[method](events, total, level);
  return { kind: 'estimated', events, total, value: events / total, lower, upper, method, level };
}
