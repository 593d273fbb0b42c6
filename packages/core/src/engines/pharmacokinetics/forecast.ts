/** Levels to come (or in between) for every draw of a posterior, and the two kinds of band. */
import { normalQuantile } from '../numerics/normalDistribution.ts';
import { SOBOL_DIMENSIONS, sobolPoints } from '../numerics/random.ts';
import { predict } from './objective.ts';
import type { Posterior } from './posterior.ts';
import { makeProblem, type Problem, type ProblemInput } from './problem.ts';
import { weightedQuantiles } from './weightedQuantiles.ts';

/**
 * The columns for predicting levels at given times; the same as an estimate's, with occasions to come added behind.
 *
 * @param input as for the estimate, with the doses and segments to come; occasions not yet seen have higher numbers
 * @param timesH when levels are wanted, h
 * @param rooms B_max·HCT at each time, with binding
 */
export function makeForecast(
  input: Omit<ProblemInput, 'levels'>,
  timesH: readonly number[],
  rooms?: readonly number[],
): Problem {
  const levels = timesH.map((atH, i) => {
    const room = rooms?.[i];
    return { atH, value: 1, kind: 'measured' as const, propSd: 0.1, addSd: 0, ...(room === undefined ? {} : { room }) };
  });
  return makeProblem({ ...input, levels });
}

/** Whether occasions not yet seen are drawn (bands) or held at their middle (the maintenance point estimate). */
export type FutureOccasions = { readonly kind: 'middle' } | { readonly kind: 'drawn'; readonly seed: number };

/** Points of the last few questions: all models of one answer draw the same occasions to come. */
const kept = new Map<string, Float64Array>();
const KEPT = 12;

/**
 * Standard normal numbers for occasions to come, on dimensions that the draws have not used: their first `used` ones.
 * Two scrambles of one Sobol dimension share their leading bits, and what is drawn from them would be correlated.
 */
function futurePoints(count: number, used: number, more: number, seed: number): Float64Array {
  const key = [count, used, more, seed].join(' ');
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= KEPT) kept.clear();
  const uniform = sobolPoints(count, used + more, seed);
  const points = new Float64Array(count * more);
  for (let i = 0; i < count; i++)
    for (let v = 0; v < more; v++) points[i * more + v] = normalQuantile(uniform[i * (used + more) + used + v]!);
  kept.set(key, points);
  return points;
}

/**
 * Levels of every draw at every time of a forecast.
 *
 * Deviations of occasions that the estimate did not see are 0 ('middle') or drawn from Π ('drawn'), never reused from
 * a past occasion.
 *
 * @returns times × draws, ng/mL: time after time
 * @see Abrantes JA et al. Br J Clin Pharmacol 2019;85:1326-1336, doi:10.1111/bcp.13901 (future occasions)
 */
export function forecastLevels(forecast: Problem, posterior: Posterior, future: FutureOccasions): Float64Array {
  const { variables, priorLower, predicted, levels } = forecast;
  const { count, dimensions, draws } = posterior;
  const p = variables.count;
  const more = p - dimensions;
  if (more < 0) throw new RangeError('The forecast has fewer deviations than the estimate.');
  const out = new Float64Array(levels.count * count);
  const theta = new Float64Array(p);
  const z = future.kind === 'drawn' && more > 0 ? futurePoints(count, 1 + dimensions, more, future.seed) : undefined;
  const block = new Float64Array(levels.count * BLOCK);
  for (let i = 0; i < count; i++) {
    for (let v = 0; v < dimensions; v++) theta[v] = draws[i * dimensions + v]!;
    if (z) {
      // Occasions to come are independent of everything before them.
      for (let v = 0; v < more; v++) {
        let sum = 0;
        for (let w = 0; w <= v; w++) sum += priorLower[(dimensions + v) * p + dimensions + w]! * z[i * more + w]!;
        theta[dimensions + v] = sum;
      }
    }
    predict(forecast, theta, false);
    const lane = i % BLOCK;
    for (let t = 0; t < levels.count; t++) block[t * BLOCK + lane] = predicted[t]!;
    if (lane < BLOCK - 1 && i < count - 1) continue;
    for (let t = 0; t < levels.count; t++)
      for (let j = 0; j <= lane; j++) out[t * count + i - lane + j] = block[t * BLOCK + j]!;
  }
  return out;
}

/** Draws written out together: far apart in `out`, each alone would miss the cache. */
const BLOCK = 16;

/** The level at the most probable deviations, occasions to come at their middle: ng/mL for each time. */
export function pointForecast(forecast: Problem, theta: Float64Array): Float64Array {
  const padded = new Float64Array(forecast.variables.count);
  padded.set(theta);
  predict(forecast, padded, false);
  return forecast.predicted.slice();
}

/** A band says what it is of: her true level, or what a laboratory would report. */
export interface Band {
  readonly kind: 'credible: her level' | 'prediction: a measured level';
  readonly median: number;
  /** 5 % and 95 %. */
  readonly low: number;
  readonly high: number;
}

/** Credible band of one time: no residual error. */
export function credibleBand(levels: Float64Array, weights: Float64Array): Band {
  const [low = NaN, median = NaN, high = NaN] = weightedQuantiles(levels, weights, [0.05, 0.5, 0.95]);
  return { kind: 'credible: her level', median, low, high };
}

/**
 * Prediction band of one time: each draw gets its own residual error.
 *
 *   y = f + √(addSd² + (propSd f)²) z, or f e^(propSd z) on the log scale
 *
 * @param seed for z, evenly spread
 * @returns bounds ≥ 0: a laboratory reports no negative level
 */
export function predictionBand(
  levels: Float64Array,
  weights: Float64Array,
  { propSd, addSd, scale }: { readonly propSd: number; readonly addSd: number; readonly scale?: 'log' },
  seed: number,
): Band {
  // The last dimension: no draw of a level reaches it.
  const z = futurePoints(levels.length, SOBOL_DIMENSIONS - 1, 1, seed);
  const measured = levels.map((f, i) =>
    scale === 'log' ? f * Math.exp(propSd * z[i]!) : Math.max(0, f + Math.hypot(addSd, propSd * f) * z[i]!),
  );
  const [low = NaN, median = NaN, high = NaN] = weightedQuantiles(measured, weights, [0.05, 0.5, 0.95]);
  return { kind: 'prediction: a measured level', median, low, high };
}

/**
 * A course in time, such as from day −2 on: her band at every time of a forecast.
 *
 * @returns one credible band for each time, in the forecast's order
 */
export function bandsOverTime(
  forecast: Problem,
  posterior: Posterior,
  future: FutureOccasions,
): readonly (Band & { readonly atH: number })[] {
  const levels = forecastLevels(forecast, posterior, future);
  return Array.from(forecast.levels.atH, (atH, t) => ({
    atH,
    ...credibleBand(levels.subarray(t * posterior.count, (t + 1) * posterior.count), posterior.weights),
  }));
}
