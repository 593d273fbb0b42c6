/** Gray's test: do groups differ in the cumulative incidence of one cause? */
import { chiSquareSf } from '../numerics/chiSquareDistribution.ts';
import { bilinear, cholesky, choleskyInverse } from '../numerics/positiveDefinite.ts';
import { type CompetingTimes, competingTimes } from './competingRisks.ts';

export type GrayTest =
  | { readonly kind: 'tested'; readonly chiSquare: number; readonly degreesOfFreedom: number; readonly p: number }
  | { readonly kind: 'not estimable'; readonly because: string };

/** One group at one time of any event. */
interface GroupAt {
  readonly atRisk: number;
  readonly own: number;
  readonly other: number;
  /** Chance of no event just before and at this time, and of the cause just before. */
  readonly freeBefore: number;
  readonly free: number;
  readonly incidenceBefore: number;
}

/** Each group's curves at every time at which anybody in any group had an event. */
function groupCurves(
  times: CompetingTimes,
  groups: readonly string[],
  names: readonly string[],
  cause: number,
): GroupAt[][] {
  const kinds = times.cause.map((kind) => (kind === 0 ? 0 : kind === cause ? 1 : 2));
  const moments = competingTimes({ time: times.time, cause: kinds }, 2).filter(
    ({ events }) => events[0]! + events[1]! > 0,
  );
  const curves = names.map((name) => {
    const members = times.time.map((_, i) => i).filter((i) => groups[i] === name);
    let [free, incidence] = [1, 0];
    return moments.map(({ time }): GroupAt => {
      const count = (keep: (i: number) => boolean): number => members.filter(keep).length;
      const atRisk = count((i) => times.time[i]! >= time);
      const own = count((i) => times.time[i] === time && kinds[i] === 1);
      const other = count((i) => times.time[i] === time && kinds[i] === 2);
      const at = { atRisk, own, other, freeBefore: free, incidenceBefore: incidence };
      if (atRisk > 0) incidence += (free * own) / atRisk;
      if (atRisk > 0) free *= (atRisk - own - other) / atRisk;
      return { ...at, free };
    });
  });
  return moments.map((_, t) => curves.map((curve) => curve[t]!));
}

/** One time in the language of the score: pooled incidence, weights of the groups on each other. */
interface Weighted {
  readonly groups: readonly GroupAt[];
  readonly ownTotal: number;
  /** Σ n/S: all who would be at risk if no other event took them. */
  readonly expanded: number;
  readonly pooledBefore: number;
  readonly pooled: number;
  /** aᵢₖ = (n/S)ᵢ (δᵢₖ − (n/S)ₖ / Σ n/S) */
  readonly weights: readonly (readonly number[])[];
}

function weightedTimes(moments: readonly GroupAt[][]): Weighted[] {
  let pooled = 0;
  return moments.map((groups) => {
    const sizes = groups.map(({ atRisk, freeBefore }) => (atRisk > 0 ? atRisk / freeBefore : 0));
    const expanded = sizes.reduce((a, b) => a + b, 0);
    const ownTotal = groups.reduce((sum, { own }) => sum + own, 0);
    const pooledBefore = pooled;
    pooled += ownTotal / expanded;
    const weights = sizes.map((one, i) => sizes.map((two, k) => one * ((i === k ? 1 : 0) - two / expanded)));
    return { groups, ownTotal, expanded, pooledBefore, pooled, weights };
  });
}

/** Observed minus expected events of the cause, the risk sets including those taken by other events. */
function scores(moments: readonly GroupAt[][], size: number): number[] {
  const sum = new Array<number>(size).fill(0);
  for (const groups of moments) {
    const sizes = groups.map(({ atRisk, freeBefore, incidenceBefore }) =>
      atRisk > 0 ? (atRisk * (1 - incidenceBefore)) / freeBefore : 0,
    );
    const all = sizes.reduce((a, b) => a + b, 0);
    const own = groups.reduce((total, group) => total + group.own, 0);
    if (own > 0) sum.forEach((_, i) => (sum[i]! += groups[i]!.own - (own * sizes[i]!) / all));
  }
  return sum;
}

/** Share of the variance that is left when some of those at risk have their event at the same time. */
const tieFactor = (tied: number, atRisk: number): number => (tied > 1 ? 1 - (tied - 1) / (atRisk - 1) : 1);

/**
 * Covariance of the scores: at each time, events of the cause move score i by aᵢₖ + (1 − w) Dᵢₖ and other events by
 * w Dᵢₖ, where w = (1 − F)/S and Dᵢₖ is what is still to come of ∫ aᵢₖ dF/(1 − F).
 */
function covariance(times: readonly Weighted[], size: number): number[][] {
  const sum = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const rest = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  const addUp = (move: (i: number) => number, variance: number): void =>
    sum.forEach((row, i) => row.forEach((_, j) => (row[j]! += move(i) * move(j) * variance)));
  for (const { groups, ownTotal, expanded, pooledBefore, pooled, weights } of [...times].reverse()) {
    groups.forEach(({ atRisk, other, freeBefore, free }, k) => {
      if (atRisk === 0) return;
      const w = free > 0 ? (1 - pooled) / free : 0;
      if (ownTotal > 0) {
        const spread = (tieFactor(ownTotal, expanded * freeBefore) * freeBefore * ownTotal) / (expanded * atRisk);
        addUp((i) => weights[i]![k]! + (1 - w) * rest[i]![k]!, spread);
      }
      if (other > 0 && free > 0)
        addUp((i) => w * rest[i]![k]!, (tieFactor(other, atRisk) * freeBefore ** 2 * other) / atRisk ** 2);
    });
    for (const row of rest.keys()) {
      groups.forEach((_, k) => (rest[row]![k]! += (weights[row]![k]! * ownTotal) / (expanded * (1 - pooledBefore))));
    }
  }
  return sum;
}

/**
 * Gray's K-sample test for the cumulative incidence of one cause in the presence of others.
 *
 *   zᵢ = Σ (d₁ᵢ − Rᵢ Σd₁ / ΣR),  Rᵢ = nᵢ (1 − F₁ᵢ(t−)) / Sᵢ(t−),  χ² = zᵀ V⁻¹ z on K − 1 degrees of freedom
 *
 * @param times  one entry per person; every cause other than `cause` competes
 * @param groups name of each person's group
 * @param cause  the cause that is compared, a whole number ≥ 1
 * @returns chi-square and p; not estimable with one group, or when the cause never occurs
 * @throws {RangeError} when the lists differ in length, there is nobody, a time is not finite and above 0, or a cause
 *         is not a whole number
 * @see Gray RJ. Ann Stat 1988;16:1141-1154, doi:10.1214/aos/1176350951
 */
export function grayTest(times: CompetingTimes, groups: readonly string[], cause: number): GrayTest {
  if (groups.length !== times.time.length) throw new RangeError('Every person has a group.');
  competingTimes(times, Math.max(cause, ...times.cause));
  if (!(Number.isInteger(cause) && cause >= 1)) throw new RangeError(`The cause is 1, 2, …; got ${String(cause)}.`);
  const names = [...new Set(groups)].sort();
  if (names.length < 2) return { kind: 'not estimable', because: 'there is one group only' };
  if (!times.cause.includes(cause)) return { kind: 'not estimable', because: 'the cause never occurs' };
  const moments = groupCurves(times, groups, names, cause);
  const degreesOfFreedom = names.length - 1; // the scores add to 0: the last group is left out
  const lower = cholesky(covariance(weightedTimes(moments), degreesOfFreedom));
  if (lower === undefined) return { kind: 'not estimable', because: 'no event tells the groups apart' };
  const z = scores(moments, degreesOfFreedom);
  const chiSquare = bilinear(z, choleskyInverse(lower), z);
  return { kind: 'tested', chiSquare, degreesOfFreedom, p: chiSquareSf(chiSquare, degreesOfFreedom) };
}
