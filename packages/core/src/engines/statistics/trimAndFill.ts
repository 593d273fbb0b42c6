/** What the pooled effect would be if the studies missing on one side of the funnel were put back. */
import { betweenStudyVariance, demandEffects, type Effect, weighted } from './betweenStudyVariance.ts';
import { randomEffects, type RandomEffects } from './metaAnalysis.ts';

export type TrimAndFill =
  | {
      readonly kind: 'estimated';
      /** Where studies seem to be missing. */
      readonly side: 'below' | 'above';
      /** How many. */
      readonly missing: number;
      /** With them put back: restricted maximum likelihood, normal interval. */
      readonly filled: RandomEffects;
    }
  | { readonly kind: 'not estimable'; readonly because: string };

const ROUNDS = 100;
const METHOD = 'restricted maximum likelihood';

/** Small studies with greater effects than large ones: then it is the small ones below that are missing. */
function missingSide(effects: readonly Effect[]): 'below' | 'above' {
  const { weights, sum, mean } = weighted(effects, betweenStudyVariance(effects, METHOD));
  const errors = effects.map(({ variance }) => Math.sqrt(variance));
  const middle = errors.reduce((total, s, i) => total + (weights[i]! * s) / sum, 0);
  const slope = effects.reduce(
    (total, { estimate }, i) => total + weights[i]! * (errors[i]! - middle) * (estimate - mean),
    0,
  );
  return slope < 0 ? 'above' : 'below';
}

/** Halves to the even neighbor, as in the program the oracle was made with. */
const rounded = (x: number): number => (Math.abs(x % 1) === 0.5 ? 2 * Math.round(x / 2) : Math.round(x));

/** L₀ = (4 Σ ranks of |distance| above the center − k(k+1)) / (2k − 1), rounded, at least 0. */
function missingBy(distances: readonly number[]): number {
  const k = distances.length;
  const order = distances.map((_, i) => i).sort((i, j) => Math.abs(distances[i]!) - Math.abs(distances[j]!) || i - j);
  const ranks = order.reduce((sum, i, at) => sum + (distances[i]! > 0 ? at + 1 : 0), 0);
  return Math.max(0, rounded((4 * ranks - k * (k + 1)) / (2 * k - 1)));
}

/**
 * Duval and Tweedie's trim and fill with the estimator L₀.
 *
 *   k₀ = round( (4 T − k(k+1)) / (2k − 1) ), T the rank sum of the studies above the center; the k₀ most extreme are
 *   set aside, the center found again, until k₀ stays; then k₀ mirror images 2μ − y are added
 *
 * A way to see how much a lopsided funnel could matter, no correction: the lopsidedness has many causes.
 *
 * @param effects at least two studies, on one scale
 * @param side    where studies are missing; told from the slope of effect on standard error when absent
 * @returns number and pooled effect; not estimable with fewer than three studies
 * @throws {RangeError} when there are fewer than two studies, an effect is not finite, or a variance not above 0
 * @see Duval S, Tweedie R. Biometrics 2000;56:455-463, doi:10.1111/j.0006-341X.2000.00455.x
 */
export function trimAndFill(effects: readonly Effect[], side?: 'below' | 'above'): TrimAndFill {
  demandEffects(effects);
  if (effects.length < 3) return { kind: 'not estimable', because: 'fewer than three studies' };
  const missing = side ?? missingSide(effects);
  const sign = missing === 'below' ? 1 : -1;
  const sorted = effects
    .map(({ estimate, variance }) => ({ estimate: sign * estimate, variance }))
    .sort((a, b) => a.estimate - b.estimate);
  const centerWithout = (count: number): number => {
    const kept = sorted.slice(0, sorted.length - count);
    return kept.length < 2 ? kept[0]!.estimate : weighted(kept, betweenStudyVariance(kept, METHOD)).mean;
  };
  let count = 0;
  let center = centerWithout(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = Math.min(sorted.length - 1, missingBy(sorted.map(({ estimate }) => estimate - center)));
    if (next === count && round > 0) break;
    count = next;
    center = centerWithout(count);
  }
  const mirrored = sorted
    .slice(sorted.length - count)
    .map(({ estimate, variance }) => ({ estimate: sign * (2 * center - estimate), variance }));
  const all = count === 0 ? effects : [...effects, ...mirrored];
  return { kind: 'estimated', side: missing, missing: count, filled: randomEffects(all, METHOD, 'normal') };
}
