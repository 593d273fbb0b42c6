import { readFileSync } from 'node:fs';
import { FIGURE_CSS } from '@nidation/formats/figures';
import { expect, it } from 'vitest';

it("the page's stylesheet holds every color rule of the figures", () => {
  const bare = (text: string) => text.replaceAll(/[\s;]/g, '');
  const sheet = bare(readFileSync(new URL('../styles/registry.css', import.meta.url), 'utf8'));
  const rules = FIGURE_CSS.split('\n').map(bare);
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.filter((rule) => !sheet.includes(rule))).toEqual([]);
});
