import { describe } from 'vitest';
import { expect, test } from '../browser/harness.ts';
import { COUPLE_PAGES, coupleAddress, WITH_PLAN, open } from './support/pages.ts';

describe('print', () => {
  test.for(['/#age=36&failed=3', '/about', ...COUPLE_PAGES.map((name) => coupleAddress(name, WITH_PLAN))])(
    '%s is light, without navigation or buttons, with its answer and the knowledge version',
    async (address, { page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await open(page, address);
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect(
        await page.getByRole('navigation').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
      ).toBe(0);
      expect(await page.locator('button').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(
        0,
      );
      expect(await page.getByRole('main').innerText()).not.toBe('');
      expect(await page.locator('footer').innerText()).toMatch(/knowledge \d{4}\.\d{2}/);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toBe('rgb(255, 255, 255)');
    },
  );

  test('what the screen folds is printed; what is not recommended stays folded', async ({ page }) => {
    await open(page, coupleAddress('workup', WITH_PLAN));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const folded = await page
      .locator('main details')
      .evaluateAll((all) =>
        all.filter((one) => !one.hasAttribute('open')).map((one) => one.classList.contains('stays-folded')),
      );
    expect(folded.every((onPurpose) => onPurpose)).toBe(true);
    expect(folded.length).toBe(2);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('main details[open]').count()).toBe(0);
  });
});
