import { type AttemptCounts, attemptCounts, type AttemptQuestion } from './attemptCounts.ts';
import { type Exported, type ExportFormat, exportRows } from './exportRows.ts';
import { type GroupCounts, groupedCounts, type GroupQuestion } from './groupedCounts.ts';
import { earlierKeys, readRows } from './readRows.ts';
import { RegistryFolder } from './registryFolder.ts';
import type { DigestedRow } from './rowColumns.ts';
import { type WomenCounts, womenCounts, type WomenQuestion } from './womenCounts.ts';
import { type Written, writeRows } from './writeRows.ts';

export interface RegistryFacts {
  readonly rows: number;
  /** Distinct women among lines that name one. */
  readonly women: number;
  /** Women whose transfers cannot be put in order, or who have a line that may or may not be a transfer. */
  readonly womenInDoubt: number;
}

/** A folder of registry rows, open for imports and questions. */
export interface Registry {
  readonly write: (
    batches: AsyncIterable<readonly DigestedRow[]> | Iterable<readonly DigestedRow[]>,
  ) => Promise<Written>;
  /** What an import of this source has kept before: key and digest. */
  readonly earlierKeys: (source: string) => Promise<ReadonlyMap<string, string>>;
  readonly rows: () => AsyncIterable<readonly DigestedRow[]>;
  readonly facts: () => Promise<RegistryFacts>;
  readonly groupedCounts: (question: GroupQuestion) => Promise<readonly GroupCounts[]>;
  readonly attemptCounts: (question: AttemptQuestion) => Promise<readonly AttemptCounts[]>;
  readonly womenCounts: (question: WomenQuestion) => Promise<readonly WomenCounts[]>;
  readonly export: (path: string, format: ExportFormat) => Promise<Exported>;
  readonly close: () => void;
}

/**
 * Opens a registry folder, or begins one. One question at a time; `close` removes what was spilled to disk.
 *
 * @throws {RegistryFault} when a file of rows cannot be read or has other columns
 */
export async function openRegistry(path: string): Promise<Registry> {
  const folder = await RegistryFolder.open(path);
  return {
    write: async (batches) => {
      const written = await writeRows(folder, batches);
      // Made now, so that the first question does not wait for it.
      if (written.added > 0) await folder.layout();
      return written;
    },
    earlierKeys: (source) => earlierKeys(folder, source),
    rows: () => readRows(folder),
    facts: async () => {
      const layout = await folder.layout();
      return { rows: layout?.rows ?? 0, women: layout?.women ?? 0, womenInDoubt: layout?.womenInDoubt ?? 0 };
    },
    groupedCounts: (question) => groupedCounts(folder, question),
    attemptCounts: (question) => attemptCounts(folder, question),
    womenCounts: (question) => womenCounts(folder, question),
    export: (file, format) => exportRows(folder, file, format),
    close: () => folder.close(),
  };
}
