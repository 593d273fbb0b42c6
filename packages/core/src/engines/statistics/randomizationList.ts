/** Who gets what, decided by chance in blocks, so that the arms stay of one size and nobody can foretell the next. */
import { demandCount } from '../numerics/argumentChecks.ts';

export interface ListEntry {
  /** 1, 2, 3 … within the stratum. */
  readonly number: number;
  readonly stratum: string;
  readonly block: number;
  readonly blockSize: number;
  readonly arm: string;
}

export interface ListPlan {
  /** Arms with their shares: 1 and 1, or 2 and 1. */
  readonly arms: readonly { readonly label: string; readonly share: number }[];
  /** Sizes a block may have, each a multiple of the sum of the shares; more than one hides where a block ends. */
  readonly blockSizes: readonly number[];
  readonly strata: readonly string[];
  /** Fewest entries of each stratum; the last block is completed. */
  readonly perStratum: number;
}

function demandPlan({ arms, blockSizes, strata, perStratum }: ListPlan): number {
  if (arms.length < 2 || new Set(arms.map(({ label }) => label)).size < arms.length) {
    throw new RangeError('At least two arms, each with a name of its own.');
  }
  if (strata.length === 0 || new Set(strata).size < strata.length) throw new RangeError('Strata differ in name.');
  for (const { share } of arms)
    if (!(Number.isInteger(share) && share > 0)) throw new RangeError('Shares are whole, above 0.');
  const sum = arms.reduce((all, { share }) => all + share, 0);
  if (blockSizes.length === 0 || blockSizes.some((size) => !(Number.isInteger(size) && size > 0 && size % sum === 0))) {
    throw new RangeError(`Block sizes are multiples of ${String(sum)}, the sum of the shares.`);
  }
  demandCount('perStratum', perStratum);
  if (perStratum < 1 || perStratum > 100_000) throw new RangeError('1 to 100,000 entries per stratum.');
  return sum;
}

/** Every order of the block is equally likely (Fisher and Yates). */
function shuffled<T>(items: readonly T[], uniform: () => number): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(uniform() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/**
 * A randomization list in permuted blocks, one run of blocks per stratum.
 *
 * The same plan and random numbers give the same list: keep the seed with whoever makes the list, away from those who
 * enroll.
 *
 * @param plan    arms, block sizes, strata
 * @param uniform random numbers strictly between 0 and 1, handed in
 * @returns entries in order, stratum by stratum
 * @throws {RangeError} when the plan is none
 * @see Matts JP, Lachin JM. Control Clin Trials 1988;9:327-344, doi:10.1016/0197-2456(88)90047-5
 */
export function randomizationList(plan: ListPlan, uniform: () => number): readonly ListEntry[] {
  const sum = demandPlan(plan);
  return plan.strata.flatMap((stratum) => {
    const entries: ListEntry[] = [];
    for (let block = 1; entries.length < plan.perStratum; block += 1) {
      const blockSize = plan.blockSizes[Math.floor(uniform() * plan.blockSizes.length)]!;
      const one = plan.arms.flatMap(({ label, share }) => new Array<string>((share * blockSize) / sum).fill(label));
      for (const arm of shuffled(one, uniform)) {
        entries.push({ number: entries.length + 1, stratum, block, blockSize, arm });
      }
    }
    return entries;
  });
}
