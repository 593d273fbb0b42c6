import { describe } from 'vitest';
import { expect, test, type Page } from '../browser/harness.ts';
import { coupleAddress, open } from './support/pages.ts';

/** A couple whose clinic has adopted nothing yet. */
const NOTHING_ADOPTED = 'readings-differ';

const panel = (page: Page) => page.getByRole('region', { name: 'The clinic’s adopted protocol' });

describe('adopting a protocol', () => {
  test('out of the box nothing is adopted, and "Continue to plan" says so', async ({ page }) => {
    await open(page, coupleAddress('immune', NOTHING_ADOPTED));
    expect(await panel(page).innerText()).toContain('Out of the box no protocol is adopted');
    expect(await page.locator('#continue-barrier').innerText()).toContain('adopted no protocol');
  });

  test('a published protocol asks for what its paper leaves open and for the evidence against to be read', async ({
    page,
  }) => {
    await open(page, coupleAddress('immune', NOTHING_ADOPTED));
    await panel(page).getByText('Adopt a published protocol').click();
    await panel(page).getByLabel('Protocol', { exact: true }).selectOption({ label: '2024 ratio bands' });
    const sign = panel(page).getByRole('button', { name: 'Adopt and sign' });
    expect(await sign.getAttribute('aria-disabled')).toBe('true');
    await panel(page).getByLabel('Last dose, day after transfer').first().fill('13');
    await panel(page).getByLabel('once daily').first().check();
    await panel(page).getByLabel('Adopted by (initials or role)').fill('Dr N.');
    expect(await sign.getAttribute('aria-disabled')).toBe('true');
    await panel(page).getByLabel('I have read the evidence against, above').check();
    await sign.click();
    expect(await panel(page).innerText()).toMatch(/2024 ratio bands, adopted by Dr N\. on \w{3} \d/);
    expect(await page.locator('.protocol-row.adopted').innerText()).toContain('2024 ratio bands');
  });

  test('a clinic protocol is signed only when the check finds no fault, and is shown as such', async ({ page }) => {
    await open(page, coupleAddress('immune', NOTHING_ADOPTED));
    await panel(page).getByText('Write and sign a clinic protocol').click();
    await panel(page).getByLabel('Start from').selectOption({ label: '2015, by degree of the ratio' });
    const sign = panel(page).getByRole('button', { name: 'Sign and adopt' });
    const check = panel(page).getByRole('region', { name: 'Check' });
    expect(await sign.getAttribute('aria-disabled')).toBe('true');
    await panel(page).getByRole('textbox', { name: 'Daily dose' }).nth(2).fill('5');
    expect(await check.innerText()).toContain('absolute limit of 4 mg');
    await panel(page).getByRole('textbox', { name: 'Daily dose' }).nth(2).fill('3');
    await panel(page).getByRole('group', { name: 'Schedule' }).getByLabel('once daily').check();
    await panel(page).getByLabel('Level target, low').fill('4');
    await panel(page).getByLabel('Level target, high').fill('8');
    await panel(page).getByLabel('Source of the target').fill('transplant range');
    await panel(page).getByLabel('Monitoring').selectOption('project defaults');
    await panel(page).getByLabel('Signed by (initials or role)').fill('Dr N.');
    expect(await check.innerText()).toContain('no fault');
    await sign.click();
    expect(await page.locator('.protocol-row.adopted').innerText()).toContain('clinic protocol');
  });
});

describe('what is not recommended', () => {
  test('is folded and enters the orders only with a typed reason', async ({ page }) => {
    await open(page, coupleAddress('workup', NOTHING_ADOPTED));
    const folded = page.locator('details.stays-folded').first();
    expect(await folded.getAttribute('open')).toBeNull();
    await folded.locator('summary').first().click();
    await folded.getByText('Add with a reason').first().click();
    const add = folded.getByRole('button', { name: 'Add', exact: true }).first();
    expect(await add.isDisabled()).toBe(true);
    await folded.getByLabel('Kind of reason').first().selectOption('own indication');
    expect(await add.isDisabled()).toBe(true);
    await folded.getByLabel('Reason, typed').first().fill('proven deficiency');
    await add.click();
    expect(await folded.innerText()).toContain('own indication: proven deficiency');
  });
});
