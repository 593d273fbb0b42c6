/** The cumulative incidence of each of several competing events (Aalen–Johansen). */
import { type CompetingTime, type CompetingTimes, competingTimes } from './competingRisks.ts';

export interface IncidenceStep {
  readonly time: number;
  readonly atRisk: number;
  /** Events of cause 1, 2, … at this time. */
  readonly events: readonly number[];
  /** Chance of no event of any cause up to and including this time. */
  readonly eventFree: number;
  readonly eventFreeError: number;
  /** Chance of an event of cause 1, 2, … up to and including this time. */
  readonly incidence: readonly number[];
  readonly standardErrors: readonly number[];
}

/** Chance of no event just before each time, and of cause k up to and including it. */
function curves(
  rows: readonly CompetingTime[],
  causes: number,
): { before: number[]; upTo: number[][]; free: number[] } {
  const incidence = new Array<number>(causes).fill(0);
  const [before, free]: [number[], number[]] = [[], []];
  const upTo: number[][] = [];
  let survival = 1;
  for (const { atRisk, events } of rows) {
    before.push(survival);
    events.forEach((count, k) => (incidence[k]! += (survival * count) / atRisk));
    survival *= (atRisk - events.reduce((a, b) => a + b, 0)) / atRisk;
    upTo.push([...incidence]);
    free.push(survival);
  }
  return { before, upTo, free };
}

/**
 * Cumulative incidence of each cause, the others taken for what they are: an end, not a censoring.
 *
 *   F_k(t) = Σ S(s−) d_ks / n_s,  S the chance of no event of any cause
 *
 *   var F_k(t) = Σ (F_k(t) − F_k(s))² d_s / (n_s(n_s − d_s)) + Σ S(s−)² d_ks(n_s − d_ks) / n_s³
 *              − 2 Σ (F_k(t) − F_k(s)) S(s−) d_ks / n_s²,  over s ≤ t
 *
 * The variance is that of the multinomial law at each time: p(1−p)/n at the first.
 *
 * @param times  one entry per person
 * @param causes how many causes there are
 * @returns one step per distinct time; with all causes and the event-free share adding to 1
 * @throws {RangeError} when there is nobody, the lists differ in length, a time is not finite and above 0, or a cause
 *         is not a whole number from 0 to `causes`
 * @see Aalen OO, Johansen S. Scand J Stat 1978;5:141-150; Gaynor JJ et al. J Am Stat Assoc 1993;88:400-409 (variance)
 */
export function cumulativeIncidence(times: CompetingTimes, causes: number): readonly IncidenceStep[] {
  const rows = competingTimes(times, causes);
  const { before, upTo, free } = curves(rows, causes);
  const totals = rows.map(({ events }) => events.reduce((a, b) => a + b, 0));
  const greenwood = (t: number): number =>
    totals
      .slice(0, t + 1)
      .reduce((sum, d, s) => sum + (d < rows[s]!.atRisk ? d / (rows[s]!.atRisk * (rows[s]!.atRisk - d)) : 0), 0);
  const variance = (t: number, k: number): number => {
    let sum = 0;
    for (let s = 0; s <= t; s += 1) {
      const { atRisk: n, events } = rows[s]!;
      const [d, own] = [totals[s]!, events[k]!];
      const rest = upTo[t]![k]! - upTo[s]![k]!;
      if (d < n) sum += (rest * rest * d) / (n * (n - d));
      sum += (before[s]! ** 2 * own * (n - own)) / n ** 3 - (2 * rest * before[s]! * own) / (n * n);
    }
    return Math.max(0, sum);
  };
  return rows.map((row, t) => ({
    ...row,
    eventFree: free[t]!,
    eventFreeError: free[t]! * Math.sqrt(greenwood(t)),
    incidence: upTo[t]!,
    standardErrors: upTo[t]!.map((_, k) => Math.sqrt(variance(t, k))),
  }));
}
