import { day } from '@nidation/core/engines';
import { demoCouples } from '@nidation/formats/demo';
import type { Page } from 'playwright-core';

/** The pages of one couple, in the order of the keys 0 to 5, then the sheet. */
export const COUPLE_PAGES = ['summary', 'rif', 'workup', 'immune', 'plan', 'levels', 'sheet'] as const;

/** Pages without a couple; the quick check with an answer, with two readings, and before any input. */
export const OTHER_PAGES = [
  '/',
  '/#age=36&failed=3&own=27.6',
  '/#age=40&failed=2&embryos=euploid',
  '/#failed=3',
  '/couple',
  '/about',
] as const;

/** Any day will do for the names. */
const SOME_DAY = day('2026-11-25');

export const DEMO_IDS: readonly string[] = demoCouples(SOME_DAY).map(({ id }) => id);

/** The couple whose adopted protocol gives a dose. */
export const WITH_PLAN = DEMO_IDS.find((id) => /fits/i.test(id)) ?? DEMO_IDS[0]!;

export const coupleAddress = (page: string, demo: string): string => `/couple/${page}?demo=${demo}`;

/** Goes to an address and waits until its heading stands and everything the page will ever need is loaded. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Goes to another page of the couple that is open, as a reader does. */
export async function goTo(page: Page, name: (typeof COUPLE_PAGES)[number]): Promise<void> {
  if (name === 'sheet') {
    await page.getByRole('link', { name: 'Immune profile' }).click();
    await page.getByRole('link', { name: 'sheet for the conversation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Couple’s sheet' }).waitFor();
    return;
  }
  await page.getByRole('complementary', { name: 'Couple' }).getByRole('link').nth(COUPLE_PAGES.indexOf(name)).click();
  await page.waitForURL(`**/couple/${name}*`);
  if (name === 'levels') await levelsAnswered(page);
}

/** Waits until the levels page has its answer, or says that it cannot have one. */
export async function levelsAnswered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const answer = document.querySelector('section[aria-label="Answer"]');
    return answer !== null && answer.getAttribute('aria-busy') !== 'true';
  });
}

/** Four couples that between them show every state: a plan, missing facts, a refusal on treatment, a clinic protocol. */
export const TELLING_IDS: readonly string[] = ['fits-2024', 'many-unknowns', 'azole-on-tacrolimus', 'clinic-protocol'];

/** Opens every folded part, so that what it holds is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // What unfolds may draw more: two frames later it stands.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
