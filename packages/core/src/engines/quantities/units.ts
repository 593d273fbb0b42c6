/** Numbers that carry their unit in the type. Nothing guesses a unit. */

declare const unit: unique symbol;
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };
export type Milligrams = Quantity<'mg'>;

/** Capsules of 0.5 mg are the smallest step: every dose is a whole number of them. */
export const DOSE_STEP_MG = 0.5;

/**
 * A dose in milligrams on the 0.5 mg grid, which binary numbers hold exactly.
 * @throws {RangeError} unless finite, not negative and a multiple of 0.5 mg.
 */
export function milligrams(value: number): Milligrams {
  if (!(value >= 0 && value < Infinity))
    throw new RangeError(`Milligrams are finite and not negative; got ${String(value)}.`);
  if (!Number.isInteger(value / DOSE_STEP_MG))
    throw new RangeError(`A dose is a multiple of 0.5 mg; got ${String(value)}.`);
  return value as Milligrams;
}

/** '2 mg', '0.5 mg': leading zero, no trailing zero, a space before the unit. */
export function inMilligrams(dose: Milligrams): string {
  return `${String(dose)} mg`;
}
