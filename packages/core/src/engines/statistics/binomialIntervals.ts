/**
 * Intervals for one proportion, x events of n. Wilson is the default on screen; Clopper–Pearson where
 * a coverage is promised. Each says which it is: two methods on the same counts differ.
 */
import { betaQuantile, betaTailsAt, betaUpperQuantile, LOGIT_REACH } from '../numerics/betaDistribution.ts';
import { binomialTerm } from '../numerics/saddlePoint.ts';
import { type Tails, whereTailIs } from '../numerics/tails.ts';
import { demandEvents, eachSide, type Interval, USUAL_LEVEL, zOf } from './interval.ts';

export { clopperPearson } from './clopperPearson.ts';

/** Both Wilson limits of x in n, each in the form in which it keeps its digits when x is small. */
function wilsonOf(events: number, total: number, z: number): Interval {
  const half = (z * z) / 2;
  const center = events + half;
  const root = z * Math.sqrt((events * (total - events)) / total + half / 2);
  return { lower: (events * events) / (total * (center + root)), upper: (center + root) / (total + 2 * half) };
}

/**
 * Wilson score interval for a proportion.
 *
 *   ( p + z²/2n ± z √( p(1−p)/n + z²/4n² ) ) / ( 1 + z²/n )
 *
 * Kept for small clinics: it stays inside 0 to 1 and has honest width when no event, or every event, is seen.
 *
 * @param events whole number, 0 ≤ events ≤ total
 * @param total  whole number of women (or transfers) at risk, > 0
 * @param level  two-sided coverage, between 0 and 1
 * @returns limits as proportions; exactly 0 at no event and exactly 1 at every event
 * @throws {RangeError} when the counts cannot be a numerator and its denominator, or the level is none
 * @see Wilson EB. J Am Stat Assoc 1927;22:209-212, doi:10.1080/01621459.1927.10502953
 */
export function wilson(events: number, total: number, level = USUAL_LEVEL): Interval {
  demandEvents(events, total);
  const z = zOf(level);
  if (2 * events <= total) return wilsonOf(events, total, z);
  const mirrored = wilsonOf(total - events, total, z);
  return { lower: 1 - mirrored.upper, upper: 1 - mirrored.lower };
}

/**
 * Jeffreys interval for a proportion: equal tails of the posterior from the prior beta(½, ½).
 *
 *   beta quantiles of α/2 and 1 − α/2 with shapes x + ½, n − x + ½
 *
 * @param events whole number, 0 ≤ events ≤ total
 * @param total  whole number at risk, > 0
 * @param level  two-sided coverage, between 0 and 1
 * @returns limits as proportions; the lower is 0 at no event, the upper 1 at every event, by convention
 * @throws {RangeError} when the counts cannot be a numerator and its denominator, or the level is none
 * @see Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133, doi:10.1214/ss/1009213286
 */
export function jeffreys(events: number, total: number, level = USUAL_LEVEL): Interval {
  demandEvents(events, total);
  const outside = eachSide(level);
  const [a, b] = [events + 0.5, total - events + 0.5];
  return {
    lower: events === 0 ? 0 : betaQuantile(outside, a, b),
    upper: events === total ? 1 : betaUpperQuantile(outside, a, b),
  };
}

/** P(fewer) + ½ P(as many) and P(more) + ½ P(as many) at the proportion with logit u; the latter rises in u. */
function midPTails(events: number, total: number, u: number): Tails {
  const [p, q] = [1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))];
  const half = 0.5 * binomialTerm(events, total - events, p, q);
  const more = events === total ? 0 : betaTailsAt(p, q, events + 1, total - events).lower;
  const fewer = events === 0 ? 0 : betaTailsAt(p, q, events, total - events + 1).upper;
  return { lower: more + half, upper: fewer + half };
}

/**
 * Mid-P interval for a proportion: Clopper–Pearson with half the chance of the observed count, hence narrower.
 *
 *   lower L: P(X > x | L) + ½ P(X = x | L) = α/2;  upper U: P(X < x | U) + ½ P(X = x | U) = α/2
 *
 * @param events whole number, 0 ≤ events ≤ total
 * @param total  whole number at risk, > 0
 * @param level  two-sided coverage, between 0 and 1; kept on average, not for every proportion
 * @returns limits as proportions; exactly 0 at no event and exactly 1 at every event
 * @throws {RangeError} when the counts cannot be a numerator and its denominator, or the level is none
 * @see Lancaster HO. J Am Stat Assoc 1961;56:223-234, doi:10.1080/01621459.1961.10482105
 */
export function midPInterval(events: number, total: number, level = USUAL_LEVEL): Interval {
  demandEvents(events, total);
  const size = eachSide(level);
  const start = Math.log((events + 0.5) / (total - events + 0.5));
  const limit = (side: 'lower' | 'upper'): number => {
    const u = whereTailIs((at) => midPTails(events, total, at), { side, size }, start, LOGIT_REACH);
    return 1 / (1 + Math.exp(-u));
  };
  return { lower: events === 0 ? 0 : limit('lower'), upper: events === total ? 1 : limit('upper') };
}

/**
 * Agresti–Coull interval for a proportion: Wald's formula after adding z²/2 events and z²/2 non-events.
 *
 *   p̃ ± z √( p̃(1−p̃)/ñ ),  ñ = n + z²,  p̃ = (x + z²/2)/ñ
 *
 * @param events whole number, 0 ≤ events ≤ total
 * @param total  whole number at risk, > 0
 * @param level  two-sided coverage, between 0 and 1
 * @returns limits, not clipped: they may leave 0 to 1, and the display clips them
 * @throws {RangeError} when the counts cannot be a numerator and its denominator, or the level is none
 * @see Agresti A, Coull BA. Am Stat 1998;52:119-126, doi:10.1080/00031305.1998.10480550
 */
export function agrestiCoull(events: number, total: number, level = USUAL_LEVEL): Interval {
  demandEvents(events, total);
  const z = zOf(level);
  const size = total + z * z;
  const center = (events + (z * z) / 2) / size;
  const width = z * Math.sqrt((center * (1 - center)) / size);
  return { lower: center - width, upper: center + width };
}
