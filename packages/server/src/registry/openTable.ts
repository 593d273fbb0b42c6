import type { RegistryMapping } from '@nidation/core/knowledge';
import type { RowSource } from '@nidation/core/registry';
import { delimitedSource, type Encoding } from '@nidation/formats/delimited-text';
import { fileText, UnreadableFile } from './fileText.ts';

export interface TableOptions {
  readonly delimiter?: NonNullable<RegistryMapping['delimiter']>;
  readonly encoding?: Encoding;
}

/**
 * Opens a delimited file as rows.
 *
 * @throws {UnreadableFile} with one sentence
 */
export async function openTable(path: string, { delimiter, encoding }: TableOptions = {}): Promise<RowSource> {
  const { chunks, details } = await fileText(path, encoding);
  const answer = await delimitedSource(chunks, { details, ...(delimiter === undefined ? {} : { delimiter }) });
  if (answer.kind === 'unreadable') throw new UnreadableFile(`${path}: ${answer.says}`);
  return answer.source;
}
