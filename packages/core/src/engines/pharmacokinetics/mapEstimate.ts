/** The most probable deviations of one person: several starts, exact gradients, exact Hessian. */
import {
  choleskyInPlace,
  invertPositiveDefinite,
  logDeterminant,
  multiplyLower,
  solveCholesky,
} from '../numerics/linearAlgebra.ts';
import { objective } from './objective.ts';
import type { Problem } from './problem.ts';

/** Another optimum that was found, and how much worse it is. */
export interface OtherOptimum {
  readonly theta: Float64Array;
  /** OFV above the best, > 1e-6. */
  readonly above: number;
}

export interface MapEstimate {
  /** Deviations on the log scale: η, then κ of each occasion. */
  readonly theta: Float64Array;
  readonly objective: number;
  readonly gradientNorm: number;
  /** Predicted levels at the optimum, ng/mL. */
  readonly predicted: Float64Array;
  /** Of the OFV, row-major. */
  readonly hessian: Float64Array;
  /** (H/2)⁻¹, row-major: Laplace's covariance. */
  readonly covariance: Float64Array;
  /** −2 ln p(y) without N ln 2π: OFV + ln|Ω| + ln|H/2|. */
  readonly evidence: number;
  readonly others: readonly OtherOptimum[];
  /** Starts that did not settle; 0 in all tested cases. */
  readonly unsettled: number;
}

interface Search {
  readonly theta: Float64Array;
  readonly trial: Float64Array;
  readonly gradient: Float64Array;
  readonly step: Float64Array;
  readonly point: Float64Array;
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
  readonly curvature: Float64Array;
  readonly exact: Float64Array;
  readonly factor: Float64Array;
}

function search(p: number): Search {
  const make = (size: number): Float64Array => new Float64Array(size);
  return {
    theta: make(p),
    trial: make(p),
    gradient: make(p),
    step: make(p),
    point: make(p),
    ahead: make(p),
    behind: make(p),
    curvature: make(p * p),
    exact: make(p * p),
    factor: make(p * p),
  };
}

/** Reach of the central differences: error h²/6 of the third derivative, and rounding of the gradient over h. */
const REACH = 2e-5;

/**
 * Hessian of the OFV by central differences of its exact gradient.
 *
 *   ∂g/∂θ ≈ (g₊ₕ − g₋ₕ)/2h, h = 2e-5; relative error about 1e-9
 *
 * @param at.theta left as it is
 * @param out p × p, made symmetric
 */
export function hessian(
  problem: Problem,
  at: Pick<Search, 'theta' | 'ahead' | 'behind' | 'point'>,
  out: Float64Array,
): void {
  const { theta, ahead, behind, point } = at;
  const p = problem.variables.count;
  point.set(theta);
  for (let v = 0; v < p; v++) {
    point[v] = theta[v]! + REACH;
    objective(problem, point, ahead);
    point[v] = theta[v]! - REACH;
    objective(problem, point, behind);
    for (let w = 0; w < p; w++) out[v * p + w] = (ahead[w]! - behind[w]!) / (2 * REACH);
    point[v] = theta[v]!;
  }
  for (let v = 0; v < p; v++) {
    for (let w = 0; w < v; w++) out[v * p + w] = out[w * p + v] = (out[v * p + w]! + out[w * p + v]!) / 2;
  }
}

/** Factor of what the next step is solved with: Fisher's curvature, or the Hessian with as little of it as makes it positive. */
function factor(problem: Problem, at: Search, exact: boolean): boolean {
  const p = problem.variables.count;
  if (!exact) return choleskyInPlace(at.curvature, p);
  hessian(problem, at, at.exact);
  for (const share of [0, 0.03, 0.1, 0.3, 1, 3, 10]) {
    for (let i = 0; i < p * p; i++) at.factor[i] = at.exact[i]! + share * at.curvature[i]!;
    if (!choleskyInPlace(at.factor, p)) continue;
    at.curvature.set(at.factor);
    return true;
  }
  return false;
}

/** How a descent ends: where its steps are small enough, on its way into an optimum already found, or not at all. */
type Ending = 'settled' | 'known' | 'unsettled';

interface Descent {
  readonly exact: boolean;
  /** Steps below this end it. */
  readonly smallest: number;
  readonly most: number;
  readonly known: readonly { readonly theta: Float64Array }[];
}

/** A short step that lands this near a known optimum leads to it. */
const SAME = 1e-2;
const SHORT = 0.05;

/**
 * Descends from `at.theta`, each step halved until the cost falls. Fisher scoring is cheap and enough for most; in a
 * curved valley it crawls, and the Hessian takes over.
 */
function descend(problem: Problem, at: Search, { exact, smallest, most, known }: Descent): Ending {
  const p = problem.variables.count;
  let cost = objective(problem, at.theta, at.gradient, at.curvature);
  for (let round = 0; round < most; round++) {
    at.step.set(at.gradient);
    if (!Number.isFinite(cost) || !factor(problem, at, exact)) return 'unsettled';
    solveCholesky(at.curvature, p, at.step);
    let decrease = 0;
    let longest = 0;
    for (let v = 0; v < p; v++) {
      decrease += at.step[v]! * at.gradient[v]!;
      longest = Math.max(longest, Math.abs(at.step[v]!));
    }
    let size = longest > 2 ? 2 / longest : 1;
    for (let v = 0; v < p; v++) at.trial[v] = at.theta[v]! - size * at.step[v]!;
    if (longest < smallest) {
      at.theta.set(at.trial);
      return 'settled';
    }
    if (longest < SHORT && known.some(({ theta }) => distance(at.trial, theta) < SAME)) return 'known';
    let next = objective(problem, at.trial, at.gradient, at.curvature);
    for (let halving = 0; halving < 30 && !(next <= cost - 1e-4 * size * decrease + 1e-13); halving++) {
      size /= 2;
      for (let v = 0; v < p; v++) at.trial[v] = at.theta[v]! - size * at.step[v]!;
      next = objective(problem, at.trial, at.gradient, at.curvature);
    }
    at.theta.set(at.trial);
    cost = next;
  }
  return 'unsettled';
}

/** Newton's steps with one Hessian; true when they settle. Leaves `at.theta` best, at a stationary point. */
function polish(problem: Problem, at: Search): boolean {
  const p = problem.variables.count;
  for (let round = 0; round < 4; round++) {
    hessian(problem, at, at.curvature);
    if (!choleskyInPlace(at.curvature, p)) return false;
    let last = Infinity;
    for (let step = 0; step < 8; step++) {
      objective(problem, at.theta, at.gradient);
      at.step.set(at.gradient);
      solveCholesky(at.curvature, p, at.step);
      let longest = 0;
      for (let v = 0; v < p; v++) {
        at.theta[v] = at.theta[v]! - at.step[v]!;
        longest = Math.max(longest, Math.abs(at.step[v]!));
      }
      if (longest < 1e-11) return true;
      if (longest > 0.3 * last) break;
      last = longest;
    }
  }
  return false;
}

function distance(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!));
  return most;
}

/**
 * The maximum a posteriori estimate.
 *
 *   θ̂ = argmin OFV(θ), from z = 0, +½ and −½ in every whitened coordinate, θ = L z, Ω = L Lᵀ
 *
 * Fisher scoring, Newton's method where that crawls, each step halved until the cost falls. Optima further than 1e-6 of OFV above the
 * best are reported, not dropped.
 *
 * @param problem of `makeProblem`
 * @returns deviations within 1e-8, OFV within 1e-11; with no level at all θ̂ = 0 and the covariance is Ω; undefined when
 *   no start settles (1 of 5,000 sets of levels drawn at random without regard to any model)
 */
export function findMap(problem: Problem): MapEstimate | undefined {
  const p = problem.variables.count;
  const at = search(p);
  const found: { theta: Float64Array; cost: number }[] = [];
  let unsettled = 0;
  for (const start of [0, 0.5, -0.5]) {
    multiplyLower(problem.priorLower, p, new Float64Array(p).fill(start), at.theta);
    let ending = descend(problem, at, { exact: false, smallest: 1e-3, most: 15, known: found });
    if (ending === 'unsettled') ending = descend(problem, at, { exact: true, smallest: 1e-3, most: 80, known: found });
    if (ending === 'known' || (ending === 'settled' && found.some(({ theta }) => distance(at.theta, theta) < SAME)))
      continue;
    const fine = { exact: false, smallest: 1e-9, most: 14, known: [] };
    if (ending === 'unsettled' || (descend(problem, at, fine) === 'unsettled' && !polish(problem, at))) {
      unsettled++;
      continue;
    }
    if (found.some(({ theta }) => distance(at.theta, theta) < 1e-6)) continue;
    found.push({ theta: at.theta.slice(), cost: objective(problem, at.theta) });
  }
  found.sort((a, b) => a.cost - b.cost);
  const best = found[0];
  return best && describe(problem, at, best, found.slice(1), unsettled);
}

/**
 * `findMap` where an estimate is known to exist.
 *
 * @throws {RangeError} when no start settles
 */
export function mapEstimate(problem: Problem): MapEstimate {
  const found = findMap(problem);
  if (!found) throw new RangeError('No start settled: the model cannot describe these levels.');
  return found;
}

function describe(
  problem: Problem,
  at: Search,
  best: { theta: Float64Array; cost: number },
  rest: readonly { theta: Float64Array; cost: number }[],
  unsettled: number,
): MapEstimate | undefined {
  const p = problem.variables.count;
  const curvature = new Float64Array(p * p);
  at.theta.set(best.theta);
  hessian(problem, at, curvature);
  const half = curvature.map((value) => value / 2);
  const covariance = invertPositiveDefinite(half, p);
  if (!covariance || !choleskyInPlace(half, p)) return undefined;
  objective(problem, best.theta, at.gradient);
  at.step.set(at.gradient);
  solveCholesky(half, p, at.step);
  for (let v = 0; v < p; v++) best.theta[v] = best.theta[v]! - at.step[v]! / 2;
  const cost = objective(problem, best.theta, at.gradient);
  return {
    theta: best.theta,
    objective: cost,
    gradientNorm: Math.hypot(...at.gradient),
    predicted: problem.predicted.slice(),
    hessian: curvature,
    covariance,
    evidence: cost + problem.priorLogDeterminant + logDeterminant(half, p),
    others: rest
      .filter(({ cost: other }) => other - cost > 1e-6)
      .map(({ theta, cost: other }) => ({ theta, above: other - cost })),
    unsettled,
  };
}
