/** How strong an unmeasured cause would have to be to explain an association away. */
import { demandPositive } from '../numerics/argumentChecks.ts';
import type { RatioEstimate } from './twoByTwo.ts';

export type EValue =
  | {
      readonly kind: 'given';
      /** Least risk ratio of an unmeasured cause with both treatment and outcome that explains the estimate, ≥ 1. */
      readonly point: number;
      /** The same for the limit nearer to no effect; 1 when the interval contains no effect. */
      readonly limit: number;
    }
  | { readonly kind: 'not given'; readonly because: string };

/** RR + √(RR (RR − 1)), the ratio turned over when below 1. @throws {RangeError} unless finite and above 0. */
export function eValueOf(riskRatio: number): number {
  demandPositive('riskRatio', riskRatio);
  const above = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return above + Math.sqrt(above * (above - 1));
}

/**
 * E-value of a risk ratio and of its limit.
 *
 *   E = RR + √(RR (RR − 1)), RR ≥ 1;  1/RR in its place below 1;  1 for the limit when the interval contains 1
 *
 * @param riskRatio with its interval; an odds ratio only where the outcome is rare
 * @returns both values; not given for a ratio that is infinite, zero, or without an interval
 * @throws {RangeError} when the ratio or a limit is not finite and above 0
 * @see VanderWeele TJ, Ding P. Ann Intern Med 2017;167:268-274, doi:10.7326/M16-2607
 */
export function eValue(riskRatio: RatioEstimate): EValue {
  if (riskRatio.kind !== 'estimated') return { kind: 'not given', because: riskRatio.because };
  const { value, lower, upper } = riskRatio;
  demandPositive('lower', lower);
  demandPositive('upper', upper);
  const containsOne = lower <= 1 && upper >= 1;
  return { kind: 'given', point: eValueOf(value), limit: containsOne ? 1 : eValueOf(value > 1 ? lower : upper) };
}
