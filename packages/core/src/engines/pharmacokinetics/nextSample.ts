/** Which further level would teach most about the level one wants to know. */
import type { Posterior } from './posterior.ts';

export interface SampleValue {
  readonly atH: number;
  /** SD of ln(wanted level) now, and expected after a level at `atH`. */
  readonly sdNow: number;
  readonly sdAfter: number;
  /** 1 − (sdAfter/sdNow)²: 0 teaches nothing, 1 everything. */
  readonly learned: number;
}

/** Weighted mean, variance and covariance with a wanted quantity. */
function covary(
  levels: Float64Array,
  from: number,
  wanted: Float64Array,
  weights: Float64Array,
): { variance: number; covariance: number; mean: number } {
  let [mean, meanWanted] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    mean += weights[i]! * levels[from + i]!;
    meanWanted += weights[i]! * wanted[i]!;
  }
  let [variance, covariance] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    const off = levels[from + i]! - mean;
    variance += weights[i]! * off * off;
    covariance += weights[i]! * off * (wanted[i]! - meanWanted);
  }
  return { variance, covariance, mean };
}

/**
 * Possible times of draw, the most instructive first.
 *
 *   Var(g | y_t) ≈ Var g − Cov(g, f_t)²/(Var f_t + E v_t),  g = ln(wanted level), over the draws of the posterior
 *
 * Times that teach the same within 1 % keep the order given: put the convenient ones first.
 *
 * @param posterior draws and weights
 * @param wantedNgPerMl the wanted level of each draw, > 0
 * @param timesH possible times of draw
 * @param levelsNgPerMl predicted levels, time after time, of `forecastLevels`
 * @param error residual error of the assay to be used
 * @see Kalman RE. J Basic Eng 1960;82:35-45 (the variance after one more linear measurement).
 */
export function nextSamples(
  { weights, count }: Posterior,
  wantedNgPerMl: Float64Array,
  timesH: readonly number[],
  levelsNgPerMl: Float64Array,
  error: { readonly propSd: number; readonly addSd: number },
): readonly SampleValue[] {
  const wanted = wantedNgPerMl.map((level) => Math.log(Math.max(level, 1e-12)));
  const { variance: now } = covary(wanted, 0, wanted, weights);
  const values = timesH.map((atH, t) => {
    const { variance, covariance, mean } = covary(levelsNgPerMl, t * count, wanted, weights);
    const noise = error.addSd ** 2 + error.propSd ** 2 * (variance + mean * mean);
    const after = Math.max(0, now - covariance ** 2 / (variance + noise));
    return { atH, sdNow: Math.sqrt(now), sdAfter: Math.sqrt(after), learned: now > 0 ? 1 - after / now : 0 };
  });
  return values
    .map((value, i) => ({ value, i }))
    .sort((a, b) => Math.round(100 * (b.value.learned - a.value.learned)) || a.i - b.i)
    .map(({ value }) => value);
}
