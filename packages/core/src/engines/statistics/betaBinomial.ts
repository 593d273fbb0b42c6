/** Rates of several clinics or periods that differ: how much, and each drawn toward what they share. */
import { demandCount, demandPositive, demandProbability } from '../numerics/argumentChecks.ts';
import { betaQuantile, betaUpperQuantile } from '../numerics/betaDistribution.ts';
import { logChoose } from '../numerics/binomialDistribution.ts';
import { digamma } from '../numerics/digamma.ts';
import { logBeta } from '../numerics/logGamma.ts';
import { greatestValue } from '../numerics/maximumSearch.ts';
import { findRoot } from '../numerics/rootFinding.ts';
import { wilson } from './binomialIntervals.ts';
import { demandEvents, eachSide, type Interval, USUAL_LEVEL } from './interval.ts';
import type { Arm } from './twoByTwo.ts';

/** One stratum's rate, drawn toward the others. */
export interface ShrunkRate extends Interval {
  readonly events: number;
  readonly total: number;
  /** Mean of the beta law that is left after the stratum's own counts, 0 to 1. */
  readonly value: number;
}

export type BetaBinomial =
  | {
      readonly kind: 'differing';
      /** Shapes of the beta law of the rates; a + b is worth that many persons. */
      readonly a: number;
      readonly b: number;
      readonly mean: number;
      /** 1 / (1 + a + b): correlation of two persons of one stratum. */
      readonly rho: number;
      readonly logLikelihood: number;
      readonly rates: readonly ShrunkRate[];
    }
  /** No variation beyond chance: everyone gets the pooled rate with its Wilson interval. */
  | ({
      readonly kind: 'alike';
      readonly mean: number;
      readonly logLikelihood: number;
      /** Slope of the log-likelihood in rho at 0, not above 0; absent when nobody, or everybody, had the event. */
      readonly scoreAtZero: number | undefined;
    } & Interval)
  | { readonly kind: 'not estimable'; readonly because: string };

/** log (a + b) is looked for between these; beyond the upper one the rates cannot be told from equal ones. */
const [LOG_LEAST, LOG_MOST] = [Math.log(1e-3), Math.log(1e8)];

const sumOver = (strata: readonly Arm[], of: (stratum: Arm) => number): number =>
  strata.reduce((sum, stratum) => sum + of(stratum), 0);

function logLikelihood(strata: readonly Arm[], a: number, b: number): number {
  return sumOver(
    strata,
    ({ events, total }) => logChoose(total, events) + logBeta(events + a, total - events + b) - logBeta(a, b),
  );
}

/** Slopes of the log-likelihood in a and in b, both without the part they share. */
function slopes(strata: readonly Arm[], a: number, b: number): { inA: number; inB: number; shared: number } {
  return {
    inA: sumOver(strata, ({ events }) => digamma(events + a) - digamma(a)),
    inB: sumOver(strata, ({ events, total }) => digamma(total - events + b) - digamma(b)),
    shared: sumOver(strata, ({ total }) => digamma(a + b) - digamma(total + a + b)),
  };
}

/** The likeliest mean when a + b = size: the slope in the mean falls steadily. */
function likeliestMean(strata: readonly Arm[], size: number): number {
  const slope = (mean: number): number => {
    const { inA, inB } = slopes(strata, mean * size, (1 - mean) * size);
    return inA - inB;
  };
  return findRoot(slope, 1e-12, 1 - 1e-12);
}

/** The likeliest a + b, on the log scale: the hilltop, then the zero of the slope around it. */
function likeliestSize(strata: readonly Arm[]): number {
  const at = (log: number): { a: number; b: number; mean: number } => {
    const mean = likeliestMean(strata, Math.exp(log));
    return { a: mean * Math.exp(log), b: (1 - mean) * Math.exp(log), mean };
  };
  const top = greatestValue((log) => logLikelihood(strata, at(log).a, at(log).b), LOG_LEAST, LOG_MOST, 80).at;
  const slope = (log: number): number => {
    const { a, b, mean } = at(log);
    const { inA, inB, shared } = slopes(strata, a, b);
    return mean * inA + (1 - mean) * inB + shared;
  };
  const [low, high] = [Math.max(LOG_LEAST, top - 0.1), Math.min(LOG_MOST, top + 0.1)];
  return Math.exp(slope(low) > 0 && slope(high) < 0 ? findRoot(slope, low, high) : top);
}

/** Σ [(x − np)² − np(1−p) − (1−2p)(x − np)] / 2p(1−p): above 0 when the rates differ more than chance. */
function scoreAtZero(strata: readonly Arm[], p: number): number {
  const spread = sumOver(strata, ({ events, total }) => {
    const distance = events - total * p;
    return distance * distance - total * p * (1 - p) - (1 - 2 * p) * distance;
  });
  return spread / (2 * p * (1 - p));
}

/**
 * Beta-binomial fit over strata, with each stratum's rate shrunk (empirical Bayes).
 *
 *   xᵢ | pᵢ ~ binomial(nᵢ, pᵢ), pᵢ ~ beta(a, b);  a, b maximize Σ log [ C(n, x) B(x+a, n−x+b) / B(a, b) ]
 *   rate = (x + a)/(n + a + b), limits: quantiles of beta(x + a, n − x + b)
 *
 * The limits take a and b as known.
 *
 * @param strata at least one, events of a total > 0; of one age band and kind, never across them
 * @param level  two-sided coverage, between 0 and 1
 * @returns 'differing' with shrunk rates; 'alike' when the score at rho = 0 is not above 0; not estimable from fewer
 *          than three strata
 * @throws {RangeError} when there is no stratum, a count is impossible, or the level is none
 * @see Williams DA. Biometrics 1975;31:949-952; Skellam JG. J R Stat Soc B 1948;10:257-261.
 */
export function betaBinomial(strata: readonly Arm[], level = USUAL_LEVEL): BetaBinomial {
  eachSide(level);
  if (strata.length === 0) throw new RangeError('There is at least one stratum.');
  strata.forEach(({ events, total }) => demandEvents(events, total));
  if (strata.length < 3) return { kind: 'not estimable', because: 'fewer than three strata' };
  const [events, total] = [sumOver(strata, (one) => one.events), sumOver(strata, (one) => one.total)];
  const p = events / total;
  const certain = events === 0 || events === total;
  const score = certain ? undefined : scoreAtZero(strata, p);
  if (score === undefined || score <= 0) {
    const terms = ({ events: x, total: n }: Arm): number =>
      certain ? 0 : logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p);
    const logLikelihood = sumOver(strata, terms);
    return { kind: 'alike', mean: p, logLikelihood, scoreAtZero: score, ...wilson(events, total, level) };
  }
  const size = likeliestSize(strata);
  const mean = likeliestMean(strata, size);
  const [a, b] = [mean * size, (1 - mean) * size];
  const rates = strata.map((stratum) => posterior(stratum, a, b, level));
  return { kind: 'differing', a, b, mean, rho: 1 / (1 + size), logLikelihood: logLikelihood(strata, a, b), rates };
}

function posterior({ events, total }: Arm, a: number, b: number, level: number): ShrunkRate {
  const outside = eachSide(level);
  const [up, down] = [events + a, total - events + b];
  const limits = { lower: betaQuantile(outside, up, down), upper: betaUpperQuantile(outside, up, down) };
  return { events, total, value: up / (up + down), ...limits };
}

/**
 * One clinic's rate drawn toward a reference rate, where there are no other strata to learn from.
 *
 *   (x + m r)/(n + m), limits: quantiles of beta(x + m r, n − x + m(1 − r))
 *
 * @param own           events of a total ≥ 0: with nobody yet it is the reference itself
 * @param referenceRate rate of the same age band and kind, strictly between 0 and 1
 * @param weight        how many persons the reference is worth, > 0
 * @param level         two-sided coverage, between 0 and 1
 * @throws {RangeError} when the counts are impossible, the rate is 0, 1 or none, the weight not above 0, or the level none
 * @see Carlin BP, Louis TA. Bayesian Methods for Data Analysis, 3rd ed., chapter 5.
 */
export function shrunkToReference(own: Arm, referenceRate: number, weight: number, level = USUAL_LEVEL): ShrunkRate {
  demandCount('events', own.events);
  demandCount('total', own.total);
  if (own.events > own.total) throw new RangeError('Events are among the total.');
  demandProbability('referenceRate', referenceRate);
  if (referenceRate === 0 || referenceRate === 1)
    throw new RangeError('A reference rate lies strictly between 0 and 1.');
  demandPositive('weight', weight);
  return posterior(own, weight * referenceRate, weight * (1 - referenceRate), level);
}
