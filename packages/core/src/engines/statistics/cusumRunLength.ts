/** How long a CUSUM runs until it signals, and the limit that keeps false signals rare. */
import { demandLevel, demandPositive } from '../numerics/argumentChecks.ts';

/** A share of excursions this small is left out. */
const NEGLIGIBLE = 1e-14;
const MOST_STEPS = 1_000_000;

export interface CusumPlan {
  /** Chance in control, p₀, and the one that shall be found, p₁; strictly between 0 and 1, unequal. */
  readonly inControl: number;
  readonly shifted: number;
}

function demandPlan({ inControl, shifted }: CusumPlan): void {
  demandLevel('inControl', inControl);
  demandLevel('shifted', shifted);
  if (inControl === shifted) throw new RangeError('Equal chances have nothing to be found.');
}

/**
 * Mean number of outcomes until a Bernoulli CUSUM that starts at 0 signals.
 *
 *   run = mean length of an excursion from 0 / chance that it ends above h
 *
 * Exact: after k outcomes an excursion is known by how many of them went up, so its few places are followed one by one.
 *
 * @param plan   chances the weights are made of, as for `cusum`
 * @param limit  h, > 0
 * @param chance true chance of a success, strictly between 0 and 1
 * @returns mean number of outcomes, ≥ 1
 * @throws {RangeError} when a chance is none, the plan's are equal, or the limit is not above 0
 * @see Page ES. Biometrika 1954;41:100-115, doi:10.1093/biomet/41.1-2.100
 */
export function cusumRunLength(plan: CusumPlan, limit: number, chance: number): number {
  demandPlan(plan);
  demandPositive('limit', limit);
  demandLevel('chance', chance);
  const { inControl, shifted } = plan;
  const [success, failure] = [Math.log(shifted / inControl), Math.log((1 - shifted) / (1 - inControl))];
  const [up, down, rising] = success > 0 ? [success, failure, chance] : [failure, success, 1 - chance];
  let places = new Map([[0, 1]]);
  let [length, signaled] = [0, 0];
  for (let k = 0; k < MOST_STEPS && places.size > 0; k += 1) {
    const next = new Map<number, number>();
    for (const [ups, mass] of places) {
      length += mass;
      const above = (ups + 1) * up + (k - ups) * down;
      if (above > limit) signaled += mass * rising;
      else next.set(ups + 1, (next.get(ups + 1) ?? 0) + mass * rising);
      const below = ups * up + (k - ups + 1) * down;
      const falling = mass * (1 - rising);
      if (below > 0 && falling > NEGLIGIBLE) next.set(ups, (next.get(ups) ?? 0) + falling);
    }
    places = next;
  }
  return length / signaled;
}

/**
 * The limit at which a CUSUM runs at least so long, on average, while nothing has changed.
 *
 * @param plan      chances of the CUSUM
 * @param runLength wanted mean number of outcomes in control, ≥ 10
 * @returns the least h in hundredths, at most 30
 * @throws {RangeError} when a chance is none, the plan's are equal, or the run length is below 10
 * @see cusumRunLength, by halving
 */
export function cusumLimit(plan: CusumPlan, runLength: number): number {
  demandPlan(plan);
  if (!(runLength >= 10 && runLength <= 1e6)) throw new RangeError('A mean run of 10 to 1,000,000 outcomes.');
  // In hundredths: the run length rises in steps, so halving is enough.
  let [low, high] = [1, 3000];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cusumRunLength(plan, middle / 100, plan.inControl) >= runLength) high = middle;
    else low = middle + 1;
  }
  return low / 100;
}
