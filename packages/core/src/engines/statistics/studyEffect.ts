/** The effect of one study on the scale on which studies are pooled. */
import { cellsOf, type TwoByTwo } from './twoByTwo.ts';

/** Odds ratio and risk ratio are pooled as natural logarithms, the risk difference as it is. */
export type EffectMeasure = 'log odds ratio' | 'log risk ratio' | 'risk difference';

export interface StudyEffect {
  readonly estimate: number;
  /** Square of the standard error, > 0. */
  readonly variance: number;
  /** True when ½ was added to every cell because one of them was 0. */
  readonly corrected: boolean;
}

/**
 * Effect and variance of one study; ½ is added to its cells when, and only when, one of them is 0.
 *
 *   log OR = log(ad/bc), 1/a + 1/b + 1/c + 1/d;  log RR = log(p₁/p₂), 1/a − 1/n₁ + 1/c − 1/n₂
 *   RD = p₁ − p₂, p₁q₁/n₁ + p₂q₂/n₂
 *
 * @param table   two arms, events of a total > 0
 * @param measure which effect
 * @returns effect, treated against control, with its variance
 * @throws {RangeError} when a count is not whole, events exceed the total, or an arm is empty
 * @see Sutton AJ et al. Methods for Meta-Analysis in Medical Research, 2000, chapter 2.
 */
export function studyEffect(table: TwoByTwo, measure: EffectMeasure): StudyEffect {
  const cells = Object.values(cellsOf(table)) as [number, number, number, number];
  const corrected = cells.includes(0);
  const [a, b, c, d] = cells.map((count) => (corrected ? count + 0.5 : count)) as typeof cells;
  const [n1, n2] = [a + b, c + d];
  switch (measure) {
    case 'log odds ratio':
      return { estimate: Math.log((a * d) / (b * c)), variance: 1 / a + 1 / b + 1 / c + 1 / d, corrected };
    case 'log risk ratio':
      return { estimate: Math.log(a / n1 / (c / n2)), variance: b / (a * n1) + d / (c * n2), corrected };
    case 'risk difference':
      return { estimate: a / n1 - c / n2, variance: (a * b) / n1 ** 3 + (c * d) / n2 ** 3, corrected };
  }
}
