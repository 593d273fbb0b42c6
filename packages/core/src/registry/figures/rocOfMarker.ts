import { areaUnderCurve, type MarkerData, rocCurve, youdenCutOffs } from '../../engines/statistics/rocCurve.ts';
import type { DrawnOrWhyNot, FigureHead, RocFigure } from '../figure.ts';
import { fixedWords } from './numberWords.ts';
import { rocFigure } from './roc.ts';

export interface RocWords {
  /** 'Th1/Th2 ratio' */
  readonly marker: string;
  readonly outcome: string;
}

/**
 * The ROC curve of a marker (higher means the outcome), its area with the interval of DeLong, the cut-offs asked for
 * ("at least") and the one with the largest Youden index.
 *
 * @param cutOffs published or adopted cut-offs; positive means marker ≥ cut-off
 * @throws {RangeError} when everybody, or nobody, has the outcome, or a marker is not finite
 */
export function rocOfMarker(
  head: FigureHead,
  words: RocWords,
  data: MarkerData,
  cutOffs: readonly number[],
): RocFigure {
  const points = rocCurve(data);
  if (points.length === 0) throw new RangeError('A ROC curve needs persons with and without the outcome.');
  const youden = youdenCutOffs(data).map(({ cutOff, sensitivity, specificity }) => ({
    label: `${words.marker} above ${fixedWords(cutOff, 2)} (largest Youden index)`,
    sensitivity,
    specificity,
  }));
  return rocFigure({
    ...head,
    ...words,
    curve: points.map(({ sensitivity, specificity }) => ({ falsePositives: 1 - specificity, sensitivity })).reverse(),
    operatingPoints: [...youden, ...cutOffs.map((cutOff) => atLeast(data, cutOff, words.marker))],
    area: areaOf(data),
  });
}

function atLeast({ marker, outcome }: MarkerData, cutOff: number, name: string): RocFigure['operatingPoints'][number] {
  const share = (wanted: boolean, called: boolean): number => {
    const group = marker.filter((_, i) => outcome[i] === wanted);
    return group.filter((value) => value >= cutOff === called).length / group.length;
  };
  return {
    label: `${name} ${String(cutOff)} or more`,
    sensitivity: share(true, true),
    specificity: share(false, false),
  };
}

function areaOf(data: MarkerData): DrawnOrWhyNot {
  const area = areaUnderCurve(data);
  if (area.kind === 'not estimable') return area;
  const { area: value } = area;
  if (area.kind === 'no interval') return { kind: 'estimated', value };
  return { kind: 'estimated', value, lower: area.lower, upper: area.upper };
}
