import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';

/** `npm start` once everything is installed and built, which it is here. */
function start(port: string) {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return { child, ended: once(child, 'exit') as Promise<[number | null, string | null]>, err: () => err };
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const part of output) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(part)) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('It ended without an address.');
}

test.each(['SIGINT', 'SIGTERM'] as const)('the printed address serves the app; %s ends it cleanly', async (signal) => {
  const { child, ended } = start('0');
  const address = await addressOf(child.stdout);
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<title>Nidation');
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
});

test('a taken port gives way, and the real one is printed', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { child, ended } = start(String(port));
  const address = await addressOf(child.stdout);
  expect(Number(new URL(address).port)).toBeGreaterThan(port);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  child.kill('SIGINT');
  await ended;
  other.close();
});

test('an impossible port is refused in a sentence', async () => {
  const { ended, err } = start('eighty');
  expect(await ended).toEqual([2, null]);
  expect(err()).toContain('PORT is a whole number from 0 to 65535; got "eighty".');
});
