import { describe } from 'vitest';
import { axeViolations, expect, test, type Page } from '../browser/harness.ts';
import {
  COUPLE_PAGES,
  coupleAddress,
  goTo,
  open,
  OTHER_PAGES,
  TELLING_IDS,
  unfold,
  WITH_PLAN,
} from './support/pages.ts';

const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** axe on every page, light and dark, folded parts opened; the reasons drawer open as well. */

const THEMES = ['light', 'dark'] as const;

async function look(page: Page, what: string): Promise<readonly string[]> {
  const found: string[] = [];
  await unfold(page);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await axeViolations(page)).map((violation) => `${what} ${colorScheme}: ${violation}`));
  }
  return found;
}

describe('axe finds nothing', () => {
  test.for(OTHER_PAGES)('on %s', async (address, { page }) => {
    await open(page, address);
    expect(await look(page, address)).toEqual([]);
  });

  test.for(TELLING_IDS)('on any page of demo couple %s', { timeout: 180_000 }, async (demo, { page }) => {
    await open(page, coupleAddress('summary', demo));
    for (const name of COUPLE_PAGES) {
      await goTo(page, name);
      expect(await look(page, `${demo} ${name}`)).toEqual([]);
    }
  });

  test('with the reasons open, and with the help open', async ({ page }) => {
    await open(page, '/#age=36&failed=3');
    await page.getByRole('region', { name: 'Answer' }).getByRole('button', { name: /^Why/ }).click();
    await page.getByRole('complementary', { name: /^Why/ }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Keys/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('on an empty case', { timeout: 180_000 }, async ({ page }) => {
    await open(page, '/couple');
    await page.getByRole('button', { name: 'Start an empty case' }).click();
    for (let tab = 0; tab < 6; tab += 1) {
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press(String(tab));
      await page.waitForTimeout(150);
      await unfold(page);
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  test('no page is wider than the screen at 1280, 900 and 390 px', async ({ page }) => {
    for (const width of [1280, 900, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const address of [...OTHER_PAGES, coupleAddress('summary', WITH_PLAN)]) {
        await open(page, address);
        await unfold(page);
        expect(await overhang(page), `${address} at ${String(width)} px`).toBeLessThanOrEqual(0);
      }
      for (const name of COUPLE_PAGES) {
        await goTo(page, name);
        await unfold(page);
        expect(await overhang(page), `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
      }
    }
  }, 180_000);
});
