import { newcombe } from '../../engines/statistics/riskDifference.ts';
import type { Comparison } from '../../knowledge/studies/study.ts';
import type { FigureHead, ForestFigure, ForestStudy, DrawnPooled } from '../figure.ts';
import { forestFigure } from './forest.ts';

/**
 * Published comparisons as a forest of risk differences, drawn from their counts: first arm minus second, in
 * percentage points, with the interval of Newcombe (square-and-add of Wilson limits). The difference leads because
 * an empty arm makes every ratio infinite.
 *
 * @param labels the study as it is to be named, by source id
 * @throws {RangeError} when there is no comparison
 */
export function forestOfComparisons(
  head: FigureHead,
  comparisons: readonly Comparison[],
  labels: Readonly<Record<string, string>>,
  pooled: DrawnPooled,
): ForestFigure {
  return forestFigure({
    ...head,
    axis: { label: 'Risk difference', unit: 'percentage points' },
    scale: 'linear',
    noEffect: 0,
    armLabels: ['treated', 'untreated'],
    sides: ['fewer when treated', 'more when treated'],
    studies: comparisons.map((comparison) => studyOf(comparison, labels[comparison.sourceId] ?? comparison.sourceId)),
    pooled,
  });
}

function studyOf({ first, second, outcome, randomized }: Comparison, label: string): ForestStudy {
  const { value, lower, upper } = newcombe({ treated: first, control: second });
  return {
    label,
    detail: outcome,
    randomized,
    first: { events: first.events, total: first.total },
    second: { events: second.events, total: second.total },
    estimate: { kind: 'estimated', value: 100 * value, lower: 100 * lower, upper: 100 * upper },
  };
}
