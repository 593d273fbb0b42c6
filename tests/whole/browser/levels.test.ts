import { describe, inject } from 'vitest';
import { coupleAddress, levelsAnswered, open, unfold } from '../web/support/pages.ts';
import { axeViolations, expect, test, type Page } from './harness.ts';

/** The levels page: answer, curve, entry, dose table, what it refuses, and that the page stays awake beside the worker. */

const CAME_BACK = coupleAddress('levels', 'level-came-back');
const PREGNANT = coupleAddress('levels', 'levels-in-pregnancy');

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });
const entry = (page: Page) => page.getByRole('region', { name: 'Levels drawn' });

async function openLevels(page: Page, address: string): Promise<void> {
  await open(page, address);
  await levelsAnswered(page);
}

/** Moves the focus with Tab until this element has it; fails after a hundred. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab did not reach it.');
}

describe('a level came back', () => {
  test('the key 5 opens the page; answer, curve and the source of the range stand first', async ({ page }) => {
    await open(page, coupleAddress('summary', 'level-came-back'));
    await page.keyboard.press('5');
    await page.getByRole('heading', { level: 1, name: 'Levels' }).waitFor();
    await levelsAnswered(page);
    expect(await answer(page).innerText()).toMatch(/Models (dis)?agree: just before the dose of /);
    const curve = page.getByRole('region', { name: 'Her level over time' });
    expect(await curve.getByRole('img', { name: /^Tacrolimus in whole blood over time/ }).count()).toBe(1);
    const words = await curve.innerText();
    expect(words).toContain('Clinic range 4 to 8 ng/mL');
    expect(words).toContain('source: kidney transplantation after month 3');
    expect(words).toContain('no target is known for RIF');
    expect(words).toContain('No source read links a level to the outcome');
  });

  test('nowhere does the page tell to raise a dose', async ({ page }) => {
    await openLevels(page, CAME_BACK);
    await unfold(page);
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('A low level is not a reason to raise the dose');
    expect(words).not.toMatch(/increase the dose|raise the dose to|dose should be (raised|increased)/i);
  });

  test('a level typed with the keyboard alone gives a new answer', async ({ page }) => {
    await openLevels(page, CAME_BACK);
    await tabTo(page, entry(page).getByRole('button', { name: 'Add a level' }));
    await page.keyboard.press('Enter');
    const line = entry(page).getByRole('group', { name: 'Level 2', exact: true });
    await line.waitFor();
    // The new line has the focus already.
    await page.keyboard.type('3.4');
    expect(await line.innerText()).toContain('Not used yet: needs the clock time of the draw.');
    await tabTo(page, line.getByLabel('Clock time'));
    await page.keyboard.type('0810AM');
    await line.getByText(/^The level of .*: 3\.4 ng\/mL by LC-MS\/MS, 11 h 10 min after a dose\.$/).waitFor();
    expect(await line.innerText()).toContain('Last dose before it: 2 mg on ');
    expect(await answer(page).innerText()).toContain('3.4 ng/mL on ');
  });

  test('an old answer is never shown beside a new number, and the page takes keys while it computes', async ({
    page,
  }) => {
    await openLevels(page, CAME_BACK);
    const before = await answer(page).innerText();
    const field = entry(page).getByRole('textbox', { name: 'Level' }).first();
    await field.fill('6.2');
    expect(await answer(page).innerText()).toContain('Computing');
    expect(await answer(page).innerText()).not.toContain('3.1 ng/mL');
    // Typed while the worker computes: the page draws each key at once.
    await page.getByRole('textbox', { name: 'Weight' }).fill('63');
    expect(await page.getByRole('textbox', { name: 'Weight' }).inputValue()).toBe('63');
    expect(await answer(page).getAttribute('aria-busy')).toBe('true');
    await levelsAnswered(page);
    expect(await answer(page).innerText()).not.toBe(before);
    expect(await entry(page).innerText()).toContain('6.2 ng/mL by LC-MS/MS');
  });

  test('one worker of this origin computes; with the network off it still does', async ({ page, context }) => {
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await openLevels(page, CAME_BACK);
    expect(workers).toHaveLength(1);
    expect(new URL(workers[0]!).origin).toBe(inject('address'));
    await context.setOffline(true);
    await entry(page).getByRole('textbox', { name: 'Level' }).first().fill('5.1');
    await entry(page).getByText('5.1 ng/mL by LC-MS/MS').waitFor();
    await levelsAnswered(page);
    expect(await answer(page).innerText()).toMatch(/Models (dis)?agree/);
  });

  test('an unreadable level says so beside its field, keeps the text and leaves the estimate without it', async ({
    page,
  }) => {
    await openLevels(page, CAME_BACK);
    const field = entry(page).getByRole('textbox', { name: 'Level' }).first();
    await field.fill('3.1x');
    expect(await entry(page).innerText()).toContain('Digits with at most one decimal sign');
    expect(await entry(page).innerText()).toContain('Not used yet: needs a level that can be read.');
    await levelsAnswered(page);
    expect(await answer(page).innerText()).toContain('No level is used');
    expect(await field.inputValue()).toBe('3.1x');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('0');
    await page.getByRole('heading', { level: 1, name: 'Summary' }).waitFor();
    await page.keyboard.press('5');
    await page.getByRole('heading', { level: 1, name: 'Levels' }).waitFor();
    expect(await entry(page).getByRole('textbox', { name: 'Level' }).first().inputValue()).toBe('3.1x');
  });

  test('an implausible level waits for a check of the report and says whom to call', async ({ page }) => {
    await openLevels(page, CAME_BACK);
    await entry(page).getByRole('textbox', { name: 'Level' }).first().fill('62');
    expect(await entry(page).innerText()).toContain('give no further dose before the specialist is called');
    expect(await entry(page).innerText()).toContain('needs a check of the report');
    await levelsAnswered(page);
    expect(await answer(page).innerText()).toContain('No level is used');
    await entry(page)
      .getByRole('checkbox', { name: /checked against the report/ })
      .check();
    await levelsAnswered(page);
    expect(await answer(page).innerText()).toContain('call the specialist');
  });

  test('only the adopted protocol’s own dose can be accepted, and accepting asks who and why', async ({ page }) => {
    await openLevels(page, CAME_BACK);
    await unfold(page);
    const table = page.getByRole('region', { name: 'Each regimen against the clinic’s range' });
    const others = table.getByRole('button', { name: /^Accept/ });
    expect(await others.count()).toBeGreaterThan(5);
    expect(await others.evaluateAll((all) => all.every((one) => one.ariaDisabled === 'true'))).toBe(true);
    expect(await table.innerText()).toContain('Not possible: not the dose of the adopted protocol.');
    await others.first().click({ force: true });
    expect(await table.getByRole('textbox').count()).toBe(0);
    await table.getByRole('button', { name: 'Keep 2 mg once a day' }).click();
    await table.getByRole('textbox', { name: /^By/ }).fill('Dr X.');
    await table.getByRole('textbox', { name: /^Reason/ }).fill('level repeated, limits checked');
    await page.keyboard.press('Enter');
    await levelsAnswered(page);
    expect(await table.innerText()).toContain('Recorded: Levels: 2 mg once a day. level repeated, limits checked');
  });

  test('a strong inhibitor tried in thought is drawn beside, compared, and withholds every score', async ({ page }) => {
    await openLevels(page, CAME_BACK);
    const panel = page.getByRole('region', { name: 'What if' });
    await panel.getByLabel('Another medicine').selectOption({ label: 'fluconazole' });
    await panel.getByText(/^Largest just before the dose of .*instead of .* by Woillard 2011/).waitFor();
    expect(await panel.innerText()).toContain('doses are not scored');
    const curve = page.getByRole('region', { name: 'Her level over time' });
    expect(await curve.locator('path.tried').count()).toBe(2);
    await panel.getByRole('button', { name: 'Try nothing' }).click();
    expect(await curve.locator('path.tried').count()).toBe(0);
  });

  test('the reasons open with w; every model stands there with its citation', async ({ page }) => {
    await openLevels(page, CAME_BACK);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('w');
    const why = page.getByRole('complementary', { name: /^Why/ });
    await why.waitFor();
    expect(await why.innerText()).toMatch(/Woillard JB et al\./);
    expect(await why.innerText()).not.toContain('tacrolimus/');
  });
});

describe('answers that are no number', () => {
  test('an empty case cannot say, and the missing fact leads to its field', async ({ page }) => {
    await open(page, '/couple');
    await page.getByRole('button', { name: 'Start an empty case' }).click();
    await page.getByRole('heading', { level: 1, name: 'Summary' }).waitFor();
    await page.keyboard.press('5');
    await page.getByRole('heading', { level: 1, name: 'Levels' }).waitFor();
    await levelsAnswered(page);
    expect(await answer(page).innerText()).toContain('Cannot say what her levels are: needs the doses she takes');
    await answer(page).getByRole('link', { name: 'the doses she takes' }).first().click();
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('levels-doses');
  });

  test('with doses but no hematocrit it says what each model needs', async ({ page }) => {
    await openLevels(page, CAME_BACK);
    await page.getByRole('textbox', { name: 'Hematocrit', exact: true }).fill('');
    await levelsAnswered(page);
    const words = await answer(page).innerText();
    expect(words).toContain('Cannot say');
    await answer(page)
      .getByText(/^Not known, and what it blocks/)
      .click();
    await answer(page).getByRole('link', { name: 'hematocrit' }).first().click();
    expect(await page.evaluate(() => document.activeElement?.closest('div[id]')?.id)).toBe('levels-hematocrit');
    await page.keyboard.type('0.38');
    expect(await page.locator('#levels-hematocrit').innerText()).toContain('reads as 38 %');
  });

  test('a strong inhibitor that is running withholds the scores; no range is set is said too', async ({ page }) => {
    await openLevels(page, coupleAddress('levels', 'azole-on-tacrolimus'));
    const table = page.getByRole('region', { name: 'Each regimen against the clinic’s range' });
    const words = await table.innerText();
    expect(words).toContain('Withheld');
    expect(words).toContain('A strong CYP3A interaction is running');
    expect(words).toContain('The clinic has set no level range');
    expect(await table.locator('tbody').count()).toBe(0);
  });

  test('in pregnancy the banner speaks of hematocrit, and a level below the limit is a hollow triangle', async ({
    page,
  }) => {
    await openLevels(page, PREGNANT);
    expect(await answer(page).innerText()).toMatch(/Pregnant: the whole-blood level falls largely with hematocrit/);
    expect(await page.locator('svg[role=img] path.level.below').count()).toBe(1);
  });

  test('a planned course is simulated from its plan before any level', async ({ page }) => {
    await openLevels(page, coupleAddress('levels', 'fits-2024'));
    expect(await answer(page).innerText()).toContain('Planned start.');
    expect(await answer(page).innerText()).toContain('No level is used');
    const start = page.getByRole('region', { name: 'Planned start: what the cohorts would expect' });
    expect(await start.innerText()).toMatch(/dose of .+ for these inputs: 2 mg a day/);
  });

  test('a worker that cannot start is told, and nothing typed is lost', async ({ browser }) => {
    // A context of its own: here the failure is what is wanted, not a complaint.
    const context = await browser.newContext({ baseURL: inject('address'), locale: 'en-US' });
    const page = await context.newPage();
    await page.route('**/levels.worker*', (route) => route.abort());
    await page.goto(CAME_BACK);
    await answer(page).getByText('The levels could not be computed.').waitFor();
    expect(await entry(page).getByRole('textbox', { name: 'Level' }).inputValue()).toBe('3.1');
    await page.unroute('**/levels.worker*');
    await answer(page).getByRole('button', { name: 'Compute again' }).click();
    await answer(page)
      .getByText(/Models (dis)?agree: just before/)
      .waitFor();
    await context.close();
  });
});

describe('for every reader', () => {
  test.for([CAME_BACK, PREGNANT, coupleAddress('levels', 'azole-on-tacrolimus')])(
    'axe finds nothing on %s, light and dark, unfolded',
    { timeout: 120_000 },
    async (address, { page }) => {
      await openLevels(page, address);
      await page.getByRole('checkbox', { name: 'all medians' }).check();
      await unfold(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await axeViolations(page), colorScheme).toEqual([]);
      }
    },
  );

  test.for([1280, 900, 400, 320])('nothing is wider than a screen of %d px', async (width, { page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openLevels(page, CAME_BACK);
    await unfold(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });

  test('printed: light, with curve, range and table, without buttons', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openLevels(page, CAME_BACK);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.locator('button').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(
      0,
    );
    expect(await page.locator('svg[role=img]').isVisible()).toBe(true);
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('Clinic range 4 to 8 ng/mL');
    expect(words).toContain('they explain, none can be accepted');
    expect(words).not.toContain('not this protocol’s dose');
    expect(await page.getByRole('region', { name: 'Curve as numbers' }).isVisible()).toBe(true);
    const over = await page
      .locator('svg[role=img]')
      .evaluate((svg) => svg.getBoundingClientRect().right - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});
