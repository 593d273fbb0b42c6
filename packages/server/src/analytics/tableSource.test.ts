import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrokenRow } from '@nidation/core/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from './database.ts';
import { RegistryFault } from './registryFault.ts';
import { openTable, type TableOptions } from './tableSource.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, options?: TableOptions) {
  const source = await openTable(join(folder, name), options);
  const [rows, numbers, broken]: [string[][], number[], BrokenRow[]] = [[], [], []];
  for await (const batch of source.batches) {
    numbers.push(...batch.rowNumbers);
    broken.push(...batch.broken);
    for (let i = 0; i < batch.count; i += 1) rows.push(batch.columns.map(({ codes, texts }) => texts[codes[i]!]!));
  }
  source.close();
  return {
    header: source.header,
    kind: source.format.kind,
    rows,
    numbers,
    broken: broken.map(({ row, rule }) => [row, rule]),
  };
}

const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

describe('every cell arrives as text', () => {
  const text = 'age,band,n,n\r\n038,35-37,0,0.0\r\n," 1,5 ","a ""b""\nc",NULL\r\n1e5,2024-02-30,-,\r\n';
  const expected = {
    header: ['age', 'band', 'n', 'n'],
    kind: 'CSV',
    rows: [
      ['038', '35-37', '0', '0.0'],
      ['', ' 1,5 ', 'a "b"\nc', 'NULL'],
      ['1e5', '2024-02-30', '-', ''],
    ],
    numbers: [2, 3, 4],
    broken: [],
  };

  it('of a CSV file: nothing typed, trimmed or renamed', async () => {
    write('a.csv', text);
    expect(await read('a.csv')).toEqual(expected);
  });

  it('of a compressed one, with a mark of its encoding', async () => {
    write('a.csv.gz', gzipSync(`\u{FEFF}${text}`));
    expect(await read('a.csv.gz')).toEqual(expected);
  });

  it('of a Parquet file; null is blank', async () => {
    const database = await Database.open(join(folder, 'spill'), { folders: [folder] });
    await database.run(
      `COPY (SELECT 38 AS age, true AS "x""y", DATE '2024-02-29' AS d, NULL::DOUBLE AS z) TO '${join(folder, 'a.parquet')}'`,
    );
    database.close();
    const { header, rows, numbers } = await read('a.parquet');
    expect([header, rows, numbers]).toEqual([['age', 'x"y', 'd', 'z'], [['38', 'true', '2024-02-29', '']], [2]]);
  });

  it('of a table longer than one batch', async () => {
    write('long.csv', `a;b\n${Array.from({ length: 9000 }, (_, i) => `${String(i)};x`).join('\n')}\n`);
    const { rows, numbers } = await read('long.csv');
    expect(rows.map(([a]) => Number(a))).toEqual(Array.from({ length: 9000 }, (_, i) => i));
    expect(numbers).toEqual(Array.from({ length: 9000 }, (_, i) => i + 2));
  });
});

describe('what cannot be laid into columns is told with its row', () => {
  it('too few and too many cells, NUL; the rows between keep their numbers', async () => {
    write('ragged.csv', 'a;b;c\n1;2;3\n1;2\n4;5;6\n1;2;3;4\n7;\u0000;9\n10;11;12\n1;2\n');
    const { rows, numbers, broken } = await read('ragged.csv', { delimiter: ';' });
    expect(rows).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['10', '11', '12'],
    ]);
    expect(numbers).toEqual([2, 4, 7]);
    expect(broken).toEqual([
      [3, 'RAGGED_ROW'],
      [5, 'RAGGED_ROW'],
      [6, 'NUL_CHARACTER'],
      [8, 'RAGGED_ROW'],
    ]);
  });

  it.each([
    ['nothing.csv', undefined, 'There is no such file'],
    ['bad.parquet', 'no parquet at all', 'It cannot be read'],
    ['bad.csv.gz', 'not compressed', 'It cannot be read'],
    ['latin.csv', Uint8Array.from([...Buffer.from('a;b\n1;caf'), 0xe9, 0x0a]), 'Row 2 is not UTF-8'],
    ['empty.csv', '', 'empty'],
  ])('%s', async (name, content, says) => {
    if (content !== undefined) write(name, content);
    const reading = read(name, { delimiter: ';' });
    await expect(reading).rejects.toThrow(RegistryFault);
    await expect(reading).rejects.toThrow(says);
  });
});
