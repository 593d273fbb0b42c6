import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DuckDBDataChunk } from '@duckdb/node-api';
import { named, quoted, quotedList } from './database.ts';
import { RegistryFault } from './registryFault.ts';
import type { RegistryFolder } from './registryFolder.ts';
import { type DigestedRow, rowColumns } from './rowColumns.ts';

/** Rows held before they are written to a file. */
const FILE_ROWS = 1_000_000;
/** Rows DuckDB takes at once. */
const CHUNK_ROWS = 2048;

/** Every row handed in is one of these. */
export interface Written {
  readonly added: number;
  /** The same source, key and text were there before, in the folder or earlier in this import. */
  readonly duplicates: number;
  /** The same source and key with another text: what was there first is kept, this one is not, and it is said. */
  readonly changed: number;
  /** Keys of the first few changed ones. */
  readonly changedKeys: readonly string[];
}

const FIRST_FEW = 20;

/**
 * Adds rows to the folder. Read twice, the same rows add nothing. When a batch fails none of them is in; when the
 * machine stops while the files are put in place, the same import again adds the rest.
 *
 * @throws {RegistryFault} when another import writes to the folder
 */
export async function writeRows(
  registry: RegistryFolder,
  batches: AsyncIterable<readonly DigestedRow[]> | Iterable<readonly DigestedRow[]>,
): Promise<Written> {
  const lock = join(registry.rowsFolder, 'import.lock');
  takeLock(lock);
  const work = new RowImport(registry);
  try {
    await work.begin();
    for await (const batch of batches) await work.take(batch);
    return await work.finish();
  } finally {
    await work.end();
    rmSync(lock);
  }
}

function takeLock(lock: string): void {
  try {
    closeSync(openSync(lock, 'wx'));
  } catch (fault) {
    throw new RegistryFault(
      lock,
      'Another import is writing. If none is, an earlier one was cut off: remove this file.',
      fault,
    );
  }
}

class RowImport {
  private readonly registry: RegistryFolder;
  private readonly waiting: DigestedRow[] = [];
  private readonly files: string[] = [];
  private staged = 0;
  private written: Written = { added: 0, duplicates: 0, changed: 0, changedKeys: [] };

  constructor(registry: RegistryFolder) {
    this.registry = registry;
  }

  async begin(): Promise<void> {
    const columns = rowColumns.map(({ name, type }) => `${named(name)} ${type.toString()}`).join(', ');
    await this.registry.database.run(`CREATE TEMP TABLE staged (place INTEGER, ${columns})`);
  }

  async take(batch: readonly DigestedRow[]): Promise<void> {
    for (const row of batch) this.waiting.push(row);
    if (this.waiting.length >= CHUNK_ROWS) await this.stage();
    if (this.staged >= FILE_ROWS) await this.writeFile();
  }

  async finish(): Promise<Written> {
    await this.stage();
    await this.writeFile();
    for (const file of this.files) renameSync(file, join(this.registry.rowsFolder, basename(file)));
    this.files.length = 0;
    return this.written;
  }

  async end(): Promise<void> {
    await this.registry.database.run('DROP TABLE IF EXISTS staged');
    for (const file of this.files) rmSync(file, { force: true });
  }

  private async stage(): Promise<void> {
    const types = rowColumns.map(({ type }) => type);
    const appender = await this.registry.database.connection.createAppender('staged', null, 'temp');
    for (let from = 0; from < this.waiting.length; from += CHUNK_ROWS) {
      const rows = this.waiting.slice(from, from + CHUNK_ROWS);
      const chunk = DuckDBDataChunk.create([appender.columnType(0), ...types]);
      chunk.setColumns([
        rows.map((_, i) => this.staged + i),
        ...rowColumns.map(({ valueOf }) => rows.map((row) => valueOf(row))),
      ]);
      appender.appendDataChunk(chunk);
      this.staged += rows.length;
    }
    appender.closeSync();
    this.waiting.length = 0;
  }

  /** What is staged is compared with what is there, and what is new becomes a file. */
  private async writeFile(): Promise<void> {
    if (this.staged === 0) return;
    const { database, scratch } = this.registry;
    await database.run(`CREATE OR REPLACE TEMP TABLE judged AS ${this.judged()}`);
    const counts = await database.rows('SELECT verdict, count(*) FROM judged GROUP BY verdict');
    const of = (verdict: string): number => Number(counts.find(([found]) => found === verdict)?.[1] ?? 0);
    const changedKeys = await database.rows(
      `SELECT "key" FROM staged JOIN judged USING (place) WHERE verdict = 'changed' ORDER BY place LIMIT ${String(FIRST_FEW)}`,
    );
    if (of('new') > 0) {
      const file = join(scratch, this.nextName());
      await database.run(
        `COPY (SELECT staged.* EXCLUDE (place) FROM staged JOIN judged USING (place) WHERE verdict = 'new' ORDER BY place)
         TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`,
      );
      this.files.push(file);
    }
    const { added, duplicates, changed } = this.written;
    this.written = {
      added: added + of('new'),
      duplicates: duplicates + of('duplicate'),
      changed: changed + of('changed'),
      changedKeys: [...this.written.changedKeys, ...changedKeys.map(([key]) => String(key))].slice(0, FIRST_FEW),
    };
    await database.run('DROP TABLE judged');
    await database.run('TRUNCATE staged');
    this.staged = 0;
  }

  /** The first row of a source and key counts, wherever it lies. */
  private judged(): string {
    const files = [...this.registry.rowFiles(), ...this.files];
    const before =
      files.length === 0
        ? `SELECT "source", "key", "digest" FROM staged WHERE false`
        : `SELECT "source", "key", min("digest") AS "digest"
           FROM read_parquet(${quotedList(files)}) SEMI JOIN staged USING ("source", "key") GROUP BY ALL`;
    return `
      SELECT place, CASE
        WHEN coalesce(old."digest", first_digest) = staged."digest" AND (old."digest" IS NOT NULL OR nth > 1) THEN 'duplicate'
        WHEN old."digest" IS NOT NULL OR nth > 1 THEN 'changed'
        ELSE 'new' END AS verdict
      FROM (SELECT *, row_number() OVER same AS nth, first_value("digest") OVER same AS first_digest
            FROM staged WINDOW same AS (PARTITION BY "source", "key" ORDER BY place)) AS staged
      LEFT JOIN (${before}) AS old USING ("source", "key")`;
  }

  /** Files sort in the order of their import. */
  private nextName(): string {
    const numbers = this.registry.rowFiles().map((file) => Number(/(\d+)\.parquet$/.exec(file)?.[1] ?? 0));
    const number = Math.max(0, ...numbers) + this.files.length + 1;
    return `rows-${String(number).padStart(6, '0')}.parquet`;
  }
}
