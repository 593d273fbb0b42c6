import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../../packages/server/src/analytics/database.ts';
import { rowColumns } from '../../packages/server/src/analytics/rowColumns.ts';

const TRANSFERS = 3;
const CLINICS = 50;
/** Women in one file of rows. */
const FILE_WOMEN = 3_500_000;

/** Bits of a fixed mixing of the woman's number: the same rows in every run. */
const share = (of: string, shift: number, parts: number): string =>
  `((${of} >> ${String(shift)}) % ${String(parts)})::INTEGER`;

/**
 * What is filled in, about as often as in a register; every other column is null. Ploidy is not recorded in one
 * transfer of ten, the outcome in one of twenty.
 */
const FILLED: Readonly<Record<string, string>> = {
  key: `w || '-' || k`,
  source: `'synthetic'`,
  digest: `''`,
  womanId: `w::VARCHAR`,
  clinicId: `'clinic ' || ${share('person', 0, CLINICS)}`,
  year: `year(on_day)`,
  transferDay: 'on_day',
  ageBand: `['18-34', '35-37', '38-39', '40-42', '43-44', '45-50'][1 + ${share('person', 8, 6)}]`,
  treatment: `'IVF'`,
  eggSource: `'own'`,
  cycle: `CASE WHEN ${share('line', 4, 10)} < 6 THEN 'frozen' ELSE 'fresh' END`,
  stage: `'blastocyst'`,
  embryosTransferred: '1',
  ploidy: `['untested', 'untested', 'untested', 'untested', 'untested', 'untested', 'euploid', 'euploid', 'low-level mosaic', NULL][1 + ${share('line', 8, 10)}]`,
  pgtA: `${share('line', 8, 10)} >= 6`,
  earlierTransfers: 'k',
  earlierTransfersOrMore: 'false',
  positiveTest: `CASE WHEN ${share('line', 12, 20)} = 0 THEN NULL ELSE ${share('line', 16, 100)} < 45 END`,
  gestationalSac: `CASE WHEN ${share('line', 12, 20)} = 0 THEN NULL ELSE ${share('line', 16, 100)} < 40 END`,
  clinicalPregnancy: `CASE WHEN ${share('line', 12, 20)} = 0 THEN NULL ELSE ${share('line', 16, 100)} < 35 END`,
  ongoing: `CASE WHEN ${share('line', 12, 20)} = 0 THEN NULL ELSE ${share('line', 16, 100)} < 31 END`,
  liveBirth: `CASE WHEN ${share('line', 12, 20)} = 0 THEN NULL ELSE ${share('line', 16, 100)} < 28 END`,
};

/** Rows of women from one number to another (not included), as a file of rows has them. */
const rowsOf = (from: number, to: number): string => `
  SELECT ${rowColumns.map(({ name, type }) => `(${FILLED[name] ?? 'NULL'})::${type.toString()} AS "${name}"`).join(', ')}
  FROM (
    SELECT w, k, person, hash(w * ${String(TRANSFERS)} + k) AS line,
      DATE '2013-01-01' + (${share('person', 16, 3000)} + k::INTEGER * 150) AS on_day
    FROM (SELECT w, hash(w + 1) AS person FROM range(${String(from)}, ${String(to)}) AS women(w)), range(${String(TRANSFERS)}) AS transfers(k))`;

/** Makes a registry folder of synthetic rows: 3 transfers a woman, 50 clinics. Not through the import: rows only. */
export async function syntheticRegistry(folder: string, rows: number): Promise<void> {
  mkdirSync(join(folder, 'rows'), { recursive: true });
  const database = await Database.open(join(folder, 'generating'), { folders: [folder] });
  const women = Math.ceil(rows / TRANSFERS);
  for (let from = 0, file = 1; from < women; from += FILE_WOMEN, file += 1) {
    const path = join(folder, 'rows', `rows-${String(file).padStart(6, '0')}.parquet`);
    const sql = rowsOf(from, Math.min(women, from + FILE_WOMEN));
    await database.run(`COPY (${sql}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  }
  database.close();
}
