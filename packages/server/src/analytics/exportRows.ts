import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registryFields } from '@nidation/core/knowledge';
import { VARCHAR } from '@duckdb/node-api';
import { named, quoted } from './database.ts';
import { reading, type RegistryFolder } from './registryFolder.ts';
import { RegistryFault } from './registryFault.ts';
import { orMoreColumn, rowColumns } from './rowColumns.ts';

export type ExportFormat = 'parquet' | 'csv' | 'json';

export interface Exported {
  readonly rows: number;
  /** The file that says what each column is. */
  readonly schemaPath: string;
}

/** The digest serves the next import of the same source and nobody else. */
const exportedColumns = rowColumns.filter(({ name }) => name !== 'digest');

/** A spreadsheet takes a text that begins so for a formula. */
const FORMULA = '^[=+\\-@\\t\\r＝＋－＠]';

/** SQL of one column: in a CSV file a text that looks like a formula gets an apostrophe, a list becomes one text. */
function exported({ name, type }: (typeof rowColumns)[number], format: ExportFormat): string {
  if (format !== 'csv') return named(name);
  const text = name === 'notes' ? `array_to_string("notes", ';')` : named(name);
  if (name !== 'notes' && type !== VARCHAR) return named(name);
  return `CASE WHEN regexp_matches(${text}, ${quoted(FORMULA)}) THEN '''' || ${text} ELSE ${text} END AS ${named(name)}`;
}

const OPTIONS: Readonly<Record<ExportFormat, string>> = {
  parquet: 'FORMAT parquet, COMPRESSION zstd',
  csv: `FORMAT csv, HEADER true, QUOTE '"', ESCAPE '"', FORCE_QUOTE *, NULLSTR ''`,
  json: 'FORMAT json, ARRAY true',
};

/**
 * All rows in one file, sorted by source and key, with a schema file beside it. Rows, not an aggregate: nothing is
 * suppressed, and they leave only by role and reason.
 *
 * @param path the file; `<path>.schema.json` is written beside it
 * @throws {RegistryFault} when there are no rows, or the file cannot be written
 */
export async function exportRows(registry: RegistryFolder, path: string, format: ExportFormat): Promise<Exported> {
  const rows = registry.rowsSql();
  if (rows === undefined) throw new RegistryFault(registry.rowsFolder, 'There are no rows to export.');
  const made = join(registry.scratch, `export.${format}`);
  const columns = exportedColumns.map((column) => exported(column, format)).join(', ');
  const sql = `COPY (SELECT ${columns} FROM ${rows} ORDER BY "source", "key") TO ${quoted(made)} (${OPTIONS[format]})`;
  const [[count]] = (await reading(registry.rowsFolder, () => registry.database.rows(sql))) as [[bigint]];
  const schemaPath = `${path}.schema.json`;
  try {
    copyFileSync(made, `${path}.part`);
    renameSync(`${path}.part`, path);
    writeFileSync(schemaPath, `${JSON.stringify(schemaFile(format), null, 2)}\n`);
  } catch (fault) {
    rmSync(`${path}.part`, { force: true });
    throw new RegistryFault(path, 'It cannot be written.', fault);
  } finally {
    rmSync(made, { force: true });
  }
  return { rows: Number(count), schemaPath };
}

interface SchemaColumn {
  readonly name: string;
  readonly type: string;
  readonly unit?: string;
  readonly vocabulary?: readonly string[];
  readonly definition: string;
}

const OF_THE_ROW: Readonly<Record<string, string>> = {
  key: 'Says which line of which source this is.',
  source: 'Name of the source: its layout and definitions.',
  notes: 'Codes of contradictions inside the line.',
};

/** Field, type, unit, vocabulary and definition of every column. */
function schemaFile(format: ExportFormat) {
  const columns = exportedColumns.map(({ name, type }): SchemaColumn => {
    const field = registryFields.find((one) => one.name === name);
    const counted = registryFields.find((one) => orMoreColumn(one.name) === name);
    const spec: { unit?: string; definition: string } = field ?? {
      definition: counted === undefined ? OF_THE_ROW[name]! : `${counted.name} may be more than the number given.`,
    };
    return {
      name,
      type: format === 'parquet' ? type.toString() : `${type.toString()}${format === 'csv' ? ' as text' : ''}`,
      ...(spec.unit === undefined ? {} : { unit: spec.unit }),
      ...(field?.type.kind === 'choice' ? { vocabulary: field.type.of } : {}),
      definition: spec.definition,
    };
  });
  return {
    schema: 'nidation/registry-rows/1',
    absent:
      format === 'csv'
        ? 'An empty cell was not recorded; it is never "no".'
        : 'null was not recorded; it is never "no".',
    ...(format === 'csv' ? { formulas: 'A text that begins with = + - @ carries an apostrophe before it.' } : {}),
    columns,
  };
}
