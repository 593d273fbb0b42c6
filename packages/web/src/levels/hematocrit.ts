import type { Case } from '@nidation/core/case';
import type { CalendarDay } from '@nidation/core/engines';
import { readNumber, type NumberRange } from '../parts/readNumber.ts';

/** A hematocrit as laboratories print it: 38 % or 0.38. What lies between the two scales is a slip. */
export const HEMATOCRIT_RANGE: NumberRange = { min: 0.1, max: 70 };
const PERCENT = { min: 10, max: 70 };
const FRACTION = { min: 0.1, max: 0.7 };

export type ReadHematocrit =
  | { readonly kind: 'empty' }
  | { readonly kind: 'percent'; readonly percent: number; readonly says: string }
  | { readonly kind: 'wrong'; readonly says: string };

export function readHematocrit(text: string): ReadHematocrit {
  const read = readNumber(text, HEMATOCRIT_RANGE);
  if (read.kind === 'empty') return { kind: 'empty' };
  if (read.kind !== 'number') return { kind: 'wrong', says: '' };
  const { value } = read;
  if (value >= PERCENT.min) return { kind: 'percent', percent: value, says: '' };
  if (value > FRACTION.max) return { kind: 'wrong', says: 'From 10 to 70 %, or as a fraction from 0.10 to 0.70.' };
  const percent = Math.round(value * 1000) / 10;
  return { kind: 'percent', percent, says: `reads as ${String(percent)} %` };
}

/** The value of one day, or none; two values of one day correct each other. */
export function recordHematocrit(of: Case, percent: number | undefined, day: CalendarDay): Case {
  const others = of.woman.labs.filter((lab) => lab.test !== 'hematocrit' || lab.day !== day);
  const result = { test: 'hematocrit', day, asEntered: { unit: '%' } } as const;
  const labs =
    percent === undefined
      ? others
      : [...others, { ...result, value: percent, asEntered: { ...result.asEntered, value: percent } }];
  return { ...of, woman: { ...of.woman, labs } };
}
