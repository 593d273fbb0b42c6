import { day } from '../../engines/quantities/days.ts';
import type { RegistryFieldName } from '../../knowledge/registers/registryFields.ts';
import type { RegistryOutcome, RegistryRow } from '../row.ts';
import type { FieldColumn } from './conditions.ts';

/** The kept rows of one batch, by field and by row. */
export interface KeptBatch {
  /** Rows of the batch, kept or not. */
  readonly count: number;
  /** 1 where the row is kept. */
  readonly kept: Uint8Array;
  readonly fields: ReadonlyMap<RegistryFieldName, FieldColumn>;
  /** By cohort id: 1 where the row is kept and in the cohort. */
  readonly cohorts: ReadonlyMap<string, Uint8Array>;
  /** The kept rows, one object each, in their order; made when asked for. */
  readonly rows: () => readonly KeptRow[];
}

export interface KeptRow {
  readonly row: RegistryRow;
  /** Of the source's text: told apart at the next import whether the row has changed. */
  readonly digest: string;
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

interface Identity {
  readonly key: string;
  readonly source: string;
  readonly notes: readonly string[];
}

/** One row from its fields. A field without value is left out: it was not recorded. */
export function registryRow(identity: Identity, fields: KeptBatch['fields'], at: number): RegistryRow {
  const [values, outcome]: Record<string, unknown>[] = [{}, {}];
  for (const [name, { codes, values: of }] of fields) {
    const value = of[codes[at]!];
    if (value === undefined) continue;
    (OUTCOMES.has(name) ? outcome : values)![name] =
      name === 'transferDay' && typeof value === 'string' ? day(value) : value;
  }
  // Every value was held against its field's type when its text was read (`fieldReading.ts`).
  return { ...identity, ...values, outcome: outcome as RegistryOutcome };
}
