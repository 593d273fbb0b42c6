/** The Kaplan–Meier curve with Greenwood's error and three kinds of limits. */
import { type Interval, USUAL_LEVEL, zOf } from './interval.ts';
import { type RiskTime, riskTimes, type SurvivalTimes } from './survivalTimes.ts';

/** Scale on which the limits are symmetric; log-log keeps them inside 0 to 1 and is the default. */
export type SurvivalLimits = 'log-log' | 'log' | 'plain';

export type SurvivalSpread =
  | ({ readonly kind: 'estimated'; readonly standardError: number } & Interval)
  /** Nobody is left: the curve is 0 and has no error. */
  | { readonly kind: 'not estimable' };

export interface SurvivalStep extends RiskTime {
  /** Chance of no event up to and including this time, 0 to 1. */
  readonly survival: number;
  readonly spread: SurvivalSpread;
}

/** Limits of S with relative error r = standard error / S. */
function limitsOf(survival: number, relative: number, limits: SurvivalLimits, z: number): Interval {
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  if (relative === 0) return { lower: survival, upper: survival };
  switch (limits) {
    case 'plain':
      return { lower: clip(survival * (1 - z * relative)), upper: clip(survival * (1 + z * relative)) };
    case 'log':
      return { lower: survival * Math.exp(-z * relative), upper: clip(survival * Math.exp(z * relative)) };
    case 'log-log': {
      const hazard = -Math.log(survival);
      const spread = Math.exp((z * relative) / hazard);
      return { lower: Math.exp(-hazard * spread), upper: Math.exp(-hazard / spread) };
    }
  }
}

/**
 * Kaplan–Meier estimate of the chance of no event yet.
 *
 *   S(t) = Π (1 − dᵢ/nᵢ),  se = S √( Σ dᵢ / (nᵢ(nᵢ − dᵢ)) ) (Greenwood), over times up to t
 *
 * @param times  one entry per person
 * @param limits scale of the limits
 * @param level  two-sided coverage, between 0 and 1, at each time by itself
 * @returns one step per distinct time; limits equal S while it is 1, and are not estimable once it is 0
 * @throws {RangeError} when there is nobody, the lists differ in length, a time is not finite and above 0, or the
 *         level is none
 * @see Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457-481, doi:10.1080/01621459.1958.10501452
 */
export function kaplanMeier(
  times: SurvivalTimes,
  limits: SurvivalLimits = 'log-log',
  level = USUAL_LEVEL,
): readonly SurvivalStep[] {
  const z = zOf(level);
  let survival = 1;
  let sum = 0;
  return riskTimes(times).map((at) => {
    const left = at.atRisk - at.events;
    survival *= left / at.atRisk;
    if (at.events > 0 && left > 0) sum += at.events / (at.atRisk * left);
    if (survival === 0) return { ...at, survival, spread: { kind: 'not estimable' } };
    const relative = Math.sqrt(sum);
    const around = limitsOf(survival, relative, limits, z);
    return { ...at, survival, spread: { kind: 'estimated', standardError: survival * relative, ...around } };
  });
}
