import type { RowBatch, RowSource, SourceFormat } from '@nidation/core/registry';
import { delimiterWords, detectDelimiter, type Delimiter } from './delimiters.ts';
import { RecordReader, type LineEnds } from './recordReader.ts';

export interface DelimitedOptions {
  /** Absent: found from the first lines. */
  readonly delimiter?: Delimiter;
  /** What the caller found out: 'encoding' → 'UTF-8'. */
  readonly details?: SourceFormat['details'];
}

export type DelimitedAnswer =
  { readonly kind: 'source'; readonly source: RowSource } | { readonly kind: 'unreadable'; readonly says: string };

/** A header longer than this is no header. */
const LONGEST_HEADER = 262_144;

/**
 * Delimited text as rows, from chunks of any size: a file's on the server, a stream's in the page. The same
 * text in other chunks gives the same rows.
 */
export async function delimitedSource(
  chunks: AsyncIterable<string> | Iterable<string>,
  { delimiter: given, details = [] }: DelimitedOptions = {},
): Promise<DelimitedAnswer> {
  const texts = iteratorOf(chunks);
  let sample = '';
  let ended = false;
  // Some lines beyond the header tell the delimiter better than the header alone.
  while (!ended && sample.length < LONGEST_HEADER) {
    const next = await texts.next();
    ended = next.done === true;
    if (next.done !== true) sample += next.value;
  }
  if (sample === '') return { kind: 'unreadable', says: 'The file is empty.' };
  const delimiter = given ?? detectDelimiter(sample);
  if (delimiter === undefined) {
    return {
      kind: 'unreadable',
      says: 'No comma, semicolon, tab or vertical bar separates columns in the first line.',
    };
  }
  const header = readHeader(sample, delimiter);
  if (header === undefined)
    return {
      kind: 'unreadable',
      says: 'The header line cannot be read: a quote in it is never closed, or it has no end.',
    };
  const reader = new RecordReader(delimiter, header.cells.length);
  const source: RowSource = {
    header: header.cells,
    // Asked at the end: the line ends are known then.
    get format() {
      return { kind: 'CSV', details: [...details, ...formatDetails(delimiter, reader, header.lineEnd)] };
    },
    batches: batchesOf(reader, sample.slice(header.next), ended, texts),
  };
  return { kind: 'source', source };
}

async function* batchesOf(
  reader: RecordReader,
  first: string,
  ended: boolean,
  texts: AsyncIterator<string> | Iterator<string>,
): AsyncGenerator<RowBatch> {
  yield* reader.read(first, ended);
  while (!ended) {
    const next = await texts.next();
    ended = next.done === true;
    yield* reader.read(next.done === true ? '' : next.value, ended);
  }
}

function iteratorOf(chunks: AsyncIterable<string> | Iterable<string>): AsyncIterator<string> | Iterator<string> {
  return Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
}

interface Header {
  readonly cells: readonly string[];
  readonly next: number;
  readonly lineEnd: keyof LineEnds | undefined;
}

/** The first record; its cells are kept as they stand, apart from their quotes. */
function readHeader(text: string, delimiter: string): Header | undefined {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if (cell === undefined) return undefined;
    cells.push(cell.text);
    at = cell.end;
    if (at >= text.length) return text.length >= LONGEST_HEADER ? undefined : { cells, next: at, lineEnd: undefined };
    if (text[at] === delimiter) at++;
    else if (text.startsWith('\r\n', at)) return { cells, next: at + 2, lineEnd: 'crlf' };
    else if (text[at] === '\n' || text[at] === '\r')
      return { cells, next: at + 1, lineEnd: text[at] === '\n' ? 'lf' : 'cr' };
    else return undefined;
  }
}

function quotedCell(text: string, from: number): { readonly text: string; readonly end: number } | undefined {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? undefined : { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
}

function plainCell(
  text: string,
  from: number,
  delimiter: string,
): { readonly text: string; readonly end: number } | undefined {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  const cell = text.slice(from, end);
  return cell.includes('"') ? undefined : { text: cell, end };
}

function formatDetails(
  delimiter: Delimiter,
  reader: RecordReader,
  first: keyof LineEnds | undefined,
): SourceFormat['details'] {
  const { lf, crlf, cr } = reader.lineEnds;
  const counted = {
    lf: lf + Number(first === 'lf'),
    crlf: crlf + Number(first === 'crlf'),
    cr: cr + Number(first === 'cr'),
  };
  const kinds = Object.entries(counted).filter(([, count]) => count > 0);
  const names: Readonly<Record<string, string>> = { lf: 'LF', crlf: 'CR LF', cr: 'CR' };
  const lineEnds =
    kinds.length === 1
      ? names[kinds[0]![0]]!
      : kinds.length === 0
        ? 'none'
        : `mixed: ${kinds.map(([kind, count]) => `${String(count)} ${names[kind]!}`).join(', ')}`;
  return [
    { label: 'delimiter', value: delimiterWords[delimiter] },
    { label: 'quotes', value: reader.quoted ? 'double quotes' : 'none seen' },
    { label: 'line ends', value: lineEnds },
  ];
}
