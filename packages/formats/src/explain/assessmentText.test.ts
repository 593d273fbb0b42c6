import { day } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { assess } from '@nidation/core/pathway';
import { describe, expect, test } from 'vitest';
import { exampleNames, exampleText } from '../../../../tests/golden/malformed/malformedFiles.ts';
import { readCaseFile } from '../case-file/readCaseFile.ts';
import { planOf } from '../testing/plans.ts';
import { assessmentText } from './assessmentText.ts';
import { WIDTH } from './lines.ts';
import { planText } from './planText.ts';

function textOf(name: string): string {
  const reading = readCaseFile(exampleText(name), { today: day('2026-11-22') });
  if (reading.kind === 'faults') throw new Error(name);
  return assessmentText(assess(reading.case, knowledge), knowledge);
}
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('of every example', () => {
  test.each(exampleNames())('%s: answer first, standing notices, version, no wide line', (name) => {
    const text = textOf(name);
    expect(text.split('\n')[2]).toMatch(
      /^Recurrent implantation failure: (reached|not yet|readings differ|cannot say)$/,
    );
    expect(flat(text)).toContain('Off-label. No guideline we read recommends tacrolimus for RIF.');
    expect(flat(text)).toContain('Blood immune tests are not recommended by ESHRE add-ons 2023');
    expect(flat(text)).toContain('No immunotherapy: open to everyone');
    expect(flat(text)).toMatch(/Evidence date 2026-11-22, knowledge version 2026\.11, clinic adoption record: /);
    expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(WIDTH);
    expect(text.indexOf('\n  against: ')).toBeLessThan(text.indexOf('\n  for: '));
    for (const { name: protocol } of knowledge.protocols) expect(flat(text)).toContain(protocol);
  });
});

test('the worked example: three by the individual model, from unrounded values', () => {
  const text = flat(textOf('worked-example'));
  expect(text).toContain('Live birth 23.8 % per IVF cycle × 1.16 = pregnancy 27.6 %.');
  expect(text).toContain('27.6 %, 47.6 %, 62.1 %, 72.5 %, 80.1 %');
  expect(text).toContain('individual model (leads): not yet, 3 more; no transfer counted, threshold after 3');
});
test('the table after three transfers at 33', () => {
  const text = flat(textOf('minimal'));
  expect(text).toContain(
    'population table (leads): reached; 67.9 % after 3, threshold after 3; by luck alone 32.1 % of couples',
  );
  expect(text).toMatch(/Stop items: 1 of \d+ clear, 0 in the way/);
});
test('both readings of age 40 stand side by side', () => {
  const text = flat(textOf('age-40-readings'));
  expect(text).toContain('age 40 in row 35-40');
  expect(text).toContain('age 40 in row >40');
});
test('a dose carries its protocol, its mark, and the notice that it is no prescription', () => {
  const text = flat(textOf('complete-fits-nakagawa2024'));
  expect(text).toContain(
    '* 2024 ratio bands: fits protocol: 2 mg a day [source document only]; from Tue 1 Dec 2026, last dose Wed 16 Dec 2026',
  );
  expect(text).toContain('2015, by degree of the ratio: fits protocol: 1 mg a day [unverified]');
  expect(text).toContain('Two-dose trial, Japan: fits protocol: 2 mg a day or 4 mg a day, the clinic chooses');
  expect(text).toMatch(/Dose used in protocol .*"2024 ratio bands".* for ratio 12\.4\. Not a prescription\./);
  expect(text).toContain('clinic adoption record: nakagawa2024, by N.N. on Mon 12 Oct 2026.');
});
test('the conflict band is never drawn as a candidate', () => {
  const text = flat(textOf('conflict-band-11.0'));
  expect(text).toContain('Th1/Th2 ratio: conflict');
  expect(text).toContain('The 2015 cut-off says yes, the 2024 data do not (20/36 treated, 11/15 untreated).');
  expect(text).not.toContain('2024 ratio bands: fits');
});
test('a refusal is no dose of 0 mg, and a treated woman’s answer goes on', () => {
  const text = flat(textOf('azole-on-tacrolimus'));
  expect(text).toContain('2024 ratio bands: refused: Strong CYP3A inhibitor running or planned');
  expect(text).not.toMatch(/(?<![.\d])0 mg a day/);
  for (const words of [
    'fluconazole (running): Raises tacrolimus',
    'Ask for an antifungal that is no azole.',
    'answerPage: Cut the dose by 50-75 %',
    'A low level is not a reason to raise the dose.',
  ]) {
    expect(text).toContain(words);
  }
});
test('missing facts are named, never taken as no', () => {
  const text = flat(textOf('missing-facts'));
  expect(text).toContain('Recurrent implantation failure: cannot say');
  expect(text).toContain('transfers[3].outcome');
  expect(text).toContain('needs th1Th2[0].method');
  expect(text).toContain('not known, so nothing is planned: Hypersensitivity');
  expect(text).toContain('no plan: The clinic has adopted no protocol.');
});

test('a plan as text: dose, days with weekday and offset, how counted, what the sources say', () => {
  const text = planText(planOf('fits-2024', '2026-12-05', 2), knowledge);
  expect(text.split('\n')[0]).toBe(
    'Plan version 2, supersedes version 1: dose of 2024 ratio bands. Not a prescription.',
  );
  expect(text).toContain('Thu 3 Dec 2026  ET−2  START tacrolimus 2 mg a day');
  expect(text).toContain('Sat 19 Dec 2026 ET+14 Pregnancy test (blood)');
  expect(flat(text)).toContain('16 dosing days, first and last included');
  expect(flat(text)).toContain('nakagawa2019: 2019, continued through pregnancy: Through pregnancy.');
  expect(flat(planText(planOf('clinic-protocol'), knowledge))).toContain(
    'Reason typed for the conflict: Two measurements agree',
  );
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(WIDTH);
});
