import type { RatioEstimate } from '../../engines/statistics/twoByTwo.ts';
import type { Basis } from '../analysis/answers.ts';
import type { AttritionFigure, DrawnOrWhyNot, FigureHead } from '../figure.ts';
import { attritionFigure } from './attrition.ts';

/** What an analysis cannot know of its figure. */
export interface FigureLabel {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly software: string;
  readonly knowledge: string;
}

/** Cohort, denominator, methods and every warning of an answer, as they stand under its figure. */
export function headOfAnswer(label: FigureLabel, basis: Basis): FigureHead {
  return {
    ...label,
    cohort: `${basis.cohort}; ${basis.outcome}; ${basis.denominator}`,
    method: basis.methods.join('; '),
    notes: basis.warnings.map(({ code, says }) => `${code}: ${says}`),
  };
}

/**
 * Who left on the way to the cohort. Those of whom it is not known stand apart from those who do not meet a step.
 *
 * @throws {RangeError} when the steps do not add up
 */
export function attritionOfAnswer(label: FigureLabel, basis: Basis, unit: string): AttritionFigure {
  const [first] = basis.attrition;
  const before = first === undefined ? 0 : first.left.notMet + first.left.unknown;
  const start = first === undefined || before === 0 ? [] : [{ label: 'all rows', count: first.count + before }];
  const steps = [...start, ...basis.attrition].map(({ label: name, count }, i) => {
    const next = basis.attrition[i + 1 - start.length];
    const reasons =
      next === undefined
        ? []
        : [
            { reason: `not met: ${next.label}`, count: next.left.notMet },
            { reason: `not known: ${next.label}`, count: next.left.unknown },
          ];
    return { label: name, count, left: reasons.filter((one) => one.count > 0) };
  });
  return attritionFigure({ ...headOfAnswer(label, basis), notes: [], unit, steps });
}

/** A ratio as it can be drawn: an infinite or empty one is said, never drawn at the edge. */
export function drawnRatio(ratio: RatioEstimate): DrawnOrWhyNot {
  switch (ratio.kind) {
    case 'estimated':
      return { kind: 'estimated', value: ratio.value, lower: ratio.lower, upper: ratio.upper };
    case 'no interval':
      return { kind: 'estimated', value: ratio.value };
    default:
      return { kind: 'not estimable', because: ratio.because };
  }
}
