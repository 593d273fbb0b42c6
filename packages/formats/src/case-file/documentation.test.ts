import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseJsonSchema } from './caseJsonSchema.ts';

/**
 * docs/case-file.md holds the reference of all fields as the schema has it. After a change of the
 * format: `NIDATION_WRITE_DOCS=1 npx vitest run documentation`, then read the diff.
 */
const DOC = join(import.meta.dirname, '../../../../docs/case-file.md');
const MARK = '<!-- every field, made from the schema -->\n';

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

function kind(of: Schema): string {
  if (of.const !== undefined) return JSON.stringify(of.const);
  if (of.enum !== undefined) return of.enum.map((word) => JSON.stringify(word)).join(' ');
  if (of.type === 'array') return 'list';
  if (of.type === 'object' || of.oneOf !== undefined) return 'object';
  if (of.type === 'boolean') return 'true false';
  if (of.description?.includes('YYYY-MM-DDTHH:MM') === true) return 'date and time';
  if (of.type === 'string') return of.description?.includes('YYYY-MM-DD') === true ? 'day' : 'text';
  const low = of.exclusiveMinimum === undefined ? String(of.minimum) : `above ${String(of.exclusiveMinimum)}`;
  const step = of.multipleOf === undefined ? '' : `, step ${String(of.multipleOf)}`;
  return `${of.type === 'integer' ? 'whole ' : ''}${low} to ${String(of.maximum)}${step}`;
}

function* rows(of: Schema, path: string): Generator<string> {
  if (of.items !== undefined) yield* rows(of.items, `${path}[]`);
  for (const option of of.oneOf ?? []) yield* rows(option, path);
  for (const [name, field] of Object.entries(of.properties ?? {})) {
    const place = path === '' ? name : `${path}.${name}`;
    const required = of.required?.includes(name) === true ? '**required** ' : '';
    yield `| \`${place}\` | ${required}${kind(field)} | ${(field.description ?? '').replaceAll('|', '\\|')} |`;
    yield* rows(field, place);
  }
}

test('docs/case-file.md lists every field of the schema', () => {
  const table = ['| field | value | meaning |', '|---|---|---|', ...new Set(rows(caseJsonSchema(), ''))].join('\n');
  const [before] = readFileSync(DOC, 'utf8').split(MARK);
  const wanted = `${before!}${MARK}${table}\n`;

  if (process.env['NIDATION_WRITE_DOCS'] === '1') writeFileSync(DOC, wanted);
  expect(readFileSync(DOC, 'utf8')).toBe(wanted);
});
