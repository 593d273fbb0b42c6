import { detectEncoding, type Encoding } from '@nidation/formats/delimited-text';

/** The text of a chosen file, chunk by chunk; gz is unpacked on the way, so memory does not grow with the file. */

export class UnreadableFile extends Error {}

export interface FileText {
  readonly chunks: AsyncIterable<string>;
  readonly details: readonly { readonly label: string; readonly value: string }[];
}

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};

/**
 * @param onBytes bytes of the file read so far
 * @throws {UnreadableFile} with one sentence, when the file is gone, damaged or no text of its encoding
 */
export async function fileText(
  file: File,
  given: Encoding | undefined,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<FileText> {
  const packed = await isGzip(file);
  const parts = bytesOf(file, packed, onBytes);
  const first = await parts.next();
  const start = first.done === true ? new Uint8Array() : first.value;
  const found = detectEncoding(start);
  const encoding = given ?? found.encoding;
  return {
    chunks: decoded(encoding, start.subarray(found.markBytes), parts),
    details: [
      { label: 'packed', value: packed ? 'gzip' : 'no' },
      { label: 'encoding', value: `${NAMES[encoding]}${found.markBytes > 0 ? ' with byte order mark' : ''}` },
    ],
  };
}

async function isGzip(file: File): Promise<boolean> {
  const start = new Uint8Array(await orSay('The file cannot be read.', () => file.slice(0, 2).arrayBuffer()));
  return start[0] === 0x1f && start[1] === 0x8b;
}

async function* bytesOf(file: File, packed: boolean, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (part, controller) => {
        bytes += part.byteLength;
        onBytes(bytes);
        controller.enqueue(part);
      },
    }),
  );
  const reader = (packed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader();
  const says = packed
    ? 'The gzip data are damaged or end too early.'
    : 'The file cannot be read any more; choose it again.';
  try {
    for (;;) {
      const part = await orSay(says, () => reader.read());
      if (part.done) return;
      yield part.value;
    }
  } finally {
    // Whoever stops early, after the header, lets the file go.
    await reader.cancel().catch(() => undefined);
  }
}

async function* decoded(
  encoding: Encoding,
  start: Uint8Array,
  parts: AsyncIterator<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const says = `The text is not ${NAMES[encoding]}; state its encoding in the mapping.`;
  try {
    for (let part: IteratorResult<Uint8Array> = { done: false, value: start }; part.done !== true;) {
      const { value } = part;
      yield await orSay(says, () => decoder.decode(value, { stream: true }));
      part = await parts.next();
    }
    yield await orSay(says, () => decoder.decode());
  } finally {
    await parts.return?.();
  }
}

/** The browser's own words may hold a path or a name: one sentence of ours stands for them. */
async function orSay<Value>(says: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch {
    throw new UnreadableFile(says);
  }
}
