import type { MappingCondition, RegistryMapping } from '@nidation/core/knowledge';
import { registryFields } from '@nidation/core/knowledge';
import { DAY_FORMATS } from '@nidation/core/registry';
import { z } from 'zod';

/** The form of a mapping file. Strict: a misspelled name is a fault, not a rule that is silently not applied. */

const text = (most: number) => z.string({ error: 'A text belongs here.' }).min(1, { error: 'Not empty.' }).max(most);
const header = z.string({ error: 'The header of a column belongs here.' }).max(300);
const code = z
  .string({ error: 'A code belongs here.' })
  .regex(/^[A-Z][A-Z0-9_]{1,39}$/, { error: 'A code has capitals, digits and "_", at most 40.' });
const id = z
  .string({ error: 'An id belongs here.' })
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, { error: 'An id has letters, digits and "-", at most 40.' });
const field = z.enum(
  registryFields.map(({ name }) => name),
  { error: `A field of a registry row: ${registryFields.map(({ name }) => name).join(', ')}.` },
);
const dayFormat = z.enum(DAY_FORMATS, { error: `One of ${DAY_FORMATS.join(', ')}: 03/04/2024 is two days.` });

const count = z.strictObject({ count: z.int().min(0), orMore: z.boolean() });
const value = z.union([z.string().max(64), z.number(), z.boolean(), count], {
  error: 'A text, a number, true, false or { "count", "orMore" } belongs here.',
});
const values = z.record(z.string(), value.nullable(), {
  error: 'An object belongs here: text of the file → value, or null for "not recorded".',
});
const blank = z.union([z.literal('not recorded'), z.literal('reject'), z.strictObject({ is: value })], {
  error: 'What a blank cell means: "not recorded", "reject" or { "is": value }.',
});

const NO_CONDITION =
  'A condition: { "column", "is": [texts] }, { "column", "atLeast" }, { "column", "atMost" }, { "column", "moreThan": column }, { "column", "before": column, "format" }, { "field", "is": [values] }, { "field", "atLeast" }, { "field", "recorded" }, { "all": [] }, { "any": [] } or { "not": {} }.';

const condition: z.ZodType<MappingCondition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ column: header, is: z.array(z.string()).min(1) }),
      z.strictObject({ column: header, atLeast: z.int() }),
      z.strictObject({ column: header, atMost: z.int() }),
      z.strictObject({ column: header, moreThan: header }),
      z.strictObject({ column: header, before: header, format: dayFormat }),
      z.strictObject({ field, is: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1) }),
      z.strictObject({ field, atLeast: z.number() }),
      z.strictObject({ field, recorded: z.boolean() }),
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
    ],
    { error: NO_CONDITION },
  ),
);

const column = { column: header, blank };
const rule = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('code'), ...column, values }),
    z.strictObject({
      kind: z.literal('whole number'),
      ...column,
      values: values.optional(),
      orMore: z.boolean().optional(),
    }),
    z.strictObject({
      kind: z.literal('decimal'),
      ...column,
      values: values.optional(),
      mark: z.enum(['.', ','], { error: 'The decimal mark: "." or ",". It is stated, never guessed.' }),
      from: z.number().optional(),
      to: z.number().optional(),
    }),
    z.strictObject({ kind: z.literal('day'), ...column, values: values.optional(), format: dayFormat }),
    z.strictObject({ kind: z.literal('key'), ...column, values: values.optional() }),
    z.strictObject({ kind: z.literal('label'), ...column, values: values.optional() }),
    z.strictObject({
      kind: z.literal('cases'),
      cases: z.array(z.strictObject({ when: condition, is: value.nullable() })).min(1),
      otherwise: value.nullable(),
    }),
    z.strictObject({ kind: z.literal('constant'), is: value }),
  ],
  { error: 'A rule has "kind": "code", "whole number", "decimal", "day", "key", "label", "cases" or "constant".' },
);

const sentence = text(400);

export const mappingFile = z.strictObject({
  schema: z.literal('nidation/registry-mapping/1', { error: 'It is "nidation/registry-mapping/1".' }),
  id,
  source: text(120),
  version: text(40),
  described: text(400),
  unit: text(80),
  cautions: z.array(sentence).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  key: z.strictObject({ column: header }).optional(),
  sourceColumn: header.optional(),
  notesColumn: header.optional(),
  fields: z.partialRecord(field, rule),
  definitions: z.partialRecord(field, sentence).optional(),
  unused: z.array(header).optional(),
  leftOut: z.array(header).optional(),
  rejects: z.array(z.strictObject({ code, column: header, says: sentence, fix: sentence, when: condition })).optional(),
  notes: z.array(z.strictObject({ code, says: sentence, when: condition, by: header.optional() })).optional(),
  cohorts: z
    .array(
      z.strictObject({
        id,
        label: text(120),
        after: id.optional(),
        steps: z.array(z.strictObject({ label: text(80), keep: condition })).min(1),
      }),
    )
    .optional(),
  comparisons: z
    .array(
      z.strictObject({
        code,
        says: sentence,
        where: condition.optional(),
        groups: z.array(z.strictObject({ label: text(120), when: condition })).min(2),
        outcome: field.optional(),
      }),
    )
    .optional(),
  columnChecks: z.array(z.strictObject({ code, says: sentence, column: header, equals: header })).optional(),
});

/** What the schema lets through is a mapping: only absent and undefined differ, and JSON has no undefined. */
export const asMapping = (file: z.infer<typeof mappingFile>): RegistryMapping => file as RegistryMapping;
