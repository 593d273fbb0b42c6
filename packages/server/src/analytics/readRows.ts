import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Database, named, quotedList } from './database.ts';
import { reading, type RegistryFolder } from './registryFolder.ts';
import { type DigestedRow, rowColumns, rowOf } from './rowColumns.ts';

/**
 * All rows as imported and in that order, in batches, for what needs more than counts (markers, propensity). Beside
 * the database of the questions, which may hand out rows in any order.
 *
 * @throws {RegistryFault} when a file is damaged
 */
export async function* readRows(registry: RegistryFolder): AsyncGenerator<readonly DigestedRow[]> {
  const columns = rowColumns.map(({ name }) => named(name)).join(', ');
  const scratch = mkdtempSync(join(registry.scratch, 'read-'));
  const database = await Database.open(scratch, { files: registry.rowFiles(), inOrder: true });
  try {
    for (const file of registry.rowFiles()) {
      const sql = `SELECT ${columns} FROM read_parquet(${quotedList([file])})`;
      const result = await reading(file, () => database.connection.stream(sql));
      for (;;) {
        const chunk = await reading(file, () => result.fetchChunk());
        if (chunk === null || chunk.rowCount === 0) break;
        yield chunk.getRows().map(rowOf);
      }
    }
  } finally {
    database.close();
  }
}

/** Keys of a source's rows with their digests: what an import of the same source has kept before. */
export async function earlierKeys(registry: RegistryFolder, source: string): Promise<ReadonlyMap<string, string>> {
  const rows = registry.rowsSql();
  if (rows === undefined) return new Map();
  const sql = `SELECT "key", "digest" FROM ${rows} WHERE "source" = $1`;
  const found = await reading(registry.rowsFolder, () => registry.database.rows(sql, [source]));
  return new Map(found.map(([key, digest]) => [String(key), String(digest)]));
}
