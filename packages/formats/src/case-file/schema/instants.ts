import { parseInstant } from '@nidation/core/engines';
import { z } from 'zod';
import { kindOf, missing } from './fields.ts';

/** Hours of intakes and draws: a date and a time with the offset from UTC that held there. */

/** Structural part of an instant; whether its day exists is checked when the file is read. */
const INSTANT_PATTERN =
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$';

/** An instant, 'YYYY-MM-DDTHH:MM±HH:MM', whose day exists. The offset decides in the nights in which clocks change. */
export function instant(about: string) {
  return z
    .string({
      error: ({ input }) =>
        input === undefined
          ? missing(about)
          : `A date and time is text in quotes, "YYYY-MM-DDTHH:MM+HH:MM", not ${kindOf(input)}.`,
    })
    .refine((text) => parseInstant(text) !== undefined, { error: ({ input }) => noInstant(input as string) })
    .meta({
      description: `${about} YYYY-MM-DDTHH:MM with its offset from UTC.`,
      pattern: INSTANT_PATTERN,
      examples: ['2026-11-17T21:00+01:00'],
    });
}

const WRITTEN = 'A date and time is written 2026-11-17T21:00+01:00.';
const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

function noInstant(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${WRITTEN} The hour is missing: a level says nothing without it.`;
  if (/^\d{4}-\d{2}-\d{2}T24:00/.test(text))
    return '24:00 is not used: midnight is written 00:00 of the day that begins with it.';
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text))
    return `${WRITTEN} The offset from UTC is missing: without it an hour may exist twice or not at all.`;
  if (/\[[^\]]*\]$/.test(text) || /[A-Za-z]+\/[A-Za-z_]+$/.test(text))
    return `${WRITTEN} The offset is given as a number, not as the name of a time zone.`;
  if (/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d/.test(text) && OFFSET.test(text))
    return `${WRITTEN} This day or this offset does not exist.`;
  return WRITTEN;
}
