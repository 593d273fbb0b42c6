/** The difference of two proportions, treated minus control: three intervals, each named. */
import { findRoot } from '../numerics/rootFinding.ts';
import { wilson } from './binomialIntervals.ts';
import { type Interval, USUAL_LEVEL, zOf } from './interval.ts';
import { type Arm, cellsOf, type TwoByTwo } from './twoByTwo.ts';

export type RiskDifferenceMethod = 'Newcombe' | 'Miettinen-Nurminen' | 'Mee';

export interface RiskDifference extends Interval {
  /** Proportion in the treated arm minus that in the control arm, −1 to 1. */
  readonly value: number;
  readonly method: RiskDifferenceMethod;
  readonly level: number;
}

const rateOf = ({ events, total }: Arm): number => events / total;

/**
 * Risk difference with Newcombe's hybrid score interval (his method 10): squares and adds Wilson limits.
 *
 *   lower = d − √((p₁ − l₁)² + (u₂ − p₂)²),  upper = d + √((u₁ − p₁)² + (p₂ − l₂)²)
 *
 * @param table two arms, events of a total > 0
 * @param level two-sided coverage, between 0 and 1
 * @returns difference and limits, −1 to 1
 * @throws {RangeError} when a count is not whole, events exceed the total, an arm is empty, or the level is none
 * @see Newcombe RG. Stat Med 1998;17:873-890, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 */
export function newcombe(table: TwoByTwo, level = USUAL_LEVEL): RiskDifference {
  cellsOf(table);
  const { treated, control } = table;
  const [p1, p2] = [rateOf(treated), rateOf(control)];
  const one = wilson(treated.events, treated.total, level);
  const two = wilson(control.events, control.total, level);
  const value = p1 - p2;
  const lower = value - Math.hypot(p1 - one.lower, two.upper - p2);
  const upper = value + Math.hypot(one.upper - p1, p2 - two.lower);
  return { value, lower, upper, method: 'Newcombe', level };
}

/**
 * The control proportion that is likeliest when the treated one is higher by `difference`: the zero of the
 * slope of the log-likelihood, which falls steadily, between the ends both proportions allow.
 */
function likeliestControl({ treated, control }: TwoByTwo, difference: number): number {
  const [least, most] = [Math.max(0, -difference), Math.min(1, 1 - difference)];
  const pull = (count: number, toward: number): number => (count === 0 ? 0 : count / Math.max(0, toward));
  const slope = (p: number): number =>
    pull(treated.events, p + difference) +
    pull(control.events, p) -
    pull(treated.total - treated.events, 1 - p - difference) -
    pull(control.total - control.events, 1 - p);
  if (least >= most || slope(least) <= 0) return least;
  return slope(most) >= 0 ? most : findRoot(slope, least, most);
}

/** (observed − assumed difference) / its standard error under the assumption; ±∞ where that error is 0. */
function scoreOf(table: TwoByTwo, difference: number, inflation: number): number {
  const { treated, control } = table;
  const p2 = likeliestControl(table, difference);
  const p1 = Math.min(1, Math.max(0, p2 + difference));
  const variance = (p1 * (1 - p1)) / treated.total + (p2 * (1 - p2)) / control.total;
  const distance = rateOf(treated) - rateOf(control) - difference;
  if (variance <= 0) return Math.abs(distance) < 1e-12 ? 0 : Math.sign(distance) * Infinity;
  return distance / Math.sqrt(variance * inflation);
}

function scoreInterval(table: TwoByTwo, level: number, inflation: number): Interval {
  const z = zOf(level);
  const value = rateOf(table.treated) - rateOf(table.control);
  const where = (score: number, from: number, to: number): number =>
    findRoot((difference) => scoreOf(table, difference, inflation) - score, from, to);
  return { lower: value <= -1 ? -1 : where(z, -1, value), upper: value >= 1 ? 1 : where(-z, value, 1) };
}

/**
 * Risk difference with the score interval of Miettinen and Nurminen.
 *
 *   limits: the D with (d − D) / √( (p̃₁q̃₁/n₁ + p̃₂q̃₂/n₂) · N/(N−1) ) = ±z
 *
 * p̃ are the maximum-likelihood proportions under p₁ − p₂ = D.
 *
 * @param table two arms, events of a total > 0
 * @param level two-sided coverage, between 0 and 1
 * @returns difference and limits, −1 to 1
 * @throws {RangeError} when a count is not whole, events exceed the total, an arm is empty, or the level is none
 * @see Miettinen O, Nurminen M. Stat Med 1985;4:213-226, doi:10.1002/sim.4780040211
 */
export function miettinenNurminen(table: TwoByTwo, level = USUAL_LEVEL): RiskDifference {
  cellsOf(table);
  const total = table.treated.total + table.control.total;
  const limits = scoreInterval(table, level, total / (total - 1));
  const value = rateOf(table.treated) - rateOf(table.control);
  return { value, ...limits, method: 'Miettinen-Nurminen', level };
}

/**
 * Risk difference with Mee's score interval: as Miettinen and Nurminen without the factor N/(N−1).
 *
 *   limits: the D with (d − D) / √( p̃₁q̃₁/n₁ + p̃₂q̃₂/n₂ ) = ±z
 *
 * @param table two arms, events of a total > 0
 * @param level two-sided coverage, between 0 and 1
 * @returns difference and limits, −1 to 1
 * @throws {RangeError} when a count is not whole, events exceed the total, an arm is empty, or the level is none
 * @see Mee RW. Biometrics 1984;40:1175-1176.
 */
export function mee(table: TwoByTwo, level = USUAL_LEVEL): RiskDifference {
  cellsOf(table);
  const value = rateOf(table.treated) - rateOf(table.control);
  return { value, ...scoreInterval(table, level, 1), method: 'Mee', level };
}
