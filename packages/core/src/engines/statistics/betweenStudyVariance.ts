/** τ², how much the true effects of studies differ: three estimates and a confidence interval. */
import { demandFinite, demandPositive } from '../numerics/argumentChecks.ts';
import { chiSquareUpperQuantile } from '../numerics/chiSquareDistribution.ts';
import { greatestValue } from '../numerics/maximumSearch.ts';
import { findRoot } from '../numerics/rootFinding.ts';
import { eachSide, type Interval, USUAL_LEVEL } from './interval.ts';

/** A study's effect with its own variance. */
export interface Effect {
  readonly estimate: number;
  readonly variance: number;
}

export type VarianceMethod = 'DerSimonian-Laird' | 'restricted maximum likelihood' | 'Paule-Mandel';

/** @throws {RangeError} when there are fewer than two studies, an effect is not finite, or a variance not above 0. */
export function demandEffects(effects: readonly Effect[]): void {
  if (effects.length < 2) throw new RangeError('Pooling takes at least two studies.');
  effects.forEach(({ estimate, variance }) => {
    demandFinite('An effect', estimate);
    demandPositive('A variance', variance);
  });
}

/** Weights 1/(v + τ²): their sums, the pooled effect, and Cochran's Q around it. */
export function weighted(effects: readonly Effect[], tauSquared: number) {
  const weights = effects.map(({ variance }) => 1 / (variance + tauSquared));
  const sum = weights.reduce((a, b) => a + b, 0);
  const mean = effects.reduce((total, { estimate }, i) => total + (weights[i]! * estimate) / sum, 0);
  const q = effects.reduce((total, { estimate }, i) => total + weights[i]! * (estimate - mean) ** 2, 0);
  return { weights, sum, mean, q };
}

const sumOfPowers = (weights: readonly number[], power: number): number =>
  weights.reduce((sum, w) => sum + w ** power, 0);

function derSimonianLaird(effects: readonly Effect[]): number {
  const { weights, sum, q } = weighted(effects, 0);
  return Math.max(0, (q - (effects.length - 1)) / (sum - sumOfPowers(weights, 2) / sum));
}

/** τ² at which Q falls to the target; 0 when it never was above. */
function whereQIs(effects: readonly Effect[], target: number): number {
  const excess = (tauSquared: number): number => weighted(effects, tauSquared).q - target;
  if (excess(0) <= 0) return 0;
  let far = Math.max(...effects.map(({ variance }) => variance));
  while (excess(far) > 0) far *= 4;
  return findRoot(excess, 0, far);
}

/** Slope of the restricted log-likelihood in τ². */
function restrictedSlope(effects: readonly Effect[], tauSquared: number): number {
  const { weights, sum, mean } = weighted(effects, tauSquared);
  const squares = effects.reduce((total, { estimate }, i) => total + (weights[i]! * (estimate - mean)) ** 2, 0);
  return 0.5 * (squares - sum + sumOfPowers(weights, 2) / sum);
}

function restrictedLogLikelihood(effects: readonly Effect[], tauSquared: number): number {
  const { weights, sum, q } = weighted(effects, tauSquared);
  return 0.5 * (weights.reduce((total, w) => total + Math.log(w), 0) - Math.log(sum) - q);
}

function restrictedMaximum(effects: readonly Effect[]): number {
  const scale = Math.max(...effects.map(({ variance }) => variance), derSimonianLaird(effects));
  const tauSquaredAt = (u: number): number => (scale * u * u) / (1 - u * u);
  const { at } = greatestValue((u) => restrictedLogLikelihood(effects, tauSquaredAt(u)), 0, 0.9999, 400);
  const slope = (u: number): number => restrictedSlope(effects, tauSquaredAt(u));
  const [low, high] = [Math.max(0, at - 1e-3), Math.min(0.9999, at + 1e-3)];
  if (slope(low) > 0 && slope(high) < 0) return tauSquaredAt(findRoot(slope, low, high));
  return at <= 1e-3 ? 0 : tauSquaredAt(at);
}

/**
 * The variance of true effects between studies.
 *
 *   DerSimonian–Laird: (Q − (k−1)) / (Σw − Σw²/Σw), w = 1/v;  Paule–Mandel: τ² with Σ(y−μ)²/(v+τ²) = k − 1
 *   restricted maximum likelihood: the τ² ≥ 0 at which ½(Σ log w − log Σw − Q) is greatest, w = 1/(v+τ²)
 *
 * From few studies it is hardly known: print the interval beside it.
 *
 * @param effects at least two studies, on one scale
 * @param method  which estimate
 * @returns τ² ≥ 0, square of the unit of the effects
 * @throws {RangeError} when there are fewer than two studies, an effect is not finite, or a variance not above 0
 * @see Viechtbauer W. J Educ Behav Stat 2005;30:261-293; Paule RC, Mandel J. J Res Natl Bur Stand 1982;87:377-385.
 */
export function betweenStudyVariance(effects: readonly Effect[], method: VarianceMethod): number {
  demandEffects(effects);
  switch (method) {
    case 'DerSimonian-Laird':
      return derSimonianLaird(effects);
    case 'Paule-Mandel':
      return whereQIs(effects, effects.length - 1);
    case 'restricted maximum likelihood':
      return restrictedMaximum(effects);
  }
}

/**
 * Confidence interval of τ² by the Q-profile.
 *
 *   { τ² : χ²(α/2) ≤ Σ (y − μ)²/(v + τ²) ≤ χ²(1 − α/2) }, k − 1 degrees of freedom, cut at 0
 *
 * @param effects at least two studies, on one scale
 * @param level   two-sided coverage, between 0 and 1
 * @returns limits ≥ 0
 * @throws {RangeError} as `betweenStudyVariance`, or when the level is none
 * @see Viechtbauer W. Stat Med 2007;26:37-52, doi:10.1002/sim.2514
 */
export function betweenStudyInterval(effects: readonly Effect[], level = USUAL_LEVEL): Interval {
  demandEffects(effects);
  const outside = eachSide(level);
  const df = effects.length - 1;
  return {
    lower: whereQIs(effects, chiSquareUpperQuantile(outside, df)),
    upper: whereQIs(effects, chiSquareUpperQuantile(1 - outside, df)),
  };
}
