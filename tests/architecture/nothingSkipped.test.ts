import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A test that does not run proves nothing: whatever cannot run fails, and says what mends it. */

const ROOT = join(import.meta.dirname, '../..');
const SKIPPING =
  /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:skip|todo|only|skipIf|runIf|fails)\b|\bx(?:it|test|describe)\s*\(|\.skip\(\)/;

const testFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && !/(^|[\\/])(node_modules|dist|planted)[\\/]/.test(name))
    .map((name) => join(folder, name));

const skippingLines = (file: string): string[] =>
  readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .flatMap((line, i) => (SKIPPING.test(line) ? [`${file}:${String(i + 1)}: ${line.trim()}`] : []));

// Put together here, or this file would break its own rule.
test.each([
  ['it', 'skip'],
  ['test', 'todo'],
  ['describe', 'only'],
  ['test', 'concurrent', 'skip'],
  ['test', 'skipIf'],
  ['suite', 'runIf'],
])('a skipped test is seen: %s %s', (...words) => {
  expect(SKIPPING.test(`${words.join('.')}('later', () => {})`)).toBe(true);
});

test('an ordinary test is none', () => {
  expect(SKIPPING.test("test.each([1])('a skipped item of todo.md, only once', () => {})")).toBe(false);
});

test('no test is skipped, postponed or run alone', () => {
  const files = ['packages', 'tests', 'tools'].flatMap(testFiles);
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(skippingLines)).toEqual([]);
});
