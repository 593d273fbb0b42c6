import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { op, table } from 'arquero';
import { Database } from '../../packages/server/src/analytics/database.ts';
import { repeated, type Repeated, summary } from './repeated.ts';
import { startPostgres } from './postgres.ts';

/** The two questions, asked of a peer over the very same layout: small codes, one line a woman. */
export interface PeerTimes {
  readonly peer: string;
  readonly load: number;
  readonly group: Repeated;
  readonly curves: Repeated;
}

const LINES = ['ageBand', 'ploidy', 'attempt', 'transfer', 'clinicalPregnancy'] as const;
const WOMEN = ['ageBand', 'ploidy', 'clinicalPregnancyLeft', 'last_day'] as const;
/** The day in `registry.bench.ts`, as days since 1970-01-01. */
const STOPPED_BEFORE = 18_993;
const TIMES = 5;

const glob = (layout: string, of: string): string => `read_parquet('${join(layout, `${of}-*.parquet`)}')`;
const names = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join(', ');
const womenColumns = `${names(WOMEN.slice(0, 3))}, ("last_day" - DATE '1970-01-01')::INTEGER AS "last_day"`;

/** @returns times, or why there are none */
export async function postgresTimes(registry: string): Promise<PeerTimes | string> {
  const scratch = join(registry, 'peer');
  const database = await Database.open(scratch, { folders: [registry] });
  const layout = join(registry, 'layout');
  const file = (of: string) => join(scratch, `${of}.csv`);
  const copy = (columns: string, of: string) =>
    database.run(`COPY (SELECT ${columns} FROM ${glob(layout, of)}) TO '${file(of)}' (FORMAT csv, HEADER false)`);
  await copy(names(LINES), 'lines');
  await copy(womenColumns, 'women');
  for (const path of [registry, scratch]) chmodSync(path, 0o711);
  for (const of of ['lines', 'women']) chmodSync(file(of), 0o644);
  const postgres = startPostgres(scratch);
  if (typeof postgres === 'string') {
    database.close();
    return postgres;
  }
  try {
    const columns = (of: readonly string[]) =>
      of.map((name) => `"${name}" ${name === 'last_day' ? 'integer' : 'smallint'}`).join(', ');
    // Filled in the transaction that makes them: without a log. VACUUM is what a careful owner does before asking.
    const loading = postgres.time([
      `BEGIN`,
      `CREATE UNLOGGED TABLE lines (${columns(LINES)})`,
      `COPY lines FROM '${file('lines')}' (FORMAT csv, FREEZE)`,
      `CREATE UNLOGGED TABLE women (${columns(WOMEN)})`,
      `COPY women FROM '${file('women')}' (FORMAT csv, FREEZE)`,
      `COMMIT`,
      `VACUUM ANALYZE lines`,
      `VACUUM ANALYZE women`,
    ]);
    const ask = (sql: string) => summary(postgres.time(Array.from({ length: TIMES + 1 }, () => sql)).slice(1));
    return {
      peer: `PostgreSQL ${postgres.version}`,
      load: loading.reduce((sum, ms) => sum + ms, 0),
      group: ask(`SELECT ${names(LINES)}, count(*) FROM lines GROUP BY ${names(LINES)}`),
      curves: ask(
        `SELECT ${names(WOMEN.slice(0, 3))}, count(*), count(*) FILTER (WHERE last_day < ${String(STOPPED_BEFORE)})
         FROM women GROUP BY ${names(WOMEN.slice(0, 3))}`,
      ),
    };
  } finally {
    postgres.stop();
    database.close();
  }
}

/** A data frame in this process, over typed arrays. */
export async function arqueroTimes(registry: string): Promise<PeerTimes> {
  const scratch = join(registry, 'peer');
  const database = await Database.open(scratch, { folders: [registry] });
  const layout = join(registry, 'layout');
  const from = performance.now();
  const lines = await frame(database, LINES, `SELECT ${names(LINES)} FROM ${glob(layout, 'lines')}`);
  const women = await frame(database, WOMEN, `SELECT ${womenColumns} FROM ${glob(layout, 'women')}`);
  const load = performance.now() - from;
  database.close();
  rmSync(scratch, { recursive: true, force: true });
  const before = women.derive({ before: `d => d.last_day < ${String(STOPPED_BEFORE)} ? 1 : 0` }).reify();
  return {
    peer: 'arquero 7',
    load,
    group: await repeated(
      () =>
        lines
          .groupby(...LINES)
          .count()
          .objects(),
      TIMES,
    ),
    curves: await repeated(
      () =>
        before
          .groupby(...WOMEN.slice(0, 3))
          .rollup({ women: op.count(), before: op.sum('before') })
          .objects(),
      TIMES,
    ),
  };
}

async function frame(database: Database, columns: readonly string[], sql: string) {
  const [[count]] = (await database.rows(`SELECT count(*) FROM (${sql})`)) as [[bigint]];
  const arrays = columns.map((name) =>
    name === 'last_day' ? new Int32Array(Number(count)) : new Uint16Array(Number(count)),
  );
  const result = await database.connection.stream(sql);
  for (let at = 0; ;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    arrays.forEach((array, i) => array.set(chunk.getColumnValues(i) as number[], at));
    at += chunk.rowCount;
  }
  return table(Object.fromEntries(columns.map((name, i) => [name, arrays[i]!])));
}
