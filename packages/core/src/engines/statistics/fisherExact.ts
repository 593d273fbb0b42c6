/** Fisher's exact test and its mid-P forms: both margins held. */
import {
  hypergeometricAtLeast,
  hypergeometricAtMost,
  hypergeometricPmf,
  hypergeometricTerms,
} from '../numerics/hypergeometricDistribution.ts';
import { cellsOf, type TwoByTwo, urnOf } from './twoByTwo.ts';

/** A table counts as no likelier than the observed one up to this factor: rounding must not split equal chances. */
export const NO_LIKELIER = 1 + 1e-7;

export interface ExactTest {
  /** Sum of the chances of all tables no likelier than the observed one (minimum likelihood). */
  readonly twoSided: number;
  /** Chance of as many events in the treated arm, or more. */
  readonly greater: number;
  /** Chance of as many events in the treated arm, or fewer. */
  readonly less: number;
}

/** The mid-P values: half the chance of the observed table is left out. The two two-sided kinds can disagree. */
export interface MidP {
  readonly greater: number;
  readonly less: number;
  /** Fisher's two-sided p minus half the chance of the observed table. */
  readonly twoSidedMinimumLikelihood: number;
  /** Twice the smaller one-sided p minus the chance of the observed table. */
  readonly twoSidedDoubled: number;
}

/**
 * Fisher's exact test of two arms.
 *
 *   two-sided p = Σ P(k) over all k with P(k) ≤ P(observed) · (1 + 1e-7),  P hypergeometric
 *
 * With an empty margin only one table is possible and every p is 1.
 *
 * @param table two arms, events of a total > 0
 * @returns p values, above 0 and at most 1
 * @throws {RangeError} when a count is not whole, events exceed the total, or an arm is empty
 * @see Fisher RA. J R Stat Soc 1935;98:39-54, doi:10.2307/2342435
 */
export function fisherExact(table: TwoByTwo): ExactTest {
  const { treatedEvents } = cellsOf(table);
  const urn = urnOf(table);
  const { terms } = hypergeometricTerms(urn);
  const limit = hypergeometricPmf(treatedEvents, urn) * NO_LIKELIER;
  const counted = terms.filter((term) => term <= limit).sort((a, b) => a - b);
  const sum = counted.reduce((total, term) => total + term, 0);
  return {
    twoSided: counted.length === terms.length ? 1 : Math.min(1, sum),
    greater: hypergeometricAtLeast(treatedEvents, urn),
    less: hypergeometricAtMost(treatedEvents, urn),
  };
}

/**
 * The mid-P values of Fisher's test, less strict than Fisher's and not guaranteed to keep the level.
 *
 *   minimum likelihood: p − ½ P(observed);  doubled: 2 · min(greater, less) − P(observed)
 *
 * @param table two arms, events of a total > 0
 * @returns p values, 0 to 1, each kind named
 * @throws {RangeError} when a count is not whole, events exceed the total, or an arm is empty
 * @see Lancaster HO. J Am Stat Assoc 1961;56:223-234, doi:10.1080/01621459.1961.10482105
 */
export function midP(table: TwoByTwo): MidP {
  const { twoSided, greater, less } = fisherExact(table);
  const observed = hypergeometricPmf(table.treated.events, urnOf(table));
  return {
    greater: greater - 0.5 * observed,
    less: less - 0.5 * observed,
    twoSidedMinimumLikelihood: twoSided - 0.5 * observed,
    twoSidedDoubled: Math.min(1, 2 * Math.min(greater, less) - observed),
  };
}
