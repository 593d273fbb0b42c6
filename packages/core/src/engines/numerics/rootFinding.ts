/** Where a function of one variable crosses zero, to the last bits of a double. */
import { demandFinite } from './argumentChecks.ts';

/** Halving from 1 to the smallest double takes 1,074 steps; anything smooth takes about ten. */
const MAX_STEPS = 1200;

type Values = readonly [number, number, number];

/** Step as a share of the bracket: inverse quadratic where it is sure to be monotone, else halving. NaN halves. */
function shareOf([x1, x2, x3]: Values, [f1, f2, f3]: Values): number {
  const position = (x1 - x2) / (x3 - x2);
  const height = (f1 - f2) / (f3 - f2);
  if (!(height * height < position && (1 - height) ** 2 < 1 - position)) return 0.5;
  const share = (f1 / (f2 - f1)) * (f3 / (f2 - f3)) + ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2));
  return Number.isFinite(share) ? share : 0.5;
}

/**
 * The point between two others at which f is zero, by Chandrupatla's bracketing method.
 *
 * f may be ±∞ at the ends (the logarithm of a tail that is 0 there). The bracket shrinks to a few
 * units in the last place, so the answer is as good as f.
 *
 * @param f continuous on the bracket
 * @param from, to the ends, finite, in any order; f has opposite signs there, or is 0 at one
 * @param tolerance absolute width of the bracket at which to stop, ≥ 0, in the unit of the argument
 * @returns the root
 * @throws {RangeError} when an end is not finite, f is NaN there, or f does not change its sign
 * @see Chandrupatla TR. Adv Eng Softw 1997;28:145-149, doi:10.1016/S0965-9978(96)00051-8
 */
export function findRoot(f: (x: number) => number, from: number, to: number, tolerance = 0): number {
  demandFinite('from', from);
  demandFinite('to', to);
  let [x1, x2, x3] = [to, from, from];
  let [f1, f2, f3] = [f(x1), f(x2), NaN];
  if (f1 === 0) return x1;
  if (f2 === 0) return x2;
  if (!(f1 > 0 !== f2 > 0) || Number.isNaN(f1) || Number.isNaN(f2)) {
    throw new RangeError(`No change of sign between ${String(from)} and ${String(to)}.`);
  }
  let share = 0.5;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const x = x1 + share * (x2 - x1);
    const value = f(x);
    if (value > 0 === f1 > 0) [x3, f3] = [x1, f1];
    else [x3, f3, x2, f2] = [x2, f2, x1, f1];
    [x1, f1] = [x, value];
    const best = Math.abs(f1) < Math.abs(f2) ? x1 : x2;
    const narrowest = (2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE + 0.5 * tolerance) / Math.abs(x2 - x1);
    if (narrowest > 0.5 || value === 0) return value === 0 ? x1 : best;
    const least = Math.max(narrowest, 2 * Number.EPSILON); // a smaller step would not move the larger end
    share = Math.min(Math.max(shareOf([x1, x2, x3], [f1, f2, f3]), least), 1 - least);
  }
  throw new RangeError('The root was not found; the function is not continuous.');
}

/**
 * The root of a rising function with no bracket known: strides of growing length from a starting point.
 *
 * @param f     rising and continuous; may be ±∞ far out
 * @param start where to look first
 * @param reach how far the argument may go; > |start|
 * @returns the root, or ±reach when it lies beyond
 * @throws {RangeError} when f is NaN on the way
 * @see findRoot
 */
export function findRootOutward(f: (x: number) => number, start: number, reach: number): number {
  const here = f(start);
  if (here === 0) return start;
  const direction = here > 0 ? -1 : 1;
  let near = start;
  for (let stride = 1; ; stride *= 2) {
    const far = Math.max(-reach, Math.min(reach, start + direction * stride));
    if (f(far) > 0 !== here > 0) return findRoot(f, near, far);
    if (Math.abs(far) === reach) return far;
    near = far;
  }
}
