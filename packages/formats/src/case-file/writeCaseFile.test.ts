import type { Case } from '@nidation/core/case';
import { day } from '@nidation/core/engines';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleNames, exampleText } from '../../../../tests/golden/malformed/malformedFiles.ts';
import { leavesOf, type Json, type Place } from '../../../../tests/golden/malformed/places.ts';
import { readCaseFile } from './readCaseFile.ts';
import { writeCaseFile } from './writeCaseFile.ts';

const EXAMPLES = exampleNames();

function caseOf(text: string): Case | undefined {
  const reading = readCaseFile(text, { today: day('2026-11-22') });
  return reading.kind === 'read' ? reading.case : undefined;
}

test.each(EXAMPLES)('%s: written and read again it is the same case', (name) => {
  const of = caseOf(exampleText(name));
  expect(of).toBeDefined();
  const text = writeCaseFile(of!);
  expect(caseOf(text)).toEqual(of);
  expect(writeCaseFile(caseOf(text)!)).toBe(text);
});

test('law: whatever is left out of a case, it comes back the same', () => {
  const whole = JSON.parse(exampleText('every-field')) as Json;
  const leaves = [...leavesOf(whole)].map(({ at }) => at);
  let read = 0;
  fc.assert(
    fc.property(fc.subarray(leaves, { maxLength: 12 }), (dropped) => {
      const file = structuredClone(whole);
      for (const at of dropped) drop(file, at);
      const of = caseOf(JSON.stringify(file));
      if (of === undefined) return;
      read += 1;
      expect(caseOf(writeCaseFile(of))).toEqual(of);
    }),
    { numRuns: 150 },
  );
  expect(read).toBeGreaterThan(20);
}, 60_000);

function drop(file: Json, at: Place): void {
  let home = file as Record<string | number, Json>;
  for (const step of at.slice(0, -1)) home = home[step] as Record<string | number, Json>;
  const last = at.at(-1)!;
  if (typeof last === 'string') Reflect.deleteProperty(home, last);
}

test('a value that did not come from what was entered is written in its canonical unit', () => {
  const of: Case = {
    ...caseOf(exampleText('minimal'))!,
    woman: {
      conditions: {},
      bloodPressures: [],
      labs: [{ test: 'creatinine', day: day('2026-11-16'), value: 70, asEntered: { value: 62, unit: 'umol/L' } }],
    },
  };
  expect(caseOf(writeCaseFile(of))?.woman.labs[0]).toMatchObject({
    value: 70,
    asEntered: { value: 70, unit: 'umol/L' },
  });
});

test('ends with one line feed, and holds nothing that is not known', () => {
  const text = writeCaseFile(caseOf(exampleText('missing-facts'))!);
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).not.toMatch(/unknown|null|\[\]/);
});
