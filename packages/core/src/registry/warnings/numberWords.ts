import { inPercent } from '../../engines/quantities/rounding.ts';
import type { Arm } from '../../engines/statistics/twoByTwo.ts';

/** Numbers inside the sentences of warnings and analyses. */

/** '0.0539', '0.000325', 'below 0.0001'. */
export function pWords(p: number): string {
  return p < 0.0001 ? 'below 0.0001' : String(Number(p.toPrecision(3)));
}

/** '4/11 (36.4 %)' */
export function armWords({ events, total }: Arm): string {
  return total === 0 ? '0/0' : `${String(events)}/${String(total)} (${inPercent((100 * events) / total)})`;
}

/** '1.35', '63'. Never more digits than asked for. */
export function decimalWords(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return text.startsWith('-') && Number(text) !== 0 ? `−${text.slice(1)}` : text.replace('-', '');
}

/** 'a, b and c' */
export function listWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
