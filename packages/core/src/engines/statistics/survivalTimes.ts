/** Times to an event, some cut off before it: the data of every survival procedure, and who was at risk when. */

/**
 * One entry per person in each list.
 *
 * Time is whatever the event is counted in: days, or the number of the transfer, so ties are the rule.
 */
export interface SurvivalTimes {
  /** Above 0 and finite. */
  readonly time: readonly number[];
  /** True when the event happened at that time, false when nothing more is known after it. */
  readonly event: readonly boolean[];
}

/** One distinct time. */
export interface RiskTime {
  readonly time: number;
  /** Persons still followed just before. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
}

/** @throws {RangeError} when there is nobody, the lists differ in length, or a time is not finite and above 0. */
export function demandSurvivalTimes({ time, event }: SurvivalTimes): void {
  if (time.length === 0) throw new RangeError('Survival of nobody cannot be told.');
  if (time.length !== event.length) throw new RangeError('Times and events are equally long.');
  if (time.some((t) => !(t > 0 && t < Infinity))) throw new RangeError('A time is finite and above 0.');
}

/**
 * The distinct times in order, with those at risk just before each.
 *
 * @param times one entry per person
 * @returns every time at which somebody had the event or left
 * @throws {RangeError} as `demandSurvivalTimes`
 */
export function riskTimes(times: SurvivalTimes): readonly RiskTime[] {
  demandSurvivalTimes(times);
  const seen = new Map<number, { events: number; censored: number }>();
  times.time.forEach((time, i) => {
    const at = seen.get(time) ?? { events: 0, censored: 0 };
    if (times.event[i]!) at.events += 1;
    else at.censored += 1;
    seen.set(time, at);
  });
  let atRisk = times.time.length;
  return [...seen]
    .sort(([a], [b]) => a - b)
    .map(([time, { events, censored }]) => {
      const row = { time, atRisk, events, censored };
      atRisk -= events + censored;
      return row;
    });
}
