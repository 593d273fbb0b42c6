/** Fisher's exact test of several groups: groups by outcome, all margins held. */
import { logChoose } from '../numerics/binomialDistribution.ts';
import { NO_LIKELIER } from './fisherExact.ts';
import { demandEvents } from './interval.ts';
import type { Arm } from './twoByTwo.ts';

const LOG_NO_LIKELIER = Math.log(NO_LIKELIER);
/** Part tables that are kept at once; beyond it the test is not made. */
const MOST_PARTS = 4e6;

export type SeveralGroupsExact =
  { readonly kind: 'tested'; readonly p: number } | { readonly kind: 'not estimable'; readonly because: string };

/** Log weights Σ log C(nᵢ, xᵢ) of all ways to have k events in some of the groups, by k. */
type Parts = readonly (readonly number[])[];

function partsOf(totals: readonly number[]): Parts {
  return totals.reduce<readonly (readonly number[])[]>(
    (parts, total) => {
      const terms = Array.from({ length: total + 1 }, (_, x) => logChoose(total, x));
      const next: number[][] = Array.from({ length: parts.length + total }, () => []);
      parts.forEach((ways, k) => {
        terms.forEach((term, x) => {
          for (const way of ways) next[k + x]!.push(way + term);
        });
      });
      return next;
    },
    [[0]],
  );
}

/** The groups in two lots of nearly equal numbers of part tables. */
function inTwoLots(totals: readonly number[]): [number[], number[]] {
  const lots: [number[], number[]] = [[], []];
  const size = (lot: readonly number[]): number => lot.reduce((product, total) => product * (total + 1), 1);
  for (const total of [...totals].sort((a, b) => b - a)) lots[size(lots[0]) <= size(lots[1]) ? 0 : 1].push(total);
  return lots;
}

/**
 * Fisher's exact test of equal proportions in several groups (Freeman and Halton).
 *
 *   P(x₁ … x_r) = Π C(nᵢ, xᵢ) / C(N, m);  p = Σ P over tables with P ≤ P(observed) · (1 + 1e-7)
 *
 * The tables are not walked one by one: half of the groups, sorted by weight with running sums, meets the other half.
 *
 * @param groups at least two, events of a total > 0
 * @returns p; not estimable when nobody, or everybody, had the event, or there are too many tables to sum
 * @throws {RangeError} when there are fewer than two groups or a count is impossible
 * @see Freeman GH, Halton JH. Biometrika 1951;38:141-149, doi:10.1093/biomet/38.1-2.141
 */
export function severalGroupsFisher(groups: readonly Arm[]): SeveralGroupsExact {
  if (groups.length < 2) throw new RangeError('A comparison takes at least two groups.');
  groups.forEach(({ events, total }) => demandEvents(events, total));
  const events = groups.reduce((sum, group) => sum + group.events, 0);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  if (events === 0) return { kind: 'not estimable', because: 'no event in any group' };
  if (events === total) return { kind: 'not estimable', because: 'every person in all groups had the event' };
  const lots = inTwoLots(groups.map((group) => group.total));
  const parts = (lot: readonly number[]): number => lot.reduce((product, size) => product * (size + 1), 1);
  if (parts(lots[0]) + parts(lots[1]) > MOST_PARTS) return { kind: 'not estimable', because: 'too many tables to sum' };
  const observed = groups.reduce((sum, group) => sum + logChoose(group.total, group.events), 0);
  const scale = logChoose(total, events);
  const [one, other] = [partsOf(lots[0]), partsOf(lots[1])];
  let [p, rest] = [0, 0];
  one.forEach((ways, k) => {
    const across = other[events - k];
    if (across === undefined) return;
    const sorted = Float64Array.from(across).sort();
    const upTo = runningSums(sorted);
    for (const way of ways) {
      const place = firstAbove(sorted, observed + LOG_NO_LIKELIER - way);
      const share = Math.exp(way + (sorted.at(-1) ?? 0) - scale);
      p += share * upTo[place]!;
      rest += share * (upTo[sorted.length]! - upTo[place]!);
    }
  });
  return { kind: 'tested', p: rest === 0 ? 1 : Math.min(1, p) };
}

/** Sums of the first 0, 1, 2 … weights, relative to the largest. */
function runningSums(sorted: Float64Array): Float64Array {
  const sums = new Float64Array(sorted.length + 1);
  const largest = sorted.at(-1) ?? 0;
  sorted.forEach((value, i) => (sums[i + 1] = sums[i]! + Math.exp(value - largest)));
  return sums;
}

/** How many of the sorted values are at most `limit`. */
function firstAbove(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
