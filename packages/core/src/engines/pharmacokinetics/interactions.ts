/** Another medicine over a stretch of time: a multiplier with uncertainty, an onset and an offset, never an exact factor. */

/** A log-normal multiplier: exp(N(ln median, logSd²)). */
export interface Multiplier {
  /** On CL/F or F, no unit, > 0; 0.31 for an AUC ratio of 3.2. */
  readonly median: number;
  /** SD of its logarithm, ≥ 0. */
  readonly logSd: number;
}

export interface Interaction {
  readonly name: string;
  readonly fromH: number;
  /** Absent while it goes on. */
  readonly toH?: number;
  readonly clearance?: Multiplier;
  readonly bioavailability?: Multiplier;
  /** Hours until the effect is full, and until it is gone: each in `STEPS` equal steps of its logarithm. */
  readonly onsetH: number;
  readonly offsetH: number;
}

/** Steps of an onset or an offset. */
export const STEPS = 4;

/** The hours at which the share of an interaction changes, in order. */
export function changesOf({ fromH, toH, onsetH, offsetH }: Interaction): readonly number[] {
  const steps = (at: number, over: number): number[] =>
    over > 0 ? Array.from({ length: STEPS }, (_, i) => at + (i * over) / STEPS) : [at];
  const changes = [...steps(fromH, onsetH), ...(toH === undefined ? [] : steps(toH, offsetH))];
  return [...new Set(changes)].sort((a, b) => a - b);
}

/**
 * How much of an interaction is in force at an instant.
 *
 *   multiplier(t) = m^share(t), share rising from ¼ to 1 over the onset and falling from ¾ to 0 over the offset
 *
 * @param t h
 * @returns 0 to 1, constant between two of `changesOf`
 */
export function shareAt({ fromH, toH, onsetH, offsetH }: Interaction, t: number): number {
  const grown = (since: number, over: number): number => {
    if (t < since) return 0;
    return over > 0 ? Math.min(1, (Math.floor(((t - since) * STEPS) / over + 1e-9) + 1) / STEPS) : 1;
  };
  const on = grown(fromH, onsetH);
  return toH === undefined ? on : on * (1 - grown(toH, offsetH));
}

/** @throws {RangeError} for a multiplier or a time that cannot be. */
export function demandInteraction({
  name,
  fromH,
  toH,
  clearance,
  bioavailability,
  onsetH,
  offsetH,
}: Interaction): void {
  const multipliers = [clearance, bioavailability].filter((multiplier) => multiplier !== undefined);
  const wrong =
    !Number.isFinite(fromH) ||
    !(toH === undefined || toH > fromH) ||
    !(onsetH >= 0 && offsetH >= 0) ||
    multipliers.length === 0;
  if (wrong || multipliers.some(({ median, logSd }) => !(median > 0 && median < Infinity && logSd >= 0 && logSd < 5)))
    throw new RangeError(`The interaction with ${name} has no possible size or time.`);
}
