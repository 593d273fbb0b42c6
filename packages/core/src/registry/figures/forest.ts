import type { DrawnEstimate, DrawnOrWhyNot, ForestFigure, ForestStudy } from '../figure.ts';
import type { FigureHead, FigureTable } from '../figure.ts';
import { demandCounts, demandFinite, demandHead, demandLimits, demandSome } from './checks.ts';
import { countsWords, fixedWords, ratioWords, signedWords, some } from './numberWords.ts';

export type ForestInput = FigureHead &
  Pick<ForestFigure, 'axis' | 'scale' | 'noEffect' | 'armLabels' | 'sides' | 'studies' | 'pooled'>;

type Scale = ForestFigure['scale'];

/**
 * A forest plot: one line a study, hollow marks where nobody drew lots, and the pooled effect or why there is none.
 *
 * @throws {RangeError} when a number cannot be drawn: not finite, limits in the wrong order, not above 0 on a
 *   logarithmic scale, counts that are none, weights that do not add up to 100
 */
export function forestFigure(input: ForestInput): ForestFigure {
  demandHead(input);
  demandSome('forest', input.studies);
  input.studies.forEach((study, i) => demandStudy(`study ${String(i + 1)}`, study, input.scale));
  demandWeights(input.studies);
  if (input.pooled.kind === 'shown') {
    demandEstimate('pooled effect', input.pooled.estimate, input.scale);
    if (input.pooled.prediction !== undefined) demandLimits('prediction interval', input.pooled.prediction);
  }
  return { ...input, kind: 'forest', description: descriptionOf(input), table: tableOf(input) };
}

/** '+30.6 (0.9 to 53.3)'; an open side is said. */
export function effectWords(of: DrawnOrWhyNot, scale: Scale): string {
  if (of.kind === 'not estimable') return `not estimable: ${of.because}`;
  const one = (value: number): string => (scale === 'linear' ? fixedWords(value, 1) : ratioWords(value));
  const value = scale === 'linear' ? signedWords(of.value, 1) : ratioWords(of.value);
  const { lower, upper } = of;
  if (lower === undefined && upper === undefined) return `${value} (no interval)`;
  if (lower === undefined) return `${value} (up to ${one(upper ?? of.value)})`;
  return upper === undefined ? `${value} (${one(lower)} and above)` : `${value} (${one(lower)} to ${one(upper)})`;
}

function demandStudy(place: string, study: ForestStudy, scale: Scale): void {
  if (study.first !== undefined) demandCounts(`${place}, first arm`, study.first);
  if (study.second !== undefined) demandCounts(`${place}, second arm`, study.second);
  if (study.estimate.kind === 'estimated') demandEstimate(place, study.estimate, scale);
}

function demandEstimate(place: string, estimate: DrawnEstimate, scale: Scale): void {
  demandFinite(place, estimate.value);
  demandLimits(place, estimate);
  const { value, lower = value, upper = value } = estimate;
  if (lower > value || upper < value) throw new RangeError(`${place}: the interval does not hold its value.`);
  if (scale === 'logarithmic' && !(lower > 0)) throw new RangeError(`${place} is above 0 on a logarithmic scale.`);
}

/** Weights are all there or all absent, and are shares of one whole. */
function demandWeights(studies: readonly ForestStudy[]): void {
  const weights = studies.flatMap(({ weightPercent }) => weightPercent ?? []);
  if (weights.length === 0) return;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!weights.every((weight) => weight >= 0) || !(Math.abs(sum - 100) <= 0.5)) {
    throw new RangeError(`Weights are shares of 100 %; they add up to ${String(sum)}.`);
  }
}

function descriptionOf({ axis, studies, pooled, noEffect, armLabels, scale }: ForestInput): string {
  const randomized = studies.filter((study) => study.randomized).length;
  const excluding = studies.filter(({ estimate: of }) => of.kind === 'estimated' && excludes(of, noEffect)).length;
  const design = `${String(randomized)} of ${String(studies.length)} randomized`;
  const rows = `${axis.label} of ${some(studies.length, 'comparison', 'comparisons')} (${armLabels.join(' v ')}), ${design}`;
  const clear = `${some(excluding, 'interval excludes', 'intervals exclude')} no effect`;
  const end =
    pooled.kind === 'shown'
      ? `Pooled (${pooled.model}): ${effectWords(pooled.estimate, scale)}.`
      : `Pooled: not shown, ${pooled.because}.`;
  return `${rows}; ${clear}. ${end}`;
}

function excludes({ lower, upper }: DrawnEstimate, noEffect: number): boolean {
  return (lower !== undefined && lower > noEffect) || (upper !== undefined && upper < noEffect);
}

function tableOf({ axis, scale, studies, pooled, armLabels }: ForestInput): FigureTable {
  const effect = axis.unit === '' ? `${axis.label} (95 % interval)` : `${axis.label}, ${axis.unit} (95 % interval)`;
  const unweighted = pooled.kind === 'shown' ? 'not stated' : 'not pooled';
  const rows = studies.map((study) => [
    study.detail === undefined ? study.label : `${study.label}: ${study.detail}`,
    study.randomized ? 'randomized' : 'not randomized',
    study.first === undefined ? 'not stated' : countsWords(study.first),
    study.second === undefined ? 'not stated' : countsWords(study.second),
    effectWords(study.estimate, scale),
    study.weightPercent === undefined ? unweighted : `${fixedWords(study.weightPercent, 1)} %`,
  ]);
  const last =
    pooled.kind === 'shown'
      ? [`Pooled: ${pooled.model}`, '–', '–', '–', effectWords(pooled.estimate, scale), '100.0 %']
      : ['Pooled', '–', '–', '–', `not shown: ${pooled.because}`, '–'];
  const prediction =
    pooled.kind === 'shown' && pooled.prediction !== undefined
      ? [['Prediction interval', '–', '–', '–', effectRange(pooled.prediction, scale), '–']]
      : [];
  return {
    headers: ['Study', 'Design', armLabels[0], armLabels[1], effect, 'Weight'],
    rows: [...rows, last, ...prediction],
  };
}

/** '0.14 to 1.76' */
export function effectRange(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  scale: Scale,
): string {
  const one = (value: number): string => (scale === 'linear' ? fixedWords(value, 1) : ratioWords(value));
  return `${one(lower)} to ${one(upper)}`;
}
