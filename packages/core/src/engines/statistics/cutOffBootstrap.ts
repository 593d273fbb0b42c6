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
      /** Area under the curve in the same way: which direction speaks for the outcome was looked for too. */
      readonly area: number;
      readonly correctedArea: number;
    } & Interval)
  | { readonly kind: 'not estimable'; readonly because: string };

/** The persons once in order of the marker: distinct values, and for each person of either kind the place of the value. */
interface Ordered {
  readonly values: Float64Array;
  readonly cases: Uint32Array;
  readonly controls: Uint32Array;
}

function ordered({ marker, outcome }: MarkerData): Ordered {
  const values = Float64Array.from(new Set(marker)).sort();
  const placeOf = new Map([...values].map((value, place) => [value, place]));
  const places = (wanted: boolean): Uint32Array =>
    Uint32Array.from(marker.filter((_, i) => outcome[i] === wanted).map((value) => placeOf.get(value)!));
  return { values, cases: places(true), controls: places(false) };
}

/** How many of each kind have each value. */
interface Counts {
  readonly cases: Uint32Array;
  readonly controls: Uint32Array;
}

function countsOf({ values, cases, controls }: Ordered): Counts {
  const count = (places: Uint32Array): Uint32Array => {
    const counts = new Uint32Array(values.length);
    for (const place of places) counts[place]! += 1;
    return counts;
  };
  return { cases: count(cases), controls: count(controls) };
}

/** As many persons with, and without, the outcome as there were, drawn with putting back: only counts are kept. */
function draw(from: Uint32Array, into: Uint32Array, uniform: () => number): void {
  into.fill(0);
  for (let i = 0; i < from.length; i += 1) into[from[Math.floor(uniform() * from.length)]!]! += 1;
}

/** Smallest cut-off with the greatest index, and the area, in one walk over the values that are present. */
function scan(values: Float64Array, { cases, controls }: Counts, size: { cases: number; controls: number }) {
  let [missed, cleared, concordant] = [0, 0, 0];
  let [index, cutOff, open] = [0, -Infinity, true];
  let last = -Infinity;
  // index at −∞ is 0 (all positive); a later equal one is no better
  for (let place = 0; place < values.length; place += 1) {
    const [withIt, without] = [cases[place]!, controls[place]!];
    if (withIt + without === 0) continue;
    if (open) {
      cutOff = last === -Infinity ? -Infinity : (last + values[place]!) / 2;
      open = false;
    }
    concordant += withIt * (cleared + without / 2);
    missed += withIt;
    cleared += without;
    const here = cleared / size.controls - missed / size.cases;
    if (here > index + 1e-12) {
      index = here;
      open = true; // the cut-off is the midpoint to the next value present
    }
    last = values[place]!;
  }
  if (open) cutOff = Infinity;
  return { cutOff, index, area: concordant / (size.cases * size.controls) };
}

/** Index of any cut-off in the original persons: counts at or below each value, looked up. */
function indexAt(values: Float64Array, cumulative: Float64Array, cutOff: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > cutOff) high = middle;
    else low = middle + 1;
  }
  return low === 0 ? 0 : cumulative[low - 1]!;
}

/** Index after each value: share of those without at or below it, less the share of those with. */
function cumulativeIndex(counts: Counts, size: { cases: number; controls: number }): Float64Array {
  let [missed, cleared] = [0, 0];
  return Float64Array.from(counts.cases, (withIt, place) => {
    missed += withIt;
    cleared += counts.controls[place]!;
    return cleared / size.controls - missed / size.cases;
  });
}

/**
 * Percentile bootstrap interval of the Youden cut-off, resampled within each outcome, with its optimism.
 *
 *   optimism = mean over resamples of (index in the resample − index of the same cut-off in the original)
 *   of the area: the direction of the marker is chosen in each resample and judged in the original
 *
 * The persons are sorted once; a resample is a list of counts.
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
  const persons = ordered(data);
  const size = { cases: persons.cases.length, controls: persons.controls.length };
  const inOriginal = cumulativeIndex(countsOf(persons), size);
  const counts: Counts = countsOf(persons);
  const cutOffs = new Float64Array(resamples);
  let [optimism, areaOptimism] = [0, 0];
  for (let b = 0; b < resamples; b += 1) {
    draw(persons.cases, counts.cases, uniform);
    draw(persons.controls, counts.controls, uniform);
    const found = scan(persons.values, counts, size);
    cutOffs[b] = found.cutOff;
    optimism += (found.index - indexAt(persons.values, inOriginal, found.cutOff)) / resamples;
    const turned = found.area < 0.5;
    areaOptimism += ((turned ? 1 - found.area : found.area) - (turned ? 1 - area.area : area.area)) / resamples;
  }
  return {
    kind: 'estimated',
    ...spreadOf(cutOffs, outside),
    resamples,
    ...corrected(best.index, optimism, area.area, areaOptimism),
  };
}

function corrected(index: number, optimism: number, found: number, areaOptimism: number) {
  const area = Math.max(found, 1 - found);
  return { index, correctedIndex: index - optimism, area, correctedArea: area - areaOptimism };
}

function spreadOf(cutOffs: Float64Array, outside: number) {
  const values = [...cutOffs];
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return {
    lower: sampleQuantile(values, outside),
    median: sampleQuantile(values, 0.5),
    upper: sampleQuantile(values, 1 - outside),
    standardDeviation: Math.sqrt(spread),
  };
}
