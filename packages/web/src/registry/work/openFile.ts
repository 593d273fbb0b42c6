import { builtInFor } from '@nidation/core/registry';
import { delimitedSource } from '@nidation/formats/delimited-text';
import { suggestMapping } from '@nidation/formats/registry-mapping';
import type { OpenedFile, Unreadable } from '../messages.ts';
import { fileText } from './fileText.ts';

/**
 * Looks at the header and the first rows: which mapping reads the file, or a draft of one.
 *
 * @throws {UnreadableFile} with one sentence
 */
export async function openFile(file: File): Promise<OpenedFile | Unreadable> {
  const { chunks, details } = await fileText(file, undefined);
  const answer = await delimitedSource(chunks, { details });
  if (answer.kind === 'unreadable') return answer;
  const { source } = answer;
  const texts = source.header.map(() => new Set<string>());
  for await (const { columns } of source.batches) {
    columns.forEach((column, i) => {
      for (const text of column.texts) texts[i]!.add(text);
    });
    break;
  }
  const { draft, questions } = suggestMapping(source.header.map((header, i) => ({ header, texts: [...texts[i]!] })));
  const { header, format } = source;
  return { kind: 'opened', header, format: format.details, builtIn: builtInFor(header)?.id, draft, questions };
}
