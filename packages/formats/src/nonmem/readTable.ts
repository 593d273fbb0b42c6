import { nearest } from '../case-file/nearest.ts';
import { COLUMN_NAMES, COVARIATE_COLUMNS, EVENT_COLUMNS, REQUIRED, type Column } from './columns.ts';
import type { NonmemFault } from './subject.ts';

/** The text of a table as rows of numbers; every cell that is none is a fault with its line and column. */

export interface TableRow {
  readonly line: number;
  readonly id: string;
  /** By column; absent where the cell is '.' or empty, or was faulty. */
  readonly values: ReadonlyMap<string, number>;
  /** Columns whose cell was faulty: nothing may be concluded from their absence. */
  readonly doubtful: ReadonlySet<string>;
}

export interface TableReading {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly faults: readonly NonmemFault[];
}

const MOST_ROWS = 100_000;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const BY_NAME = new Map<string, Column>([...EVENT_COLUMNS, ...COVARIATE_COLUMNS].map((one) => [one.name, one]));

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Lines that hold something; '#' begins a comment. */
function linesOf(text: string): readonly Line[] {
  return text.split(/\r\n|\n|\r/).flatMap((whole, i) => {
    if (whole.trim() === '' || whole.startsWith('#')) return [];
    return [{ line: i + 1, cells: whole.split(',').map((cell) => cell.trim()) }];
  });
}

export function readTable(text: string): TableReading {
  const [header, ...body] = linesOf(text);
  if (header === undefined)
    return { columns: [], rows: [], faults: [{ line: 1, says: 'The table is empty: a header and rows are needed.' }] };
  const faults = [...headerFaults(header)];
  if (faults.length > 0) return { columns: header.cells, rows: [], faults };
  if (body.length === 0) faults.push({ line: header.line, says: 'There is a header and no row.' });
  if (body.length > MOST_ROWS)
    return {
      columns: header.cells,
      rows: [],
      faults: [{ line: header.line, says: `More than ${String(MOST_ROWS)} rows are not read.` }],
    };
  const rows = body.flatMap((line) => rowOf(line, header.cells, faults) ?? []);
  return { columns: header.cells, rows, faults };
}

function* headerFaults({ line, cells }: Line): Generator<NonmemFault> {
  if (cells.length === 1 && /[;\t]| {2}/.test(cells[0] ?? '')) {
    yield { line, says: 'Columns are separated by commas, not by semicolons, tabs or blanks.' };
    return;
  }
  for (const [i, name] of cells.entries()) {
    if (cells.indexOf(name) < i) yield { line, column: shown(name), says: 'This column stands here twice.' };
    else if (!COLUMN_NAMES.includes(name)) {
      const near = nearest(name, COLUMN_NAMES);
      yield {
        line,
        column: shown(name),
        says: `There is no column of this name.${near === undefined ? '' : ` Was ${near} meant?`} Read are: ${COLUMN_NAMES.join(', ')}.`,
      };
    }
  }
  for (const name of REQUIRED)
    if (!cells.includes(name)) yield { line, column: name, says: `The column ${name} is missing.` };
}

/** A header that is no name of a column may be a person's name: it is not repeated. */
const shown = (name: string): string => (/^[A-Z][A-Z0-9_]{0,11}$/.test(name) ? name : '…');

function rowOf({ line, cells }: Line, columns: readonly string[], faults: NonmemFault[]): TableRow | undefined {
  if (cells.length !== columns.length) {
    faults.push({
      line,
      says: `${String(cells.length)} cells, but ${String(columns.length)} columns.${cells.length > columns.length ? ' A decimal comma counts as a separator.' : ''}`,
    });
    return undefined;
  }
  const values = new Map<string, number>();
  const doubtful = new Set<string>();
  let id = '';
  for (const [i, name] of columns.entries()) {
    const cell = cells[i] ?? '';
    if (name === 'ID') {
      id = cell;
      if (ID.test(cell)) continue;
      faults.push({ line, column: name, says: 'An ID has 1 to 40 letters, digits, dots, hyphens or underscores.' });
      doubtful.add(name);
      continue;
    }
    if (cell === '.' || cell === '') continue;
    const says = cellFault(cell, BY_NAME.get(name)!);
    if (says === undefined) values.set(name, Number(cell));
    else {
      faults.push({ line, column: name, says });
      doubtful.add(name);
    }
  }
  return { line, id, values, doubtful };
}

function cellFault(cell: string, { name, unit, from, to, whole }: Column): string | undefined {
  if (/^[<≤]/.test(cell))
    return name === 'DV'
      ? 'A level below the limit is written BLQ 1 with its LLOQ, and DV ".".'
      : 'A number belongs here, without "<".';
  if (!NUMBER.test(cell)) return 'A number belongs here, or "." when there is none.';
  const value = Number(cell);
  if (!Number.isFinite(value) || value < from || value > to)
    return `${cell} is not possible: ${String(from)} to ${String(to)} (${unit}).${hint(name, value)}`;
  if (whole === true && !Number.isInteger(value)) return `${cell} is not whole (${unit}).`;
  return undefined;
}

function hint(name: string, value: number): string {
  if (name === 'HCT' && value > 0 && value < 1) return ' Hematocrit is percent here: 38, not 0.38.';
  return name === 'AMT' && value > 100 ? ' Was µg meant?' : '';
}
