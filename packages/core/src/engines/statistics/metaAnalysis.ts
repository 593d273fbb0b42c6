/** Pooling studies: one common effect, or the mean of effects that differ. */
import { chiSquareSf } from '../numerics/chiSquareDistribution.ts';
import { normalSf } from '../numerics/normalDistribution.ts';
import { studentTSf, studentTUpperQuantile } from '../numerics/studentTDistribution.ts';
import {
  betweenStudyVariance,
  demandEffects,
  type Effect,
  type VarianceMethod,
  weighted,
} from './betweenStudyVariance.ts';
import { eachSide, type Interval, USUAL_LEVEL, zOf } from './interval.ts';

/**
 * 'Hartung-Knapp' never gives a narrower error than the usual one; 'Hartung-Knapp untruncated' can, where studies
 * agree better than chance, and is there to compare with other programs.
 */
export type PoolingTest = 'normal' | 'Hartung-Knapp' | 'Hartung-Knapp untruncated';

export interface Heterogeneity {
  /** Cochran's Q around the fixed effect, with k − 1 degrees of freedom. */
  readonly q: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Share of the variation that is not chance, 0 to 100 %. */
  readonly iSquaredPercent: number;
  readonly hSquared: number;
}

export interface PooledEffect extends Interval {
  readonly estimate: number;
  readonly standardError: number;
  readonly p: number;
  readonly studies: number;
  readonly heterogeneity: Heterogeneity;
}

export interface RandomEffects extends PooledEffect {
  readonly method: VarianceMethod;
  readonly test: PoolingTest;
  /** Variance of true effects between studies. */
  readonly tauSquared: number;
  /** Where the true effect of a further study is expected: μ ± quantile · √(τ² + se²), t with k − 1 or normal. */
  readonly prediction: Interval;
  /** True when the Hartung–Knapp error was narrower than the usual one and the usual one was taken. */
  readonly widened: boolean;
}

const around = (center: number, width: number): Interval => ({ lower: center - width, upper: center + width });

/**
 * One common effect of all studies, weighted by the inverse of their variances.
 *
 *   μ = Σ y/v / Σ 1/v,  se = 1/√(Σ 1/v);  I² = max(0, (Q − df)/Q),  H² = Q/df
 *
 * @param effects at least two studies, on one scale
 * @param level   two-sided coverage, between 0 and 1
 * @returns pooled effect in the unit of the effects, two-sided p, heterogeneity
 * @throws {RangeError} when there are fewer than two studies, an effect is not finite, a variance not above 0, or the
 *         level is none
 * @see Higgins JPT, Thompson SG. Stat Med 2002;21:1539-1558, doi:10.1002/sim.1186
 */
export function fixedEffect(effects: readonly Effect[], level = USUAL_LEVEL): PooledEffect {
  demandEffects(effects);
  const { sum, mean, q } = weighted(effects, 0);
  const standardError = 1 / Math.sqrt(sum);
  const df = effects.length - 1;
  const iSquaredPercent = q > df ? (100 * (q - df)) / q : 0;
  return {
    estimate: mean,
    standardError,
    ...around(mean, zOf(level) * standardError),
    p: 2 * normalSf(Math.abs(mean) / standardError),
    studies: effects.length,
    heterogeneity: { q, degreesOfFreedom: df, p: chiSquareSf(q, df), iSquaredPercent, hSquared: q / df },
  };
}

/**
 * Mean of effects that differ between studies.
 *
 *   μ = Σ wy / Σw, w = 1/(v + τ²);  normal: se² = 1/Σw;  Hartung–Knapp: se² = Σw(y−μ)² / ((k−1)Σw), t with k − 1
 *   I² = τ²/(τ² + s²), H² = 1 + τ²/s²,  s² = (k−1)Σ(1/v) / ((Σ1/v)² − Σ1/v²)
 *
 * With two studies Hartung–Knapp has one degree of freedom: show that it cannot be estimated.
 *
 * @param effects at least two studies, on one scale
 * @param method  how τ² is estimated
 * @param test    error and quantile of the interval
 * @param level   two-sided coverage, between 0 and 1
 * @returns mean effect, p, heterogeneity, prediction interval
 * @throws {RangeError} as `fixedEffect`
 * @see Hartung J, Knapp G. Stat Med 2001;20:3875-3889, doi:10.1002/sim.1009; IntHout J et al. BMJ Open 2016;6:e010247.
 */
export function randomEffects(
  effects: readonly Effect[],
  method: VarianceMethod = 'restricted maximum likelihood',
  test: PoolingTest = 'Hartung-Knapp',
  level = USUAL_LEVEL,
): RandomEffects {
  const { heterogeneity } = fixedEffect(effects, level);
  const df = effects.length - 1;
  const tauSquared = betweenStudyVariance(effects, method);
  const { sum, mean, q } = weighted(effects, tauSquared);
  const usual = 1 / Math.sqrt(sum);
  const adjusted = Math.sqrt(q / df / sum);
  const widened = test === 'Hartung-Knapp' && adjusted < usual;
  const standardError = test === 'normal' || widened ? usual : adjusted;
  const quantile = test === 'normal' ? zOf(level) : studentTUpperQuantile(eachSide(level), df);
  const distance = Math.abs(mean) / standardError;
  const typical = typicalVariance(effects);
  return {
    estimate: mean,
    standardError,
    ...around(mean, quantile * standardError),
    p: 2 * (test === 'normal' ? normalSf(distance) : studentTSf(distance, df)),
    studies: effects.length,
    heterogeneity: {
      ...heterogeneity,
      iSquaredPercent: (100 * tauSquared) / (tauSquared + typical),
      hSquared: 1 + tauSquared / typical,
    },
    method,
    test,
    tauSquared,
    prediction: around(mean, quantile * Math.hypot(Math.sqrt(tauSquared), standardError)),
    widened,
  };
}

/** Higgins and Thompson's typical variance within studies. */
function typicalVariance(effects: readonly Effect[]): number {
  const { weights, sum } = weighted(effects, 0);
  const squares = weights.reduce((total, w) => total + w * w, 0);
  return ((effects.length - 1) * sum) / (sum * sum - squares);
}
