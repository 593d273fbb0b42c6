import { describe } from 'vitest';
import { expect, test } from '../browser/harness.ts';
import { open } from './support/pages.ts';

describe('quick check', () => {
  test('answers with four keys, without a button and without leaving the keyboard', async ({ page }) => {
    await open(page, '/');
    const keys = ['3', '6', 'Tab', '3'];
    for (const key of keys) await page.keyboard.press(key);
    expect(keys.length).toBeLessThanOrEqual(8);
    const answer = page.getByRole('region', { name: 'Answer' });
    expect(await answer.innerText()).toContain('Not yet, 1 more (4 in all): 59.3 % after 3');
    expect(await answer.innerText()).toContain('by luck alone in 30.1 %');
  });

  test('keeps the inputs in the hash, which no server sees, and answers the same from it', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, '/');
    await page.keyboard.type('36');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.getByText('Own chance per transfer').first().click();
    await page.getByLabel('Chance per transfer').fill('27.6');
    const before = await page.getByRole('region', { name: 'Answer' }).innerText();
    expect(before).toContain('Readings differ');
    expect(new URL(page.url()).hash).toBe('#age=36&failed=3&own=27.6');
    await page.reload();
    await page.getByRole('region', { name: 'Answer' }).waitFor();
    expect(await page.getByRole('region', { name: 'Answer' }).innerText()).toBe(before);
    expect(asked.filter((url) => url.includes('27.6'))).toEqual([]);
  });

  test('reads Persian digits and says how', async ({ page }) => {
    await open(page, '/');
    await page.getByLabel('Her age').fill('۳۶');
    await page.getByLabel('Failed transfers').fill('٤');
    expect(await page.getByRole('region', { name: 'Inputs' }).innerText()).toContain('reads as 36 years');
    expect(await page.getByRole('region', { name: 'Answer' }).innerText()).toContain(
      'Threshold reached: 69.9 % after 4',
    );
  });

  test('shows both readings of age 40', async ({ page }) => {
    await open(page, '/#age=40&failed=2&embryos=euploid');
    const answer = await page.getByRole('region', { name: 'Answer' }).innerText();
    expect(answer).toContain('64.1 %');
    expect(answer).toContain('58.0 %');
  });

  test('mixed histories multiply: two untested and one euploid at 36', async ({ page }) => {
    await open(page, '/#age=36&embryos=mixed&untested=2&euploid=1');
    expect(await page.getByRole('region', { name: 'Answer' }).innerText()).toContain('80.3 % after 3');
  });

  test('with the age alone says the count, with the count alone goes over the ages', async ({ page }) => {
    await open(page, '/#age=36');
    expect(await page.getByRole('region', { name: 'Answer' }).innerText()).toContain(
      'The threshold is passed after 4 failed transfers',
    );
    await open(page, '/#failed=3');
    await page.reload();
    const answer = await page.getByRole('region', { name: 'Answer' }).innerText();
    expect(answer).toContain('Needs her age');
    expect(answer).toContain('67.9 %');
    expect(answer).toContain('59.3 %');
    expect(answer).toContain('38.6 %');
  });

  test('an impossible age gives no answer and says why', async ({ page }) => {
    await open(page, '/');
    await page.getByLabel('Her age').fill('17');
    await page.getByLabel('Failed transfers').fill('3');
    expect(await page.getByRole('region', { name: 'Inputs' }).innerText()).toContain('From 18 to 55');
    expect(await page.getByRole('region', { name: 'Answer' }).innerText()).toContain('Needs her age');
  });

  test('w opens the reasons outside a field and types a letter inside one; Esc gives the focus back', async ({
    page,
  }) => {
    await open(page, '/#age=36&failed=3');
    await page.getByLabel('Her age').focus();
    await page.keyboard.press('w');
    expect(await page.getByRole('complementary', { name: /^Why/ }).count()).toBe(0);
    await page.getByLabel('Her age').fill('36');
    const why = page.getByRole('region', { name: 'Answer' }).getByRole('button', { name: /^Why/ });
    await why.focus();
    await page.keyboard.press('w');
    const drawer = page.getByRole('complementary', { name: /^Why/ });
    await drawer.waitFor();
    for (const part of ['Because', 'Not known', 'What would change it', 'Sources', 'Knowledge 2']) {
      expect(await drawer.innerText()).toContain(part);
    }
    await page.keyboard.press('Escape');
    expect(await drawer.count()).toBe(0);
    expect(await why.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('single keys can be switched off', async ({ page }) => {
    await open(page, '/#age=36&failed=3');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByLabel('Single keys are on').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await page.waitForTimeout(100);
    expect(await page.getByRole('complementary', { name: /^Why/ }).count()).toBe(0);
  });

  test('copies the answer as text, with its reasons and the knowledge version', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '/#age=36&failed=3');
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('her age: 36 years; failed transfers: 3 (untested)');
    expect(text).toContain('59.3 %');
    expect(text).toMatch(/knowledge \d{4}\.\d{2}/);
  });
});
