import type { Case } from '@nidation/core/case';
import { day, instantHours } from '@nidation/core/engines';
import { expect, test } from 'vitest';
import { exampleText } from '../../../../tests/golden/malformed/malformedFiles.ts';
import { readCaseFile } from '../case-file/readCaseFile.ts';
import { readNonmem } from './readNonmem.ts';
import { writeNonmem } from './writeNonmem.ts';

const EVERY_24 = (count: number) => Array.from({ length: count }, (_, i) => [24 * i, 2]);
const DOSES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  // 21:00 of 9 to 17 November; drawn on the 18th at 8:00.
  'one-level': EVERY_24(9),
  // The dose of the 12th missed, 1 mg more at 8:30 of the 13th; twice a day from 9:00 of the 16th on.
  'levels-with-range': [
    ...EVERY_24(3),
    [83.5, 1],
    ...[4, 5, 6].map((i) => [24 * i, 2]),
    ...Array.from({ length: 8 }, (_, i) => [156 + 12 * i, 1]),
  ],
  // 69 doses before the night of 25 October, 26 after it, an hour later each.
  'levels-in-pregnancy': Array.from({ length: 95 }, (_, i) => [24 * i + (i < 69 ? 0 : 1), 3]),
};

function caseOf(name: string): Case {
  const reading = readCaseFile(exampleText(name));
  if (reading.kind === 'faults') throw new Error(name);
  return reading.case;
}

function roundTrip(of: Case) {
  const table = writeNonmem(of)!;
  const reading = readNonmem(table.text);
  if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults));
  return { table, subject: reading.subjects[0]!, count: reading.subjects.length };
}

test.each(Object.entries(DOSES))('%s: written and read again, the same doses and levels', (name, wanted) => {
  const of = caseOf(name);
  const { subject, table, count } = roundTrip(of);
  expect(count).toBe(1);
  expect(table.origin).toBe(of.tacrolimus!.regimens[0]!.from);
  const found = subject.history.kind === 'doses' ? subject.history.doses : [];
  expect(found.map(({ atH, mg }) => [atH, mg])).toEqual(wanted);
  expect(subject.levels).toHaveLength(of.tacrolimus!.levels.length);
  of.tacrolimus!.levels.forEach((level, i) => {
    const { atH, ...rest } = subject.levels[i]!;
    expect(atH).toBeCloseTo(instantHours(level.drawnAt) - instantHours(table.origin), 9);
    const { drawnAt: _drawnAt, asEntered: _asEntered, ...same } = level;
    expect(rest).toEqual(same);
  });
});

test('a falling hematocrit changes at its day, under either reading of a row', () => {
  const { subject, table } = roundTrip(caseOf('levels-in-pregnancy'));
  const hematocrits = subject.periods.map(({ fromH, covariates }) => [fromH, covariates['hematocritPercent']]);
  // From 21:00+02:00 of 17 August to midnight of 30 September and of 18 November, an hour later by the clock.
  expect(hematocrits).toEqual([
    [0, 39],
    [43 * 24 + 3, 36],
    [92 * 24 + 3 + 1, 33],
  ]);
  const at = table.text.split('\n').filter((line) => line.includes(`,${String(43 * 24 + 3)},2,`));
  expect(at).toHaveLength(2);
});

test('what is not recorded has no column, and it is said', () => {
  const { table } = roundTrip(caseOf('one-level'));
  expect(table.text.split('\n')[1]).not.toContain('CYP3A5');
  expect(table.said).toEqual([
    'TIME counts hours from 2026-11-09T21:00+01:00.',
    'CYP3A5 is not known: the table has no such column.',
  ]);
});

test('an implausible level is written, and used by nobody', () => {
  const of = caseOf('one-level');
  const [level] = of.tacrolimus!.levels;
  const high = { ...level!, kind: 'measured' as const, ngPerMl: 62 };
  const { subject, table } = roundTrip({ ...of, tacrolimus: { ...of.tacrolimus!, levels: [high] } });
  expect(subject.levels).toEqual([]);
  expect(subject.predictAtH).toHaveLength(1);
  expect(table.text).toContain(',62,1,');
  expect(table.said.at(-1)).toBe('1 level(s) above 50 ng/mL are written with MDV 1: implausible.');
});

test('prednisolone is 0 when medicines were asked for, and no column when they were not', () => {
  const of = caseOf('one-level');
  expect(roundTrip(of).subject.periods[0]!.covariates['prednisoloneMgPerDay']).toBe(0);
  const { medicines: _asked, ...woman } = of.woman;
  expect(roundTrip({ ...of, woman }).subject.periods[0]!.covariates['prednisoloneMgPerDay']).toBeUndefined();
  const taken = { name: 'prednisolone', status: 'running' as const, from: day('2026-11-12'), doseMgPerDay: 10 };
  const periods = roundTrip({ ...of, woman: { ...woman, medicines: [taken] } }).subject.periods;
  expect(periods.map(({ covariates }) => covariates['prednisoloneMgPerDay'])).toEqual([0, 10]);
  const { doseMgPerDay: _dose, ...unknownDose } = taken;
  const unknown = roundTrip({ ...of, woman: { ...woman, medicines: [unknownDose] } }).subject.periods;
  expect(unknown[0]!.covariates['prednisoloneMgPerDay']).toBeUndefined();
});

test('without a regimen there is no table', () => {
  const { tacrolimus: _none, ...of } = caseOf('one-level');
  expect(writeNonmem(of)).toBeUndefined();
});
