/** Both tails of a law at one point, and the point at which a tail has a given size. */
import { findRootOutward } from './rootFinding.ts';

/** Probability below and above a point. Each is computed as itself, so that a tiny one keeps its digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** The size a tail shall have, named by its side. */
export type TailSize = { readonly side: 'lower' | 'upper'; readonly size: number };

/** p as the tail on its own side: from ½ on the upper tail 1 − p, which is exact there. */
export function smallerTail(p: number): TailSize {
  return p <= 0.5 ? { side: 'lower', size: p } : { side: 'upper', size: 1 - p };
}

/** The same for p given as an upper tail. */
export function upperTail(p: number): TailSize {
  return p <= 0.5 ? { side: 'upper', size: p } : { side: 'lower', size: 1 - p };
}

/**
 * The place at which a tail has the wanted size.
 *
 * Solves log tail(u) = log size by bracketing, u being a scale on which the logarithm of a tail is
 * nearly straight (log for laws on 0 to ∞, logit for laws on 0 to 1).
 *
 * @param tailsAt both tails at u, the lower one rising in u
 * @param wanted  a tail of size above 0 and at most ½
 * @param start   where to look first
 * @param reach   how far u may go before it over- or underflows; > |start|
 * @returns u, ±reach when the point lies beyond
 */
export function whereTailIs(tailsAt: (u: number) => Tails, wanted: TailSize, start: number, reach: number): number {
  const target = Math.log(wanted.size);
  const gap = (u: number): number => {
    const tails = tailsAt(u);
    return wanted.side === 'lower' ? Math.log(tails.lower) - target : target - Math.log(tails.upper);
  };
  return findRootOutward(gap, start, reach);
}
