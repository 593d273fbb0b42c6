/**
 * Chance of at least one success over several attempts with their own chances.
 *
 *   P_n = 1 − Π (1 − p_i),  independent attempts
 */

/** The least amount by which a chance must exceed a threshold to count as above it, as a proportion. */
const TIE = 1e-12;

/**
 * Cumulative chance after each attempt, percent, unrounded.
 * @param percents chance of each attempt, 0 to 100
 */
export function cumulativePercents(percents: readonly number[]): readonly number[] {
  let failing = 1;
  return percents.map((percent) => {
    failing *= 1 - percent / 100;
    return 100 * (1 - failing);
  });
}

/** Chance that every attempt fails, percent: 100 · Π (1 − p_i). */
export function allFailPercent(percents: readonly number[]): number {
  return 100 * percents.reduce((failing, percent) => failing * (1 - percent / 100), 1);
}

/** The percent in whole tenths, or undefined when it has more than one decimal. */
function tenths(percent: number): number | undefined {
  const rounded = Math.round(percent * 10);
  return Math.abs(rounded - percent * 10) < 1e-9 ? rounded : undefined;
}

/**
 * Is the cumulative chance strictly greater than the threshold?
 *
 * Printed rates have one decimal: they are compared as whole numbers,
 *   Π (1000 − tenths_i) < (1000 − threshold in tenths) · 1000^(n−1),
 * so that 50 % and 20 % give exactly 60 % and do not pass. Other rates are compared as doubles; a
 * difference below 1e-12 counts as not above.
 */
export function exceeds(percents: readonly number[], thresholdPercent: number): boolean {
  if (percents.length === 0) return false;
  const whole = percents.map(tenths);
  const threshold = tenths(thresholdPercent);
  if (threshold !== undefined && whole.every((value) => value !== undefined)) {
    return percents.length <= 5 ? exceedsInDoubles(whole, threshold) : exceedsInBigInts(whole, threshold);
  }
  return allFailPercent(percents) / 100 < 1 - thresholdPercent / 100 - TIE;
}

/** Exact: five factors of at most 1000 stay below 2^53. */
function exceedsInDoubles(whole: readonly number[], threshold: number): boolean {
  const failing = whole.reduce((product, value) => product * (1000 - value), 1);
  return failing < (1000 - threshold) * 1000 ** (whole.length - 1);
}

function exceedsInBigInts(whole: readonly number[], threshold: number): boolean {
  const failing = whole.reduce((product, value) => product * BigInt(1000 - value), 1n);
  return failing < BigInt(1000 - threshold) * 1000n ** BigInt(whole.length - 1);
}

/** Past this many attempts no count is given: the chance is too small for the threshold to mean anything. */
export const MOST_ATTEMPTS = 100;

/**
 * The attempts after which the threshold is passed: the least n ≥ minimum with P_n above it.
 *
 * The chances of attempts already made come first; every further one has `next`.
 *
 * @returns undefined when MOST_ATTEMPTS are not enough or `next` is needed and not known
 */
export function attemptsToExceed(
  made: readonly number[],
  next: number | undefined,
  thresholdPercent: number,
  minimum: number,
): number | undefined {
  const sequence: number[] = [];
  for (let n = 1; n <= MOST_ATTEMPTS; n += 1) {
    const percent = made[n - 1] ?? next;
    if (percent === undefined) return undefined;
    sequence.push(percent);
    if (n >= minimum && exceeds(sequence, thresholdPercent)) return n;
  }
  return undefined;
}
