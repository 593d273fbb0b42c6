import { day } from '@nidation/core/engines';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { malformedFiles } from '../../../../tests/golden/malformed/malformedFiles.ts';
import { caseJsonSchema } from './caseJsonSchema.ts';
import { readCaseFile } from './readCaseFile.ts';

/** Every kind of slip at every field; readings are made once, the tests look at them. */
const files = malformedFiles();
const readings = files.map((file) => {
  const read = readCaseFile(file.text, { today: day('2026-11-22') });
  return { ...file, faults: read.kind === 'faults' ? read.faults : [] };
});

test('there are many, and no two are the same', () => {
  expect(files.length).toBeGreaterThanOrEqual(300);
  expect(new Set(files.map(({ text }) => text)).size).toBe(files.length);
  expect(files.filter(({ planted }) => planted.length > 1).length).toBeGreaterThanOrEqual(30);
});

test('every malformed file is refused, and every planted fault is named', () => {
  const missed = readings.flatMap(({ name, planted, faults }) => {
    const named = faults.map(({ path }) => path);
    return planted
      .filter((path) => !named.includes(path))
      .map((path) => `${name}: ${path} is not among: ${named.join(', ')}`);
  });
  expect(missed).toEqual([]);
});

test('every fault has a sentence and a place in the text', () => {
  for (const { name, faults } of readings) {
    for (const { says, line, column, path } of faults) {
      expect(says, name).toMatch(/^[\s\S]{10,}[.?)]$/);
      expect(says, name).not.toMatch(/undefined |\[object|Invalid input/);
      if (path !== '')
        expect(
          [line, column].every((at) => Number.isInteger(at) && at! >= 1),
          name,
        ).toBe(true);
    }
  }
});

test('a slip that touches nothing else is the only fault', () => {
  const alone =
    /^every-field: (?:a misspelled word|a number in quotes|a boolean in quotes|an unknown field|empty text) at \S+$/;
  const more = readings.filter(({ name, faults }) => alone.test(name) && faults.length !== 1);
  expect(more.map(({ name, faults }) => `${name}: ${faults.map(({ path }) => path).join(', ')}`)).toEqual([]);
});

test('the JSON Schema refuses what is wrong in structure', () => {
  const validate = new Ajv2020({ strict: false }).compile(caseJsonSchema());
  const accepted = files.filter(({ structural, text }) => structural && validate(JSON.parse(text)));
  expect(accepted.map(({ name }) => name)).toEqual([]);
});
