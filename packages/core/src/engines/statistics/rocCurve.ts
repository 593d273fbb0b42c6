/** How well a marker tells outcomes apart: ROC curve, area with DeLong's error, Youden's cut-offs. */
import { demandFinite } from '../numerics/argumentChecks.ts';
import { normalSf } from '../numerics/normalDistribution.ts';
import { type Interval, USUAL_LEVEL, zOf } from './interval.ts';

/** One entry per person in each list; a higher marker speaks for the outcome. */
export interface MarkerData {
  readonly marker: readonly number[];
  readonly outcome: readonly boolean[];
}

/** Positive when marker > cutOff. */
export interface CutOff {
  /** Midpoint of two neighboring values, or ∓∞ at the ends. */
  readonly cutOff: number;
  readonly sensitivity: number;
  readonly specificity: number;
}

export type AreaUnderCurve =
  | ({ readonly kind: 'estimated'; readonly area: number; readonly variance: number } & Interval)
  /** The marker separates the outcomes without exception: the variance is 0 and an interval would be a false promise. */
  | { readonly kind: 'no interval'; readonly area: number; readonly variance: 0; readonly because: string }
  | { readonly kind: 'not estimable'; readonly because: string };

export type PairedAreas =
  | {
      readonly kind: 'tested';
      readonly difference: number;
      readonly standardError: number;
      readonly z: number;
      readonly p: number;
    }
  | { readonly kind: 'not estimable'; readonly because: string };

interface Placements {
  /** Per person with the outcome: share of those without whose marker is lower, ties half. */
  readonly cases: readonly number[];
  /** Per person without the outcome: share of those with whose marker is higher, ties half. */
  readonly controls: readonly number[];
}

/** @throws {RangeError} when the lists differ in length or a marker is not finite. */
function demandMarker({ marker, outcome }: MarkerData): void {
  if (marker.length !== outcome.length) throw new RangeError('Markers and outcomes are equally long.');
  marker.forEach((value) => demandFinite('A marker', value));
}

/** How many of the sorted values are below x, and how many at most x. */
function ranks(sorted: Float64Array, x: number): { below: number; upTo: number } {
  const first = (above: (value: number) => boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (above(sorted[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { below: first((value) => value >= x), upTo: first((value) => value > x) };
}

function placementsOf({ marker, outcome }: MarkerData): Placements {
  const withIt = Float64Array.from(marker.filter((_, i) => outcome[i])).sort();
  const without = Float64Array.from(marker.filter((_, i) => !outcome[i])).sort();
  const share = (sorted: Float64Array, x: number): number => {
    const { below, upTo } = ranks(sorted, x);
    return (below + (upTo - below) / 2) / sorted.length;
  };
  const [cases, controls]: [number[], number[]] = [[], []];
  marker.forEach((x, i) => (outcome[i]! ? cases.push(share(without, x)) : controls.push(1 - share(withIt, x))));
  return { cases, controls };
}

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function covarianceOf(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [meanOf(x), meanOf(y)];
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / (x.length - 1);
}

/** Why no area can be told, or undefined. */
function tooFew(outcome: readonly boolean[]): string | undefined {
  const cases = outcome.filter(Boolean).length;
  return cases < 2 || outcome.length - cases < 2 ? 'fewer than two persons with, or without, the outcome' : undefined;
}

/**
 * Area under the ROC curve with DeLong's variance.
 *
 *   AUC = P(marker of a person with the outcome > of one without) + ½ P(equal)
 *   var = S₁₀/n₁ + S₀₁/n₀,  S the variances of the placements;  interval AUC ± z √var, cut at 0 and 1
 *
 * @param data  one entry per person
 * @param level two-sided coverage, between 0 and 1
 * @returns area and limits; no interval when the variance is 0; not estimable with fewer than two on either side
 * @throws {RangeError} when the lists differ in length, a marker is not finite, or the level is none
 * @see DeLong ER, DeLong DM, Clarke-Pearson DL. Biometrics 1988;44:837-845, doi:10.2307/2531595
 */
export function areaUnderCurve(data: MarkerData, level = USUAL_LEVEL): AreaUnderCurve {
  demandMarker(data);
  const z = zOf(level);
  const because = tooFew(data.outcome);
  if (because !== undefined) return { kind: 'not estimable', because };
  const { cases, controls } = placementsOf(data);
  const area = meanOf(cases);
  const variance = covarianceOf(cases, cases) / cases.length + covarianceOf(controls, controls) / controls.length;
  if (variance === 0)
    return { kind: 'no interval', area, variance: 0, because: 'no pair of persons contradicts another' };
  const width = z * Math.sqrt(variance);
  return { kind: 'estimated', area, variance, lower: Math.max(0, area - width), upper: Math.min(1, area + width) };
}

/**
 * DeLong's test of two markers measured in the same persons.
 *
 *   z = (AUC₁ − AUC₂) / √(var₁ + var₂ − 2 cov)
 *
 * @param one   the first marker with the outcomes
 * @param other the second marker, same persons in the same order
 * @returns difference (first minus second), its error, z and two-sided p
 * @throws {RangeError} when the lists differ in length or a marker is not finite
 * @see DeLong ER, DeLong DM, Clarke-Pearson DL. Biometrics 1988;44:837-845, doi:10.2307/2531595
 */
export function pairedAreas(one: MarkerData, other: readonly number[]): PairedAreas {
  const second = { marker: other, outcome: one.outcome };
  demandMarker(one);
  demandMarker(second);
  const because = tooFew(one.outcome);
  if (because !== undefined) return { kind: 'not estimable', because };
  const [a, b] = [placementsOf(one), placementsOf(second)];
  const differences = (x: readonly number[], y: readonly number[]): number[] => x.map((value, i) => value - y[i]!);
  const [cases, controls] = [differences(a.cases, b.cases), differences(a.controls, b.controls)];
  const variance = covarianceOf(cases, cases) / cases.length + covarianceOf(controls, controls) / controls.length;
  if (variance === 0) return { kind: 'not estimable', because: 'both markers order the persons alike' };
  const difference = meanOf(cases);
  const standardError = Math.sqrt(variance);
  const z = difference / standardError;
  return { kind: 'tested', difference, standardError, z, p: 2 * normalSf(Math.abs(z)) };
}

/**
 * Every cut-off with its sensitivity and specificity: the ROC curve.
 *
 * Cut-offs are midpoints of neighboring marker values with −∞ and ∞ at the ends; positive means marker > cut-off.
 *
 * @param data one entry per person
 * @returns cut-offs in rising order; none when everybody, or nobody, has the outcome
 * @throws {RangeError} when the lists differ in length or a marker is not finite
 * @see Hanley JA, McNeil BJ. Radiology 1982;143:29-36, doi:10.1148/radiology.143.1.7063747
 */
export function rocCurve(data: MarkerData): readonly CutOff[] {
  demandMarker(data);
  const { marker, outcome } = data;
  const cases = outcome.filter(Boolean).length;
  if (cases === 0 || cases === outcome.length) return [];
  const order = marker.map((_, i) => i).sort((i, j) => marker[i]! - marker[j]!);
  const points: CutOff[] = [{ cutOff: -Infinity, sensitivity: 1, specificity: 0 }];
  let [missed, cleared] = [0, 0];
  order.forEach((i, at) => {
    if (outcome[i]!) missed += 1;
    else cleared += 1;
    const next = order[at + 1];
    if (next !== undefined && marker[next] === marker[i]) return;
    const cutOff = next === undefined ? Infinity : (marker[i]! + marker[next]!) / 2;
    points.push({ cutOff, sensitivity: (cases - missed) / cases, specificity: cleared / (outcome.length - cases) });
  });
  return points;
}

/**
 * Youden's cut-offs: where sensitivity + specificity − 1 is greatest.
 *
 * A descriptive optimum, no cut-off for treatment: that takes an interaction of marker and treatment.
 *
 * @param data one entry per person
 * @returns all cut-offs that share the greatest index, the smallest first; none when there is no curve
 * @throws {RangeError} when the lists differ in length or a marker is not finite
 * @see Youden WJ. Cancer 1950;3:32-35, doi:10.1002/1097-0142(1950)3:1<32::AID-CNCR2820030106>3.0.CO;2-3
 */
export function youdenCutOffs(data: MarkerData): readonly (CutOff & { readonly index: number })[] {
  const points = rocCurve(data).map((point) => ({ ...point, index: point.sensitivity + point.specificity - 1 }));
  const best = points.reduce((most, { index }) => Math.max(most, index), -Infinity);
  return points.filter(({ index }) => index >= best - 1e-12);
}
