/** The cumulative chance of success by attempt, between two readings of those who stop. */
import { demandCount } from '../numerics/argumentChecks.ts';
import { cumulativeIncidence } from './cumulativeIncidence.ts';
import { kaplanMeier } from './kaplanMeier.ts';

/** What followed a person's last attempt; "under treatment" means the data end there, not the treatment. */
export type Exit = 'success' | 'stopped' | 'under treatment';

/** One entry per person in each list. */
export interface AttemptHistories {
  /** Attempts made, whole, ≥ 1. */
  readonly attempts: readonly number[];
  readonly exit: readonly Exit[];
}

export interface AttemptBounds {
  readonly attempt: number;
  readonly atRisk: number;
  readonly successes: number;
  readonly stopped: number;
  readonly underTreatment: number;
  /** Whoever stopped never succeeds. */
  readonly conservative: number;
  readonly conservativeError: number;
  /** Whoever stopped would have done as well as those who went on. */
  readonly optimal: number;
  /** Absent once everybody still at risk has succeeded. */
  readonly optimalError: number | undefined;
}

/** @throws {RangeError} when there is nobody, the lists differ in length, or an attempt is not whole and ≥ 1. */
export function demandHistories({ attempts, exit }: AttemptHistories): void {
  if (attempts.length === 0) throw new RangeError('Attempts of nobody cannot be told.');
  if (attempts.length !== exit.length) throw new RangeError('Attempts and exits are equally long.');
  for (const count of attempts) {
    demandCount('Attempts', count);
    if (count === 0) throw new RangeError('Everybody has made at least one attempt.');
  }
}

/**
 * Conservative and optimal cumulative chance of success, side by side: never one without the other.
 *
 *   conservative: Aalen–Johansen, stopping competes;  optimal: 1 − Kaplan–Meier, stopping is censored
 *
 * Persons still under treatment are censored in both: the conservative reading is not successes over all entrants
 * while anybody is.
 *
 * @param histories one entry per person
 * @returns one row per attempt number at which anybody left
 * @throws {RangeError} when there is nobody, the lists differ in length, or an attempt is not whole and ≥ 1
 * @see Daya S. Hum Reprod 2005;20:1135-1143 (life tables); Chambers GM et al. Med J Aust 2017;207:114-118, doi:10.5694/mja16.01435
 */
export function cumulativeBounds(histories: AttemptHistories): readonly AttemptBounds[] {
  demandHistories(histories);
  const { attempts, exit } = histories;
  const cause = exit.map((kind) => (kind === 'success' ? 1 : kind === 'stopped' ? 2 : 0));
  const curve = kaplanMeier({ time: attempts, event: exit.map((kind) => kind === 'success') });
  return cumulativeIncidence({ time: attempts, cause }, 2).map((step, i) => {
    const { survival, spread } = curve[i]!;
    const left = attempts.filter((count) => count === step.time).length;
    const [successes, stopped] = [step.events[0]!, step.events[1]!];
    return {
      attempt: step.time,
      atRisk: step.atRisk,
      successes,
      stopped,
      underTreatment: left - successes - stopped,
      conservative: step.incidence[0]!,
      conservativeError: step.standardErrors[0]!,
      optimal: 1 - survival,
      optimalError: spread.kind === 'estimated' ? spread.standardError : undefined,
    };
  });
}
