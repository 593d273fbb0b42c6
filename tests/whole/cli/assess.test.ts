import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileText } from './completeFile.ts';
import { nidation } from './program.ts';

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-assess-'));
  path = join(folder, 'case.json');
  writeFileSync(path, fileText());
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Answered {
  readonly schema: string;
  readonly needsClinician: readonly string[];
  readonly implantationFailure: { readonly level: string };
  readonly protocols: readonly { readonly id: string; readonly level: string }[];
}

describe('what goes in', () => {
  test('a path, "-" and nothing give the same answer', async () => {
    const byPath = await nidation(['assess', path, '--json']);
    const byDash = await nidation(['assess', '-', '--json'], fileText());
    const byNothing = await nidation(['assess', '--json'], fileText());
    expect(byPath.err).toBe('');
    expect(byPath.code).toBe(0);
    expect(byDash.out).toBe(byPath.out);
    expect(byNothing.out).toBe(byPath.out);
  });

  test('every fault is named with its place, and nothing is answered', async () => {
    const faulty = fileText(({ woman, ...rest }) => ({
      ...rest,
      woman: { ...woman, ageYears: '36' },
      th1Th2Ratio: 12.4,
      transfers: null,
    }));
    const { code, out, err } = await nidation(['assess'], faulty);
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const place of ['woman.ageYears', 'th1Th2Ratio', 'transfers']) expect(err).toContain(`${place}: `);
    expect(err).toMatch(/standard input:\d+:\d+: /);
  });

  test.each([
    ['no JSON', '{"schema": '],
    ['nothing', ''],
    ['a list', '[]'],
    ['another format', '{"schema":"nidation/case/2","asOf":"2024-11-22"}'],
  ])('%s ends with 2', async (_name, text) => {
    const { code, out, err } = await nidation(['assess'], text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  test.each([
    [['assess', 'no-such-file.json']],
    [['assess', '.']],
    [['assess', '--as-of', '2024-02-30']],
    [['assess', 'a.json', 'b.json']],
    [['assess', '--jsn']],
    [['asses']],
    [[]],
  ])('%j is bad usage: 2, on stderr only', async (args) => {
    const { code, out, err } = await nidation(args, fileText());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });
});

describe('what comes out', () => {
  test('one JSON object, its schema first, byte-equal for equal input', async () => {
    const first = await nidation(['assess', path, '--json']);
    const second = await nidation(['assess', path, '--json']);
    expect(first.out).toBe(second.out);
    expect(first.out.startsWith('{\n  "schema": "nidation/assessment/1",\n  "software": "')).toBe(true);
    const answered = JSON.parse(first.out) as Answered;
    expect(answered.implantationFailure.level).toBe('reached');
    expect(answered.protocols.find(({ id }) => id === 'protocol/nakagawa2024')?.level).toBe('fits protocol');
  });

  test('words without options; with --explain more of them, and none less', async () => {
    const plain = await nidation(['assess', path]);
    const explained = await nidation(['assess', path, '--explain']);
    expect(plain.out.length).toBeGreaterThan(200);
    expect(explained.out.length).toBeGreaterThan(plain.out.length);
    expect(explained.out.startsWith(plain.out.trimEnd())).toBe(true);
  });

  test('"rif" and "workup" answer their part', async () => {
    const rif = await nidation(['rif', path, '--json']);
    expect(JSON.parse(rif.out)).toMatchObject({ schema: 'nidation/rif/1', answer: { id: 'rif', level: 'reached' } });
    const workup = await nidation(['workup', path]);
    expect(workup.code).toBe(0);
    expect(workup.out).toMatch(/✔ recommended[\s\S]*◐ can be considered[\s\S]*✖ not recommended/);
    expect((await nidation(['workup', path, '--json'])).out).toContain('"schema": "nidation/workup/1"');
  });

  test('"schema case" is the JSON Schema of what "assess" reads', async () => {
    const { code, out } = await nidation(['schema', 'case']);
    expect(code).toBe(0);
    expect(JSON.stringify(JSON.parse(out))).toContain('nidation/case/1');
    expect((await nidation(['schema', 'plan'])).code).toBe(2);
  });
});

describe('exit 3: a clinician has to decide', () => {
  test.each([
    ['nothing is known', () => '{"schema":"nidation/case/1","asOf":"2024-11-22"}', 'rif'],
    ['the ratio is missing', () => fileText((file) => ({ ...file, th1Th2: [] })), 'th1Th2Ratio'],
    [
      'the ratio lies where sources contradict each other',
      () => fileText((file) => ({ ...file, th1Th2: file.th1Th2.map((one) => ({ ...one, th1Percent: 21.4 })) })),
      'th1Th2Ratio',
    ],
    [
      'a contraindication refuses',
      () =>
        fileText((file) => ({
          ...file,
          woman: { ...file.woman, conditions: { ...file.woman.conditions, hiv: 'positive' } },
        })),
      'protocol/nakagawa2024',
    ],
    [
      'a stop item was never asked for',
      () => fileText(({ woman: { allergies: _, ...woman }, ...file }) => ({ ...file, woman })),
      'protocol/nakagawa2024',
    ],
  ])('%s', async (_name, text, id) => {
    const { code, out, err } = await nidation(['assess', '--json'], text());
    expect(err).toBe('');
    expect(code).toBe(3);
    expect((JSON.parse(out) as Answered).needsClinician).toContain(id);
  });
});

describe('help', () => {
  test.each([[['--help']], [['help', 'plan']], [['assess', '--help']], [['--version']]])(
    '%j ends with 0, on stdout',
    async (args) => {
      const { code, out, err } = await nidation(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).not.toBe('');
    },
  );
});
