import {
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDateValue,
  DuckDBListValue,
  type DuckDBType,
  LIST,
  SMALLINT,
  USMALLINT,
  VARCHAR,
} from '@duckdb/node-api';
import { addDays, day, dayNumber } from '@nidation/core/engines';
import { type FieldType, registryFields, type RegistryFieldName } from '@nidation/core/knowledge';
import type { RegistryOutcome, RegistryRow } from '@nidation/core/registry';
import type { Value } from './database.ts';

/** How a registry row lies in a Parquet file: one typed column per field, null where nothing was recorded. */

/** A row with the digest of the text it was read from, which tells at the next import whether the text has changed. */
export interface DigestedRow {
  readonly row: RegistryRow;
  readonly digest: string;
}

export interface RowColumn {
  readonly name: string;
  readonly type: DuckDBType;
  readonly valueOf: (of: DigestedRow) => Value;
}

const OUTCOMES: ReadonlySet<string> = new Set<keyof RegistryOutcome>([
  'positiveTest',
  'gestationalSac',
  'clinicalPregnancy',
  'ongoing',
  'miscarriage',
  'ectopic',
  'liveBirth',
  'liveBornChildren',
]);

/** '>5' lies in two columns: 6, and whether it may be more. */
export const orMoreColumn = (field: string): string => `${field}OrMore`;

interface Count {
  readonly count: number;
  readonly orMore: boolean;
}

function recorded({ row }: DigestedRow, field: RegistryFieldName): unknown {
  const from: object = OUTCOMES.has(field) ? row.outcome : row;
  return (from as Partial<Record<RegistryFieldName, unknown>>)[field];
}

function countOf(of: DigestedRow, field: RegistryFieldName): Count | undefined {
  return recorded(of, field) as Count | undefined;
}

const DAY_ZERO = day('1970-01-01');

function columnsOf(name: RegistryFieldName, { kind }: FieldType): RowColumn[] {
  const column = (type: DuckDBType): RowColumn[] => [
    { name, type, valueOf: (of) => (recorded(of, name) ?? null) as Value },
  ];
  switch (kind) {
    case 'key':
    case 'text':
    case 'choice':
      return column(VARCHAR);
    case 'yes or no':
      return column(BOOLEAN);
    case 'whole number':
      return column(SMALLINT);
    case 'number':
      return column(DOUBLE);
    case 'day': {
      const dateOf = ({ row: { transferDay } }: DigestedRow): Value =>
        transferDay === undefined ? null : new DuckDBDateValue(dayNumber(transferDay));
      return [{ name, type: DATE, valueOf: dateOf }];
    }
    case 'count':
      return [
        { name, type: USMALLINT, valueOf: (of) => countOf(of, name)?.count ?? null },
        { name: orMoreColumn(name), type: BOOLEAN, valueOf: (of) => countOf(of, name)?.orMore ?? null },
      ];
  }
}

/** Every column of a rows file, in order. */
export const rowColumns: readonly RowColumn[] = [
  { name: 'key', type: VARCHAR, valueOf: ({ row }) => row.key },
  { name: 'source', type: VARCHAR, valueOf: ({ row }) => row.source },
  { name: 'digest', type: VARCHAR, valueOf: ({ digest }) => digest },
  ...registryFields.flatMap(({ name, type }) => columnsOf(name, type)),
  { name: 'notes', type: LIST(VARCHAR), valueOf: ({ row }) => new DuckDBListValue([...row.notes]) },
];

/** The inverse of `valueOf`, for one line of values in the order of the columns. */
export function rowOf(values: readonly Value[]): DigestedRow {
  const at = new Map(rowColumns.map(({ name }, i) => [name, values[i] ?? null]));
  const text = (name: string): string => String(at.get(name));
  const [fields, outcome]: Record<string, unknown>[] = [{}, {}];
  for (const { name, type } of registryFields) {
    const value = at.get(name) ?? null;
    if (value !== null) (OUTCOMES.has(name) ? outcome : fields)![name] = fieldValue(name, type, value, at);
  }
  const notes = at.get('notes');
  const row = {
    ...fields,
    key: text('key'),
    source: text('source'),
    outcome: outcome as RegistryOutcome,
    notes: notes instanceof DuckDBListValue ? notes.items.map(String) : [],
  };
  return { row, digest: text('digest') };
}

function fieldValue(name: string, { kind }: FieldType, value: Value, at: ReadonlyMap<string, Value>): unknown {
  if (value instanceof DuckDBDateValue) return addDays(DAY_ZERO, value.days);
  if (kind !== 'count') return value;
  return { count: value, orMore: at.get(orMoreColumn(name)) === true };
}
