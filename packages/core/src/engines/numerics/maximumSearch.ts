/** The greatest value of a function that may have several hills. */
import { demandCount, demandFinite } from './argumentChecks.ts';

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const HILLS = 6;

export interface Maximum {
  readonly at: number;
  readonly value: number;
}

/** Golden section between two points around a hilltop. */
function climb(f: (x: number) => number, from: number, to: number): Maximum {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [onLeft, onRight] = [f(left), f(right)];
  for (let step = 0; step < 45; step += 1) {
    if (onLeft >= onRight) {
      [high, right, onRight] = [right, left, onLeft];
      left = high - GOLDEN * (high - low);
      onLeft = f(left);
    } else {
      [low, left, onLeft] = [left, right, onRight];
      right = low + GOLDEN * (high - low);
      onRight = f(right);
    }
  }
  return onLeft >= onRight ? { at: left, value: onLeft } : { at: right, value: onRight };
}

/**
 * The greatest value of f between two points.
 *
 * Looks at evenly spaced points, then climbs the highest hills by golden section. Finds the greatest
 * value when every hill is wider than two steps of the grid; relative error of the value about 1e-15
 * there, of its place about 1e-8.
 *
 * @param f      continuous
 * @param from   left end, finite
 * @param to     right end, finite, > from
 * @param points how many points to look at first, whole, at least 3
 * @returns the place and the value
 * @throws {RangeError} when the ends are not finite and in order, or fewer than 3 points are asked for
 * @see Kiefer J. Proc Am Math Soc 1953;4:502-506, doi:10.1090/S0002-9939-1953-0055639-3
 */
export function greatestValue(f: (x: number) => number, from: number, to: number, points: number): Maximum {
  demandFinite('from', from);
  demandFinite('to', to);
  demandCount('points', points);
  if (from >= to || points < 3) throw new RangeError('A search needs ends in order and at least 3 points.');
  const at = Array.from({ length: points }, (_, i) => from + ((to - from) * i) / (points - 1));
  const values = at.map(f);
  const seen = at.map((x, i) => ({ i, at: x, value: values[i]! }));
  const tops = seen.filter(
    ({ i, value }) => value >= (values[i - 1] ?? -Infinity) && value >= (values[i + 1] ?? -Infinity),
  );
  const highest = tops.sort((a, b) => b.value - a.value).slice(0, HILLS);
  const climbed = highest.map(({ i }) => climb(f, at[i - 1] ?? from, at[i + 1] ?? to));
  return [...highest.map((top): Maximum => ({ at: top.at, value: top.value })), ...climbed].reduce((best, other) =>
    other.value > best.value ? other : best,
  );
}
