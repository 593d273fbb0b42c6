import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from '@nidation/formats/case-file';
import { expect, test } from 'vitest';
import { summary } from './summary.ts';

/**
 * Whole cases with their expected answers. A change of an expected file changes advice: it is read by
 * a clinician and named in the changelog. NIDATION_WRITE_GOLDEN=1 writes them anew.
 */

const examples = join(import.meta.dirname, '../../examples');
const names = readdirSync(examples).filter((name) => name.endsWith('.case.json'));

test('there are cases', () => {
  expect(names.length).toBeGreaterThanOrEqual(12);
});

test.each(names)('%s', (name) => {
  const read = readCaseFile(readFileSync(join(examples, name), 'utf8'));
  if (read.kind === 'faults') throw new Error(read.faults.map(({ path, says }) => `${path}: ${says}`).join('\n'));
  const file = join(import.meta.dirname, name.replace('.case.json', '.expected.json'));
  const found = `${JSON.stringify(summary(read.case), null, 2)}\n`;
  if (process.env['NIDATION_WRITE_GOLDEN'] === '1') writeFileSync(file, found);
  expect(JSON.parse(found)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
