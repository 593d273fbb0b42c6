import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInput } from './input.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-input-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const stdin = (...parts: (string | Uint8Array)[]) => Readable.from(parts.map((part) => Buffer.from(part)));
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('a path is read', async () => {
  const path = file('case.json', '{"note":"é"}');
  expect(await readInput(path, stdin())).toEqual({ kind: 'text', text: '{"note":"é"}', name: path });
});

test.each([undefined, '-'])('%s is standard input, joined before it is decoded', async (path) => {
  const [first, second] = [Uint8Array.of(0x22, 0xc3), Uint8Array.of(0xa9, 0x22)];
  expect(await readInput(path, stdin(first, second))).toEqual({ kind: 'text', text: '"é"', name: 'standard input' });
});

test('a byte order mark reaches the reader, which refuses it in a sentence', async () => {
  expect(await readInput(undefined, stdin('\uFEFF{}'))).toMatchObject({ text: '\uFEFF{}' });
});

test.each([
  ['a missing file', () => join(folder, 'gone.json'), /there is no such file/],
  ['a folder', () => folder, /it is a folder/],
  ['another encoding', () => file('utf16.json', Buffer.from('\uFEFF{"a":"é"}', 'utf16le')), /not UTF-8/],
  ['a file beyond any case', () => file('large.json', Buffer.alloc(8 * 1024 * 1024 + 1, 0x20)), /larger than 8 MB/],
])('%s is refused in a sentence', async (_name, path, says) => {
  const answer = await readInput(path(), stdin());
  expect(answer).toEqual({ kind: 'unreadable', says: expect.stringMatching(says) as string });
});

test('exactly 8 MB are read', async () => {
  expect(await readInput(file('edge.json', Buffer.alloc(8 * 1024 * 1024, 0x20)), stdin())).toMatchObject({
    kind: 'text',
  });
});
