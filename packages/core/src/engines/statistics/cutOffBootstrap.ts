/** How far a Youden cut-off moves when other persons of the same kind are measured. */
import { demandCount } from '../numerics/argumentChecks.ts';
import { eachSide, type Interval, USUAL_LEVEL } from './interval.ts';
import { areaUnderCurve, type MarkerData, youdenCutOffs } from './rocCurve.ts';
import { sampleQuantile } from './sampleQuantile.ts';

export type CutOffBootstrap =
  | ({
      readonly kind: 'estimated';
      /** Of the cut-off, in the unit of the marker: middle of the resamples and their standard deviation. */
      readonly median: number;
      readonly standardDeviation: number;
      readonly resamples: number;
      /** Index at the cut-off found, less what it gains by having been looked for in the same persons. */
      readonly index: number;
      readonly correctedIndex: number;
    } & Interval)
  | { readonly kind: 'not estimable'; readonly because: string };

/** Sensitivity + specificity − 1 of a given cut-off in given data. */
function indexAt({ marker, outcome }: MarkerData, cutOff: number): number {
  let [positive, cases, negative] = [0, 0, 0];
  outcome.forEach((has, i) => {
    if (has) cases += 1;
    if (has && marker[i]! > cutOff) positive += 1;
    if (!has && marker[i]! <= cutOff) negative += 1;
  });
  return positive / cases + negative / (outcome.length - cases) - 1;
}

/** As many persons with, and without, the outcome as there were, drawn with putting back. */
function resampled({ marker, outcome }: MarkerData, uniform: () => number): MarkerData {
  const draw = (from: readonly number[]): number[] => from.map(() => from[Math.floor(uniform() * from.length)]!);
  const cases = draw(marker.filter((_, i) => outcome[i]));
  const controls = draw(marker.filter((_, i) => !outcome[i]));
  return { marker: [...cases, ...controls], outcome: [...cases.map(() => true), ...controls.map(() => false)] };
}

/**
 * Percentile bootstrap interval of the Youden cut-off, resampled within each outcome, with its optimism.
 *
 *   optimism = mean over resamples of (index in the resample − index of the same cut-off in the original)
 *
 * @param data      one entry per person
 * @param uniform   random numbers strictly between 0 and 1, handed in
 * @param resamples whole, at least 100; 2,000 or more for a printed interval
 * @param level     two-sided coverage, between 0 and 1
 * @returns limits of the cut-off; not estimable with fewer than two persons with, or without, the outcome
 * @throws {RangeError} when the lists differ in length, a marker is not finite, there are too few resamples, or the
 *         level is none
 * @see Efron B, Tibshirani RJ. An Introduction to the Bootstrap, 1993, chapters 13 and 17.
 */
export function cutOffBootstrap(
  data: MarkerData,
  uniform: () => number,
  resamples: number,
  level = USUAL_LEVEL,
): CutOffBootstrap {
  const outside = eachSide(level);
  demandCount('resamples', resamples);
  if (resamples < 100) throw new RangeError(`At least 100 resamples; got ${String(resamples)}.`);
  const area = areaUnderCurve(data, level);
  const best = youdenCutOffs(data)[0];
  if (area.kind === 'not estimable' || best === undefined) {
    return { kind: 'not estimable', because: 'fewer than two persons with, or without, the outcome' };
  }
  const found = Array.from({ length: resamples }, () => {
    const { cutOff, index } = youdenCutOffs(resampled(data, uniform))[0]!;
    return { cutOff, optimism: index - indexAt(data, cutOff) };
  });
  const cutOffs = found.map(({ cutOff }) => cutOff);
  const mean = cutOffs.reduce((sum, value) => sum + value / resamples, 0);
  const spread = cutOffs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (resamples - 1);
  const optimism = found.reduce((sum, one) => sum + one.optimism / resamples, 0);
  return {
    kind: 'estimated',
    lower: sampleQuantile(cutOffs, outside),
    median: sampleQuantile(cutOffs, 0.5),
    upper: sampleQuantile(cutOffs, 1 - outside),
    standardDeviation: Math.sqrt(spread),
    resamples,
    index: best.index,
    correctedIndex: best.index - optimism,
  };
}
