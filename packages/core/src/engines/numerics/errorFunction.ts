/** The error function and its complement, on the same approximations as the normal law. */
import { demandNumber } from './argumentChecks.ts';
import { normalFromMiddle, scaledNormalTail } from './normalDistribution.ts';

/** |x| up to which x√2 lies in the middle of the normal law. */
const MIDDLE = 0.4769362;

/** exp(−x²) without the rounding of x²: x is split at a sixteenth. */
function steepPart(x: number): number {
  if (Math.abs(x) > 28) return 0;
  const head = Math.trunc(x * 16) / 16;
  return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}

/**
 * Error function.
 *
 *   erf(x) = 2/√π ∫₀ˣ exp(−t²) dt = 2 Φ(x√2) − 1
 *
 * @param x real, no unit; ±∞ allowed
 * @returns −1 to 1, odd in x, full relative precision at 0
 * @throws {RangeError} when x is NaN
 * @see Cody WJ. Math Comp 1969;23:631-637, doi:10.1090/S0025-5718-1969-0247736-4
 */
export function erf(x: number): number {
  demandNumber('x', x);
  if (Math.abs(x) <= MIDDLE) return 2 * normalFromMiddle(x * Math.SQRT2);
  return x > 0 ? 1 - erfc(x) : erfc(-x) - 1;
}

/**
 * Complementary error function.
 *
 *   erfc(x) = 1 − erf(x) = 2/√π ∫ₓ^∞ exp(−t²) dt
 *
 * Computed as a tail: full relative precision to x = 26.5, where doubles end.
 *
 * @param x real, no unit; ±∞ allowed
 * @returns 0 to 2
 * @throws {RangeError} when x is NaN
 * @see Cody WJ. Math Comp 1969;23:631-637, doi:10.1090/S0025-5718-1969-0247736-4
 */
export function erfc(x: number): number {
  demandNumber('x', x);
  if (x === Infinity) return 0;
  if (x === -Infinity) return 2;
  if (Math.abs(x) <= MIDDLE) return 1 - erf(x);
  const tail = 2 * steepPart(Math.abs(x)) * scaledNormalTail(Math.abs(x) * Math.SQRT2);
  return x > 0 ? tail : 2 - tail;
}
