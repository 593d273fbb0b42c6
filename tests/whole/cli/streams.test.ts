import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { fileText } from './completeFile.ts';

const MAIN = 'packages/server/dist/cli/main.js';

test('a reader that closes the pipe early is no fault', async () => {
  const child = spawn(process.execPath, [MAIN, 'assess', '--json'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout.destroy();
  child.stdin.end(fileText());
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect({ code, signal, err }).toEqual({ code: 0, signal: null, err: '' });
});

test('a long answer reaches a slow reader to its end', async () => {
  const child = spawn(process.execPath, [MAIN, 'assess', '--json'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(fileText());
  let out = '';
  for await (const part of child.stdout.setEncoding('utf8')) {
    out += String(part);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(out.length).toBeGreaterThan(64 * 1024); // more than a pipe holds at once
  expect(() => JSON.parse(out) as unknown).not.toThrow();
});
