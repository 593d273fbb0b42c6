import { parseDay } from '@nidation/core/engines';
import { z } from 'zod';
import { shownNumber } from '../faults.ts';
import { nearest } from '../nearest.ts';

/**
 * The kinds of field a case file has. Each carries its description for the JSON Schema and says in
 * one sentence what is wrong with a value and what would be right. Free text is never repeated.
 */

/** What may be written where a yes/no or a word is not known; the same as leaving the field out. */
export const UNKNOWN = 'unknown';

type Raw = { readonly input?: unknown };

export const missing = (about: string): string => `Missing: ${about}`;

export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === true) return 'true';
  if (value === false) return 'false';
  if (typeof value === 'number') return shownNumber(value);
  return typeof value === 'string' ? 'text' : 'an object';
}

const NUMBER_IN_TEXT = /^\s*([-+]?\d{1,30}(?:\.\d{1,30})?)\s*$/;

/** What to write instead of a text, or of a number out of range, that stands where a number belongs. */
type Hint = (input: string | number) => string | undefined;

function noNumber({ input }: Raw, about: string, hint?: Hint): string {
  if (input === undefined) return missing(about);
  const instead = typeof input === 'string' ? hint?.(input) : undefined;
  if (instead !== undefined) return instead;
  const digits = typeof input === 'string' ? NUMBER_IN_TEXT.exec(input)?.[1] : undefined;
  if (digits !== undefined) return `A number is written without quotes: ${digits}.`;
  return `A number belongs here, not ${kindOf(input)}.`;
}

export interface NumberField {
  readonly about: string;
  /** As shown in faults: '%', 'completed years'. */
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** The lowest value itself is not possible. */
  readonly above?: true;
}

export function number(field: NumberField) {
  return numberOrHint(field);
}

/** A number whose fault knows what people write in its place. */
export function numberOrHint({ about, unit, from, to, above }: NumberField, hint?: Hint) {
  const says = ({ input }: Raw) =>
    hint?.(input as number) ?? outOfRange(input, { about, unit, from, to, ...(above ? { above } : {}) });
  const base = z.number({ error: (raw) => noNumber(raw, about, hint) });
  const low = above === true ? base.gt(from, { error: says }) : base.gte(from, { error: says });
  return low.lte(to, { error: says }).meta({ description: about });
}

function outOfRange(input: unknown, { unit, from, to, above }: NumberField): string {
  const range = above === true ? `above ${String(from)}, at most ${String(to)}` : `${String(from)} to ${String(to)}`;
  return `${shownNumber(input as number)}${unit === '%' ? ' %' : ''} is not possible: ${range}${unit === '' ? '' : ` ${unit}`}.`;
}

/** A whole number. */
export function whole(field: Omit<NumberField, 'above'>) {
  const { about, unit, from, to } = field;
  const says = ({ input }: Raw) => outOfRange(input, field);
  const error = (raw: Raw) =>
    typeof raw.input === 'number'
      ? `${shownNumber(raw.input)} is not whole: a whole number${unit === '' ? '' : ` of ${unit}`}, ${String(from)} to ${String(to)}.`
      : noNumber(raw, about);
  return z.int({ error }).gte(from, { error: says }).lte(to, { error: says }).meta({ description: about });
}

/** A dose on the 0.5 mg grid. */
export function doseMg(about: string, most: number) {
  const says = ({ input }: Raw) =>
    `${shownNumber(input as number)} mg is not possible: above 0, at most ${String(most)} mg.`;
  const grid = ({ input }: Raw) =>
    `${shownNumber(input as number)} mg cannot be given: capsules allow steps of 0.5 mg.`;
  return z
    .number({ error: (raw) => noNumber(raw, about) })
    .gt(0, { error: says })
    .lte(most, { error: says })
    .multipleOf(0.5, { error: grid })
    .meta({ description: about });
}

/** One of several words, exactly as listed. */
export function words<const Words extends readonly [string, ...string[]]>(allowed: Words, about: string) {
  return z.enum(allowed, { error: (raw) => notAllowed(raw, allowed, about) }).meta({ description: about });
}

/** One of several words or "unknown"; may be left out. */
export function wordsOrUnknown<const Words extends readonly string[]>(allowed: Words, about: string) {
  const all = [...allowed, UNKNOWN] as readonly [...Words, typeof UNKNOWN];
  return z
    .enum(all, { error: (raw) => notAllowed(raw, all, about) })
    .optional()
    .meta({ description: `${about} Absent or "unknown": not known.` });
}

export function notAllowed({ input }: Raw, allowed: readonly string[], about: string): string {
  if (input === undefined) return `${missing(about)} Allowed: ${quoted(allowed)}.`;
  if (typeof input !== 'string') {
    const meant = typeof input === 'boolean' && allowed.includes('yes') ? ` Write "${input ? 'yes' : 'no'}".` : '';
    return `A word belongs here, not ${kindOf(input)}.${meant} Allowed: ${quoted(allowed)}.`;
  }
  const near = nearest(input, allowed);
  return `Not one of the allowed words.${near === undefined ? '' : ` Was "${near}" meant?`} Allowed: ${quoted(allowed)}.`;
}

const quoted = (all: readonly string[]): string => all.map((word) => `"${word}"`).join(', ');

export function yesNo(about: string) {
  return wordsOrUnknown(['yes', 'no'], about);
}

/** true, false or "unknown"; may be left out. */
export function trueFalse(about: string) {
  return z
    .literal([true, false, UNKNOWN], { error: (raw) => noBoolean(raw, about, ', or "unknown"') })
    .optional()
    .meta({ description: `${about} Absent or "unknown": not known.` });
}

/** true or false, and always known. */
export function flag(about: string) {
  return z.boolean({ error: (raw) => noBoolean(raw, about, '') }).meta({ description: about });
}

function noBoolean({ input }: Raw, about: string, also: string): string {
  if (input === undefined) return missing(about);
  const word = typeof input === 'string' ? input.trim().toLowerCase() : '';
  const meant =
    word === 'yes' || word === 'true' ? ' Write true.' : word === 'no' || word === 'false' ? ' Write false.' : '';
  return `true or false${also} belongs here, without quotes around true and false.${meant}`;
}

/** Structural part of a day; whether it exists is checked when the file is read. */
const DAY_PATTERN = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';

/** A calendar day, 'YYYY-MM-DD', that exists. */
export function calendarDay(about: string) {
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? missing(about) : `A day is text in quotes, "YYYY-MM-DD", not ${kindOf(input)}.`,
    })
    .refine((text) => parseDay(text) !== undefined, { error: ({ input }) => noDay(input as string) })
    .meta({ description: `${about} YYYY-MM-DD.`, pattern: DAY_PATTERN, examples: ['2026-11-22'] });
}

function noDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `The day ${text} does not exist.`;
  return 'A day is written YYYY-MM-DD: 2026-11-22. When only the year or month is known, leave the field out.';
}

/** One line of text with something on it. JSON Schema says the same by the pattern. */
const LINE = /^(?=.*\S)[^\u0000-\u001F\u007F]+$/;

export function text(about: string, most: number, examples: readonly string[] = []) {
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? missing(about) : `Text in quotes belongs here, not ${kindOf(input)}.`,
    })
    .max(most, {
      error: ({ input }) => `${String((input as string).length)} characters are too many; at most ${String(most)}.`,
    })
    .regex(LINE, {
      error:
        'The text is empty or holds a line break or control character; leave the field out when there is nothing to write.',
    })
    .meta({ description: about, ...(examples.length === 0 ? {} : { examples: [...examples] }) });
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** An identifier: letters, digits, dot, hyphen, underscore. */
export function code(about: string, examples: readonly string[]) {
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? missing(about) : `Text in quotes belongs here, not ${kindOf(input)}.`,
    })
    .regex(CODE, {
      error: 'An identifier has 1 to 64 letters, digits, dots, hyphens or underscores, and is no name of a person.',
    })
    .meta({ description: about, examples: [...examples] });
}
