import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { listenOnFreePort } from './listen.ts';

const portOf = (address: string): number => Number(new URL(address).port);

test('a taken port gives way to the next free one, and the real one is told', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const app = Fastify();
  app.get('/', () => 'here');
  const address = await listenOnFreePort(app, port);
  expect(portOf(address)).toBeGreaterThan(port);
  expect(portOf(address)).toBeLessThan(port + 20);
  expect(await (await fetch(address)).text()).toBe('here');
  await app.close();
  other.close();
});

test('port 0 is the system’s choice, on this machine only', async () => {
  const app = Fastify();
  const address = await listenOnFreePort(app, 0);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(portOf(address)).not.toBe(0);
  await app.close();
});
