import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { exampleNames, exampleText } from '../../../../tests/golden/malformed/malformedFiles.ts';
import { leavesOf, type Json } from '../../../../tests/golden/malformed/places.ts';
import { caseJsonSchema } from './caseJsonSchema.ts';
import { readCaseFile } from './readCaseFile.ts';

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
}
const schema = caseJsonSchema() as Schema;

/** Every field with its place: 'transfers[].embryos[].ploidy'. */
function* fieldsOf(of: Schema, path = ''): Generator<{ readonly path: string; readonly field: Schema }> {
  if (of.items !== undefined) yield* fieldsOf(of.items, `${path}[]`);
  for (const option of of.oneOf ?? []) yield* fieldsOf(option, path);
  for (const [name, field] of Object.entries(of.properties ?? {})) {
    const place = path === '' ? name : `${path}.${name}`;
    yield { path: place, field };
    yield* fieldsOf(field, place);
  }
}
const fields = [...fieldsOf(schema)];
const examples = exampleNames();

test('is a JSON Schema 2020-12', () => {
  expect(new Ajv2020({ strict: false }).validateSchema(caseJsonSchema())).toBe(true);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['schema', 'asOf'],
  });
});

test.each(examples)('accepts the example %s', (name) => {
  const validate = new Ajv2020({ strict: false }).compile(caseJsonSchema());
  expect(validate(JSON.parse(exampleText(name))), JSON.stringify(validate.errors)).toBe(true);
});

test('its own example is read', () => {
  expect(readCaseFile(JSON.stringify(schema.examples?.[0]))).toMatchObject({ kind: 'read' });
});

test('every field is described, and says what its absence means', () => {
  expect(fields.length).toBeGreaterThan(150);
  const bare = fields.filter(
    ({ field: { description } }) => description === undefined || !/\S{3,}.*[.]/.test(description),
  );
  expect(bare.map(({ path }) => path)).toEqual([]);
  const silent = objects().flatMap(({ path, of }) =>
    Object.entries(of.properties ?? {})
      .filter(
        ([name, { description }]) =>
          of.required?.includes(name) !== true &&
          !/Absent|Required there|Goes together|Needed where/.test(description ?? ''),
      )
      .map(([name]) => `${path}.${name}`),
  );
  expect(silent).toEqual([]);
});

test('every object is closed: a misspelled field never passes', () => {
  expect(
    objects()
      .filter(({ of }) => of.additionalProperties !== false)
      .map(({ path }) => path),
  ).toEqual([]);
});

function objects(): readonly { readonly path: string; readonly of: Schema }[] {
  const all = [{ path: '', of: schema }, ...fields.map(({ path, field }) => ({ path, of: field }))];
  return all.flatMap(({ path, of }) =>
    [of, ...(of.items === undefined ? [] : [of.items])].flatMap((one) =>
      [one, ...(one.oneOf ?? [])]
        .filter(({ properties }) => properties !== undefined)
        .map((object) => ({ path, of: object })),
    ),
  );
}

test('every field stands in an example', () => {
  const used = new Set(examples.flatMap((name) => placesIn(JSON.parse(exampleText(name)) as Json)));
  expect(fields.map(({ path }) => path).filter((path) => !used.has(path))).toEqual([]);
});

function placesIn(file: Json): readonly string[] {
  return [...leavesOf(file)]
    .flatMap(({ at }) =>
      at.map((_, i) =>
        at
          .slice(0, i + 1)
          .reduce<string>(
            (text, step) => (typeof step === 'number' ? `${text}[]` : text === '' ? step : `${text}.${step}`),
            '',
          ),
      ),
    )
    .concat(emptyLists(file));
}

function emptyLists(value: Json, path = ''): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((entry) => emptyLists(entry, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [];
  return [
    path,
    ...Object.entries(value).flatMap(([name, field]) => emptyLists(field, path === '' ? name : `${path}.${name}`)),
  ];
}
