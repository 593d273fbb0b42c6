import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type BrokenRow, ColumnCoder, type RowBatch, type RowSource, type SourceFormat } from '@nidation/core/registry';
import { Database, named, plainPath, quoted, type Value } from './database.ts';
import { delimiterOf, headerLine, recordCells } from './headerLine.ts';
import { RegistryFault } from './registryFault.ts';

export interface TableOptions {
  /** Of a CSV file; absent: found out from its first line. */
  readonly delimiter?: Mark;
}

/** A source that holds a file open. */
export interface OpenTable extends RowSource {
  readonly close: () => void;
}

/** A column's name inside the database; the header's own may repeat or be empty. */
const cell = (place: number): string => named(`c${String(place)}`);

/**
 * A Parquet, CSV or CSV.gz file (UTF-8) as columns of text, for the import rules. Nothing is typed, trimmed or
 * repaired; a line that cannot be laid into the columns is told as broken.
 *
 * @throws {RegistryFault} when the file is not there, is damaged, or its delimiter cannot be told
 */
export async function openTable(path: string, options: TableOptions = {}): Promise<OpenTable> {
  const file = plainPath(path);
  if (!existsSync(file)) throw new RegistryFault(basename(file), 'There is no such file.');
  const database = await Database.open(mkdtempSync(join(tmpdir(), 'nidation-table-')), {
    files: [file],
    inOrder: true,
  });
  try {
    const table = /\.parquet$/i.test(file)
      ? await parquetTable(database, file)
      : await delimitedTable(database, file, options);
    const batches = batchesOf(database, table, file);
    return { format: table.format, header: table.header, batches, close: () => database.close() };
  } catch (fault) {
    database.close();
    throw told(file, fault);
  }
}

interface Table {
  readonly format: SourceFormat;
  readonly header: readonly string[];
  /** SQL of the cells as text, columns named by `cell`. */
  readonly from: string;
  /** In the order of their row numbers. */
  readonly broken: readonly BrokenRow[];
  /** How many rows there are besides the broken ones. */
  readonly rows: number;
}

async function parquetTable(database: Database, file: string): Promise<Table> {
  const header = (await database.rows(`DESCRIBE SELECT * FROM read_parquet(${quoted(file)})`)).map(([name]) =>
    String(name),
  );
  const cells = header.map((name, i) => `CAST(${named(name.replaceAll('"', '""'))} AS VARCHAR) AS ${cell(i)}`);
  return {
    format: { kind: 'Parquet', details: [{ label: 'columns', value: String(header.length) }] },
    header,
    from: `(SELECT ${cells.join(', ')} FROM read_parquet(${quoted(file)}))`,
    broken: [],
    rows: Number((await database.rows(`SELECT count(*) FROM read_parquet(${quoted(file)})`))[0]?.[0]),
  };
}

const MARKS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
type Mark = keyof typeof MARKS;

async function delimitedTable(database: Database, file: string, { delimiter }: TableOptions): Promise<Table> {
  const record = await headerLine(file);
  if (record === '') throw new RegistryFault(basename(file), 'The file is empty.');
  const mark = delimiter ?? delimiterOf(record, Object.keys(MARKS) as Mark[]);
  if (mark === undefined) {
    throw new RegistryFault(basename(file), 'Which sign separates the columns cannot be told; name it.');
  }
  const header = recordCells(record, mark);
  const columns = header.map((_, i) => `${quoted(`c${String(i)}`)}: 'VARCHAR'`).join(', ');
  const dialect = `auto_detect = false, all_varchar = true, delim = ${quoted(mark)}, quote = '"', escape = '"', nullstr = ''`;
  const read = `read_csv(${quoted(file)}, ${dialect}, header = true, columns = {${columns}}`;
  // Read once for the broken lines alone: what follows needs their numbers from the start. Every cell is looked at,
  // because DuckDB judges only what is asked for.
  const cells = header.map((_, i) => cell(i)).join(', ');
  const [[rows]] = (await database.rows(
    `SELECT count(*)::DOUBLE, max(length(concat_ws('', ${cells}))) FROM ${read}, store_rejects = true, rejects_limit = 0)`,
  )) as [[number, Value]];
  const rejects = (await database.rows(
    'SELECT DISTINCT line::DOUBLE, error_type::VARCHAR FROM reject_errors ORDER BY ALL',
  )) as [number, string][];
  const coding = rejects.find(([, kind]) => kind.includes('ENCODING'));
  if (coding !== undefined) throw new RegistryFault(basename(file), `Row ${String(coding[0])} is not UTF-8.`);
  return {
    format: {
      kind: 'CSV',
      details: [
        { label: 'delimiter', value: MARKS[mark] },
        { label: 'encoding', value: 'UTF-8' },
      ],
    },
    header,
    from: `${read}, ignore_errors = true)`,
    broken: brokenRows(rejects),
    rows,
  };
}

function brokenRows(rejects: readonly (readonly [number, string])[]): readonly BrokenRow[] {
  const rows = new Map<number, BrokenRow>();
  for (const [row, kind] of rejects) {
    const quote = kind.includes('QUOTE');
    rows.set(row, {
      row,
      rule: quote ? 'STRAY_QUOTE' : 'RAGGED_ROW',
      says: quote ? 'A quote stands where none may be.' : 'The line has another number of cells than the header.',
    });
  }
  return [...rows.values()];
}

async function* batchesOf(
  database: Database,
  { header, from, broken, rows }: Table,
  file: string,
): AsyncGenerator<RowBatch> {
  const coders = header.map(() => new ColumnCoder());
  const cells = header.map((_, i) => cell(i));
  const holdsNul = `contains(concat_ws('', ${cells.join(', ')}), chr(0))`;
  const next = new RowNumbers(broken);
  let read = 0;
  try {
    const result = await database.connection.stream(`SELECT ${cells.join(', ')}, ${holdsNul} FROM ${from}`);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) break;
      const columns = chunk.getColumns() as (string | null)[][];
      const nul = chunk.getColumnValues(header.length);
      read += chunk.rowCount;
      yield next.batch(
        columns.slice(0, -1),
        nul.map((holds) => holds === true),
        coders,
      );
    }
    if (read !== rows) throw new RegistryFault(basename(file), `${String(rows - read)} rows could not be read.`);
    if (next.rest().length > 0)
      yield { count: 0, rowNumbers: new Uint32Array(), columns: coders.map((of) => of.code([])), broken: next.rest() };
  } catch (fault) {
    throw told(file, fault);
  }
}

/** Gives every row its number in the file, the broken ones among them. */
class RowNumbers {
  private readonly broken: BrokenRow[];
  private last = 1;

  constructor(broken: readonly BrokenRow[]) {
    this.broken = [...broken];
  }

  rest(): readonly BrokenRow[] {
    return this.broken;
  }

  batch(
    cells: readonly (readonly (string | null)[])[],
    nul: readonly boolean[],
    coders: readonly ColumnCoder[],
  ): RowBatch {
    const told: BrokenRow[] = [];
    const numbers = nul.map(() => {
      this.last += 1;
      while (this.broken[0]?.row === this.last) {
        told.push(this.broken.shift()!);
        this.last += 1;
      }
      return this.last;
    });
    const whole = nul.flatMap((holds, i) => (holds ? [] : [i]));
    for (const [i, holds] of nul.entries()) {
      if (holds) told.push({ row: numbers[i]!, rule: 'NUL_CHARACTER', says: 'The line holds a NUL character.' });
    }
    return {
      count: whole.length,
      rowNumbers: Uint32Array.from(whole, (i) => numbers[i]!),
      columns: coders.map((coder, place) => coder.code(whole.map((i) => cells[place]![i] ?? ''))),
      broken: told.sort((a, b) => a.row - b.row),
    };
  }
}

/** The words of DuckDB and of the system may hold cells: they stay in the cause. */
function told(file: string, fault: unknown): RegistryFault {
  if (fault instanceof RegistryFault) return fault;
  return new RegistryFault(basename(file), 'It cannot be read: damaged, not UTF-8, or another kind of file.', fault);
}
