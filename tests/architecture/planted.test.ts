import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A rule that catches nothing is no rule: each has a small file under planted/ that breaks it. */

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: readonly { readonly name: string }[] };

function rulesBrokenIn(folder: string): ReadonlySet<string> {
  const args = [CRUISER, 'packages', '--config', CONFIG, '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly { rule: { name: string } }[] } };
  return new Set(summary.violations.map(({ rule }) => rule.name));
}

test('every house rule catches the violation planted for it', () => {
  const caught = rulesBrokenIn(join(import.meta.dirname, 'planted'));
  expect(forbidden.length).toBeGreaterThan(20);
  expect(forbidden.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
});
