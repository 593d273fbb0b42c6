import { inPercent } from '../../engines/quantities/rounding.ts';

/** Numbers as figures and their tables print them: a true minus sign, thousands with a comma. */

const MINUS = '−';

/** '1,204'. @param count whole number */
export function countWords(count: number): string {
  const digits = String(Math.abs(count)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return count < 0 ? `${MINUS}${digits}` : digits;
}

/** '64.2 %'. @param proportion 0 to 1 */
export function percentWords(proportion: number): string {
  return inPercent(proportion * 100);
}

/** Half away from zero, never '−0.0'. */
export function fixedWords(value: number, decimals: number): string {
  const size = Math.abs(value);
  const text = (Math.round(size * 10 ** decimals + 1e-9) / 10 ** decimals).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

/** '+30.6', '−17.8', '0.0'. */
export function signedWords(value: number, decimals: number): string {
  const text = fixedWords(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A ratio or factor: '0.83', '3.51', '17.4', '253'. @param value above 0 */
export function ratioWords(value: number): string {
  return fixedWords(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

/** '9.4 % to 99.2 %' */
export function percentRange({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `${percentWords(lower)} to ${percentWords(upper)}`;
}

/** '16/25' */
export function countsWords({ events, total }: { readonly events: number; readonly total: number }): string {
  return `${countWords(events)}/${countWords(total)}`;
}

/** '1 study', '3 studies' */
export function some(count: number, one: string, many: string): string {
  return `${countWords(count)} ${count === 1 ? one : many}`;
}
