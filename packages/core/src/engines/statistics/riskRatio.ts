/** The ratio of two proportions, treated over control, and with ½ added. */
import { USUAL_LEVEL, zOf } from './interval.ts';
import { cellsOf, type RatioEstimate, type TwoByTwo } from './twoByTwo.ts';

/** exp( log(RR) ± z √(1/a − 1/n₁ + 1/c − 1/n₂) ), a and c above 0. */
function katz([a, n1, c, n2]: readonly [number, number, number, number], level: number): RatioEstimate {
  const log = Math.log(a) - Math.log(n1) - Math.log(c) + Math.log(n2);
  const width = zOf(level) * Math.sqrt((n1 - a) / n1 / a + (n2 - c) / n2 / c);
  return { kind: 'estimated', value: (a / n1) * (n2 / c), lower: Math.exp(log - width), upper: Math.exp(log + width) };
}

/**
 * Risk ratio with the log (Katz) interval.
 *
 *   (a/n₁) / (c/n₂),  exp( log(RR) ± z √(1/a − 1/n₁ + 1/c − 1/n₂) )
 *
 * @param table two arms, events of a total > 0
 * @param level two-sided coverage, between 0 and 1
 * @returns estimate and limits; infinite or zero, without limits, when one arm has no event; not estimable when
 *          neither has; no interval when every person in both arms had the event
 * @throws {RangeError} when a count is not whole, events exceed the total, an arm is empty, or the level is none
 * @see Katz D et al. Biometrics 1978;34:469-474, doi:10.2307/2530610
 */
export function riskRatio(table: TwoByTwo, level = USUAL_LEVEL): RatioEstimate {
  const { treatedEvents: a, treatedOthers: b, controlEvents: c, controlOthers: d } = cellsOf(table);
  zOf(level);
  if (a === 0 && c === 0) return { kind: 'not estimable', because: 'no event in either arm' };
  if (c === 0) return { kind: 'infinite', because: 'no event in the control arm' };
  if (a === 0) return { kind: 'zero', because: 'no event in the treated arm' };
  if (b + d === 0) return { kind: 'no interval', value: 1, because: 'every person in both arms had the event' };
  return katz([a, a + b, c, c + d], level);
}

/**
 * Risk ratio with ½ added to the events and 1 to the total of each arm, always, and the log interval.
 *
 *   ((a+½)/(n₁+1)) / ((c+½)/(n₂+1))
 *
 * Finite for every table; named wherever it is printed, because it is not the risk ratio of the counts.
 *
 * @param table two arms, events of a total > 0
 * @param level two-sided coverage, between 0 and 1
 * @returns estimate and limits
 * @throws {RangeError} when a count is not whole, events exceed the total, an arm is empty, or the level is none
 * @see Pettigrew HM, Gart JJ, Thomas DG. Biometrika 1986;73:425-435, doi:10.1093/biomet/73.2.425
 */
export function riskRatioHaldane(table: TwoByTwo, level = USUAL_LEVEL): RatioEstimate {
  const { treatedEvents: a, treatedOthers: b, controlEvents: c, controlOthers: d } = cellsOf(table);
  return katz([a + 0.5, a + b + 1, c + 0.5, c + d + 1], level);
}
