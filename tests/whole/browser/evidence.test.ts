import { describe } from 'vitest';
import { open } from '../web/support/pages.ts';
import { axeViolations, expect, test, type Page } from './harness.ts';

/** The evidence pages: asks, what speaks against beside what speaks for, studies, positions, conflicts, claims, addresses. */

const PAGES = [
  '/evidence',
  '/evidence#ask=dose+at+11.0',
  '/evidence/studies',
  '/evidence/positions',
  '/evidence/conflicts',
  '/evidence/claims',
  '/evidence/study-nakagawa2024',
  '/evidence/study-tabrizProfile2024',
  '/evidence/protocol-nakagawa2015',
  '/evidence/nothing-here',
] as const;

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });

/** Types a question and presses Enter; that is all a reader has to do. */
async function asked(page: Page, question: string): Promise<string> {
  const field = page.getByRole('search').getByRole('textbox', { name: 'Ask' });
  await field.fill(question);
  await field.press('Enter');
  return answer(page).innerText();
}

/** Questions as somebody types them, and what the answer must hold. */
const QUESTIONS = [
  ['lymphocyte therapy for a low profile?', /study arm|never offered/i],
  ['dose at 11.0?', /10\.3 to below 11\.8: conflict[\s\S]*Not a prescription[\s\S]*At a ratio of 11[\s\S]*Conflict/],
  ['which dose for a ratio of 16', /At a ratio of 16[\s\S]*3 mg a day/],
  ['may she breastfeed?', /do not[\s\S]*compatible/i],
  ['azithromycin and tacrolimus?', /azithromycin with tacrolimus: warn/i],
  ['clarithromycin', /clarithromycin with tacrolimus: refuse/i],
  ['fluconazole', /fluconazole with tacrolimus: refuse/i],
  ['grapefruit', /grapefruit with tacrolimus: warn/i],
  ['NK cells?', /^Peripheral NK[\s\S]*Not recommended/i],
  ['statins?', /Not addressed/],
  ['does it work', /random/i],
  ['is the cutoff 10.3 or 11.8', /11\.8/],
  ['ivig', /Not recommended/],
  ['intralipid', /Not recommended/],
  ['live vaccine', /vaccine[\s\S]*refuse/i],
  ['what if we decline', /Gill/],
  ['she is 40 years old, which row applies?', /40/],
  ['donor eggs', /donor|own eggs/i],
  ['what is RIF', /implantation/i],
  ['target trough', /4-8|4 to 8|transplant/i],
  ['once or twice a day', /twice/i],
  ['PGT-A', /PGT-A/],
  ['vitamin D', /vitamin D/i],
  ['endometrial scratching', /Not recommended|injury/i],
  ['PRP', /PRP/],
  ['ERA', /Endometrial function/i],
  ['missed dose', /missed/i],
  ['stillbirth', /stillbirth/i],
  ['can the father take it', /man|father/i],
  ['probiotics', /Microbiome/i],
  ['prednisolone', /prednisolone/i],
  ['is it safe in pregnancy', /pregnancy/i],
] as const;

describe('asking', () => {
  test('g e opens the page; the field is the first thing in it', async ({ page }) => {
    await open(page, '/');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor();
    const field = await page.getByRole('search').boundingBox();
    const topics = await page.getByRole('region', { name: /^Topics/ }).boundingBox();
    expect(field!.y).toBeLessThan(300);
    expect(field!.y).toBeLessThan(topics!.y);
  });

  // On one page, one after the other: an answer that stays behind its question is caught too.
  test('each question is answered by typing it and Enter', async ({ page }) => {
    await open(page, '/evidence');
    for (const [question, says] of QUESTIONS) {
      expect(await asked(page, question), question).toMatch(says);
      const heading = answer(page).getByRole('heading', { level: 2 });
      expect(await heading.evaluate((one) => one === document.activeElement), question).toBe(true);
    }
  });

  test('the answer follows each key, stays in the address, and the address is not sent', async ({ page }) => {
    await open(page, '/evidence');
    await page.getByRole('textbox', { name: 'Ask' }).pressSequentially('breastf');
    expect(await answer(page).count()).toBe(1);
    await page.getByRole('textbox', { name: 'Ask' }).pressSequentially('eed');
    await answer(page).getByRole('heading', { name: 'Breastfeeding on tacrolimus' }).waitFor();
    const { search, hash } = new URL(page.url());
    expect([search, hash]).toEqual(['', '#ask=breastfeed']);
    await page.reload();
    await answer(page).getByRole('heading', { name: 'Breastfeeding on tacrolimus' }).waitFor();
  });

  test('what nothing answers is neither a yes nor a no, and offers the topics', async ({ page }) => {
    await open(page, '/evidence');
    expect(await asked(page, 'the weather tomorrow')).toContain('neither a yes nor a no');
    expect(
      await page
        .getByRole('region', { name: /^Topics/ })
        .getByRole('link')
        .count(),
    ).toBeGreaterThanOrEqual(100);
  });

  test('an example and a topic are one click away', async ({ page }) => {
    await open(page, '/evidence');
    await page.getByRole('button', { name: 'NK cells?' }).click();
    await answer(page)
      .getByRole('heading', { name: /NK cells/ })
      .waitFor();
    await page.getByRole('link', { name: 'Pneumocystis prophylaxis' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pneumocystis prophylaxis' }).waitFor();
    expect(await page.getByRole('region', { name: 'Speaks against' }).count()).toBe(1);
  });
});

interface Side {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  /** Size and weight of the heading, of each argument, and of every kind of text in them. */
  readonly type: readonly string[];
  readonly largest: number;
}

function side(page: Page, name: 'against' | 'for', nth: number): Promise<Side> {
  return page
    .locator(`.evidence-${name}`)
    .nth(nth)
    .evaluate((section) => {
      const { top, left, width } = section.getBoundingClientRect();
      const look = (one: Element) => {
        const { fontSize, fontWeight } = getComputedStyle(one);
        return `${one.tagName} ${fontSize} ${fontWeight}`;
      };
      const parts = [...section.querySelectorAll(':scope > h3, .argument, .argument > p')];
      const plain = parts.filter((one) => !one.matches('.small'));
      const sizes = [...section.querySelectorAll('*')].map((one) => parseFloat(getComputedStyle(one).fontSize));
      return { top, left, width, type: [...new Set(plain.map(look))].sort(), largest: Math.max(...sizes) };
    });
}

describe.each([1280, 768, 390])('at %d px evidence against is never smaller, lower or later', (width) => {
  test.for([
    '/evidence#ask=May+she+breastfeed%3F',
    '/evidence#ask=Does+tacrolimus+work%3F',
    '/evidence#ask=What+happens+without+treatment%3F',
    '/evidence/topic-tacrolimusForRif',
    '/evidence/topic-cutOff',
    '/evidence/topic-highProfile',
    '/evidence/positions',
  ])('%s', async (address, { page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, address);
    const pairs = await page.locator('.evidence-against').count();
    expect(pairs).toBeGreaterThan(0);
    expect(await page.locator('.evidence-for').count()).toBe(pairs);
    for (let nth = 0; nth < pairs; nth += 1) {
      const [against, speaksFor] = [await side(page, 'against', nth), await side(page, 'for', nth)];
      expect(against.top).toBeLessThanOrEqual(speaksFor.top);
      expect(against.left).toBeLessThanOrEqual(speaksFor.left);
      expect(Math.abs(against.width - speaksFor.width)).toBeLessThanOrEqual(1);
      expect(against.largest).toBeGreaterThanOrEqual(speaksFor.largest);
      // Where one side has an argument, each tag looks as on the other side.
      for (const look of speaksFor.type) {
        const tag = look.split(' ')[0]!;
        const same = against.type.filter((one) => one.startsWith(`${tag} `));
        if (same.length > 0) expect(same).toContain(look);
      }
      const order = await page.evaluate((n) => {
        const [one, other] = ['against', 'for'].map((name) => document.querySelectorAll(`.evidence-${name}`)[n]!);
        return (one!.compareDocumentPosition(other!) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      }, nth);
      expect(order).toBe(true);
    }
  });

  test('no evidence page is wider than the screen', { timeout: 120_000 }, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of PAGES) {
      await open(page, address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, address).toBeLessThanOrEqual(0);
    }
  });
});

describe('studies', () => {
  test('the forest is hollow, not pooled and says why; its numbers stand below; against above for', async ({
    page,
  }) => {
    await open(page, '/evidence/studies');
    const figure = page.locator('figure.forest');
    expect(await figure.getByRole('img').count()).toBe(1);
    expect(await figure.locator('svg').innerHTML()).toMatch(/Pooled: not shown, implantation failure: 2 studies/);
    const rows = await figure.getByRole('row').allInnerTexts();
    expect(rows.filter((row) => /\bnot randomized\b/.test(row)).length).toBe(rows.length - 2);
    const null2024 = rows.findIndex((row) => row.includes('95/148'));
    const for2015 = rows.findIndex((row) => row.includes('16/25'));
    expect(null2024).toBeGreaterThan(0);
    expect(null2024).toBeLessThan(for2015);
  });

  test('Fisher, mid-P and chi-square stand beside each other; the stratum between is derived, with its check', async ({
    page,
  }) => {
    await open(page, '/evidence/studies');
    const tests = page.getByRole('region', { name: /^Effects with 95 % intervals/ });
    const headers = await tests.getByRole('columnheader').allInnerTexts();
    expect(headers).toEqual(
      expect.arrayContaining(['Fisher exact', 'mid-P', 'chi-square', 'chi-square, Yates', 'Boschloo']),
    );
    const upper = (await tests.getByRole('row').filter({ hasText: '75/112' }).innerText()).split('\t');
    expect(upper).toEqual(expect.arrayContaining(['0.054', '0.043', '0.091', 'yes']));
    const between = await tests.getByRole('row').filter({ hasText: '20/36' }).innerText();
    expect(between).toContain('derived');
    expect(between).toContain('(237 + 11)/410 = 60.49 %');
  });

  test('sorts by women in both directions, with the keyboard, and says which way', async ({ page }) => {
    await open(page, '/evidence/studies');
    const table = page.getByRole('table', { name: /^Studies:/ });
    const women = async () =>
      (await table.locator('tbody td[data-label="Women"]').allInnerTexts()).map((text) => Number(text));
    const header = table.getByRole('columnheader', { name: 'Women' });
    await header.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    const up = await women();
    const stated = up.filter((one) => !Number.isNaN(one));
    expect(stated).toEqual([...stated].sort((a, b) => a - b));
    // What is not stated stands last.
    expect(up.findIndex(Number.isNaN)).toBe(stated.length);
    await page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect((await women()).filter((one) => !Number.isNaN(one))).toEqual([...stated].reverse());
  });

  test('a narrow screen sorts by a list; cards hold arms, definitions, cautions and funding', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    await open(page, '/evidence/studies');
    const first = () =>
      page
        .getByRole('table', { name: /^Studies:/ })
        .locator('tbody th')
        .first()
        .innerText();
    const before = await first();
    await page.getByLabel('Sort by').selectOption('women');
    expect(await first()).not.toBe(before);
    await page.getByRole('radio', { name: 'Cards' }).check();
    const cards = await page.locator('article.study').allInnerTexts();
    expect(cards.length).toBeGreaterThanOrEqual(25);
    for (const card of cards)
      for (const part of ['Arms', 'Definitions', 'Cautions', 'Funding']) expect(card).toContain(part);
  });
});

describe('positions, conflicts, claims', () => {
  test('every question has its four groups; what only a source document states is marked', async ({ page }) => {
    await open(page, '/evidence/positions');
    for (const question of ['tacrolimus for RIF', 'Th1/Th2 ratio test', 'breastfeeding on tacrolimus']) {
      const section = page.getByRole('region', { name: question, exact: true });
      const titles = await section.getByRole('heading', { level: 3 }).allInnerTexts();
      expect(titles.map((title) => title.replace(/ \(\d+\)$/, ''))).toEqual([
        'Against',
        'For',
        'Conditional',
        'Not addressed, or not read',
      ]);
    }
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('source document only');
    expect(main).toMatch(/Last checked: .*read up to \d{4}-\d{2}-\d{2}/);
  });

  test('the 26 conflicts, each with its basis, its sources and where it appears', async ({ page }) => {
    await open(page, '/evidence/conflicts');
    const rows = page.getByRole('table').locator('tbody tr');
    const numbers = (await rows.allInnerTexts()).flatMap((row) => /^C(\d+) /.exec(row)?.[1] ?? []).map(Number);
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
    const third = rows.filter({ hasText: /^C3 / });
    expect(await third.innerText()).toContain('found in the data');
    expect(await third.getByRole('link', { name: 'Immune profile' }).count()).toBe(1);
    expect(await page.getByRole('main').innerText()).not.toContain('NOT FOUND');
  });

  test('183 claims; filters narrow and say how many; every claim leads to what carries it', async ({ page }) => {
    await open(page, '/evidence/claims');
    const rows = page.getByRole('table').locator('tbody tr');
    expect(await rows.count()).toBe(183);
    expect(await rows.filter({ has: page.locator('td[data-label="By"] a') }).count()).toBe(183);
    await page.getByLabel('Document', { exact: true }).selectOption('answer page');
    expect(await page.getByRole('status').innerText()).toBe('54 of 183 claims');
    await page.getByLabel('Carried as', { exact: true }).selectOption('refuted');
    const refuted = await rows.count();
    expect(refuted).toBeGreaterThan(0);
    expect(await rows.locator('td[data-label="Carried as"]').allInnerTexts()).toEqual(
      Array.from({ length: refuted }, () => 'refuted'),
    );
    await page.getByLabel('Words', { exact: true }).fill('zzzz');
    expect(await page.getByRole('status').innerText()).toBe('0 of 183 claims');
    await page.getByLabel('Words', { exact: true }).fill('');
    await rows.first().getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^S2-\d+, answer page$/ }).waitFor();
  });
});

describe('addresses', () => {
  test.for([
    ['study-nakagawa2015', /16\/25[\s\S]*Infinite|infinite/],
    ['protocol-nakagawa2024', /Not a prescription[\s\S]*Shown on[\s\S]*Immune profile/],
    ['position-hfea~ratio', /Not recommended[\s\S]*Shown on/],
    ['conflict-C26', /Basis:/],
    ['C26', /Basis:/],
    ['notice-trough', /transplant range[\s\S]*Levels/],
    ['contraindication-breastfeeding', /Shown on[\s\S]*Immune profile/],
    ['limit-absoluteCeiling', /4 mg/],
    ['interaction-azithromycin', /warn/],
    ['comparison-nakagawa2024~sacBetween10_3And11_8', /derived[\s\S]*60\.49/],
    ['source-hfea', /Cited by/],
  ] as const)('/evidence/%s says what it is, its sources and what shows it', async ([id, says], { page }) => {
    await open(page, `/evidence/${id}`);
    const main = await page.getByRole('main').innerText();
    expect(main).toMatch(says);
    expect(main).toContain('Sources');
    expect(main).toContain('Shown on');
  });

  test('an unknown one says so, offers what is like it, and can be asked', async ({ page }) => {
    await open(page, '/evidence/conflict-C99');
    await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('conflict-C99');
    expect(await page.getByRole('region', { name: 'Not found' }).getByRole('link').count()).toBeGreaterThan(0);
    await page.getByRole('textbox', { name: 'Ask' }).fill('statins');
    await page.keyboard.press('Enter');
    expect(await answer(page).innerText()).toContain('Not addressed');
  });

  test('a source named on another page leads to its address', async ({ page }) => {
    await open(page, '/couple/rif?demo=readings-differ');
    await page.locator('a.source-name').first().click();
    await page.waitForURL('**/evidence/source-*');
    expect(await page.getByRole('main').innerText()).toContain('Source');
  });
});

describe('print and access', () => {
  test.for(['/evidence#ask=May+she+breastfeed%3F', '/evidence/studies', '/evidence/claims'])(
    '%s prints light, without navigation or buttons, with every row',
    async (address, { page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await open(page, address);
      const rows = await page.locator('tbody tr').count();
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      const seen = (name: string) =>
        page.locator(name).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
      expect([await seen('nav'), await seen('button'), await seen('tbody tr')]).toEqual([0, 0, rows]);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toBe('rgb(255, 255, 255)');
      if (address.endsWith('studies')) {
        const headers = await page
          .getByRole('table', { name: /^Studies:/ })
          .getByRole('columnheader')
          .allInnerTexts();
        expect(headers.map((header) => header.trim())).toEqual(expect.arrayContaining(['Study', 'Design', 'Women']));
      }
    },
  );

  test.for(PAGES)('axe finds nothing on %s, light and dark', { timeout: 180_000 }, async (address, { page }) => {
    await open(page, address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page)).toEqual([]);
    }
  });
});
