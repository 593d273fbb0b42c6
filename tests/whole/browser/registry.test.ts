import { readFile } from 'node:fs/promises';
import { describe, inject } from 'vitest';
import { coupleAddress, open, unfold } from '../web/support/pages.ts';
import { axeViolations, expect, test, type Page } from './harness.ts';

/** The registry page: a table read in the browser end to end, its rejects named, own rates with n and interval. */

const FIELDS = [
  'womanId clinicId year transferDay ageYears ageBand treatment eggSource spermSource cycle stage embryosTransferred',
  'ploidy pgtA earlierTransfers earlierCycles earlierPregnancies earlierLiveBirths failedTransfers th1Th2Ratio',
  'th1Th2Method endometrialProfile immunotherapy protocolId startDay positiveTest gestationalSac clinicalPregnancy',
  'ongoing miscarriage ectopic liveBirth liveBornChildren',
].flatMap((line) => line.split(' '));
const HEADER = ['key', 'source', ...FIELDS, 'digest', 'notes'];

type Cells = Readonly<Record<string, string>>;
const csv = (header: readonly string[], rows: readonly Cells[]): string =>
  [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))].map((cells) => `${cells.join(',')}\n`).join('');

/** 200 women at one transfer each: below 35 40 of 120 are pregnant, at 35 to 39 15 of 60, at 40 and above 2 of 20. */
function women(): readonly Cells[] {
  const ages = [
    ...Array.from({ length: 120 }, (_, i) => ({ age: '31', pregnant: i < 40 })),
    ...Array.from({ length: 60 }, (_, i) => ({ age: '37', pregnant: i < 15 })),
    ...Array.from({ length: 20 }, (_, i) => ({ age: '41', pregnant: i < 2 })),
  ];
  return ages.map(({ age, pregnant }, i) => ({
    key: `T${String(i)}`,
    source: 'clinic',
    womanId: `W${String(i)}`,
    transferDay: '2024-03-01',
    ageYears: age,
    eggSource: 'own',
    embryosTransferred: '1',
    ploidy: 'untested',
    earlierTransfers: '0',
    failedTransfers: '0',
    immunotherapy: i % 3 === 0 ? 'tacrolimus' : 'none',
    clinicalPregnancy: pregnant ? 'true' : 'false',
  }));
}

/** Beside the 200: an age in words, an unknown ploidy, a repeated line and a ragged one. */
function table(): string {
  const rows = women();
  const faulty = [
    { ...rows[0], key: 'F1', ageYears: 'thirty' },
    { ...rows[0], key: 'F2', ploidy: 'perhaps' },
    { ...rows[5] },
  ];
  return `${csv(HEADER, [...rows, ...faulty])}short,line\n`;
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Read a table of transfers' })
    .locator('input')
    .setInputFiles(file(name, text));
}

const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });

async function read(page: Page, text = table()): Promise<void> {
  await choose(page, 'rows.csv', text);
  await page.getByRole('button', { name: 'Read the file with this mapping' }).click();
  await answered(page);
}

const answered = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[aria-label="Answer"][aria-busy="false"]') !== null, null, {
    timeout: 10_000,
  });

async function downloaded(page: Page, name: string): Promise<string> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFile(await saved.path(), 'utf8');
}

describe('a table of transfers', () => {
  test('the keys g r open the page; read = kept + rejected + duplicate', async ({ page }) => {
    await open(page, '/about');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('heading', { level: 1, name: 'Registry' }).waitFor();
    await read(page);
    expect(await page.getByRole('region', { name: "the clinic's own registry" }).innerText()).toContain(
      '204 rows read = 200 kept + 3 rejected + 1 duplicate',
    );
  });

  test('rejected rows are named with row, reason and what to do, and can be saved', async ({ page }) => {
    await open(page, '/registry');
    await read(page);
    const quality = await page.getByRole('region', { name: 'Data quality' }).innerText();
    for (const rule of ['RAGGED_ROW', 'NOT_A_NUMBER', 'UNKNOWN_CODE']) expect(quality).toContain(rule);
    const saved = await downloaded(page, 'Download the rejected rows');
    expect(saved.split('\n').filter((line) => line !== '')).toHaveLength(4);
    expect(saved).toContain('"202","ageYears","thirty","NOT_A_NUMBER"');
    expect(saved).toContain('"205",');
  });

  test('own rates stand with n, interval and method; twenty transfers give counts only', async ({ page }) => {
    await open(page, '/registry');
    await read(page);
    const words = await answer(page).innerText();
    expect(words).toContain('below 35, untested: 40/120 = 33.3 % (25.5 % to 42.2 %); above 60 % after 3 transfers');
    expect(words).toContain('35 to 39, untested: 15/60 = 25.0 %');
    expect(words).toContain('counts only: fewer than 30');
    expect(words).not.toContain('2/20 = 10.0 %');
    expect(words).toContain('Methods: rate with 95 % interval (Wilson)');
  });

  test('the arms stand side by side with every warning beside them', async ({ page }) => {
    await open(page, '/registry');
    await read(page);
    const arms = page.getByRole('region', { name: 'Treated against untreated' });
    const words = await arms.innerText();
    expect(words).toMatch(
      /treated with tacrolimus 20\/67, untreated 37\/133: risk difference \+2\.0 percentage points/,
    );
    expect(words).toContain('Fisher exact');
    expect(words).toContain('CONFOUNDED');
    expect(await arms.getByRole('img').count()).toBeGreaterThan(0);
  });

  test('one outcome without data says so', async ({ page }) => {
    await open(page, '/registry');
    await read(page);
    await page.getByLabel('Outcome', { exact: true }).selectOption('liveBirth');
    await answered(page);
    const words = await answer(page).innerText();
    expect(words).toContain('no data');
    expect(words).not.toContain('0.0 %');
  });

  test('the report and the mapping are saved as files', async ({ page }) => {
    await open(page, '/registry');
    await read(page);
    const report = await downloaded(page, 'Download the report');
    expect(report).toContain('<!doctype html>');
    expect(report).toMatch(/sha256:[0-9a-f]{64}/);
    expect(report).toContain('40/120');
    expect(JSON.parse(await downloaded(page, 'Download the mapping'))).toMatchObject({ id: 'nidation' });
  });
});

describe('a rate in the threshold', () => {
  test('is used only after a named person released it for a period, and reaches her RIF page', async ({ page }) => {
    await open(page, coupleAddress('summary', 'fits-2024'));
    await page.getByRole('link', { name: 'Registry' }).click();
    await read(page);
    const use = page.getByRole('button', { name: 'Use in the threshold' });
    await page.getByLabel('Rate', { exact: true }).selectOption('35 to 39, untested');
    expect(await use.isDisabled()).toBe(true);
    await page.getByLabel('Released by (clinician)').fill('Dr. N.');
    expect(await use.isDisabled()).toBe(true);
    await page.getByLabel('Period of the data').fill('2023-2026');
    await use.click();
    await page.getByRole('link', { name: 'To her RIF page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Is this RIF?' }).waitFor();
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('25.0 %');
    expect(await page.getByLabel('Where from').inputValue()).toContain('2023-2026, released by Dr. N.');
  });

  test('fewer than thirty transfers cannot be chosen', async ({ page }) => {
    await open(page, '/registry');
    await read(page);
    const few = page.getByRole('option', { name: '40 and above, untested: fewer than 30 transfers' });
    expect(await few.isDisabled()).toBe(true);
  });
});

describe('what cannot be read', () => {
  test('an empty file, and a file that is no gzip, say why; nothing is kept', async ({ page }) => {
    await open(page, '/registry');
    await choose(page, 'empty.csv', '');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('The file is empty.');
    const broken = { name: 'x.csv.gz', mimeType: 'application/gzip', buffer: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]) };
    await page.locator('.dropzone input').setInputFiles(broken);
    await page.getByText('The gzip data are damaged or end too early.').waitFor();
  });

  test('unknown headers lead to a suggested mapping whose questions have to be answered', async ({ page }) => {
    await open(page, '/registry');
    await choose(page, 'own.csv', 'Age,Embryos transferred,Clinical pregnancy,Remarks\n34,1,positive,x\n36,1,none,y\n');
    await page.getByLabel('Mapping', { exact: true }).selectOption('draft');
    const use = page.getByRole('button', { name: 'Use this mapping' });
    expect(await use.isDisabled()).toBe(true);
    await page.getByLabel('Short name of the mapping').fill('own-2024');
    await page.getByLabel('Name of the register or clinic').fill('own clinic 2024');
    await page.getByLabel('Where its definitions are written').fill('ward book');
    await page.getByLabel('What one line is').fill('transfer');
    await page.getByLabel('what the code "positive" says').selectOption('yes');
    await page.getByLabel('what the code "none" says').selectOption('no');
    await use.click();
    await page.getByText('1 not read').waitFor();
    await page.getByRole('button', { name: 'Read the file with this mapping' }).click();
    await page.getByText('2 rows read = 2 kept + 0 rejected + 0 duplicate').waitFor();
  });

  test('a mapping file with faults is refused with every fault', async ({ page }) => {
    await open(page, '/registry');
    await choose(page, 'rows.csv', table());
    const bad = { name: 'm.json', mimeType: 'application/json', buffer: Buffer.from('{"schema":"x","fields":{}}') };
    await page.getByLabel('or a mapping file').setInputFiles(bad);
    const faults = page.getByRole('alert', { name: 'The mapping cannot be used' });
    await faults.waitFor();
    expect(await faults.innerText()).toContain('nidation/registry-mapping/1');
  });
});

describe('the trial planner', () => {
  test('57.7 to 64.2 % takes 884 women per arm, 914 corrected; an empty field gives no old number', async ({
    page,
  }) => {
    await open(page, '/registry');
    const planner = page.getByRole('region', { name: 'How many women a trial takes' });
    await planner.getByText('884').first().waitFor();
    expect(await planner.innerText()).toContain('884 women per arm (914 with continuity correction)');
    await planner.getByLabel('Power').fill('90');
    await planner.getByText('1,182').first().waitFor();
    await planner.getByLabel('Power').fill('');
    await planner.getByText('Cannot say: needs every number of the form.').waitFor();
    expect(await planner.innerText()).not.toContain('1,182');
  });
});

describe('the page', () => {
  test('axe finds nothing, light and dark, before and after reading', { timeout: 120_000 }, async ({ page }) => {
    await open(page, '/registry');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page)).toEqual([]);
    }
    await choose(page, 'rows.csv', table());
    await page.getByRole('button', { name: 'Read the file with this mapping' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read the file with this mapping' }).click();
    await answered(page);
    await unfold(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  test('is not wider than the screen, and prints without buttons', async ({ page }) => {
    await open(page, '/registry');
    await read(page);
    await unfold(page);
    for (const width of [1280, 900, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overhang, `at ${String(width)} px`).toBeLessThanOrEqual(0);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  });

  test('with the network off a file is still read: one worker of this origin', async ({ page, context }) => {
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await open(page, '/registry');
    await context.setOffline(true);
    await read(page);
    expect(workers).toHaveLength(1);
    expect(new URL(workers[0]!).origin).toBe(inject('address'));
    expect(await answer(page).innerText()).toContain('40/120');
  });
});
