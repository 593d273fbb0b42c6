import { createReadStream } from 'node:fs';
import type { InputAnswer } from './world.ts';

/** A case file has some thousand characters; more than this is some other file. */
const MOST_BYTES = 8 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not allowed',
};

async function bytesOf(source: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Reads one file, or standard input for '-' and for no path at all, as UTF-8; nothing is guessed about other encodings. */
export async function readInput(path: string | undefined, stdin: AsyncIterable<Buffer>): Promise<InputAnswer> {
  const fromStdin = path === undefined || path === '-';
  const name = fromStdin ? 'standard input' : path;
  const unreadable = (why: string): InputAnswer => ({ kind: 'unreadable', says: `${name}: ${why}.` });
  try {
    const bytes = await bytesOf(fromStdin ? stdin : (createReadStream(path) as AsyncIterable<Buffer>));
    if (bytes === undefined)
      return unreadable(`larger than ${String(MOST_BYTES / 1024 / 1024)} MB, so it is no case file`);
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), name };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return unreadable('not UTF-8 text');
    return unreadable(REASONS[code] ?? `cannot be read (${code})`);
  }
}
