/** A fact nobody has tested, such as a genotype: every possibility is estimated, and they are mixed, none is assumed. */

/**
 * Weights of the members of a mixture, such as a genotype that nobody has tested.
 *
 *   wᵢ ∝ priorᵢ · exp(−evidenceᵢ/2)
 *
 * @param members prior share (> 0, any scale) and −2 ln p(y) of each, of the same levels
 * @returns sum 1
 * @throws {RangeError} without members or with a prior that is not above 0
 */
export function mixtureWeights(
  members: readonly { readonly prior: number; readonly evidence: number }[],
): readonly number[] {
  if (members.length === 0 || members.some(({ prior }) => !(prior > 0)))
    throw new RangeError('A mixture has members, each with a prior above 0.');
  const least = Math.min(...members.map(({ evidence }) => evidence));
  const raw = members.map(({ prior, evidence }) => prior * Math.exp((least - evidence) / 2));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}

/** Draws of one member, at one time. */
export interface MemberDraws {
  readonly weight: number;
  readonly levels: Float64Array;
  /** Of the draws, sum 1. */
  readonly weights: Float64Array;
}

/**
 * Draws of the whole mixture: all members' draws, each weighted by its member.
 *
 * @returns levels and weights side by side, weights with sum 1
 */
export function mixDraws(members: readonly MemberDraws[]): {
  readonly levels: Float64Array;
  readonly weights: Float64Array;
} {
  const size = members.reduce((sum, { levels }) => sum + levels.length, 0);
  const [levels, weights] = [new Float64Array(size), new Float64Array(size)];
  let at = 0;
  for (const member of members) {
    levels.set(member.levels, at);
    for (let i = 0; i < member.levels.length; i++) weights[at + i] = member.weights[i]! * member.weight;
    at += member.levels.length;
  }
  return { levels, weights };
}
