import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../tools/prepare/chromium.mjs';
import { quantile, type Bench } from './measurement.ts';
import { startServer } from './server.ts';

const APP = 'packages/web/dist/app';
const KEYSTROKES = 40;

/** JavaScript that the first page loads before it can answer; kB = 1000 bytes, compressed. */
function firstRoute(compress: (text: Buffer) => Buffer): number {
  const index = readFileSync(`${APP}/index.html`, 'utf8');
  const paths = [...index.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]!);
  return paths.reduce((sum, path) => sum + compress(readFileSync(`${APP}/${path}`)).length, 0) / 1000;
}

/**
 * From a keystroke in the quick check to the frame that shows its answer: two animation frames after
 * the input event, since the first one begins before that frame is painted.
 */
async function repaints(page: Page): Promise<readonly number[]> {
  const age = page.getByRole('textbox').first();
  await age.waitFor();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    document.addEventListener(
      'input',
      () => {
        const from = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => seen.push(performance.now() - from);
          channel.port2.postMessage(undefined); // runs right after the frame was painted
        });
      },
      { capture: true },
    );
  });
  for (let i = 0; i < KEYSTROKES; i += 1) {
    await age.fill(String(25 + (i % 20)));
    await page.waitForTimeout(60);
  }
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  return seen.sort((a, b) => a - b);
}

const bench: Bench = async () => {
  const executablePath = await chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
  const { address, stop } = await startServer();
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags()] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const times = await repaints(page);
    return [
      {
        what: 'quick check, keystroke to painted answer, median',
        value: quantile(times, 0.5),
        unit: 'ms',
        atMost: 50,
        remark: `${String(times.length)} keystrokes, headless Chromium`,
      },
      { what: 'quick check, keystroke to painted answer, p95', value: quantile(times, 0.95), unit: 'ms' },
      {
        what: 'first route, JavaScript, gzip',
        value: firstRoute((text) => gzipSync(text, { level: 9 })),
        unit: 'kB',
        atMost: 120,
      },
      { what: 'first route, JavaScript, brotli', value: firstRoute((text) => brotliCompressSync(text)), unit: 'kB' },
    ];
  } finally {
    await browser.close();
    await stop();
  }
};

export default bench;
