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

/** The percent in whole tenths, or NaN when it has more than one decimal. */
function tenths(percent: number): number {
  const rounded = Math.round(percent * 10);
  return Math.abs(rounded - percent * 10) < 1e-9 ? rounded : NaN;
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
  let failing = 1;
  for (const percent of percents) failing *= 1 - percent / 100;
  return passes(failing, thresholdPercent, percents, percents.length, undefined);
}

/** Two doubles further apart than this, relative to 1, stand in the order of the numbers they round. */
const CLEARLY_APART = 1e-9;

/**
 * The comparison for the first `count` chances, each of which is `made[i]` or, after those, `next`.
 * Rounding decides nothing: where the product is near the bound it is formed again in whole numbers.
 */
function passes(
  failing: number,
  thresholdPercent: number,
  made: readonly number[],
  count: number,
  next: number | undefined,
): boolean {
  const bound = 1 - thresholdPercent / 100;
  if (Math.abs(failing - bound) > CLEARLY_APART) return failing < bound;
  const threshold = tenths(thresholdPercent);
  const whole = Array.from({ length: count }, (_, i) => tenths(made[i] ?? next ?? NaN));
  if (Number.isNaN(threshold) || whole.some(Number.isNaN)) return failing < bound - TIE;
  const product = whole.reduce((of, value) => of * BigInt(1000 - value), 1n);
  return product < BigInt(1000 - threshold) * 1000n ** BigInt(count - 1);
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
  let failing = 1;
  for (let n = 1; n <= MOST_ATTEMPTS; n += 1) {
    const percent = n <= made.length ? made[n - 1] : next;
    if (percent === undefined) return undefined;
    failing *= 1 - percent / 100;
    if (n >= minimum && passes(failing, thresholdPercent, made, n, next)) return n;
  }
  return undefined;
}
