import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chromiumPath, ensureChromium } from './chromium.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-chromium-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

const silent = (): void => undefined;

test('CHROMIUM_PATH comes first', async () => {
  program('chromium');
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM_PATH', program('my-own-chrome'));
  expect(await chromiumPath()).toBe(join(folder, 'my-own-chrome'));
  expect(await ensureChromium(silent)).toBeUndefined();
});

test('then PATH', async () => {
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', folder);
  expect(await ensureChromium(silent, { mayInstall: false })).toMatch(/^Browser tests need Chromium\./);
  program('chromium-browser');
  expect(await chromiumPath()).toBe(join(folder, 'chromium-browser'));
});

test('a CHROMIUM_PATH that leads nowhere fails with its own line, and nothing is installed instead', async () => {
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'gone'));
  expect(await chromiumPath()).toBeUndefined();
  expect(await ensureChromium(silent)).toBe(`CHROMIUM_PATH names no program that can be run: ${join(folder, 'gone')}`);
});
