import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFiles } from './files.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('new files and old ones hold exactly the new text, and nothing else is left', async () => {
  writeFileSync(at('plan.ics'), 'an old and longer calendar');
  const saved = await saveFiles([
    { path: at('plan.ics'), text: 'new' },
    { path: at('sheet.html'), text: '<p>2 mg</p>' },
  ]);
  expect(saved).toEqual({ kind: 'saved' });
  expect(readFileSync(at('plan.ics'), 'utf8')).toBe('new');
  expect(readFileSync(at('sheet.html'), 'utf8')).toBe('<p>2 mg</p>');
  expect(readdirSync(folder).sort()).toEqual(['plan.ics', 'sheet.html']);
});

test('the file behind a link is written, and the link stays', async () => {
  writeFileSync(at('real.ics'), 'old');
  symlinkSync(at('real.ics'), at('link.ics'));
  expect(await saveFiles([{ path: at('link.ics'), text: 'new' }])).toEqual({ kind: 'saved' });
  expect(readFileSync(at('real.ics'), 'utf8')).toBe('new');
});

test('one impossible path keeps every file from being written, and every fault is named', async () => {
  mkdirSync(at('folder.html'));
  const answer = await saveFiles([
    { path: at('plan.ics'), text: 'new' },
    { path: at('folder.html'), text: 'new' },
    { path: at('gone/sheet.html'), text: 'new' },
  ]);
  expect(answer.kind).toBe('refused');
  expect(answer).toMatchObject({
    faults: [expect.stringContaining('this is a folder'), expect.stringContaining('there is no folder')],
  });
  expect(readdirSync(folder)).toEqual(['folder.html']);
});

test('two outputs never share one file', async () => {
  const files = [at('plan.ics'), join(folder, '.', 'plan.ics')].map((path) => ({ path, text: 'new' }));
  expect(await saveFiles(files)).toEqual({ kind: 'refused', faults: ['Two outputs have the same file name.'] });
  expect(readdirSync(folder)).toEqual([]);
});

test('a device is no place for a file', async () => {
  expect(await saveFiles([{ path: '/dev/null', text: 'new' }])).toMatchObject({ kind: 'refused' });
});
