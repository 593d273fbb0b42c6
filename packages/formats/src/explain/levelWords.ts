import { oneDecimal } from '@nidation/core/engines';

/** Levels, chances and models for people. */

/** 'tacrolimus/andrews-2019-final' → 'Andrews 2019 final'. */
export function modelInWords(id: string): string {
  const words = id.slice(id.indexOf('/') + 1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** '3.1'. */
export function ngPerMl(value: number): string {
  return oneDecimal(value).toFixed(1);
}

/** '16 %'; never 0 or 100: '< 1 %', '> 99 %'. */
export function chance(probability: number): string {
  if (probability < 0.01) return '< 1 %';
  if (probability > 0.99) return '> 99 %';
  return `${String(Math.round(100 * probability))} %`;
}

/** '1 to 18 %' of several models; one number where they round to the same. */
export function chances(probabilities: readonly number[]): string {
  const [least, most] = [Math.min(...probabilities), Math.max(...probabilities)].map(chance) as [string, string];
  return least === most ? least : `${least.replace(' %', '')} to ${most}`;
}
