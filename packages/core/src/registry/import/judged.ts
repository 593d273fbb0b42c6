import type { RegistryFieldName } from '../../knowledge/registers/registryFields.ts';
import type { RowBatch } from '../rowSource.ts';
import type { BatchView, FieldColumn } from './conditions.ts';
import type { FieldBatch } from './fieldReaders.ts';

/** A batch after every rule has looked at it: what the tallies count. */
export interface Judged {
  readonly batch: RowBatch;
  readonly view: BatchView;
  /** 0 kept, 1 rejected, 2 duplicate. */
  readonly verdicts: Uint8Array;
  readonly kept: Uint8Array;
  /** One a note rule of the mapping. */
  readonly notes: readonly Uint8Array[];
  readonly repeated: Uint32Array;
  readonly fields: ReadonlyMap<RegistryFieldName, FieldColumn>;
  readonly read: ReadonlyMap<RegistryFieldName, FieldBatch>;
}
