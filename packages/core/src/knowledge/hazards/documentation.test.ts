import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestLink } from './hazard.ts';
import { hazards } from './hazards.ts';

/**
 * docs/safety.md is the hazard log as a page. After a change of the log:
 * `NIDATION_WRITE_DOCS=1 npx vitest run hazards`, then read the diff.
 */
const ROOT = join(import.meta.dirname, '../../../../..');
const DOC = join(ROOT, 'docs/safety.md');

const texts = new Map<string, string | undefined>();
function textOf(file: string): string | undefined {
  if (!texts.has(file))
    texts.set(file, existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : undefined);
  return texts.get(file);
}

/** Why a link leads nowhere, or undefined when its test exists. A name stands there as a string of its own. */
function dangling({ file, test: name }: TestLink): string | undefined {
  const text = textOf(file);
  if (text === undefined) return `${file} does not exist`;
  const written = [`'${name}'`, `"${name}"`, `\`${name}\``].some((one) => text.includes(one));
  return written ? undefined : `${file} has no test "${name}"`;
}

describe('the hazard log', () => {
  const links = hazards.flatMap(({ controls }) => controls.flatMap(({ shownBy }) => shownBy));

  test('at least 25 hazards, numbered in order, each with cause, control and what stays open', () => {
    expect(hazards.length).toBeGreaterThanOrEqual(25);
    expect(hazards.map(({ id }) => id)).toEqual(hazards.map((_, i) => `H-${String(i + 1).padStart(2, '0')}`));
    for (const { id, causes, controls, residual, hazard } of hazards) {
      expect([id, causes.length > 0, controls.length > 0, residual !== '', hazard !== '']).toEqual([
        id,
        true,
        true,
        true,
        true,
      ]);
    }
  });

  test('every control is shown by a test, and every test that is named exists', () => {
    expect(
      hazards.flatMap(({ id, controls }) => (controls.every(({ shownBy }) => shownBy.length > 0) ? [] : [id])),
    ).toEqual([]);
    expect(links.length).toBeGreaterThan(60);
    expect(links.flatMap((link) => dangling(link) ?? [])).toEqual([]);
  });

  test('a link to a file or a test that does not exist is seen', () => {
    const [first] = links;
    expect(dangling({ file: 'no/such.test.ts', test: 'x' })).toContain('does not exist');
    expect(dangling({ file: first!.file, test: 'a test nobody wrote' })).toContain('has no test');
  });
});

const cell = (text: string) => text.replaceAll('|', '\\|');

function rows(): string {
  return hazards
    .map(({ id, hazard, severity, causes, controls, residual }) => {
      const shown = controls.map(
        ({ words, shownBy }) =>
          `${words} (${shownBy.map(({ file, test: name }) => `\`${file.replace(/^.*\//, '')}\` "${name}"`).join('; ')})`,
      );
      return `| ${id} | ${severity} | ${cell(hazard)} | ${cell(causes.join('; '))} | ${cell(shown.join('<br>'))} | ${cell(residual)} |`;
    })
    .join('\n');
}

test('docs/safety.md is the log', () => {
  const page = `# Safety: hazard, cause, control, test

Nidation supports a decision of health professionals; it prescribes nothing. This page is printed from
\`packages/core/src/knowledge/hazards\`. A hazard without a control, a control without a test, or a test that does not
exist fails the build. Severity is ours and needs clinical sign-off. No conformity with a standard is claimed.

Not controlled here: facts entered wrongly and believed, medicines she does not tell, treatment outside the product, and
whatever no source has studied. Numeric limits of monitoring are project defaults: the label gives none.

| id | severity | hazard | causes | controls and the tests that show them | what stays open |
| --- | --- | --- | --- | --- | --- |
${rows()}
`;
  if (process.env['NIDATION_WRITE_DOCS'] === '1') writeFileSync(DOC, page);
  expect(readFileSync(DOC, 'utf8')).toBe(page);
});
