import { describe } from 'vitest';
import { expect, test, type Page } from '../browser/harness.ts';
import { coupleAddress, open, WITH_PLAN } from './support/pages.ts';

/** Evidence against is never smaller, lower or later than evidence for; declining weighs as much as continuing. */

const WIDTHS = [1280, 900, 390] as const;

interface Box {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: string;
  readonly fontWeight: string;
}

function boxOf(page: Page, selector: string): Promise<Box> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, width, height } = element.getBoundingClientRect();
      const { fontSize, fontWeight } = getComputedStyle(element);
      return { top, width, height, fontSize, fontWeight };
    });
}

describe.each(WIDTHS)('at %d px', (width) => {
  test('evidence against stands beside or above evidence for, at the same size', async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, coupleAddress('immune', WITH_PLAN));
    const against = await boxOf(page, '.evidence-against');
    const speaksFor = await boxOf(page, '.evidence-for');
    expect(against.top).toBeLessThanOrEqual(speaksFor.top);
    expect(against.width).toBeGreaterThanOrEqual(speaksFor.width - 1);
    for (const part of ['h3', '.evidence-row strong', '.arm', '.study ul']) {
      const [left, right] = [
        await boxOf(page, `.evidence-against ${part}`),
        await boxOf(page, `.evidence-for ${part}`),
      ];
      expect([left.fontSize, left.fontWeight]).toEqual([right.fontSize, right.fontWeight]);
    }
  });

  test('in every protocol row both stand at one height and one size', async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, coupleAddress('immune', WITH_PLAN));
    const rows = await page.locator('.protocols tbody tr').evaluateAll((all) =>
      all.map((row) => {
        const box = (name: string) => {
          const cell = row.querySelector(`td.${name}`)!;
          const { top, width: wide } = cell.getBoundingClientRect();
          return { top, wide, fontSize: getComputedStyle(cell).fontSize };
        };
        return { name: row.querySelector('th')!.textContent, speaksFor: box('for'), against: box('against') };
      }),
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name, speaksFor, against } of rows) {
      expect(against.top, name).toBeLessThanOrEqual(speaksFor.top + 1);
      expect(against.fontSize).toBe(speaksFor.fontSize);
    }
    expect(rows.some(({ name }) => name.includes('No immunotherapy'))).toBe(true);
  });

  test('decline, discuss and continue are three equal boxes, none preselected', async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, coupleAddress('immune', WITH_PLAN));
    const boxes = await page.locator('.equal-actions button').evaluateAll((all) =>
      all.map((button) => {
        const { top, width: wide, height } = button.getBoundingClientRect();
        const { fontSize, fontWeight } = getComputedStyle(button);
        return { top: Math.round(top), wide: Math.round(wide), height: Math.round(height), fontSize, fontWeight };
      }),
    );
    expect(boxes).toHaveLength(3);
    expect(boxes[1]).toEqual(boxes[0]);
    expect(boxes[2]).toEqual(boxes[0]);
    expect(await page.locator('.equal-actions button[aria-expanded=true]').count()).toBe(0);
  });
});
