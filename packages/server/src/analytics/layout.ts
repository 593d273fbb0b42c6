import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, quoted, quotedList } from './database.ts';
import { type Texts, textsType } from './dimensions.ts';
import {
  codedRows,
  linesFile,
  numberedLines,
  placedTransfers,
  textColumns,
  womenFile,
  womenInDoubt,
  womenKeys,
} from './layoutSql.ts';
import { RegistryFault } from './registryFault.ts';

/** Rows worked on at once: windows over them stay in memory. */
const BUCKET_ROWS = 5_000_000;
/** Distinct texts of one dimension that fit its code. */
const MOST_TEXTS = 65_000;

/** What was found when the layout was made; lies beside it. */
export interface Layout {
  /** Of the rows it was made from and the codes it uses: with another, it is made again. */
  readonly madeFrom: string;
  readonly buckets: number;
  readonly texts: Texts;
  readonly rows: number;
  /** Distinct women, all lines that name one. */
  readonly women: number;
  /** Women whose transfers cannot be put in order: in no cumulative curve. */
  readonly womenInDoubt: number;
}

const FACTS = 'layout.json';

export const layoutFile = (folder: string, of: 'lines' | 'women', bucket: number): string =>
  join(folder, `${of}-${String(bucket).padStart(3, '0')}.parquet`);

/** Everything the meaning of a stored layout depends on: other SQL or other vocabularies make another layout. */
const RECIPE = JSON.stringify([
  textColumns,
  codedRows('rows', 1),
  womenKeys('coded', 0),
  numberedLines('coded'),
  placedTransfers,
  womenInDoubt,
  linesFile,
  womenFile,
]);

/** What a layout of these row files is called. */
export function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256').update(RECIPE);
  for (const file of files) hash.update(`${file}\n`);
  return hash.digest('hex');
}

/** The layout that is there, when it was made from these files. */
export function readLayout(folder: string, madeFrom: string): Layout | undefined {
  const path = join(folder, FACTS);
  if (!existsSync(path)) return undefined;
  const layout = JSON.parse(readFileSync(path, 'utf8')) as Layout;
  return layout.madeFrom === madeFrom ? layout : undefined;
}

/**
 * Makes the layout anew and puts it in the place of the one before.
 *
 * @param files row files, whole paths
 * @param spill scratch folder, emptied by the database's end
 */
export async function makeLayout(
  database: Database,
  files: readonly string[],
  folder: string,
  { spill, madeFrom }: { readonly spill: string; readonly madeFrom: string },
): Promise<Layout> {
  const rows = `read_parquet(${quotedList(files)})`;
  const [[count]] = (await database.rows(`SELECT count(*) FROM ${rows}`)) as [[bigint]];
  const buckets = Math.max(1, Math.ceil(Number(count) / BUCKET_ROWS));
  const making = join(spill, 'layout');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const texts = await makeTexts(database, rows);
  const coded = join(spill, 'coded');
  rmSync(coded, { recursive: true, force: true });
  await database.run(
    `COPY (${codedRows(rows, buckets)}) TO ${quoted(coded)} (FORMAT parquet, COMPRESSION snappy, PARTITION_BY (bucket))`,
  );
  let [women, inDoubt] = [0, 0];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const found = await makeBucket(database, coded, making, { bucket, women });
    women += found.women;
    inDoubt += found.inDoubt;
  }
  rmSync(coded, { recursive: true, force: true });
  for (const { name } of textColumns) await database.run(`DROP TYPE ${textsType(name)}`);
  const layout: Layout = { madeFrom, buckets, texts, rows: Number(count), women, womenInDoubt: inDoubt };
  writeFileSync(join(making, FACTS), JSON.stringify(layout));
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
  return layout;
}

/** Every text of a dimension gets its code: lists known beforehand in their order, others sorted. */
async function makeTexts(database: Database, rows: string): Promise<Texts> {
  const texts: Record<string, readonly string[]> = {};
  for (const { name, choices } of textColumns) {
    const known = choices ?? (await textsOf(database, rows, name));
    if (choices === undefined) texts[name] = known;
    // A list of texts is never empty in SQL.
    const list = known.length === 0 ? [''] : known;
    await database.run(`CREATE TYPE ${textsType(name)} AS ENUM (${list.map(quoted).join(', ')})`);
  }
  return texts;
}

async function textsOf(database: Database, rows: string, name: string): Promise<readonly string[]> {
  const found = await database.rows(
    `SELECT DISTINCT "${name}" AS text FROM ${rows} WHERE text IS NOT NULL ORDER BY text LIMIT ${String(MOST_TEXTS + 1)}`,
  );
  if (found.length > MOST_TEXTS) throw new RegistryFault(name, `More than ${String(MOST_TEXTS)} different texts.`);
  return found.map(([text]) => String(text));
}

async function makeBucket(
  database: Database,
  coded: string,
  folder: string,
  { bucket, women: before }: { readonly bucket: number; readonly women: number },
): Promise<{ women: number; inDoubt: number }> {
  const parts = `read_parquet(${quoted(join(coded, '*', '*.parquet'))}, hive_partitioning = true)`;
  const source = `(SELECT * FROM ${parts} WHERE bucket = ${String(bucket)})`;
  const table = (name: string, sql: string) => database.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${sql}`);
  await table('woman_keys', womenKeys(source, before));
  await table('numbered', numberedLines(source));
  await table('placed', placedTransfers);
  await table('doubt', womenInDoubt);
  const write = (of: 'lines' | 'women', sql: string) =>
    database.run(`COPY (${sql}) TO ${quoted(layoutFile(folder, of, bucket))} (FORMAT parquet, COMPRESSION zstd)`);
  await write('lines', linesFile);
  await write('women', womenFile);
  const [[women, inDoubt]] = (await database.rows(
    'SELECT (SELECT count(*) FROM woman_keys), (SELECT count(*) FROM doubt)',
  )) as [[bigint, bigint]];
  for (const name of ['woman_keys', 'numbered', 'placed', 'doubt']) await database.run(`DROP TABLE ${name}`);
  return { women: Number(women), inDoubt: Number(inDoubt) };
}
