/** Refusals shared by the numeric engines: what cannot be an argument is named, never computed with. */

/** @throws {RangeError} unless 0 ≤ value ≤ 1. */
export function demandProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} lies in 0 to 1; got ${String(value)}.`);
}

/** @throws {RangeError} unless 0 < value < 1: the level of an interval or of a test. */
export function demandLevel(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} lies strictly between 0 and 1; got ${String(value)}.`);
}

/** @throws {RangeError} unless finite and > 0. */
export function demandPositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} is finite and above 0; got ${String(value)}.`);
}

/** @throws {RangeError} unless finite. */
export function demandFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} is a finite number; got ${String(value)}.`);
}

/** @throws {RangeError} when not a number at all; ±∞ may pass. */
export function demandNumber(name: string, value: number): void {
  if (Number.isNaN(value)) throw new RangeError(`${name} is a number; got NaN.`);
}

/** @throws {RangeError} unless a whole number ≥ 0 that doubles hold exactly. */
export function demandCount(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${name} is a whole number, not negative; got ${String(value)}.`);
  }
}
