import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@nidation/core/engines';
import { readCaseFile } from '@nidation/formats/case-file';
import { readNonmem } from '@nidation/formats/nonmem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockOf } from '../../../packages/core/src/pathway/monitoring/clock.ts';
import { doseRecord } from '../../../packages/core/src/pathway/monitoring/doseRecord.ts';
import { run } from '../../../packages/server/src/cli/program.ts';
import { nidation } from './program.ts';

/** `nidation pk` as a user runs it: few draws, for what is tested are the doors and not the numbers. */

const QUICK = ['--draws', '256', '--seed', '7'];
const example = (name: string): string => `examples/${name}.case.json`;
const fileOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(example(name), 'utf8')) as Record<string, unknown>;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-pk-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Levels {
  readonly schema: string;
  readonly settings: { readonly seed: number; readonly draws: number; readonly whatIf?: object };
  readonly needsClinician: readonly string[];
  readonly answer: {
    readonly level: string;
    readonly value: {
      readonly kind?: string;
      readonly needs?: readonly string[];
      readonly withheldBecause: readonly string[];
      readonly doses: readonly object[];
      readonly target?: object;
      readonly models: readonly { readonly modelId: string; readonly curve: readonly { readonly median: number }[] }[];
    };
  };
}

async function json(args: readonly string[], input = ''): Promise<{ code: number | null; found: Levels; err: string }> {
  const { code, out, err } = await nidation(['pk', ...args, '--json', ...QUICK], input);
  return { code, found: JSON.parse(out) as Levels, err };
}

/** The command line without a process of its own: what cannot be used is told before anything is computed. */
async function usage(args: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    today: day('2026-11-25'),
    read: async (path) => ({
      kind: 'text',
      text: path === undefined ? input : readFileSync(path, 'utf8'),
      name: path ?? 'standard input',
    }),
    print: (text) => void out.push(text),
    say: (text) => void err.push(text),
    save: async () => ({ kind: 'refused', faults: ['Nothing is saved here.'] }),
  });
  return { code, out: out.join(''), err: err.join('\n') };
}

describe('a case', () => {
  test('a range and levels: every regimen with its chances; models agree, and advice needs a clinician', async () => {
    const { code, found, err } = await json([example('levels-with-range')]);
    expect(err).toBe('');
    expect(found.schema).toBe('nidation/levels/1');
    expect(found.settings).toEqual({ seed: 7, draws: 256 });
    expect(found.answer.value.doses.length).toBeGreaterThan(5);
    expect(found.needsClinician).toContain('advice');
    expect(code).toBe(3);
  });
  test('equal question, equal bytes; another seed, other draws', async () => {
    const args = ['pk', example('one-level'), '--json', '--draws', '256'];
    const [first, again, other] = await Promise.all([
      nidation(args),
      nidation(args),
      nidation([...args, '--seed', '2']),
    ]);
    expect(again.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
  });
  test('words without options; with --explain the reasons follow', async () => {
    const plain = await nidation(['pk', example('one-level'), ...QUICK]);
    const explained = await nidation(['pk', example('one-level'), ...QUICK, '--explain']);
    expect(plain.out).toMatch(/^Tacrolimus levels: /);
    expect(explained.out.startsWith(plain.out.trimEnd())).toBe(true);
    expect(explained.out).toContain('├─ Woillard 2011: ');
  });
  test('no range set: no dose is scored, and it is said', async () => {
    const { found } = await json([example('one-level')]);
    expect(found.answer.value.target).toBeUndefined();
    expect(found.answer.value.doses).toEqual([]);
    expect(found.answer.value.withheldBecause).toEqual([
      'The clinic has set no level range with its source: doses are not scored.',
    ]);
  });
  test('no dose recorded: it cannot say, exit 3', async () => {
    const { tacrolimus: _none, ...file } = fileOf('one-level');
    const { code, found } = await json([], JSON.stringify(file));
    expect(found.answer.value).toEqual({ kind: 'cannot say', needs: ['tacrolimus.regimens'] });
    expect(found.needsClinician).toEqual(['cannot say']);
    expect(code).toBe(3);
  });
  test('faults: every one with its place, nothing answered, no file written', async () => {
    const file = fileOf('one-level');
    file['tacrolimus'] = {
      regimens: [{ from: '2026-11-09T21:00', mgPerDose: 1.2, everyHours: 8, product: 'immediate release' }],
      levels: [{ kind: 'measured', drawnAt: '2026-11-18T24:00+01:00', assay: 'LC-MS/MS', value: '<1', unit: 'ng/dL' }],
    };
    const csv = join(folder, 'never.csv');
    const { code, out, err } = await nidation(['pk', '--nonmem', csv], JSON.stringify(file, null, 2));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const places = ['regimens[0].from', 'regimens[0].mgPerDose', 'regimens[0].everyHours'];
    const more = ['levels[0].drawnAt', 'levels[0].value', 'levels[0].unit'];
    for (const place of [...places, ...more]) expect(err).toContain(`: tacrolimus.${place}: `);
    expect(err).toContain('6 faults; nothing was answered.');
    expect(() => readFileSync(csv)).toThrow();
  });
});

describe('tried in thought', () => {
  const lastMedian = ({ answer }: Levels): number => answer.value.models[0]!.curve.at(-6)!.median;
  test('fluconazole lifts the curve, withholds scores, and is said', async () => {
    const tried = ['--what-if', 'fluconazole:200@2026-11-19'];
    const [plain, with200] = await Promise.all([json([example('one-level')]), json([example('one-level'), ...tried])]);
    expect(with200.found.settings.whatIf).toEqual({
      interactionId: 'fluconazole',
      doseMgPerDay: 200,
      from: '2026-11-19T00:00+01:00',
    });
    expect(lastMedian(with200.found)).toBeGreaterThan(1.2 * lastMedian(plain.found));
    const { out } = await nidation(['pk', example('one-level'), ...QUICK, ...tried]);
    expect(out).toMatch(
      /^Tried in thought, nothing of it is recorded: fluconazole 200 mg a day from 2026-11-19T00:00\+01:00\./,
    );
  });
  test('a falling hematocrit lowers whole blood; a dose changes it', async () => {
    const [plain, low, more] = await Promise.all([
      json([example('one-level')]),
      json([example('one-level'), '--hematocrit', '30']),
      json([example('one-level'), '--dose', '4', '--every', '24']),
    ]);
    expect(lastMedian(low.found)).toBeLessThan(lastMedian(plain.found));
    expect(lastMedian(more.found)).toBeGreaterThan(lastMedian(plain.found));
  });
  test('above the limit nothing is simulated', async () => {
    const { code, found } = await json([example('one-level'), '--dose', '2.5', '--every', '12']);
    expect(found.answer.value.kind).toBe('cannot say');
    expect(code).toBe(3);
  });
  test('what is simulated of it is said, and so is that nothing is', async () => {
    const tried = (what: string) => nidation(['pk', example('one-level'), ...QUICK, '--what-if', what]);
    const [sized, unsized] = await Promise.all([
      tried('fluconazole:200@2026-11-19'),
      tried('clarithromycin@2026-11-19'),
    ]);
    expect(sized.out.split('\n')[1]).toMatch(/^fluconazole, tried in thought: simulated as CL\/F × 0\.32 /);
    expect(unsized.out.split('\n')[1]).toMatch(/^clarithromycin, tried in thought: .*nothing is simulated\./);
  });
  test('a dose tried after the last one changes nothing and is refused', async () => {
    const file = fileOf('one-level');
    const { code, err } = await usage(['pk', '--dose', '1'], JSON.stringify({ ...file, asOf: '2026-11-25' }));
    expect(code).toBe(2);
    expect(err).toContain('there is nothing to try');
  });
  test.each([
    [['--what-if', 'fluconazol@2026-11-19']],
    [['--what-if', 'fluconazole']],
    [['--what-if', 'fluconazole@2026-02-30']],
    [['--what-if', 'fluconazole:0@2026-11-19']],
    [['--hematocrit', '0.32']],
    [['--hematocrit', '80']],
    [['--dose', '1.25']],
    [['--dose', '0']],
    [['--dose', '-1']],
    [['--every', '8']],
    [['--draws', '10']],
    [['--draws', '100000']],
    [['--seed', '-1']],
    [['--model', 'woillard2011']],
  ])('%j cannot be used: 2, on stderr only', async (args) => {
    const { code, out, err } = await usage(['pk', example('one-level'), ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });
});

describe('the first weeks of a dose', () => {
  const PLANNED = example('complete-fits-nakagawa2024');
  test('the plan’s own dose and days, and no level', async () => {
    const { out, err } = await nidation(['pk', 'simulate', PLANNED, ...QUICK]);
    expect(err).toBe('');
    expect(out).toMatch(
      /^2 mg every 24 h, of 2024 ratio bands, the adopted protocol, first dose 2026-12-01T21:00Z \(hour by default\); before any level\./,
    );
    expect(out).toContain('No level is used: the curve shows what the cohorts alone would say.');
  });
  test('options of the command stand after it: JSON, transfer day, days, first dose, a typed dose', async () => {
    const args = ['pk', 'simulate', PLANNED, '--json', ...QUICK, '--transfer-day', '2026-12-10', '--days', '14'];
    const { out } = await nidation([...args, '--dose', '1', '--every', '12', '--first-dose', '2026-12-08T09:00+01:00']);
    const found = JSON.parse(out) as { request: object; dose: string };
    expect(found.request).toMatchObject({
      firstDoseAt: '2026-12-08T09:00+01:00',
      lastDoseAt: '2026-12-21T21:00+01:00',
      mgPerDose: 1,
      everyHours: 12,
      seed: 7,
      draws: 256,
    });
    expect(found.dose).toContain('as typed');
  });
  test('without a plan and a typed dose there is nothing to simulate: 3', async () => {
    const { code, out, err } = await usage(['pk', 'simulate', example('minimal'), '--transfer-day', '2026-12-10']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('No dose to simulate');
  });
  test.each([
    [['--days', '0'], 'Dosing days, 1 to 60.'],
    [['--first-dose', '2026-12-08T09:00'], 'with the offset from UTC'],
    [['--product', 'slow'], 'immediate release'],
  ])('%j cannot be used', async (args, part) => {
    const { code, out, err } = await usage(['pk', 'simulate', PLANNED, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(part);
  });
  test('neither a transfer day nor a first dose', async () => {
    const { code, err } = await usage(['pk', 'simulate', example('minimal')]);
    expect(code).toBe(2);
    expect(err).toContain('No transfer day');
  });
});

describe('a table', () => {
  const HEAD = 'ID,TIME,EVID,AMT,DV,MDV,II,ADDL,ASSAY,HCT,CYP3A5,IR';
  const TABLE = [
    HEAD,
    'w1,0,1,2,.,1,24,9,.,38,0,1',
    'w1,227,0,.,3.1,0,.,.,1,38,0,1',
    'w2,0,1,1,.,1,12,19,.,34,1,1',
    'w2,227,0,.,1.4,0,.,.,1,34,1,1',
  ].join('\n');
  test('each ID by the one model: η, OFV, parameters, predictions', async () => {
    const path = join(folder, 'two.csv');
    writeFileSync(path, TABLE);
    const { code, out } = await nidation(['pk', path, '--model', 'woillard2011', '--json', ...QUICK]);
    expect(code).toBe(0);
    const { schema, estimates } = JSON.parse(out) as {
      schema: string;
      estimates: readonly {
        id: string;
        modelId: string;
        ofv: number;
        deviations: readonly { of: string; eta: number }[];
        parameters: readonly { parameters: Record<string, number> }[];
        predictions: readonly { atH: number; dv: number; pred: number; ipred: number }[];
      }[];
    };
    expect(schema).toBe('nidation/pk-table/1');
    expect(estimates.map(({ id, modelId }) => [id, modelId])).toEqual([
      ['w1', 'tacrolimus/woillard-2011'],
      ['w2', 'tacrolimus/woillard-2011'],
    ]);
    for (const { deviations, parameters, predictions, ofv } of estimates) {
      expect(Number.isFinite(ofv)).toBe(true);
      // 21.2 (HCT/35)^-1.14 2^CYP3A5 e^η
      const clearance = deviations.find(({ of }) => of === 'clearance')!.eta;
      const [hct, expresser] = predictions[0]!.dv === 3.1 ? [38, 0] : [34, 1];
      const typical = 21.2 * (hct / 35) ** -1.14 * 2 ** expresser;
      expect(parameters[0]!.parameters['clearance']).toBeCloseTo(typical * Math.exp(clearance), 8);
      // The estimate lies between the cohort and the level.
      const { dv, pred, ipred } = predictions[0]!;
      expect(Math.min(dv, pred) <= ipred && ipred <= Math.max(dv, pred)).toBe(true);
    }
  });
  test('from standard input, in words', async () => {
    const { code, out } = await nidation(['pk', '--from', 'csv', '--model', 'Woillard 2011', ...QUICK], TABLE);
    expect(code).toBe(0);
    expect(out).toContain('ID w1, tacrolimus/woillard-2011: OFV ');
    expect(out).toMatch(/227 +3\.1 +\d/);
  });
  test('a model that needs more says what, exit 3', async () => {
    const { code, out } = await nidation(['pk', '--from', 'csv', '--model', 'storset2014', ...QUICK], TABLE);
    expect(code).toBe(3);
    expect(out).toContain('cannot say, needs fatFreeMassKg');
  });
  test('every fault with line and column, nothing answered', async () => {
    const bad = TABLE.replace('3.1', '<3').replace(',1,1,.,1,12', ',1,-1,.,1,12');
    const { code, out, err } = await usage(['pk', '--from', 'csv'], bad);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('standard input:3: DV: A level below the limit is written BLQ 1');
    expect(err).toContain('standard input:4: AMT: -1 is not possible');
    expect(err).toContain('2 faults; nothing was answered.');
  });
  test.each([
    [['--model', 'nobody2020'], 'No model of this name'],
    [['--model', 'lu2015healthy'], 'No model of this name'],
    [['--dose', '2'], '--dose: only for a case file'],
    [['--nonmem', 'x.csv'], '--nonmem: only for a case file'],
  ])('%j cannot be used with a table', async (args, part) => {
    const { code, out, err } = await usage(['pk', '--from', 'csv', ...args], TABLE);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(part);
  });
});

test('a table that cannot be written leaves nothing answered', async () => {
  const { code, out, err } = await usage(['pk', example('one-level'), '--nonmem', 'x.csv']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Nothing is saved here.');
});

describe('from a case to a table and back', () => {
  test.each(['one-level', 'levels-with-range', 'levels-in-pregnancy'])('%s: the doses of the pathway', async (name) => {
    const csv = join(folder, `${name}.csv`);
    const { err } = await nidation(['pk', example(name), '--nonmem', csv, ...QUICK]);
    expect(err).toContain('TIME counts hours from ');
    const table = readNonmem(readFileSync(csv, 'utf8'));
    const read = readCaseFile(readFileSync(example(name), 'utf8'));
    if (table.kind === 'faults' || read.kind === 'faults') throw new Error(name);
    const { tacrolimus, asOf } = read.case;
    const clock = clockOf(tacrolimus!)!;
    const until = Math.max(clock.midnight(asOf), ...tacrolimus!.levels.map(({ drawnAt }) => clock.toH(drawnAt)));
    const wanted = doseRecord(tacrolimus!, clock, until + 400).doses.filter(({ atH }) => atH < until - 1e-9);
    const [subject] = table.subjects;
    const found = subject!.history.kind === 'doses' ? subject!.history.doses : [];
    expect(found.map(({ mg }) => mg)).toEqual(wanted.map(({ mg }) => mg));
    // Two readings of the hour in which the clock changes may lie an hour apart, nothing else may.
    const apart = found.map(({ atH }, i) => Math.abs(atH - wanted[i]!.atH)).filter((hours) => hours > 1e-9);
    expect(apart.length).toBeLessThanOrEqual(name === 'levels-in-pregnancy' ? 1 : 0);
    expect(subject!.levels).toHaveLength(tacrolimus!.levels.length);
  });
  test('a case with its genotype is estimated from its own table', async () => {
    const csv = join(folder, 'range.csv');
    await nidation(['pk', example('levels-with-range'), '--nonmem', csv, ...QUICK]);
    const { code, out } = await nidation(['pk', csv, ...QUICK]);
    expect(code).toBe(0);
    expect(out.match(/: OFV /g)).toHaveLength(5);
  });
});
