import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, chromiumPath } from '../../tools/prepare/chromium.mjs';

const OUT = '.cache/bench-worker';

/** The worker as one plain script. */
async function script(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2023',
      outDir: OUT,
      emptyOutDir: true,
      lib: { entry: join(import.meta.dirname, 'worker.ts'), formats: ['es'], fileName: 'worker' },
    },
  });
  return readFileSync(`${OUT}/worker.js`, 'utf8');
}

/** @returns milliseconds of each full answer in a worker of Chromium, sorted */
export async function inWorker(): Promise<readonly number[]> {
  const executablePath = await chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
  const source = await script();
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags()] });
  try {
    const page = await browser.newPage();
    // A page with an origin of its own, for an empty one may start no worker; nothing is asked of the network.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('http://localhost/');
    return await page.evaluate(
      (text) =>
        new Promise<number[]>((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), {
            type: 'module',
          });
          worker.onmessage = ({ data }) => {
            resolve(data as number[]);
          };
          worker.onerror = ({ message }) => {
            reject(new Error(message));
          };
        }),
      source,
    );
  } finally {
    await browser.close();
  }
}
