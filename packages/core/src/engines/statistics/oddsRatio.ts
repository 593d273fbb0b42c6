/** The odds ratio of two arms from its cells, and with ½ added to each. */
import { conditionalOddsRatio } from './conditionalOddsRatio.ts';
import { USUAL_LEVEL, zOf } from './interval.ts';
import { cellsOf, emptyMargin, type RatioEstimate, type TwoByTwo } from './twoByTwo.ts';

/** exp( log(ad/bc) ± z √(1/a + 1/b + 1/c + 1/d) ), all four above 0. */
function woolf([a, b, c, d]: readonly [number, number, number, number], level: number): RatioEstimate {
  const log = Math.log(a) - Math.log(b) - Math.log(c) + Math.log(d);
  const width = zOf(level) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { kind: 'estimated', value: (a / b) * (d / c), lower: Math.exp(log - width), upper: Math.exp(log + width) };
}

/**
 * Odds ratio of the cells with Woolf's interval.
 *
 *   ad/bc,  exp( log(ad/bc) ± z √(1/a + 1/b + 1/c + 1/d) )
 *
 * Woolf has no limits when a cell is 0: the exact conditional limit stands in its place, and the risk
 * difference should lead.
 *
 * @param table two arms, events of a total > 0
 * @param level two-sided coverage, between 0 and 1
 * @returns estimate and limits; infinite or zero with the one exact limit when a cell is 0; not estimable when
 *          nobody, or everybody, had the event
 * @throws {RangeError} when a count is not whole, events exceed the total, an arm is empty, or the level is none
 * @see Woolf B. Ann Hum Genet 1955;19:251-253, doi:10.1111/j.1469-1809.1955.tb01348.x
 */
export function oddsRatioWoolf(table: TwoByTwo, level = USUAL_LEVEL): RatioEstimate {
  const { treatedEvents: a, treatedOthers: b, controlEvents: c, controlOthers: d } = cellsOf(table);
  const because = emptyMargin(table);
  if (because !== undefined) return { kind: 'not estimable', because };
  return a * b * c * d === 0 ? conditionalOddsRatio(table, level) : woolf([a, b, c, d], level);
}

/**
 * Odds ratio with ½ added to every cell, always, and Woolf's interval (Haldane and Anscombe).
 *
 *   (a+½)(d+½) / (b+½)(c+½),  exp( log ± z √(Σ 1/(cell + ½)) )
 *
 * Finite for every table; named wherever it is printed, because it is not the odds ratio of the counts.
 *
 * @param table two arms, events of a total > 0
 * @param level two-sided coverage, between 0 and 1
 * @returns estimate and limits
 * @throws {RangeError} when a count is not whole, events exceed the total, an arm is empty, or the level is none
 * @see Haldane JBS. Ann Hum Genet 1956;20:309-311; Anscombe FJ. Biometrika 1956;43:461-464.
 */
export function oddsRatioHaldane(table: TwoByTwo, level = USUAL_LEVEL): RatioEstimate {
  const { treatedEvents: a, treatedOthers: b, controlEvents: c, controlOthers: d } = cellsOf(table);
  return woolf([a + 0.5, b + 0.5, c + 0.5, d + 0.5], level);
}
