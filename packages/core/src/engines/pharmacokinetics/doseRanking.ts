/** Orders scored regimens and says whether any reaches the range; naming a dose is somebody else's task. */
import { REACHABLE, type ScoredDose, type TargetRange } from './doseScoring.ts';

export type Ranking =
  | { readonly kind: 'reachable'; readonly ranked: readonly ScoredDose[]; readonly leftOut: readonly LeftOut[] }
  | {
      readonly kind: 'not reachable';
      /** Which side fails at the best candidate: too low even at the limit, too high even at one step, or both. */
      readonly side: 'below' | 'above' | 'both';
      /** ng/mL between the median of the nearest candidate and the range; 0 when the median lies inside. */
      readonly missesBy: number;
      readonly words: string;
      readonly ranked: readonly ScoredDose[];
      readonly leftOut: readonly LeftOut[];
    };

export interface LeftOut {
  readonly candidate: string;
  readonly because: string;
}

/** Chances in steps of half a percent: smaller differences are no difference. */
const steps = (chance: number): number => Math.round(chance / 0.005);

/** ng/mL between the median and the range; 0 inside. */
const misses = ({ medianNgPerMl: median }: ScoredDose, { lowNgPerMl, highNgPerMl }: TargetRange): number =>
  Math.max(0, lowNgPerMl - median, median - highNgPerMl);

function notReachable(ranked: readonly ScoredDose[], leftOut: readonly LeftOut[], range: TargetRange): Ranking {
  const best = ranked[0];
  if (!best)
    return { kind: 'not reachable', side: 'both', missesBy: 0, words: 'No regimen may be scored.', ranked, leftOut };
  const side = best.below > 2 * best.above ? 'below' : best.above > 2 * best.below ? 'above' : 'both';
  const { candidate } = best;
  const missesBy = misses(best, range);
  const failing =
    side === 'both'
      ? 'her spread is wider than the range'
      : `${(100 * best[side]).toFixed(0)} % of draws lie ${side} it`;
  const distance = missesBy > 0 ? `; the median misses it by ${missesBy.toFixed(1)} ng/mL` : '';
  const words = `Not reachable within the limit: at best ${(100 * best.within).toFixed(0)} % in the range, with ${candidate.id}; ${failing}${distance}.`;
  return { kind: 'not reachable', side, missesBy, words, ranked, leftOut };
}

/**
 * Ranks scored regimens: first by chance to lie in the range, then by less expected loss, then by the
 * median nearer the range, then by the lower dose.
 *
 * A range that may not raise a dose leaves out everything above the current one. No candidate with P(in) ≥ 0.5 is
 * 'not reachable' [default]: the failing side and its size are said, and no dose beyond the list is ever named.
 *
 * @param scores of `scoreDoses`
 * @param currentMgPerDay mg per day so far, when known
 */
export function rankDoses(scores: readonly ScoredDose[], range: TargetRange, currentMgPerDay?: number): Ranking {
  const leftOut: LeftOut[] = [];
  const allowed = scores.filter(({ candidate }) => {
    if (range.mayRaiseDose) return true;
    const known = currentMgPerDay !== undefined;
    if (known && candidate.mgPerDay <= currentMgPerDay) return true;
    leftOut.push({
      candidate: candidate.id,
      because: known
        ? 'this range may warn, not raise a dose'
        : 'the current dose is not known, and this range may not raise it',
    });
    return false;
  });
  const ranked = [...allowed].sort(
    (a, b) =>
      steps(b.within) - steps(a.within) ||
      steps(a.expectedLoss) - steps(b.expectedLoss) ||
      misses(a, range) - misses(b, range) ||
      a.candidate.mgPerDay - b.candidate.mgPerDay,
  );
  if (ranked[0] && ranked[0].within >= REACHABLE) return { kind: 'reachable', ranked, leftOut };
  return notReachable(ranked, leftOut, range);
}
