import { describe } from 'vitest';
import { expect, test } from '../browser/harness.ts';
import { COUPLE_PAGES, coupleAddress, DEMO_IDS, goTo, open } from './support/pages.ts';

describe('opening a couple', () => {
  test('a malformed file is refused whole: every fault with its place, nothing kept', async ({ page }) => {
    await open(page, '/couple');
    const text =
      '{\n  "schema": "nidation/case/1",\n  "asOf": "2026-02-30",\n  "woman": { "ageYears": 370, "th1Th2": 3 },\n  "transfers": [{ "outcom": "none" }]\n}';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'broken.case.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const words = await alert.innerText();
    for (const place of ['asOf', 'woman.ageYears', 'transfers[0]']) expect(words).toContain(place);
    expect(words).toContain('Nothing of it was kept');
    expect(new URL(page.url()).pathname).toBe('/couple');
    await open(page, '/couple/summary');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('No couple is open');
  });

  test('what is downloaded opens again and gives the same summary', async ({ page }) => {
    await open(page, coupleAddress('summary', DEMO_IDS[0]!));
    const before = await page.getByRole('main').innerText();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download case file' }).click(),
    ]);
    await open(page, '/couple');
    await page.locator('input[type=file]').setInputFiles(await file.path());
    await page.getByRole('heading', { level: 1, name: 'Summary' }).waitFor();
    const after = await page.getByRole('main').innerText();
    const answers = (text: string) => text.slice(text.indexOf('Next:'));
    expect(answers(after)).toBe(answers(before));
    expect(page.url()).not.toContain('demo=');
  });

  test.for(DEMO_IDS)('demo couple %s is marked as such on every page', async (id, { page }) => {
    await open(page, coupleAddress('summary', id));
    for (const name of COUPLE_PAGES) {
      await goTo(page, name);
      expect(await page.getByRole('complementary', { name: 'Couple' }).innerText()).toContain('demo data');
    }
  });

  test('once a couple is open, every page works with the network off', async ({ page, context }) => {
    await open(page, coupleAddress('summary', DEMO_IDS[0]!));
    await context.setOffline(true);
    for (const [key, heading] of [
      ['1', 'Is this RIF?'],
      ['2', 'Work-up of both partners'],
      ['3', 'Immune profile and protocols'],
      ['4', 'Plan and calendar'],
      ['5', 'Levels'],
      ['0', 'Summary'],
    ] as const) {
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    }
  });

  test('no address and no storage holds anything of a case', async ({ page }) => {
    await open(page, '/couple');
    await page.getByRole('button', { name: 'Start an empty case' }).click();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'Record a measurement' }).click();
    await page.getByRole('textbox', { name: 'Th1' }).fill('31.7');
    const kept = await page.evaluate(() => ({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      address: location.href,
    }));
    expect(JSON.stringify(kept)).not.toContain('31.7');
    expect(kept.local).toBe('{}');
  });
});
