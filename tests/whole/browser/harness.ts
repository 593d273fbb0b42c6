import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { chromiumFlags, chromiumPath } from '../../../tools/prepare/chromium.mjs';

/** Browser tests in a real Chromium, offline, with every complaint of the page a failure. */

interface BrowserFixtures {
  /** One Chromium for a test file. */
  readonly browser: Browser;
  /** A fresh profile: no storage of another test. */
  readonly context: BrowserContext;
  /** A fresh page, 1280 × 900. */
  readonly page: Page;
}

const isLoopback = (address: string): boolean =>
  /^(data|blob|about):/.test(address) || /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(address);

/** Collects what must not happen: requests to another machine, errors of the page, refusals of the policy. */
async function watch(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  await context.route(
    (url) => !isLoopback(url.href),
    (route) => {
      complaints.push(`a request to another machine: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('weberror', (error) => complaints.push(`an error of the page: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`an error on the console: ${message.text()}`);
  });
  return complaints;
}

export const test = base.extend<BrowserFixtures>({
  browser: [
    async ({}, use) => {
      const executablePath = await chromiumPath();
      if (executablePath === undefined) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
      const browser = await chromium.launch({ executablePath, args: [...chromiumFlags()] });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  context: async ({ browser }, use) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      baseURL: inject('address'),
      locale: 'en-US',
    });
    const complaints = await watch(context);
    await use(context);
    await context.close();
    expect(complaints).toEqual([]);
  },
  page: async ({ context }, use) => {
    await use(await context.newPage());
  },
});

/** What axe finds on a page as it stands, one line a violation; [] when it finds nothing. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}

export { expect } from 'vitest';
export type { Page } from 'playwright-core';
