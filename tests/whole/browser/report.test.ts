import { readdirSync, readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { axeViolations, expect, type Page, test } from './harness.ts';

/** The golden report and figures in a real browser: readable by everybody, on paper, and in both themes. */

const golden = (path: string): URL => new URL(`../../golden/${path}`, import.meta.url);
const report = readFileSync(golden('report/registry.html'), 'utf8');
const figures = readdirSync(golden('figures')).map(
  (name) => [name, readFileSync(golden(`figures/${name}`), 'utf8')] as const,
);

async function showFile(page: Page, svg: string): Promise<void> {
  await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
}

const colorOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((which) => getComputedStyle(document.querySelector(which)!).fill, selector);

describe('the report', () => {
  test('axe finds nothing', async ({ page }) => {
    await page.setContent(report);
    expect(await axeViolations(page)).toEqual([]);
  });

  test.for([
    ['A4', 794],
    ['Letter', 816],
    ['a phone', 390],
  ] as const)('%s holds its width', async ([, width], { page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: width > 700 ? 'print' : 'screen' });
    await page.setContent(report);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const wide = await page
      .locator('figure svg')
      .evaluateAll((all) => all.filter((one) => one.clientWidth > innerWidth).length);
    expect(wide).toBe(0);
  });

  test.for(['A4', 'Letter'] as const)('is printed on %s with numbered pages', async (format, { page }) => {
    await page.setContent(report);
    const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(5);
  });
});

describe('a figure as a file of its own', () => {
  test.for(figures.slice(0, 3))(
    '%s is dark or light as its reader prefers, and light on paper',
    async ([, svg], { page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await showFile(page, svg);
      expect(await colorOf(page, 'rect')).toBe('rgb(255, 255, 255)');
      expect(await colorOf(page, 'text')).toBe('rgb(27, 34, 38)');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await colorOf(page, 'rect')).toBe('rgb(26, 32, 36)');
      expect(await colorOf(page, 'text')).toBe('rgb(231, 234, 236)');
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect(await colorOf(page, 'rect')).toBe('rgb(255, 255, 255)');
    },
  );

  test.for(figures)('%s: no two texts touch in the faces of this machine', async ([, svg], { page }) => {
    await showFile(page, svg);
    const clashes = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      return boxes.flatMap((one, i) =>
        boxes
          .slice(i + 1)
          .filter(
            ({ box }) =>
              one.box.left < box.right - 1 &&
              box.left < one.box.right - 1 &&
              one.box.top < box.bottom - 3 &&
              box.top < one.box.bottom - 3,
          )
          .map((two) => `${one.words} | ${two.words}`),
      );
    });
    expect(clashes).toEqual([]);
  });
});
