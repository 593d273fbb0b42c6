import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at } from '../prepare/paths.mjs';
import { countTests } from './countTests.mjs';

const REPORT = '.cache/countTests.test.json';

interface FileReport {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

const file = (status: string, ...states: string[]): FileReport => ({
  status,
  assertionResults: states.map((state) => ({ status: state })),
});

function count(code: number, ...testResults: FileReport[]): { passed: number; failed: number } {
  mkdirSync(at('.cache'), { recursive: true });
  writeFileSync(at(REPORT), JSON.stringify({ testResults }));
  return countTests(REPORT, code);
}

test('passed and failed are counted over all files', () => {
  expect(count(0, file('passed', 'passed', 'passed'), file('passed', 'passed'))).toEqual({ passed: 3, failed: 0 });
  expect(count(1, file('failed', 'passed', 'failed'))).toEqual({ passed: 1, failed: 1 });
});

test.each(['pending', 'skipped', 'todo'])('a %s test is a failed one', (state) => {
  expect(count(0, file('passed', 'passed', state))).toEqual({ passed: 1, failed: 1 });
});

test('a file that cannot be loaded fails', () => {
  expect(count(1, file('passed', 'passed'), file('failed'))).toEqual({ passed: 1, failed: 1 });
});

test('no test at all fails', () => {
  expect(count(0)).toEqual({ passed: 0, failed: 1 });
});

test('a run that ends badly without a failed test fails', () => {
  expect(count(1, file('passed', 'passed'))).toEqual({ passed: 1, failed: 1 });
});

test('no report fails, and a report is read once', () => {
  count(0, file('passed', 'passed'));
  expect(countTests(REPORT, 0)).toEqual({ passed: 0, failed: 1 });
});
