/** Points and weights that integrate against the standard normal density. */
import { demandCount } from '../numerics/argumentChecks.ts';

export interface QuadraturePoint {
  readonly at: number;
  /** Adds to 1 over all points. */
  readonly weight: number;
}

/** Orthonormal Hermite polynomials (standard normal weight) of degree n and n − 1 at x. */
function hermite(n: number, x: number): readonly [number, number] {
  let [here, before] = [1, 0];
  for (let k = 0; k < n; k += 1) {
    [here, before] = [(x * here - Math.sqrt(k) * before) / Math.sqrt(k + 1), here];
  }
  return [here, before];
}

/**
 * Gauss–Hermite rule for the standard normal law: exact for polynomials up to degree 2n − 1.
 *
 *   ∫ f(v) φ(v) dv ≈ Σ wᵢ f(vᵢ),  vᵢ the zeros of the Hermite polynomial Heₙ, wᵢ = 1 / (n hₙ₋₁(vᵢ)²)
 *
 * @param points whole, 1 to 60
 * @returns points in rising order
 * @throws {RangeError} when the number of points is none
 * @see Golub GH, Welsch JH. Math Comp 1969;23:221-230, doi:10.1090/S0025-5718-69-99647-1
 */
export function gaussHermite(points: number): readonly QuadraturePoint[] {
  demandCount('points', points);
  if (points < 1 || points > 60) throw new RangeError(`1 to 60 points; got ${String(points)}.`);
  const reach = 2 * Math.sqrt(points + 1);
  const steps = 200 * points;
  const found: QuadraturePoint[] = [];
  const at = (i: number): number => -reach + (2 * reach * i) / steps + 1e-9; // off the middle, a zero of odd degrees
  for (let i = 0; i < steps; i += 1) {
    if (hermite(points, at(i))[0] > 0 === hermite(points, at(i + 1))[0] > 0) continue;
    let x = (at(i) + at(i + 1)) / 2;
    // hₙ' = √n hₙ₋₁
    for (let round = 0; round < 30; round += 1) {
      const [value, before] = hermite(points, x);
      x -= value / (Math.sqrt(points) * before);
    }
    found.push({ at: x, weight: 1 / (points * hermite(points, x)[1] ** 2) });
  }
  return found;
}
