import { z } from 'zod';
import { kindOf, missing } from './fields.ts';

/** Lists, objects and fields that may be left out, each saying what its absence means. */

export function list<Entry extends z.ZodType>(entry: Entry, about: string, most: number) {
  return z
    .array(entry, {
      error: ({ input }) => (input === undefined ? missing(about) : `A list [ … ] belongs here, not ${kindOf(input)}.`),
    })
    .max(most, {
      error: ({ input }) => `${String((input as unknown[]).length)} entries are too many; at most ${String(most)}.`,
    })
    .meta({ description: about });
}

/** A list that was asked for or not: the difference is part of what is known. */
export function askedList<Entry extends z.ZodType>(entry: Entry, about: string, most: number) {
  return list(entry, about, most)
    .optional()
    .meta({
      description: `${about} Absent: never asked, so everything that depends on it is not known. []: asked, there is none. A list that is present is complete.`,
    });
}

/** A list of measurements: absent and [] both say that none is recorded. */
export function recordList<Entry extends z.ZodType>(entry: Entry, about: string, most: number) {
  return list(entry, about, most)
    .optional()
    .meta({ description: `${about} Absent or []: none recorded; nothing is taken as normal.` });
}

export function record<Shape extends z.ZodRawShape>(shape: Shape, about: string) {
  return z
    .strictObject(shape, {
      error: (raw) => {
        if (raw.code === 'unrecognized_keys') return undefined;
        return raw.input === undefined ? missing(about) : `An object { … } belongs here, not ${kindOf(raw.input)}.`;
      },
    })
    .meta({ description: about });
}

/** A field that may be left out; `absent` says what that means. */
export function optional<Field extends z.ZodType>(field: Field, absent = 'Absent: not known.') {
  const { description, ...rest } = field.meta() ?? {};
  return field.optional().meta({ ...rest, description: `${description ?? ''} ${absent}`.trim() });
}
