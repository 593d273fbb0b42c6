import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Database, named, plainPath, quoted, quotedList } from './database.ts';
import { fingerprint, type Layout, layoutFile, makeLayout, readLayout } from './layout.ts';
import { RegistryFault } from './registryFault.ts';
import { rowColumns } from './rowColumns.ts';

const SCRATCH = 'scratch-';

/**
 * A folder of registry rows for questions about many of them: `rows/` as imported, `layout/` made from them. It is
 * a copy for analysis, never the system of record, and can be made again from the sources.
 */
export class RegistryFolder {
  readonly database: Database;
  /** For files on their way; removed by `close`. */
  readonly scratch: string;
  readonly rowsFolder: string;
  private readonly layoutFolder: string;
  private current: Layout | undefined;

  private constructor(path: string, database: Database, scratch: string) {
    this.database = database;
    this.scratch = scratch;
    this.rowsFolder = join(path, 'rows');
    this.layoutFolder = join(path, 'layout');
  }

  /**
   * @param path made when it is not there
   * @throws {RegistryFault} when a file of rows cannot be read or has other columns
   */
  static async open(path: string): Promise<RegistryFolder> {
    const folder = plainPath(path);
    mkdirSync(join(folder, 'rows'), { recursive: true });
    const scratch = mkdtempSync(join(folder, SCRATCH));
    const database = await Database.open(scratch, { folders: [folder] });
    const registry = new RegistryFolder(folder, database, scratch);
    try {
      for (const file of registry.rowFiles()) await demandColumns(database, file);
    } catch (fault) {
      registry.close();
      throw fault;
    }
    return registry;
  }

  close(): void {
    this.database.close();
  }

  /** Files of rows, whole paths, in the order of their import. */
  rowFiles(): readonly string[] {
    const names = existsSync(this.rowsFolder) ? readdirSync(this.rowsFolder) : [];
    return names
      .filter((name) => name.endsWith('.parquet'))
      .sort()
      .map((name) => join(this.rowsFolder, name));
  }

  /** SQL of all rows as imported; undefined when there are none. */
  rowsSql(): string | undefined {
    const files = this.rowFiles();
    return files.length === 0 ? undefined : `read_parquet(${quotedList(files)})`;
  }

  /**
   * The layout of the rows that are there now; made when it is missing or older than they are.
   *
   * @returns undefined when there are no rows
   * @throws {RegistryFault} when a file of rows is damaged
   */
  async layout(): Promise<Layout | undefined> {
    const files = this.rowFiles();
    if (files.length === 0) return undefined;
    const madeFrom = fingerprint(files.map((file) => `${basename(file)} ${String(statSync(file).size)}`));
    if (this.current?.madeFrom === madeFrom) return this.current;
    this.current =
      readLayout(this.layoutFolder, madeFrom) ??
      (await reading(this.rowsFolder, () =>
        makeLayout(this.database, files, this.layoutFolder, { spill: this.scratch, madeFrom }),
      ));
    return this.current;
  }

  /**
   * SQL of one part of the layout. File by file, because DuckDB knows the range of every column of a single file,
   * and counts in a plain array when the range is small.
   */
  layoutSql(of: 'lines' | 'women', { buckets }: Layout, columns: readonly string[]): string {
    const selected = columns.join(', ');
    const files = Array.from({ length: buckets }, (_, bucket) => layoutFile(this.layoutFolder, of, bucket));
    return `(${files.map((file) => `SELECT ${selected} FROM ${quoted(file)}`).join(' UNION ALL ')})`;
  }

  /** The files of one bucket: no woman is in two of them. */
  bucketSql(of: 'lines' | 'women', bucket: number): string {
    return quoted(layoutFile(this.layoutFolder, of, bucket));
  }
}

/** @throws {RegistryFault} when the file is no Parquet file or its columns are not those of registry rows */
async function demandColumns(database: Database, file: string): Promise<void> {
  const found = await reading(file, () => database.rows(`DESCRIBE SELECT * FROM read_parquet(${quotedList([file])})`));
  const types = new Map(found.map(([name, type]) => [String(name), String(type)]));
  const wrong = rowColumns.filter(({ name, type }) => types.get(name) !== type.toString()).map(({ name }) => name);
  const others = [...types.keys()].filter((name) => !rowColumns.some((column) => column.name === name));
  if (wrong.length + others.length === 0) return;
  const faults = [
    wrong.length === 0 ? '' : `missing or of another type: ${wrong.map(named).join(', ')}`,
    others.length === 0 ? '' : `not known: ${String(others.length)} column${others.length === 1 ? '' : 's'}`,
  ];
  throw new RegistryFault(file, `The columns are not those of this version; ${faults.filter(Boolean).join('; ')}.`);
}

/** Tells which file is meant when DuckDB cannot read it. Its own words may hold values and stay in the cause. */
export async function reading<Found>(place: string, read: () => Promise<Found>): Promise<Found> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof RegistryFault) throw fault;
    const kind = fault instanceof Error ? /^[A-Za-z -]+Error/.exec(fault.message)?.[0] : undefined;
    throw new RegistryFault(
      place,
      `It cannot be read as Parquet: damaged or another kind of file (${kind ?? 'unknown fault'}).`,
      fault,
    );
  }
}
