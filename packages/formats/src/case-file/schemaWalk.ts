import { z } from 'zod';
import type { Path } from './faults.ts';
import { caseFile } from './schema/caseFile.ts';

/** Looking up in the schema what may stand at a place of a file. */

function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}

/** The options of a union told apart by one field, and that field's name. */
export interface Choice {
  readonly discriminator: string;
  readonly options: readonly z.ZodObject[];
}

export function choiceOf(schema: unknown): Choice | undefined {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return undefined;
  return { discriminator: inner._zod.def.discriminator, options: inner.options as unknown as readonly z.ZodObject[] };
}

/** The words one option of a union is chosen by. */
export function chosenBy(option: z.ZodObject, discriminator: string): readonly string[] {
  const field: unknown = option.shape[discriminator];
  if (field instanceof z.ZodLiteral) return [...field.values].map(String);
  return field instanceof z.ZodEnum ? field.options.map(String) : [];
}

export function wordsOf({ options, discriminator }: Choice): readonly string[] {
  return options.flatMap((option) => chosenBy(option, discriminator));
}

function optionFor(choice: Choice, value: unknown): z.ZodObject | undefined {
  const word = isRecord(value) ? value[choice.discriminator] : undefined;
  return choice.options.find((option) => chosenBy(option, choice.discriminator).includes(String(word)));
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema at a place; unions are decided by what the file holds there. */
export function schemaAt(path: Path, file: unknown): unknown {
  let schema: unknown = caseFile;
  let value = file;
  for (const step of path) {
    const inner = objectSchema(schema, value);
    if (typeof step === 'number') schema = inner instanceof z.ZodArray ? inner.element : undefined;
    else schema = inner instanceof z.ZodObject ? inner.shape[step] : undefined;
    value =
      isRecord(value) || Array.isArray(value) ? (value as Readonly<Record<string | number, unknown>>)[step] : undefined;
  }
  return schema;
}

function objectSchema(schema: unknown, value: unknown): unknown {
  const choice = choiceOf(schema);
  return choice === undefined ? bare(schema) : optionFor(choice, value);
}

/** Names of the fields that may stand in the object at a place. */
export function namesAt(path: Path, file: unknown): readonly string[] {
  let value = file;
  for (const step of path) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  const schema = objectSchema(schemaAt(path, file), value);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Field name → where it belongs: 'woman.medicines', 'transfers[].embryos[].ploidy'. */
export const HOMES: ReadonlyMap<string, readonly string[]> = homesOf(caseFile);

function homesOf(root: unknown): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>();
  const visit = (schema: unknown, path: string): void => {
    const inner = bare(schema);
    if (inner instanceof z.ZodArray) {
      visit(inner.element, `${path}[]`);
      return;
    }
    for (const option of choiceOf(inner)?.options ?? []) visit(option, path);
    if (!(inner instanceof z.ZodObject)) return;
    for (const [name, field] of Object.entries(inner.shape)) {
      const place = path === '' ? name : `${path}.${name}`;
      const known = homes.get(name) ?? [];
      if (!known.includes(place)) homes.set(name, [...known, place]);
      visit(field, place);
    }
  };
  visit(root, '');
  return homes;
}
