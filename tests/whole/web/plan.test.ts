import { addDays, day, dayInWords } from '@nidation/core/engines';
import { readFile } from 'node:fs/promises';
import { describe } from 'vitest';
import { expect, test, type Page } from '../browser/harness.ts';
import { coupleAddress, open, WITH_PLAN } from './support/pages.ts';

/** Moves the focus with Tab until the element with this role and name has it; fails after a hundred. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  for (let presses = 0; presses < 100; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not reach ${role} ${String(name)}.`);
}

/** The transfer day as the page holds it: 'YYYY-MM-DD'. */
const transferDay = async (page: Page) => day(await page.getByLabel('Transfer day').inputValue());

describe('plan and calendar', () => {
  test('from the summary to an issued plan with the keyboard alone', async ({ page }) => {
    await open(page, coupleAddress('summary', WITH_PLAN));
    await page.keyboard.press('4');
    await page.getByRole('heading', { level: 1, name: 'Plan and calendar' }).waitFor();
    const transfer = await transferDay(page);
    const calendar = await page.getByRole('region', { name: 'Calendar' }).innerText();
    for (const offset of [-2, 0, 13, 14]) expect(calendar).toContain(dayInWords(addDays(transfer, offset)));
    await tabTo(page, 'button', 'Issue version 1');
    await page.keyboard.press('Enter');
    await page.getByText('version 1, issued').waitFor();
    await tabTo(page, 'button', '.ics couple');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toContain(`DTSTART;VALUE=DATE:${addDays(transfer, -2).replaceAll('-', '')}`);
  });

  test('a dose stands only with its protocol, its notices and how it was counted', async ({ page }) => {
    await open(page, coupleAddress('plan', WITH_PLAN));
    const words = await page.getByRole('main').innerText();
    expect(words).toMatch(/dose of .+ for these inputs: \d(\.5)? mg a day/);
    expect(words).toContain('Not a prescription');
    expect(words).toContain('Off-label');
    expect(words).toContain('16 dosing days');
  });

  test('a moved transfer shows what shifts and gives version 2, which supersedes version 1', async ({ page }) => {
    await open(page, coupleAddress('plan', WITH_PLAN));
    const before = await transferDay(page);
    const after = addDays(before, 2);
    await page.getByRole('button', { name: 'Issue version 1' }).click();
    await page.getByLabel('New transfer day').fill(after);
    const panel = page.getByRole('region', { name: 'Transfer moved' });
    expect(await panel.innerText()).toMatch(/\d+ entries move/);
    expect(await panel.innerText()).toContain(dayInWords(addDays(after, -2)));
    await panel.getByRole('button', { name: /^Issue version 2/ }).click();
    await page.getByText('version 2, issued').waitFor();
    expect(await page.getByRole('region', { name: 'Versions' }).innerText()).toContain('superseded by version 2');
  });

  test('doses already taken ask for a decision before anything is issued', async ({ page }) => {
    await open(page, coupleAddress('plan', WITH_PLAN));
    const before = await transferDay(page);
    await page.getByRole('button', { name: 'Issue version 1' }).click();
    await page.getByLabel('Dose days already taken').fill('1');
    await page.getByLabel('New transfer day').fill(addDays(before, 2));
    const panel = page.getByRole('region', { name: 'Transfer moved' });
    expect(await panel.innerText()).toContain('1 dose day already taken');
    expect(await panel.getByRole('button', { name: /^Issue version 2/ }).count()).toBe(0);
    await panel.getByLabel(/^keep taking/).check();
    await panel.getByRole('button', { name: /^Issue version 2/ }).waitFor();
  });

  test('declining is recorded with its reason and leaves no plan', async ({ page }) => {
    await open(page, coupleAddress('immune', WITH_PLAN));
    await page.getByRole('button', { name: 'Decline and record why' }).click();
    await page.keyboard.type('Dr X.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('evidence too thin, discussed');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('region', { name: 'Decide with the couple' }).innerText()).toContain(
      'evidence too thin, discussed',
    );
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('4');
    await page.getByRole('region', { name: 'No plan' }).waitFor();
    expect(await page.getByRole('region', { name: 'No plan' }).innerText()).toContain('evidence too thin, discussed');
  });

  test('an unknown stop item disables "Continue to plan" and the page says which', async ({ page }) => {
    await open(page, coupleAddress('immune', WITH_PLAN));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const proceed = page.getByRole('button', { name: 'Continue to plan' });
    expect(await proceed.getAttribute('aria-disabled')).toBe('false');
    await page
      .getByRole('group', { name: /active or untreated infection/i })
      .getByLabel('not known')
      .check();
    expect(await proceed.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator('#continue-barrier').innerText()).toMatch(/infection/i);
  });
});
