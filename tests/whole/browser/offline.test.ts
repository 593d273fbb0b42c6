import { axeViolations, expect, test } from './harness.ts';

test('the first page opens, offline, without a complaint of the browser or of axe', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

test('a script of another origin has no way onto the page', async ({ browser }) => {
  // A context of its own: here the browser's refusal is what is wanted, not a complaint.
  const context = await browser.newContext({ baseURL: (await import('vitest')).inject('address') });
  const page = await context.newPage();
  await page.goto('/');
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          resolve(effectiveDirective);
        });
        const script = document.createElement('script');
        script.textContent = 'document.title = "inline"';
        document.head.append(script);
      }),
  );
  expect(refused).toMatch(/^script-src/);
  await context.close();
});
