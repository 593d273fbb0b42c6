/** The odds ratio that belongs to Fisher's test: both margins held, exact limits. */
import { hypergeometricLogPmf, hypergeometricSupport } from '../numerics/hypergeometricDistribution.ts';
import { findRootOutward } from '../numerics/rootFinding.ts';
import { type TailSize, whereTailIs } from '../numerics/tails.ts';
import { eachSide, USUAL_LEVEL } from './interval.ts';
import { cellsOf, emptyMargin, type RatioEstimate, type TwoByTwo, urnOf } from './twoByTwo.ts';

/** Log odds ratio beyond which the odds ratio is no normal double. */
const REACH = 700;

/** The noncentral hypergeometric law at log odds ratio t: mean, and both tails from the observed count. */
interface Noncentral {
  readonly mean: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/** P(k) ∝ P₀(k) eᵏᵗ, P₀ the hypergeometric law; weights are scaled by the largest so that none overflows. */
function noncentral(counts: readonly number[], logTerms: readonly number[], observed: number, t: number): Noncentral {
  const exponents = counts.map((k, i) => logTerms[i]! + (k - observed) * t);
  const largest = exponents.reduce((a, b) => Math.max(a, b), -Infinity);
  let [sum, moment, atLeast, atMost] = [0, 0, 0, 0];
  counts.forEach((k, i) => {
    const weight = Math.exp(exponents[i]! - largest);
    sum += weight;
    moment += (k - observed) * weight;
    if (k >= observed) atLeast += weight;
    if (k <= observed) atMost += weight;
  });
  return { mean: observed + moment / sum, atLeast: atLeast / sum, atMost: atMost / sum };
}

/**
 * Conditional maximum-likelihood odds ratio with exact limits.
 *
 *   estimate: E(K | ψ) = k;  lower: P(K ≥ k | ψ) = α/2;  upper: P(K ≤ k | ψ) = α/2
 *
 * K follows the noncentral hypergeometric law with odds ratio ψ; solved for log ψ. Not the ratio of the
 * cells (ad/bc), which is the unconditional estimate (`oddsRatioWoolf`).
 *
 * @param table two arms, events of a total > 0
 * @param level two-sided coverage, between 0 and 1, kept for every odds ratio
 * @returns estimate and limits; infinite or zero with the one limit there is when a cell is 0; not estimable
 *          when nobody, or everybody, had the event
 * @throws {RangeError} when a count is not whole, events exceed the total, an arm is empty, or the level is none
 * @see Cornfield J. Proc Third Berkeley Symp 1956;4:135-148; Fisher RA. Sankhyā 1962;24:9-16.
 */
export function conditionalOddsRatio(table: TwoByTwo, level = USUAL_LEVEL): RatioEstimate {
  const { treatedEvents: observed } = cellsOf(table);
  const size = eachSide(level);
  const because = emptyMargin(table);
  if (because !== undefined) return { kind: 'not estimable', because };
  const urn = urnOf(table);
  const { least, most } = hypergeometricSupport(urn);
  const counts = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const logTerms = counts.map((k) => hypergeometricLogPmf(k, urn));
  const at = (t: number): Noncentral => noncentral(counts, logTerms, observed, t);
  const limit = (side: TailSize['side']): number => {
    const tails = (t: number) => ({ lower: at(t).atLeast, upper: at(t).atMost });
    return Math.exp(whereTailIs(tails, { side, size }, 0, REACH));
  };
  if (observed === most) {
    return {
      kind: 'infinite',
      because: 'no event in the control arm, or only events in the treated',
      exactLower: limit('lower'),
    };
  }
  if (observed === least) {
    return {
      kind: 'zero',
      because: 'no event in the treated arm, or only events in the control',
      exactUpper: limit('upper'),
    };
  }
  const value = Math.exp(findRootOutward((t) => at(t).mean - observed, 0, REACH));
  return { kind: 'estimated', value, lower: limit('lower'), upper: limit('upper') };
}
