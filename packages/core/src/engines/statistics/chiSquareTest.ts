/** Pearson's chi-square test of two arms, with and without Yates's correction, and of several groups. */
import { chiSquareSf } from '../numerics/chiSquareDistribution.ts';
import { demandEvents } from './interval.ts';
import { type Arm, type Cells, cellsOf, emptyMargin, type TestAnswer, type TwoByTwo } from './twoByTwo.ts';

/** N · (|ad − bc| − less)² / (product of the margins), where `less` is what the correction takes off, per N. */
function statisticOf(cells: Cells, correctedBy: (deviation: number) => number): number {
  const { treatedEvents: a, treatedOthers: b, controlEvents: c, controlOthers: d } = cells;
  const [treated, control, events, others] = [a + b, c + d, a + c, b + d];
  const total = treated + control;
  const deviation = Math.abs(a * d - b * c) / total; // |observed − expected|, the same in all four cells
  const left = deviation - correctedBy(deviation);
  return left * left * total * (total / treated / control) * (total / events / others);
}

function answer(table: TwoByTwo, correctedBy: (deviation: number) => number): TestAnswer {
  const cells = cellsOf(table);
  const because = emptyMargin(table);
  if (because !== undefined) return { kind: 'not estimable', because };
  const statistic = statisticOf(cells, correctedBy);
  return { kind: 'tested', statistic, p: chiSquareSf(statistic, 1) };
}

/**
 * Pearson's chi-square test without correction.
 *
 *   χ² = Σ (O − E)² / E = N (ad − bc)² / ((a+b)(c+d)(a+c)(b+d)),  1 degree of freedom
 *
 * @param table two arms, events of a total > 0
 * @returns statistic and two-sided p; not estimable when nobody, or everybody, had the event
 * @throws {RangeError} when a count is not whole, events exceed the total, or an arm is empty
 * @see Pearson K. Phil Mag 1900;50:157-175, doi:10.1080/14786440009463897
 */
export function pearsonChiSquare(table: TwoByTwo): TestAnswer {
  return answer(table, () => 0);
}

/**
 * Pearson's chi-square test with Yates's continuity correction.
 *
 *   χ² = Σ (|O − E| − c)² / E,  c = ½, or |O − E| where that is smaller
 *
 * @param table two arms, events of a total > 0
 * @returns statistic and two-sided p; not estimable when nobody, or everybody, had the event
 * @throws {RangeError} when a count is not whole, events exceed the total, or an arm is empty
 * @see Yates F. Suppl J R Stat Soc 1934;1:217-235, doi:10.2307/2983604
 */
export function yatesChiSquare(table: TwoByTwo): TestAnswer {
  return answer(table, (deviation) => Math.min(0.5, deviation));
}

/**
 * Pearson's chi-square test of equal proportions in several groups.
 *
 *   χ² = Σ (x − n p̄)² / (n p̄ (1 − p̄)),  p̄ over all groups;  degrees of freedom: groups − 1
 *
 * @param groups at least two, events of a total > 0
 * @returns statistic and p; not estimable when nobody, or everybody, had the event
 * @throws {RangeError} when there are fewer than two groups or a count is impossible
 * @see Pearson K. Phil Mag 1900;50:157-175, doi:10.1080/14786440009463897
 */
export function severalGroupsChiSquare(groups: readonly Arm[]): TestAnswer {
  if (groups.length < 2) throw new RangeError('A comparison takes at least two groups.');
  groups.forEach(({ events, total }) => demandEvents(events, total));
  const events = groups.reduce((sum, group) => sum + group.events, 0);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  if (events === 0) return { kind: 'not estimable', because: 'no event in any group' };
  if (events === total) return { kind: 'not estimable', because: 'every person in all groups had the event' };
  const p = events / total;
  const statistic = groups.reduce((sum, { events: x, total: n }) => sum + (x - n * p) ** 2 / (n * p * (1 - p)), 0);
  return { kind: 'tested', statistic, p: chiSquareSf(statistic, groups.length - 1) };
}
