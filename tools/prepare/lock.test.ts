import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-lock-'));
  lock = join(folder, 'preparing.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const silent = (): void => undefined;

test('two at once work one after the other', async () => {
  const happened: string[] = [];
  const work = (name: string) => async () => {
    happened.push(`${name} begins`);
    await wait(50);
    happened.push(`${name} ends`);
  };
  const said: string[] = [];
  await Promise.all([
    withLock(work('first'), silent, lock),
    withLock(work('second'), (text: string) => said.push(text), lock),
  ]);
  expect(happened).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(said).toEqual([expect.stringContaining(`process ${String(process.pid)}`)]);
  expect(existsSync(lock)).toBe(false);
});

test('work that fails gives the lock back', async () => {
  await expect(withLock(() => Promise.reject(new Error('no network')), silent, lock)).rejects.toThrow('no network');
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a killed start is taken over', async () => {
  const dead = spawn(process.execPath, ['-e', '']);
  await once(dead, 'exit');
  mkdirSync(lock);
  writeFileSync(join(lock, 'pid'), String(dead.pid));
  let worked = false;
  await withLock(() => Promise.resolve(void (worked = true)), silent, lock);
  expect(worked).toBe(true);
});

test('a lock nobody signed is taken over once it is old', async () => {
  mkdirSync(lock);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  let worked = false;
  await withLock(() => Promise.resolve(void (worked = true)), silent, lock);
  expect(worked).toBe(true);
});
