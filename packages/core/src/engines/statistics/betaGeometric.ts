/** Couples differ in their chance per attempt: what failures then say about the next attempt. */
import { demandCount, demandFinite, demandLevel } from '../numerics/argumentChecks.ts';
import { binomialLogPmf } from '../numerics/binomialDistribution.ts';
import { chiSquareSf } from '../numerics/chiSquareDistribution.ts';
import { greatestValue } from '../numerics/maximumSearch.ts';
import { findRoot } from '../numerics/rootFinding.ts';
import { demandEvents } from './interval.ts';
import type { Arm } from './twoByTwo.ts';

export type BetaGeometric =
  | {
      /** Constant: one chance for all, t = 0. Differing: p ~ beta(a, b) between couples. */
      readonly kind: 'constant' | 'differing';
      /** Chance at the first attempt, μ = a/(a+b). */
      readonly first: number;
      /** t = 1/(a+b) ≥ 0: how fast the chance falls with failures. */
      readonly t: number;
      readonly logLikelihood: number;
      /** Of one chance for all. */
      readonly constantChance: number;
      readonly constantLogLikelihood: number;
      /** Twice the gain; p from half a point mass at 0 and half chi-square with one degree of freedom. */
      readonly likelihoodRatio: number;
      readonly p: number;
      /** Covariance of (log a, log b) from the observed information; absent for one chance for all. */
      readonly logCovariance: readonly [readonly [number, number], readonly [number, number]] | undefined;
    }
  | { readonly kind: 'not estimable'; readonly because: string };

/** Chance at the next attempt after k failures. */
const chanceAfter = (first: number, t: number, failures: number): number => first / (1 + failures * t);

function logLikelihood(rows: readonly Arm[], first: number, t: number): number {
  return rows.reduce((sum, { events, total }, k) => sum + binomialLogPmf(events, total, chanceAfter(first, t, k)), 0);
}

/** The likeliest chance at the first attempt for a given t: its slope falls steadily. */
function likeliestFirst(rows: readonly Arm[], t: number): number {
  const slope = (first: number): number =>
    rows.reduce((sum, { events, total }, k) => {
      const share = 1 / (1 + k * t);
      return sum + events / first - ((total - events) * share) / (1 - first * share);
    }, 0);
  return slope(1 - 1e-12) > 0 ? 1 - 1e-12 : findRoot(slope, 1e-12, 1 - 1e-12);
}

/** Slope of the log-likelihood in t. */
function slopeInT(rows: readonly Arm[], first: number, t: number): number {
  return rows.reduce((sum, { events, total }, k) => {
    const share = 1 / (1 + k * t);
    return sum - events * k * share + ((total - events) * first * k * share * share) / (1 - first * share);
  }, 0);
}

/** The likeliest t > 0, looked for as t/(1+t), then the zero of the slope around it. */
function likeliestT(rows: readonly Arm[]): number {
  const tAt = (u: number): number => u / (1 - u);
  const top = greatestValue((u) => logLikelihood(rows, likeliestFirst(rows, tAt(u)), tAt(u)), 0, 0.99, 200).at;
  const slope = (u: number): number => slopeInT(rows, likeliestFirst(rows, tAt(u)), tAt(u));
  const [low, high] = [Math.max(0, top - 1e-4), Math.min(0.99, top + 1e-4)];
  return tAt(slope(low) > 0 && slope(high) < 0 ? findRoot(slope, low, high) : top);
}

/** Inverse of the observed information in (log a, log b): l = Σ x log a + (n−x) log(b+k) − n log(a+b+k). */
function logCovarianceOf(rows: readonly Arm[], a: number, b: number) {
  let [inA, inB, aa, ab, bb] = [0, 0, 0, 0, 0];
  rows.forEach(({ events, total }, k) => {
    const sum = a + b + k;
    inA += events / a - total / sum;
    inB += (total - events) / (b + k) - total / sum;
    aa += total / (sum * sum) - events / (a * a);
    ab += total / (sum * sum);
    bb += total / (sum * sum) - (total - events) / ((b + k) * (b + k));
  });
  const [i11, i12, i22] = [-(a * inA + a * a * aa), -a * b * ab, -(b * inB + b * b * bb)];
  const determinant = i11 * i22 - i12 * i12;
  if (!(determinant > 0 && i11 > 0)) return undefined;
  const off = -i12 / determinant;
  return [[i22 / determinant, off] as const, [off, i11 / determinant] as const] as const;
}

/**
 * Beta-geometric model of success by attempt, one chance per couple, couples differing.
 *
 *   P(success | k failures) = μ / (1 + k t),  t = 1/(a+b) ≥ 0;  likelihood Π binomial(xₖ | nₖ, μ/(1 + k t))
 *
 * t = 0 is the constant chance of 1 − (1−p)ⁿ and an ordinary boundary: where the slope at 0 is not above 0, t = 0.
 *
 * @param byFailures attempts after 0, 1, 2 … failures: successes of attempts, attempts > 0; at least two rows
 * @returns the fit beside the constant chance; not estimable when every, or no, attempt succeeded
 * @throws {RangeError} when there are fewer than two rows or a count is impossible
 * @see Weinberg CR, Gladen BC. Biometrics 1986;42:547-560, doi:10.2307/2531205; Self SG, Liang KY. J Am Stat Assoc
 *      1987;82:605-610 (the reference law at the boundary)
 */
export function betaGeometric(byFailures: readonly Arm[]): BetaGeometric {
  if (byFailures.length < 2) throw new RangeError('A fall is told from at least two numbers of failures.');
  byFailures.forEach(({ events, total }) => demandEvents(events, total));
  const events = byFailures.reduce((sum, row) => sum + row.events, 0);
  const total = byFailures.reduce((sum, row) => sum + row.total, 0);
  if (events === 0) return { kind: 'not estimable', because: 'no attempt succeeded' };
  if (events === total) return { kind: 'not estimable', because: 'every attempt succeeded' };
  const constantChance = events / total;
  const constantLogLikelihood = logLikelihood(byFailures, constantChance, 0);
  const constant = { constantChance, constantLogLikelihood };
  if (slopeInT(byFailures, constantChance, 0) <= 0) {
    const fit = {
      first: constantChance,
      t: 0,
      logLikelihood: constantLogLikelihood,
      likelihoodRatio: 0,
      p: 1,
      logCovariance: undefined,
    };
    return { kind: 'constant', ...fit, ...constant };
  }
  const t = likeliestT(byFailures);
  const first = likeliestFirst(byFailures, t);
  const best = logLikelihood(byFailures, first, t);
  const likelihoodRatio = Math.max(0, 2 * (best - constantLogLikelihood));
  const p = likelihoodRatio > 0 ? chiSquareSf(likelihoodRatio, 1) / 2 : 1;
  const logCovariance = logCovarianceOf(byFailures, first / t, (1 - first) / t);
  return { kind: 'differing', first, t, logLikelihood: best, likelihoodRatio, p, logCovariance, ...constant };
}

/**
 * Chance of success at the next attempt after failures, and of at least one in the first attempts.
 *
 *   next(k) = μ / (1 + k t);  atLeastOnce(n) = 1 − Π (1 − next(k)), k = 0 … n − 1
 *
 * @param first    chance at the first attempt, strictly between 0 and 1: the population's, or this couple's own
 * @param t        ≥ 0, from `betaGeometric`
 * @param attempts how many, whole, ≥ 0
 * @returns per attempt: chance after the failures before it, and cumulative chance up to it
 * @throws {RangeError} when the chance is none, t is negative, or attempts are not whole
 * @see betaGeometric
 */
export function chancesByAttempt(
  first: number,
  t: number,
  attempts: number,
): readonly { readonly next: number; readonly atLeastOnce: number }[] {
  demandLevel('first', first);
  demandFinite('t', t);
  if (t < 0) throw new RangeError(`t is not negative; got ${String(t)}.`);
  demandCount('attempts', attempts);
  let failing = 1;
  return Array.from({ length: attempts }, (_, k) => {
    const next = chanceAfter(first, t, k);
    failing *= 1 - next;
    return { next, atLeastOnce: 1 - failing };
  });
}
