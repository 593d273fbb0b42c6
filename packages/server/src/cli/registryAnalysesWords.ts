import { type ContrastAnswer, fixedWords, type OwnRate, percentRange, percentWords } from '@nidation/core/registry';

/** Numbers of the analyses as text and report print them. */

/** A p value: two significant digits, never "0.000". */
export function pInWords(p: number): string {
  if (p < 0.0001) return '< 0.0001';
  if (p < 0.001) return p.toFixed(4);
  return p < 0.1 ? p.toFixed(3) : p.toFixed(2);
}

const ratio = (value: number): string =>
  value < 0.095 ? String(Number(value.toPrecision(1))) : fixedWords(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);

/** A ratio from its logarithms: '2.41 (1.45 to 4.01)'; limits alone: '0.004 to 3770'. */
export function ratioWords(log: {
  readonly estimate?: number;
  readonly lower: number;
  readonly upper: number;
}): string {
  const limits = `${ratio(Math.exp(log.lower))} to ${ratio(Math.exp(log.upper))}`;
  return log.estimate === undefined ? limits : `${ratio(Math.exp(log.estimate))} (${limits})`;
}

/** A ratio of two arms; an infinite one is said, never printed as a number. */
export function ratioCell(of: ContrastAnswer['riskRatio']): string {
  switch (of.kind) {
    case 'estimated':
      return `${ratio(of.value)} (${ratio(of.lower)} to ${ratio(of.upper)})`;
    case 'no interval':
      return `${ratio(of.value)}, no interval: ${of.because}`;
    default:
      return `${of.kind}: ${of.because}`;
  }
}

export const shortOutcome = (outcome: string): string => outcome.split(':')[0] ?? outcome;

/** '32.0 % (23.7 % to 41.7 %)' */
export function rateWords(rate: OwnRate['raw']): string {
  return rate.kind === 'no data' ? 'no data' : `${percentWords(rate.value)} (${percentRange(rate)})`;
}
