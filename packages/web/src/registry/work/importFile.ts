import type { RegistryMapping } from '@nidation/core/knowledge';
import { importRows } from '@nidation/core/registry';
import { delimitedLine, delimitedSource } from '@nidation/formats/delimited-text';
import type { Imported, Progress } from '../messages.ts';
import { fileText } from './fileText.ts';
import { askingOf, type KeptTable, RowGatherer } from './keptTable.ts';

/** Above this the digest would need the whole file in memory at once. */
const MOST_DIGESTED_BYTES = 268_435_456;

export interface ReadTable {
  readonly answer: Imported;
  /** Present when the file was imported. */
  readonly table?: KeptTable;
  /** Rejected rows as CSV. Their texts may identify a person. */
  readonly rejects?: string;
}

/**
 * Reads the whole file under a mapping, by the rules the command line uses.
 *
 * @throws {UnreadableFile} with one sentence
 */
export async function importFile(
  file: File,
  mapping: RegistryMapping,
  onProgress: (progress: Progress) => void,
): Promise<ReadTable> {
  let [bytes, rows] = [0, 0];
  const say = () => onProgress({ bytes, of: file.size, rows });
  const { chunks, details } = await fileText(file, mapping.encoding, (now) => {
    bytes = now;
    say();
  });
  const opened = await delimitedSource(chunks, {
    details,
    ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
  });
  if (opened.kind === 'unreadable') return { answer: opened };
  const gathered = new RowGatherer();
  const rejects = [delimitedLine(['row', 'column', 'value', 'rule', 'says', 'fix'])];
  const read = await importRows(opened.source, mapping, {
    onBatch: (batch) => {
      gathered.add(batch);
    },
    onReject: ({ row, column, value, rule, says, fix }) => {
      rejects.push(delimitedLine([row, column, value, rule, says, fix]));
    },
    onProgress: (now) => {
      rows = now;
      say();
    },
  });
  if (read.kind === 'refused') return { answer: read };
  const { report } = read;
  const digest = await digestOf(file);
  return {
    answer: { kind: 'imported', report, asking: askingOf(gathered.rows), digest },
    table: { mapping, report, digest, rows: gathered.rows, members: gathered.members },
    rejects: rejects.join(''),
  };
}

async function digestOf(file: File): Promise<string> {
  // Browsers offer digests only on a secure address or on this machine.
  if (!('subtle' in crypto)) return 'not computed: the page is not on a secure address';
  if (file.size > MOST_DIGESTED_BYTES) return 'not computed: the file is larger than 256 MiB';
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return `sha256:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
