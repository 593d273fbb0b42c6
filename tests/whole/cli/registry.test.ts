import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '@nidation/core/engines';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInput } from '../../../packages/server/src/cli/input.ts';
import { saveFiles } from '../../../packages/server/src/cli/files.ts';
import { run } from '../../../packages/server/src/cli/program.ts';

/** The registry commands on a small invented table of the built-in layout. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-registry-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function nidation(...args: readonly string[]) {
  let out = '';
  const said: string[] = [];
  const code = await run(['registry', ...args], {
    today: day('2026-11-22'),
    read: (path) => readInput(path, process.stdin),
    print: (text) => (out += text),
    say: (text) => said.push(text),
    save: saveFiles,
  });
  return { code, out, said: said.join('\n') };
}

const MAPPING = {
  schema: 'nidation/registry-mapping/1',
  id: 'small',
  source: 'small clinic',
  version: '1',
  described: 'made for this test',
  unit: 'transfer',
  fields: {
    ageYears: { kind: 'whole number', column: 'Age', blank: 'reject' },
    th1Th2Method: { kind: 'label', column: 'Method', blank: 'not recorded' },
    startDay: { kind: 'whole number', column: 'Start', blank: 'not recorded' },
    liveBirth: { kind: 'code', column: 'Birth', values: { y: true, n: false }, blank: 'not recorded' },
  },
};

function files() {
  const [table, mapping] = [join(folder, 'table.csv'), join(folder, 'mapping.json')];
  writeFileSync(mapping, JSON.stringify(MAPPING));
  writeFileSync(table, 'Age,Method,Start,Birth\n31,=A1,-2,y\n31,=A1,-2,y\n40,B,,\n99,B,,n\n40,B,,"maybe, =later"\n');
  return { table, mapping };
}

test('kept rows gather once, rejected rows go to their file, and the counts add up', async () => {
  const { table, mapping } = files();
  const [out, rejects] = [join(folder, 'out'), join(folder, 'rejects.csv')];
  const first = await nidation('import', table, '--mapping', mapping, '--out', out, '--rejects', rejects);
  expect(first).toMatchObject({ code: 4, said: '' });
  expect(first.out).toContain('read 5 = kept 3 + rejected 2 + duplicate 0');
  expect(first.out).not.toContain('maybe');
  expect(
    readFileSync(rejects, 'utf8')
      .split('\n')
      .slice(0, 3)
      .map((line) => line.split('","').slice(0, 4).join('|')),
  ).toEqual(['"row|column|value|rule', '"5|Age|99|IMPOSSIBLE_VALUE', '"6|Birth|maybe, =later|UNKNOWN_CODE']);
  const rows = readFileSync(join(out, 'rows.csv'), 'utf8');
  expect(rows.split('\n')).toHaveLength(5);
  expect(rows).toContain(`"'=A1"`);
  expect(rows).toContain('"-2"');
  const schema = JSON.parse(readFileSync(join(out, 'rows.schema.json'), 'utf8')) as { columns: { name: string }[] };
  expect(schema.columns.map(({ name }) => `"${name}"`).join(',')).toBe(rows.split('\n')[0]);

  const again = await nidation('import', table, '--mapping', mapping, '--out', out);
  expect(again.out).toContain('read 5 = kept 0 + rejected 2 + duplicate 3');
  expect(readFileSync(join(out, 'rows.csv'), 'utf8')).toBe(rows);
  expect((await nidation('import', join(out, 'rows.csv'))).out).toContain('read 3 = kept 3 + rejected 0 + duplicate 0');
});

test('rates say what they count, and a birth nobody recorded is not a "no"', async () => {
  const { table, mapping } = files();
  const { code, out } = await nidation(
    'rates',
    table,
    '--mapping',
    mapping,
    '--by',
    'age',
    '--outcome',
    'liveBirth',
    '--json',
  );
  expect(code).toBe(4);
  expect(JSON.parse(out)).toMatchObject({
    schema: 'nidation/registry-rates/1',
    method: 'Wilson score interval, 95 %, two-sided',
    outcomes: [
      {
        groups: [
          { group: ['31'], rows: 2, events: 2, notRecorded: 0 },
          { group: ['40'], rows: 1, events: 0, notRecorded: 1, perRecorded: { kind: 'no data' } },
        ],
      },
    ],
  });
});

test.each([
  [['rates', 'TABLE', '--mapping', 'MAPPING', '--by', 'ploidy'], /fills no field "ploidy"/],
  [
    ['rates', 'TABLE', '--mapping', 'MAPPING', '--by', 'age', '--outcome', 'liveBirth', '--cohort', 'x'],
    /no cohort "x": all/,
  ],
  [
    ['rates', 'TABLE', '--mapping', 'MAPPING', '--by', 'age', '--outcome', 'liveBirth', '--where', 'age'],
    /field=value/,
  ],
  [['import', 'TABLE'], /no built-in mapping reads these 4 columns/],
  [['import', 'TABLE', '--mapping', 'hfea-2017'], /The file has no column "Patient age at treatment"/],
  [['import', 'nowhere.csv'], /there is no such file/],
  [['import', 'TABLE', '--mapping', 'nowhere'], /Built-in mappings: nidation, hfea-2017/],
  [['mappings', 'nowhere'], /There is no mapping "nowhere"/],
])('%j says why it cannot', async (args, says) => {
  const { table, mapping } = files();
  const { code, said } = await nidation(
    ...args.map((arg) => (arg === 'TABLE' ? table : arg === 'MAPPING' ? mapping : arg)),
  );
  expect(code).toBe(2);
  expect(said).toMatch(says);
});

test('built-in mappings are mapping files, and a draft asks', async () => {
  const { table } = files();
  for (const id of ['nidation', 'hfea-2017']) {
    writeFileSync(join(folder, 'built-in.json'), (await nidation('mappings', id)).out);
    const { said } = await nidation('import', table, '--mapping', join(folder, 'built-in.json'));
    expect(said).toContain('The file has no column');
    expect(said).not.toContain('A condition:');
  }
  const draft = await nidation('suggest', table);
  expect(draft.code).toBe(0);
  expect(JSON.parse(draft.out)).toMatchObject({ fields: { ageYears: { kind: 'whole number', column: 'Age' } } });
  expect(draft.said).toContain('Answer every "ASK"');
});
