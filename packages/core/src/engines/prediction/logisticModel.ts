/**
 * A logistic model as a table of coefficients: the sum of those that apply, turned into a chance.
 *
 *   y = intercept + Σ βᵢ,   p = 1 / (1 + e^−y)
 */

/**
 * The linear predictor y.
 * @param intercept finite
 * @param selected the coefficients that apply, finite, on the log-odds scale
 * @throws {RangeError} when one of them is not finite: a cell of the table was missed
 */
export function linearPredictor(intercept: number, selected: readonly number[]): number {
  const y = selected.reduce((sum, coefficient) => sum + coefficient, intercept);
  if (!Number.isFinite(y)) throw new RangeError(`Coefficients are finite numbers; their sum is ${String(y)}.`);
  return y;
}

/**
 * The standard logistic function. Written so that neither tail overflows.
 * @param y log odds, any finite number
 * @returns chance, 0 to 1
 */
export function chanceFromLogOdds(y: number): number {
  if (y >= 0) return 1 / (1 + Math.exp(-y));
  const odds = Math.exp(y);
  return odds / (1 + odds);
}
