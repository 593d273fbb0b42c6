/** Rounding for display: half up, never truncated. Values are stored and passed on unrounded. */

/**
 * A percentage to one decimal, half up.
 *
 * 0.85² gives 27.749999999999996 in binary for the exact 27.75; the 1e-9 undoes that error, which
 * is far below any digit shown.
 *
 * @param percent finite number
 */
export function oneDecimal(percent: number): number {
  return Math.floor(percent * 10 + 0.5 + 1e-9) / 10;
}

/** '59.3 %', '12.0 %': always one decimal. */
export function inPercent(percent: number): string {
  const tenths = Math.floor(percent * 10 + 0.5 + 1e-9);
  // Written digit by digit: `toFixed` is several times slower, and answers hold many percentages.
  if (!(tenths >= 0 && tenths < 1e9)) return `${oneDecimal(percent).toFixed(1)} %`;
  const whole = Math.floor(tenths / 10);
  return `${String(whole)}.${String(tenths - 10 * whole)} %`;
}
