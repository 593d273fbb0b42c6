import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ownColumns } from '@nidation/core/knowledge';
import type { KeptBatch } from '@nidation/core/registry';
import { openTable } from './openTable.ts';
import { rowCells, rowHeader } from './rowCells.ts';
import { TableFile } from './tableFile.ts';

/** A folder in which imports gather: `rows.csv` with all kept rows, `rows.schema.json` beside it. */
export interface EarlierRows {
  /** Key of each row of the source with the digest of its text. */
  readonly keys: ReadonlyMap<string, string>;
  readonly count: number;
}

const table = (folder: string): string => join(folder, 'rows.csv');
export const schemaPath = (folder: string): string => join(folder, 'rows.schema.json');

/** What earlier imports kept; nothing when there is no table yet. */
export async function earlierRows(folder: string, source: string): Promise<EarlierRows> {
  const keys = new Map<string, string>();
  let count = 0;
  for await (const [cells, of] of earlierCells(folder)) {
    count++;
    if (cells[of(ownColumns.source)] === source) keys.set(cells[of(ownColumns.key)]!, cells[of(ownColumns.digest)]!);
  }
  return { keys, count };
}

async function* earlierCells(folder: string): AsyncGenerator<[readonly string[], (name: string) => number]> {
  const there = await stat(table(folder)).catch(() => undefined);
  if (there === undefined) return;
  const { header, batches } = await openTable(table(folder), { delimiter: ',', encoding: 'utf-8' });
  const of = (name: string): number => header.indexOf(name);
  for await (const { count, columns, broken } of batches) {
    // Ours, and written whole or not at all: a broken line means that somebody else changed it.
    if (broken.length > 0) throw new RangeError('The table of kept rows was changed outside Nidation.');
    for (let i = 0; i < count; i++) yield [columns.map(({ codes, texts }) => texts[codes[i]!]!), of];
  }
}

/** Writes the table anew: earlier rows as they were, then the rows of this import. */
export class RowTable {
  private readonly file: TableFile;

  private constructor(file: TableFile) {
    this.file = file;
  }

  static async open(folder: string): Promise<RowTable> {
    await mkdir(folder, { recursive: true });
    const rows = new RowTable(new TableFile(table(folder), rowHeader));
    let waiting = 0;
    for await (const [cells, of] of earlierCells(folder)) {
      rows.file.addAgain(rowHeader.map((name) => cells[of(name)]!));
      if (++waiting % 10_000 === 0) await rows.file.flush();
    }
    return rows;
  }

  async add(batch: KeptBatch): Promise<void> {
    for (const row of batch.rows()) this.file.add(rowCells(row));
    await this.file.flush();
  }

  close = (): Promise<void> => this.file.close();
  abandon = (): Promise<void> => this.file.abandon();
}
