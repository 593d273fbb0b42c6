import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileText } from './completeFile.ts';
import { nidation } from './program.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-plan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
const plan = (args: readonly string[], text = fileText()) =>
  nidation(['plan', '--transfer-day', '2024-12-03', ...args], text);

interface Planned {
  readonly schema: string;
  readonly answer: {
    readonly level: string;
    readonly value: {
      readonly id: string;
      readonly version: number;
      readonly firstDoseDay: string;
      readonly entries: readonly object[];
    };
  };
  readonly move?: { readonly changes: readonly { readonly change: string }[] };
}
const planned = (out: string) => JSON.parse(out) as Planned;

describe('a plan', () => {
  test('is dated, in words and as JSON', async () => {
    const inWords = await plan([]);
    expect(inWords.code).toBe(0);
    expect(inWords.out).toContain('Sun 1 Dec 2024');
    expect(inWords.out).toContain('Tue 3 Dec 2024');
    const json = await plan(['--json']);
    expect(planned(json.out)).toMatchObject({
      schema: 'nidation/plan/1',
      answer: { level: 'planned', value: { id: 'couple-0001-transfer-6', version: 1, firstDoseDay: '2024-12-01' } },
    });
    expect((await plan(['--json'])).out).toBe(json.out);
  });

  test('writes the calendar and the sheet, and nothing beside them', async () => {
    const { code, err } = await plan(['--ics', at('couple.ics'), '--sheet', at('sheet.html')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(folder).sort()).toEqual(['couple.ics', 'sheet.html']);
    const calendar = readFileSync(at('couple.ics'), 'utf8');
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r?\n?$/);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20241201');
    expect(readFileSync(at('sheet.html'), 'utf8')).toMatch(/<html/i);
  });

  test('the discreet calendar names no drug', async () => {
    await plan(['--ics', at('plain.ics')]);
    await plan(['--ics', at('discreet.ics'), '--discreet']);
    expect(readFileSync(at('plain.ics'), 'utf8')).toMatch(/tacrolimus/i);
    expect(readFileSync(at('discreet.ics'), 'utf8')).not.toMatch(/tacrolimus/i);
  });
});

describe('a moved transfer', () => {
  test('gives version 2 under the same identity', async () => {
    const { code, out } = await plan(['--moved-to', '2024-12-05', '--json']);
    expect(code).toBe(0);
    const { answer, move } = planned(out);
    expect(answer.value).toMatchObject({ id: 'couple-0001-transfer-6', version: 2, firstDoseDay: '2024-12-03' });
    expect(move?.changes.some(({ change }) => change === 'moved')).toBe(true);
  });

  test('with doses taken asks first, writes nothing, and goes on once answered', async () => {
    const moved = ['--moved-to', '2024-12-05', '--doses-taken', '1'];
    const asked = await plan([...moved, '--ics', at('couple.ics')]);
    expect(asked.code).toBe(3);
    expect(asked.out).toContain('--after-taken keep or --after-taken restart');
    expect(readdirSync(folder)).toEqual([]);
    const kept = await plan([...moved, '--after-taken', 'keep', '--json']);
    expect(kept.code).toBe(0);
    expect(planned(kept.out).answer.value.firstDoseDay).toBe('2024-12-01');
  });

  test('is answered on the day it happens, after the first dose', async () => {
    const moved = ['--moved-to', '2024-12-05', '--doses-taken', '1', '--as-of', '2024-12-02'];
    expect((await plan(moved)).code).toBe(3);
    const kept = await plan([...moved, '--after-taken', 'keep', '--json']);
    expect(kept.code).toBe(0);
    expect(planned(kept.out).answer.value.firstDoseDay).toBe('2024-12-01');
  });

  test('doses that the case records are not forgotten', async () => {
    const issued = fileText((file) => ({
      ...file,
      issuedPlan: { version: 1, transferDay: '2024-12-03', dosesTaken: 2 },
    }));
    const { code, out } = await nidation(['plan', '--transfer-day', '2024-12-05', '--json'], issued);
    expect(code).toBe(3);
    expect(planned(out).answer.level).toBe('needs a decision');
  });
});

describe('no plan: exit 3, with the reason, and no file', () => {
  test.each([
    ['nothing adopted', () => fileText((file) => ({ ...file, clinic: {} }))],
    [
      'a contraindication',
      () =>
        fileText((file) => ({
          ...file,
          woman: { ...file.woman, conditions: { ...file.woman.conditions, hiv: 'positive' } },
        })),
    ],
    ['no consent', () => fileText((file) => ({ ...file, consent: {} }))],
    [
      'declined',
      () =>
        fileText((file) => ({
          ...file,
          decisions: [{ kind: 'decline', day: '2024-11-20', by: 'N.N.', reason: 'her choice' }],
        })),
    ],
  ])('%s', async (_name, text) => {
    const { code, out, err } = await plan(['--ics', at('couple.ics'), '--sheet', at('sheet.html')], text());
    expect(code).toBe(3);
    expect(out).not.toBe('');
    expect(err).toContain('no file was written');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the conflict band needs a typed reason', async () => {
    const conflict = fileText((file) => ({
      ...file,
      th1Th2: file.th1Th2.map((one) => ({ ...one, th1Percent: 21.4 })),
    }));
    expect((await plan([], conflict)).code).toBe(3);
  });
});

describe('nothing partial is written', () => {
  test.each([
    ['a faulty case', () => '{"schema":"nidation/case/1"}', () => at('sheet.html')],
    ['one path that is a folder', () => fileText(), () => folder],
    ['one path in no folder', () => fileText(), () => at('gone/sheet.html')],
  ])('%s: exit 2, no file', async (_name, text, sheet) => {
    const { code, out, err } = await plan(['--ics', at('couple.ics'), '--sheet', sheet()], text());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder is never replaced', async () => {
    mkdirSync(at('plans'));
    expect((await plan(['--ics', at('plans')])).code).toBe(2);
    expect(readdirSync(at('plans'))).toEqual([]);
  });
});

test.each([
  [['plan']],
  [['plan', '--transfer-day', '03.12.2024']],
  [['plan', '--transfer-day', '2024-12-03', '--doses-taken', '-1']],
  [['plan', '--transfer-day', '2024-12-03', '--doses-taken', '1.5']],
  [['plan', '--transfer-day', '2024-12-03', '--doses-taken', '1']],
  [['plan', '--transfer-day', '2024-12-03', '--after-taken', 'keep']],
  [['plan', '--transfer-day', '2024-12-03', '--moved-to', '2024-12-05', '--after-taken', 'stop']],
])('%j is bad usage: 2', async (args) => {
  const { code, out } = await nidation(args, fileText());
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
