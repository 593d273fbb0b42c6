import { mkdirSync, rmSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { RegistryFault } from './registryFault.ts';

/** Of the database; the program around it needs about 100 MB more. */
const MEMORY = '1200MB';
const THREADS = 2;

/**
 * Groups up to this many bits are counted in a plain array instead of a hash table: clinic × year × outcome has
 * about 17. The default is 12.
 */
const PLAIN_ARRAY_BITS = 18;

export type Value = DuckDBValue;

/** What a database may touch, besides its scratch folder. */
export interface Reach {
  /** May be read and written. */
  readonly folders?: readonly string[];
  /** May be read. */
  readonly files?: readonly string[];
  /** Rows come out as they stand in a file; without it, in less memory. */
  readonly inOrder?: boolean;
}

/**
 * DuckDB in memory, shut off from everything but the folders and files it is given: it reads no other file, loads
 * no extension, and nothing can change that later.
 */
export class Database {
  readonly connection: DuckDBConnection;
  private readonly instance: DuckDBInstance;
  private readonly spill: string;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, spill: string) {
    this.instance = instance;
    this.connection = connection;
    this.spill = spill;
  }

  /** @param spill folder for what does not fit into memory; made here, removed by `close` */
  static async open(spill: string, { folders = [], files = [], inOrder = false }: Reach): Promise<Database> {
    const directories = [...folders, spill].map((path) => plainPath(path) + sep);
    const paths = files.map((path) => plainPath(path));
    mkdirSync(spill, { recursive: true });
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(THREADS),
      memory_limit: MEMORY,
      temp_directory: resolve(spill),
    });
    const connection = await instance.connect();
    for (const setting of [
      `perfect_ht_threshold = ${String(PLAIN_ARRAY_BITS)}`,
      `preserve_insertion_order = ${String(inOrder)}`,
      'enable_progress_bar = false',
      'autoinstall_known_extensions = false',
      'autoload_known_extensions = false',
      `allowed_directories = ${quotedList(directories)}`,
      `allowed_paths = ${quotedList(paths)}`,
      'enable_external_access = false',
      'lock_configuration = true',
    ]) {
      await connection.run(`SET ${setting}`);
    }
    return new Database(instance, connection, spill);
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** All rows at once: for grouped counts, never for the rows of a registry. */
  async rows(sql: string, values: readonly Value[] = [], types: readonly DuckDBType[] = []): Promise<Value[][]> {
    return (await this.connection.runAndReadAll(sql, [...values], [...types])).getRows();
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
    rmSync(this.spill, { recursive: true, force: true });
  }
}

/** A path as a text of SQL. */
export const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;
export const quotedList = (paths: readonly string[]): string => `[${paths.map(quoted).join(', ')}]`;
/** A column's name. Names come from the field list only. */
export const named = (column: string): string => `"${column}"`;

/**
 * DuckDB reads these signs in a path as a pattern over many files.
 *
 * @throws {RegistryFault} when the path has one of them
 */
export function plainPath(path: string): string {
  const whole = resolve(path);
  if (/[*?[\]{}]/.test(whole)) throw new RegistryFault(path, 'A path with one of * ? [ ] { } cannot be read.');
  return whole;
}
