/** The last resort where weighted draws fail: a seeded random walk over the posterior. */
import { choleskyInPlace, multiplyLower } from '../numerics/linearAlgebra.ts';
import { normalQuantile } from '../numerics/normalDistribution.ts';
import { seededUniform } from '../numerics/random.ts';
import type { MapEstimate } from './mapEstimate.ts';
import { objective } from './objective.ts';
import type { Problem } from './problem.ts';

export interface Chain {
  readonly count: number;
  readonly dimensions: number;
  readonly draws: Float64Array;
  readonly weights: Float64Array;
  readonly ess: number;
}

/** Count over 1 + 2 Σ autocorrelations, summed while they are positive. */
function effectiveNumber(costs: Float64Array): number {
  const n = costs.length;
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / n;
  const autocovariance = (lag: number): number => {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += (costs[i]! - mean) * (costs[i - lag]! - mean);
    return sum / n;
  };
  const variance = autocovariance(0);
  if (!(variance > 0)) return 1;
  let sum = 1;
  for (let lag = 1; lag < n / 4; lag++) {
    const correlation = autocovariance(lag) / variance;
    if (correlation < 0.02) break;
    sum += 2 * correlation;
  }
  return n / sum;
}

/**
 * Random-walk Metropolis draws of e^(−OFV/2), every tenth step kept, after 2,000 steps that are not.
 *
 *   step ~ N(0, 2.38²/p · (H/2)⁻¹), accepted with probability min(1, e^((OFV − OFV′)/2))
 *
 * @param count draws kept
 * @param seed whole number ≥ 0
 * @returns equally weighted draws and their effective number
 * @see Roberts GO, Gelman A, Gilks WR. Ann Appl Probab 1997;7:110-120.
 */
export function markovChain(problem: Problem, estimate: MapEstimate, count: number, seed: number): Chain {
  const p = problem.variables.count;
  const lower = estimate.covariance.slice();
  choleskyInPlace(lower, p);
  const chance = seededUniform(seed);
  const reach = 2.38 / Math.sqrt(p);
  const here = estimate.theta.slice();
  const [z, trial] = [new Float64Array(p), new Float64Array(p)];
  let cost = estimate.objective;
  const draws = new Float64Array(count * p);
  const costs = new Float64Array(count);
  for (let step = -2000; step < count * 10; step++) {
    for (let v = 0; v < p; v++) z[v] = normalQuantile(chance());
    multiplyLower(lower, p, z, trial);
    for (let v = 0; v < p; v++) trial[v] = here[v]! + reach * trial[v]!;
    const next = objective(problem, trial);
    if (chance() < Math.exp((cost - next) / 2)) {
      here.set(trial);
      cost = next;
    }
    if (step < 0 || step % 10 !== 0) continue;
    draws.set(here, (step / 10) * p);
    costs[step / 10] = cost;
  }
  return { count, dimensions: p, draws, weights: new Float64Array(count).fill(1 / count), ess: effectiveNumber(costs) };
}
