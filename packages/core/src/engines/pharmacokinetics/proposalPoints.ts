/** Evenly spread points for the sampling of posteriors: made once from a seed, handed in, used for every person. */
import { normalQuantile } from '../numerics/normalDistribution.ts';
import { sobolPoints } from '../numerics/random.ts';

/** Degrees of freedom of the t proposal. */
export const PROPOSAL_DEGREES = 6;

export interface ProposalPoints {
  readonly count: number;
  readonly dimensions: number;
  readonly seed: number;
  /** count × dimensions standard normal numbers. */
  readonly normals: Float64Array;
  /** √(6/χ²₆): what stretches a normal point to a t one. */
  readonly stretch: Float64Array;
}

/**
 * Half a χ² quantile with 6 degrees of freedom: h with e^(−h)(1 + h + h²/2) = u.
 *
 * Newton's method from Wilson and Hilferty's cube; relative error below 1e-12.
 *
 * @param u upper tail, strictly between 0 and 1
 */
export function halfChiSquare6(u: number): number {
  let h = Math.max(1e-3, 3 * (1 - 1 / 27 - normalQuantile(u) / (3 * Math.sqrt(3))) ** 3);
  for (let i = 0; i < 60; i++) {
    const tail = Math.exp(-h) * (1 + h + (h * h) / 2);
    const step = (tail - u) / (0.5 * h * h * Math.exp(-h));
    h = h + step > 0 ? h + step : h / 2;
    if (Math.abs(step) < 1e-13 * h) break;
  }
  return h;
}

/**
 * Points for `samplePosterior`.
 *
 * @param count how many draws, best a power of 2: 4,096 for a screen, 16,384 for a probability within 0.005
 * @param dimensions deviations of the largest model in use
 * @param seed whole number ≥ 0; equal seeds give equal bands everywhere
 * @see sobolPoints
 */
export function proposalPoints(count: number, dimensions: number, seed: number): ProposalPoints {
  const uniform = sobolPoints(count, dimensions + 1, seed);
  const normals = new Float64Array(count * dimensions);
  const stretch = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = i * (dimensions + 1);
    stretch[i] = Math.sqrt(PROPOSAL_DEGREES / (2 * halfChiSquare6(uniform[at]!)));
    for (let v = 0; v < dimensions; v++) normals[i * dimensions + v] = normalQuantile(uniform[at + 1 + v]!);
  }
  return { count, dimensions, seed, normals, stretch };
}
