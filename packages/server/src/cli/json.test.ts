import { atLeast, type Fact } from '@nidation/core/engines';
import { expect, test } from 'vitest';
import { asJson } from './json.ts';

const ratio: Fact<{ ratio?: number }, number> = {
  name: 'ratio',
  label: 'Th1/Th2 ratio',
  read: ({ ratio: value }) => value,
};

test('the schema stands first, members keep their order, a line feed ends it', () => {
  expect(asJson('nidation/assessment/1', { b: 1, a: 2 })).toBe(
    '{\n  "schema": "nidation/assessment/1",\n  "b": 1,\n  "a": 2\n}\n',
  );
});

test('a fact of a rule is written as its name', () => {
  const written = JSON.parse(asJson('nidation/assessment/1', { when: atLeast(ratio, 10.3) })) as unknown;
  expect(written).toEqual({ schema: 'nidation/assessment/1', when: { kind: 'atLeast', fact: 'ratio', bound: 10.3 } });
});
