/** Watching a success rate transfer by transfer: CUSUM for a fall, VLAD for the balance. */
import { demandLevel, demandPositive } from '../numerics/argumentChecks.ts';

export interface Cusum {
  /** The sum after each outcome, ≥ 0. */
  readonly values: readonly number[];
  /** Position, from 1, of the first outcome after which the sum is above the limit. */
  readonly firstSignal: number | undefined;
}

/** One chance per outcome: the same for all, or one each. */
type Chances = number | readonly number[];

function perOutcome(name: string, chances: Chances, count: number): readonly number[] {
  const list = typeof chances === 'number' ? new Array<number>(count).fill(chances) : chances;
  if (list.length !== count) throw new RangeError(`${name}: one chance for all, or one for each outcome.`);
  list.forEach((chance) => demandLevel(name, chance));
  return list;
}

/**
 * Bernoulli CUSUM for a change of the success rate.
 *
 *   Sᵢ = max(0, Sᵢ₋₁ + wᵢ),  w = log(p₁/p₀) for a success, log((1−p₁)/(1−p₀)) for a failure;  signal when S > h
 *
 * It does not start again by itself: after a review, start a new one with the outcomes since.
 *
 * @param successes in order of the transfers
 * @param inControl expected chance p₀, one for all or one each (case mix), strictly between 0 and 1
 * @param shifted   chance p₁ that shall be found, below p₀ for a fall
 * @param limit     h, > 0; the larger, the fewer false signals
 * @returns the sums and the first signal
 * @throws {RangeError} when a chance is not strictly between 0 and 1, their number does not fit, or the limit is not
 *         above 0
 * @see Steiner SH et al. Biostatistics 2000;1:441-452, doi:10.1093/biostatistics/1.4.441
 */
export function cusum(successes: readonly boolean[], inControl: Chances, shifted: Chances, limit: number): Cusum {
  const expected = perOutcome('inControl', inControl, successes.length);
  const worse = perOutcome('shifted', shifted, successes.length);
  demandPositive('limit', limit);
  let sum = 0;
  const values = successes.map((success, i) => {
    const [p0, p1] = [expected[i]!, worse[i]!];
    sum = Math.max(0, sum + (success ? Math.log(p1 / p0) : Math.log((1 - p1) / (1 - p0))));
    return sum;
  });
  const at = values.findIndex((value) => value > limit);
  return { values, firstSignal: at < 0 ? undefined : at + 1 };
}

/**
 * Variable life-adjusted display: successes so far, less those expected.
 *
 *   Vᵢ = Σ (yⱼ − pⱼ), j ≤ i
 *
 * A display, no test: a drift downward is for the CUSUM to judge.
 *
 * @param successes in order of the transfers
 * @param inControl expected chance, one for all or one each, strictly between 0 and 1
 * @returns the balance after each outcome, in successes
 * @throws {RangeError} when a chance is not strictly between 0 and 1, or their number does not fit
 * @see Lovegrove J et al. Lancet 1997;350:1128-1130, doi:10.1016/S0140-6736(97)06507-0
 */
export function vlad(successes: readonly boolean[], inControl: Chances): readonly number[] {
  const expected = perOutcome('inControl', inControl, successes.length);
  let sum = 0;
  return successes.map((success, i) => (sum += (success ? 1 : 0) - expected[i]!));
}
