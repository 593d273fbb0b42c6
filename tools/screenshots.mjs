import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from './prepare/chromium.mjs';

/**
 * Pictures of every page for docs/screenshots, taken from a running app:
 *
 *   node tools/screenshots.mjs http://127.0.0.1:8787
 */

const OUT = 'docs/screenshots';
const TALLEST = 2600;

/** @type {readonly { name: string, path: string, width?: number, theme?: 'light' | 'dark', media?: 'print', why?: true }[]} */
const SHOTS = [
  { name: 'quick-check', path: '/#age=36&failed=3&own=27.6' },
  { name: 'quick-check-dark', path: '/#age=40&failed=2&embryos=euploid', theme: 'dark' },
  { name: 'quick-check-phone', path: '/#age=36&failed=3', width: 390 },
  { name: 'quick-check-why', path: '/#age=36&failed=3', why: true },
  { name: 'open', path: '/couple' },
  { name: 'summary', path: '/couple/summary?demo=fits-2024' },
  { name: 'rif', path: '/couple/rif?demo=readings-differ' },
  { name: 'rif-dark', path: '/couple/rif?demo=mixed-at-forty', theme: 'dark' },
  { name: 'workup', path: '/couple/workup?demo=fits-2024' },
  { name: 'immune', path: '/couple/immune?demo=conflict-band' },
  { name: 'immune-dark', path: '/couple/immune?demo=azole-on-tacrolimus', theme: 'dark' },
  { name: 'immune-phone', path: '/couple/immune?demo=fits-2024', width: 390 },
  { name: 'plan', path: '/couple/plan?demo=fits-2024' },
  { name: 'plan-print', path: '/couple/plan?demo=fits-2024', width: 800, media: 'print' },
  { name: 'levels', path: '/couple/levels?demo=level-came-back' },
  { name: 'levels-dark', path: '/couple/levels?demo=levels-in-pregnancy', theme: 'dark' },
  { name: 'levels-phone', path: '/couple/levels?demo=level-came-back', width: 390 },
  { name: 'levels-print', path: '/couple/levels?demo=level-came-back', width: 800, media: 'print' },
  { name: 'sheet', path: '/couple/sheet?demo=fits-2024' },
  { name: 'about', path: '/about' },
];

const address = process.argv[2] ?? 'http://127.0.0.1:8787';
const executablePath = await chromiumPath();
if (executablePath === undefined) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags()] });
for (const { name, path, width = 1280, theme = 'light', media, why } of SHOTS) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(address + path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  // Levels are computed beside the page: the picture is of their answer.
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  if (why === true) {
    await page.getByRole('region', { name: 'Answer' }).getByRole('button', { name: /^Why/ }).click();
    await page.getByRole('complementary', { name: /^Why/ }).waitFor();
    await page.waitForLoadState('networkidle');
  }
  if (media !== undefined) await page.emulateMedia({ media });
  const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.screenshot({ path: `${OUT}/${name}.png`, fullPage: true, clip: { x: 0, y: 0, width, height } });
  await context.close();
  process.stdout.write(`${OUT}/${name}.png\n`);
}
await browser.close();
