import type { RegistryMapping } from '../../knowledge/registers/registryMapping.ts';
import type { ImportReport } from '../importReport.ts';
import type { RowBatch, RowSource } from '../rowSource.ts';
import { compileMapping, type CompiledMapping } from './compiledMapping.ts';
import { Importer, type ImportOptions } from './importer.ts';
import type { KeptBatch } from './keptBatch.ts';
import type { MappingFault } from './mappingFaults.ts';
import { personalColumn } from './personalData.ts';

export interface ImportSinks extends ImportOptions {
  /** Kept rows, batch by batch; awaited, so that a slow reader slows the source. */
  readonly onBatch?: (batch: KeptBatch) => void | Promise<void>;
  /** Rows read so far. */
  readonly onProgress?: (read: number) => void;
}

export type ImportAnswer =
  | { readonly kind: 'imported'; readonly report: ImportReport }
  /** Nothing was kept: the mapping does not fit, or a column could name a person. */
  | { readonly kind: 'refused'; readonly faults: readonly MappingFault[] };

/**
 * Reads a source under a mapping, from any place that hands over text by column. The rules see neither
 * file nor clock: the same rows give the same report everywhere.
 */
export async function importRows(
  source: RowSource,
  mapping: RegistryMapping,
  sinks: ImportSinks = {},
): Promise<ImportAnswer> {
  const compiling = compileMapping(mapping, source.header);
  if (compiling.kind === 'faults') return { kind: 'refused', faults: compiling.faults };
  const { compiled } = compiling;
  const importer = new Importer(compiled, sinks);
  let read = 0;
  for await (const batch of source.batches) {
    if (read === 0) {
      const faults = personalFaults(compiled, batch);
      if (faults.length > 0) return { kind: 'refused', faults };
    }
    const kept = importer.take(batch);
    await sinks.onBatch?.(kept);
    read += batch.count + batch.broken.length;
    sinks.onProgress?.(read);
  }
  return { kind: 'imported', report: importer.report(source.format) };
}

/** Columns whose texts look like a person's, in the first batch. Keys and days of the mapping are judged cell by cell. */
function personalFaults(
  { header, readPlaces, mapping }: CompiledMapping,
  { columns }: RowBatch,
): readonly MappingFault[] {
  const days = new Set(Object.values(mapping.fields).flatMap((rule) => (rule.kind === 'day' ? [rule.column] : [])));
  return readPlaces.flatMap((place) => {
    const { codes, texts } = columns[place]!;
    // Texts of broken lines are in the list too, and may stand in a wrong column.
    const says = personalColumn([...new Set(codes)].map((code) => texts[code]!));
    const name = header[place]!;
    if (says === undefined || (days.has(name) && says !== 'a birth date')) return [];
    return [{ path: 'header', says: `The texts of column "${name}" look like ${says}: name it in "leftOut".` }];
  });
}
