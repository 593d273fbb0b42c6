import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Longer than any header; a file without line ends is not read to its end. */
const MOST_CHARACTERS = 4_000_000;

/**
 * The first record of a delimited file (UTF-8, compressed or not), line ends inside quotes included.
 *
 * @returns '' when the file is empty
 * @throws {Error} of the system when the file cannot be read or unpacked
 */
export async function headerLine(path: string): Promise<string> {
  const file = createReadStream(path);
  // The loop meets the same faults as the callback.
  const bytes = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of bytes) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    const end = recordEnd(text);
    if (end !== undefined) return text.slice(0, end);
    if (text.length > MOST_CHARACTERS) break;
  }
  return text;
}

/** Place of the first line end outside quotes. */
function recordEnd(text: string): number | undefined {
  let inQuotes = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (sign === '"') inQuotes = !inQuotes;
    else if ((sign === '\n' || sign === '\r') && !inQuotes) return i;
  }
  return undefined;
}

/** The cells of one record, nothing trimmed. */
export function recordCells(record: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let [text, inQuotes] = ['', false];
  for (let i = 0; i < record.length; i += 1) {
    const sign = record[i]!;
    if (inQuotes && sign === '"' && record[i + 1] === '"') {
      text += '"';
      i += 1;
    } else if (sign === '"') inQuotes = !inQuotes;
    else if (sign === delimiter && !inQuotes) {
      cells.push(text);
      text = '';
    } else text += sign;
  }
  return [...cells, text];
}

/** The sign that cuts the record into most cells; undefined when there is none or two do as well. */
export function delimiterOf<Sign extends string>(record: string, signs: readonly Sign[]): Sign | undefined {
  const cells = signs.map((sign) => ({ sign, count: recordCells(record, sign).length }));
  const most = Math.max(...cells.map(({ count }) => count));
  const best = cells.filter(({ count }) => count === most);
  return most > 1 && best.length === 1 ? best[0]!.sign : undefined;
}
