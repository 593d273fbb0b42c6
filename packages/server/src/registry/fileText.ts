import { isAscii } from 'node:buffer';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { createReadStream } from 'node:fs';
import { detectEncoding, type Encoding } from '@nidation/formats/delimited-text';

/** The text of a file, chunk by chunk; gz is unpacked on the way, so memory does not grow with the file. */

const CHUNK_BYTES = 1_048_576;

export interface FileText {
  readonly chunks: AsyncIterable<string>;
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

export class UnreadableFile extends Error {}

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

/** @throws {UnreadableFile} with one sentence, when there is no such file, it is damaged or is no text of its encoding */
export async function fileText(path: string, given?: Encoding): Promise<FileText> {
  const packed = await isGzip(path);
  const bytes = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const plain = packed ? bytes.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : bytes;
  if (packed) bytes.on('error', (error) => plain.destroy(error));
  const parts = (plain as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const first = await readable(path, () => parts.next());
  const start = first.done === true ? Buffer.alloc(0) : first.value;
  const found = detectEncoding(start);
  const encoding = given ?? found.encoding;
  return {
    chunks: decoded(path, encoding, start.subarray(found.markBytes), parts),
    details: [
      { label: 'packed', value: packed ? 'gzip' : 'no' },
      { label: 'encoding', value: `${NAMES[encoding]}${found.markBytes > 0 ? ' with byte order mark' : ''}` },
    ],
  };
}

async function* decoded(
  path: string,
  encoding: Encoding,
  start: Buffer,
  parts: AsyncIterator<Buffer>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  // Plain ASCII, most registers, needs no decoder as long as nothing else was seen.
  let plain = encoding === 'utf-8' || encoding === 'windows-1252';
  for (let part: IteratorResult<Buffer> = { done: false, value: start }; part.done !== true;) {
    plain &&= isAscii(part.value);
    const { value } = part;
    yield plain ? value.toString('latin1') : await readable(path, () => decoder.decode(value, { stream: true }));
    part = await readable(path, () => parts.next());
  }
  if (!plain) yield await readable(path, () => decoder.decode());
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not allowed',
  Z_DATA_ERROR: 'the gzip data are damaged',
  Z_BUF_ERROR: 'the gzip data end too early',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'the text is not of the encoding found; state it with --encoding windows-1252',
};

async function readable<Value>(path: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new UnreadableFile(`${path}: ${REASONS[code] ?? `cannot be read (${code})`}.`);
  }
}

async function isGzip(path: string): Promise<boolean> {
  return readable(path, async () => {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    } finally {
      await file.close();
    }
  });
}
