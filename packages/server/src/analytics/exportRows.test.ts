import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registryFields } from '@nidation/core/knowledge';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRegistry, type Registry } from './openRegistry.ts';
import { openTable } from './tableSource.ts';

let folder = '';
let registry: Registry;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-test-'));
  registry = await openRegistry(join(folder, 'registry'));
  const row = (key: string, more: object) => ({
    row: { key, source: 's', outcome: {}, notes: [], ...more },
    digest: `secret ${key}`,
  });
  const rows = [
    row('2', { clinicId: '=1+1', startDay: -2, notes: ['A', 'B'] }),
    row('1', { clinicId: 'a "b"; c', outcome: { liveBirth: false }, earlierCycles: { count: 6, orMore: true } }),
    ...['+1', '-1', '@x', '\tx', '\rx', '＝x', 'x=1'].map((clinicId, i) => row(`3${String(i)}`, { clinicId })),
  ];
  await registry.write([rows]);
}, 30_000);
afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true });
});

async function table(path: string): Promise<readonly Record<string, string>[]> {
  const source = await openTable(path);
  const rows: Record<string, string>[] = [];
  for await (const { count, columns } of source.batches) {
    for (let i = 0; i < count; i += 1) {
      rows.push(Object.fromEntries(source.header.map((name, c) => [name, columns[c]!.texts[columns[c]!.codes[i]!]!])));
    }
  }
  source.close();
  return rows;
}

it('CSV: sorted by key, formulas neutralized, numbers and blanks as they are', async () => {
  const path = join(folder, 'rows.csv');
  expect(await registry.export(path, 'csv')).toEqual({ rows: 9, schemaPath: `${path}.schema.json` });
  const rows = await table(path);
  expect(rows[0]).toMatchObject({
    key: '1',
    clinicId: 'a "b"; c',
    liveBirth: 'false',
    ongoing: '',
    earlierCycles: '6',
    earlierCyclesOrMore: 'true',
  });
  expect(rows[1]).toMatchObject({ key: '2', clinicId: "'=1+1", startDay: '-2', notes: 'A;B' });
  expect(rows.slice(2).map(({ clinicId }) => clinicId)).toEqual(["'+1", "'-1", "'@x", "'\tx", "'\rx", "'＝x", 'x=1']);
});

it('JSON and Parquet keep the text and the types', async () => {
  const [json, parquet] = [join(folder, 'rows.json'), join(folder, 'rows.parquet')];
  await registry.export(json, 'json');
  await registry.export(parquet, 'parquet');
  const rows: unknown = JSON.parse(readFileSync(json, 'utf8'));
  expect(rows).toHaveLength(9);
  expect((rows as object[])[1]).toMatchObject({
    key: '2',
    clinicId: '=1+1',
    startDay: -2,
    liveBirth: null,
    notes: ['A', 'B'],
  });
  expect((await table(parquet)).map(({ key }) => key)).toEqual(['1', '2', '30', '31', '32', '33', '34', '35', '36']);
});

it('the schema file describes every column, and no digest leaves', async () => {
  const path = join(folder, 'described.csv');
  const { schemaPath } = await registry.export(path, 'csv');
  const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as {
    columns: { name: string; definition: string; vocabulary?: string[] }[];
  };
  const header = readFileSync(path, 'utf8').split('\n')[0]!.replaceAll('"', '').split(',');
  expect(schema.columns.map(({ name }) => name)).toEqual(header);
  for (const { name } of registryFields) expect(header).toContain(name);
  expect(schema.columns.every(({ definition }) => definition.length > 10)).toBe(true);
  expect(schema.columns.find(({ name }) => name === 'cycle')?.vocabulary).toEqual([
    'fresh',
    'frozen',
    'both',
    'neither',
  ]);
  expect(readFileSync(path, 'utf8')).not.toContain('secret');
});

it('an export that cannot be written is a clear fault and leaves nothing half done', async () => {
  const path = join(folder, 'no such folder', 'rows.csv');
  await expect(registry.export(path, 'csv')).rejects.toThrow(/It cannot be written/);
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
