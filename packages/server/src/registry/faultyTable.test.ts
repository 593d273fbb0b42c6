import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RegistryMapping } from '@nidation/core/knowledge';
import { importRows, type ImportReport, type Reject } from '@nidation/core/registry';
import { delimitedSource } from '@nidation/formats/delimited-text';
import { readMapping, writeMapping } from '@nidation/formats/registry-mapping';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTable } from './openTable.ts';

/** 500 invented rows of a clinic with 50 kinds of faults: each is told with row, column and rule, and no row is lost. */

const HEADER = [
  'Row key', 'Woman key', 'Transfer', 'Retrieval', 'Age', 'Band', 'Eggs', 'Embryos', 'Ploidy', 'PGT-A', 'Cycles before',
  'Ratio', 'Method', 'Treatment arm', 'Start', 'Sac with pulsation', 'Live birth', 'Children', 'Telephone',
] as const; // prettier-ignore

type Column = (typeof HEADER)[number];

const mapping: RegistryMapping = {
  schema: 'nidation/registry-mapping/1',
  id: 'invented-clinic',
  source: 'invented clinic',
  version: '1',
  described: 'made for this test',
  unit: 'transfer',
  delimiter: ';',
  key: { column: 'Row key' },
  fields: {
    womanId: { kind: 'key', column: 'Woman key', blank: 'reject' },
    transferDay: { kind: 'day', column: 'Transfer', format: 'DD.MM.YYYY', blank: 'reject' },
    ageYears: { kind: 'whole number', column: 'Age', blank: 'not recorded' },
    ageBand: {
      kind: 'code',
      column: 'Band',
      values: { '<35': '<35', '35-39': '35-39', '>=40': '>=40', '?': null },
      blank: 'not recorded',
    },
    eggSource: { kind: 'code', column: 'Eggs', values: { own: 'own', donor: 'donor' }, blank: 'not recorded' },
    embryosTransferred: { kind: 'whole number', column: 'Embryos', blank: 'reject' },
    ploidy: { kind: 'code', column: 'Ploidy', values: { U: 'untested', E: 'euploid' }, blank: 'not recorded' },
    pgtA: { kind: 'code', column: 'PGT-A', values: { '1': true, '0': false }, blank: 'not recorded' },
    earlierCycles: { kind: 'whole number', column: 'Cycles before', orMore: true, blank: 'not recorded' },
    th1Th2Ratio: { kind: 'decimal', column: 'Ratio', mark: ',', blank: 'not recorded' },
    th1Th2Method: { kind: 'label', column: 'Method', blank: 'not recorded' },
    immunotherapy: {
      kind: 'code',
      column: 'Treatment arm',
      values: { none: 'none', tac: 'tacrolimus', no: 'declined' },
      blank: 'not recorded',
    },
    startDay: { kind: 'whole number', column: 'Start', blank: 'not recorded' },
    clinicalPregnancy: {
      kind: 'code',
      column: 'Sac with pulsation',
      values: { y: true, n: false },
      blank: 'not recorded',
    },
    liveBirth: { kind: 'code', column: 'Live birth', values: { y: true, n: false }, blank: 'not recorded' },
    liveBornChildren: { kind: 'whole number', column: 'Children', blank: 'not recorded' },
  },
  leftOut: ['Telephone'],
  rejects: [
    {
      code: 'TRANSFER_BEFORE_RETRIEVAL',
      column: 'Transfer',
      says: 'The transfer lies before the retrieval.',
      fix: 'Correct one of the two days.',
      when: { column: 'Transfer', before: 'Retrieval', format: 'DD.MM.YYYY' },
    },
  ],
  notes: [
    {
      code: 'BIRTH_WITHOUT_TRANSFER',
      says: 'Live birth, no transfer.',
      when: {
        all: [
          { field: 'embryosTransferred', is: [0] },
          { field: 'liveBirth', is: [true] },
        ],
      },
    },
  ],
};

const goodRow = (n: number): Record<Column, string> => ({
  'Row key': `r${String(n)}`,
  'Woman key': `w${String(n % 200)}`,
  Transfer: `${String((n % 28) + 1).padStart(2, '0')}.03.2024`,
  Retrieval: '20.02.2024',
  Age: String(28 + (n % 15)),
  Band: ['<35', '35-39', '>=40', '?', ''][n % 5]!,
  Eggs: 'own',
  Embryos: n % 9 === 0 ? '2' : '1',
  Ploidy: n % 2 === 0 ? 'U' : 'E',
  'PGT-A': String(n % 2),
  'Cycles before': n % 11 === 0 ? '>5' : String(n % 6),
  Ratio: n % 3 === 0 ? '' : `${String(5 + (n % 10))},5`,
  Method: 'flow cytometry, laboratory A',
  'Treatment arm': ['none', 'tac', 'no', ''][n % 4]!,
  Start: n % 4 === 1 ? '-2' : '',
  'Sac with pulsation': n % 3 === 0 ? 'y' : 'n',
  'Live birth': n % 4 === 0 ? 'y' : 'n',
  Children: '',
  Telephone: `+44 7700 900${String(n % 1000).padStart(3, '0')}`,
});

/** Column, text that replaces the good one, and the rule that must be told. */
const CELL_FAULTS: readonly (readonly [Column, string, string])[] = [
  ['Row key', '', 'MISSING_KEY_FIELD'],
  ['Row key', 'two words', 'NOT_A_KEY'],
  ['Row key', '943 476 5919', 'LOOKS_LIKE_A_PERSON'],
  ['Woman key', '', 'MISSING_KEY_FIELD'],
  ['Woman key', 'jane@example.org', 'LOOKS_LIKE_A_PERSON'],
  ['Woman key', '9434765919', 'LOOKS_LIKE_A_PERSON'],
  ['Woman key', '+44 20 7946 0018', 'LOOKS_LIKE_A_PERSON'],
  ['Woman key', 'k'.repeat(65), 'NOT_A_KEY'],
  ['Woman key', '=1+1', 'NOT_A_KEY'],
  ['Transfer', '', 'MISSING_KEY_FIELD'],
  ['Transfer', '30.02.2024', 'NOT_A_DAY'],
  ['Transfer', '2024-03-01', 'NOT_A_DAY'],
  ['Transfer', '01.13.2024', 'NOT_A_DAY'],
  ['Transfer', '1.3.24', 'NOT_A_DAY'],
  ['Transfer', ' 01.03.2024', 'NOT_A_DAY'],
  ['Transfer', '01.01.2024', 'TRANSFER_BEFORE_RETRIEVAL'],
  ['Age', '13', 'IMPOSSIBLE_VALUE'],
  ['Age', '66', 'IMPOSSIBLE_VALUE'],
  ['Age', '35-37', 'NOT_A_NUMBER'],
  ['Age', '35,5', 'NOT_A_NUMBER'],
  ['Age', '>35', 'NOT_A_NUMBER'],
  ['Age', 'unknown', 'NOT_A_NUMBER'],
  ['Band', '18-34', 'UNKNOWN_CODE'],
  ['Band', '<35 ', 'UNKNOWN_CODE'],
  ['Eggs', 'Own', 'UNKNOWN_CODE'],
  ['Eggs', '__proto__', 'UNKNOWN_CODE'],
  ['Embryos', '', 'MISSING_KEY_FIELD'],
  ['Embryos', '10', 'IMPOSSIBLE_VALUE'],
  ['Embryos', '-1', 'IMPOSSIBLE_VALUE'],
  ['Embryos', '1.5', 'NOT_A_NUMBER'],
  ['Ploidy', 'mosaic', 'UNKNOWN_CODE'],
  ['PGT-A', '1.0', 'UNKNOWN_CODE'],
  ['Cycles before', '61', 'IMPOSSIBLE_VALUE'],
  ['Cycles before', '6+', 'NOT_A_NUMBER'],
  ['Ratio', '12.4', 'NOT_A_NUMBER'],
  ['Ratio', '1.012,4', 'NOT_A_NUMBER'],
  ['Ratio', '0,001', 'IMPOSSIBLE_VALUE'],
  ['Ratio', '201', 'IMPOSSIBLE_VALUE'],
  ['Ratio', '<LOD', 'NOT_A_NUMBER'],
  ['Method', 'm'.repeat(65), 'TOO_LONG'],
  ['Method', 'nurse@example.org', 'LOOKS_LIKE_A_PERSON'],
  ['Treatment arm', 'placebo', 'UNKNOWN_CODE'],
  ['Start', '-61', 'IMPOSSIBLE_VALUE'],
  ['Sac with pulsation', 'Y', 'UNKNOWN_CODE'],
  ['Children', 'two', 'NOT_A_NUMBER'],
];

type LineFault = readonly [(line: string) => string, string];

const LINE_FAULTS: readonly LineFault[] = [
  [(line) => `${line};one more`, 'RAGGED_ROW'],
  [(line) => line.slice(0, line.lastIndexOf(';')), 'RAGGED_ROW'],
  [(line) => line.replace('own', 'o"wn'), 'STRAY_QUOTE'],
  [(line) => line.replace('own', '"own"x'), 'STRAY_QUOTE'],
  [(line) => line.replace('own', 'o\0wn'), 'NUL_CHARACTER'],
  [() => '', 'RAGGED_ROW'],
];

const ROWS = 500;
const EVERY = 9;

interface Expected {
  readonly row: number;
  readonly column?: string;
  readonly rule: string;
}

/** Row n + 2 of the file, the header being 1; every ninth row carries the next fault. */
function faultyTable(): { readonly text: string; readonly expected: readonly Expected[] } {
  const expected: Expected[] = [];
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const row = goodRow(n);
    const fault = n % EVERY === 0 ? n / EVERY : -1;
    const cell = CELL_FAULTS[fault];
    const line = LINE_FAULTS[fault - CELL_FAULTS.length];
    if (cell !== undefined) {
      row[cell[0]] = cell[1];
      expected.push({ row: n + 2, column: cell[0], rule: cell[2] });
    }
    const written = HEADER.map((name) => row[name]).join(';');
    if (line === undefined) return written;
    expected.push({ row: n + 2, rule: line[1] });
    return line[0](written);
  });
  // One row again as it is (duplicate), one with the same key and another age.
  const again = goodRow(1);
  lines.push(
    HEADER.map((name) => again[name]).join(';'),
    HEADER.map((name) => ({ ...again, Age: '44' })[name]).join(';'),
  );
  expected.push({ row: ROWS + 3, column: 'Row key', rule: 'SAME_KEY_OTHER_VALUES' });
  return { text: [HEADER.join(';'), ...lines, ''].join('\n'), expected };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nidation-registry-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function fromFile(
  bytes: Uint8Array | string,
  under = mapping,
): Promise<{ report: ImportReport; rejects: Reject[] }> {
  const path = join(folder, 'table');
  writeFileSync(path, bytes);
  const rejects: Reject[] = [];
  const answer = await importRows(
    await openTable(path, under.delimiter === undefined ? {} : { delimiter: under.delimiter }),
    under,
    {
      onReject: (reject) => rejects.push(reject),
    },
  );
  if (answer.kind !== 'imported') throw new Error(answer.faults.map(({ says }) => says).join('\n'));
  return { report: answer.report, rejects };
}

async function fromChunks(text: string, size: number, under = mapping): Promise<ImportReport> {
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
  const opened = await delimitedSource(chunks, under.delimiter === undefined ? {} : { delimiter: under.delimiter });
  if (opened.kind === 'unreadable') throw new Error(opened.says);
  const answer = await importRows(opened.source, under);
  if (answer.kind !== 'imported') throw new Error(answer.faults.map(({ says }) => says).join('\n'));
  return answer.report;
}

const withoutFile = (report: ImportReport): unknown => ({
  ...report,
  format: report.format.details.filter(({ label }) => label !== 'packed' && label !== 'encoding'),
});

describe('500 rows with 50 kinds of faults', () => {
  test('the mapping of this test is a mapping file', () => {
    expect(readMapping(writeMapping(mapping))).toEqual({ kind: 'read', mapping });
  });

  test('every fault is told with row, column and rule; nothing is lost', async () => {
    const { text, expected } = faultyTable();
    expect(
      new Set([...CELL_FAULTS.map(([column, , rule]) => `${column} ${rule}`), ...LINE_FAULTS.map((_, i) => String(i))])
        .size,
    ).toBeGreaterThan(30);
    expect(CELL_FAULTS.length + LINE_FAULTS.length).toBeGreaterThanOrEqual(50);
    const { report, rejects } = await fromFile(text);
    const told = rejects.map(({ row, column, rule }) => ({ row, ...(column === undefined ? {} : { column }), rule }));
    const inOrder = (list: readonly Expected[]) => [...list].sort((a, b) => a.row - b.row);
    expect(inOrder(told)).toEqual(inOrder(expected));
    const { read, kept, rejected, duplicate } = report.counts;
    expect({ read, rejected, duplicate }).toEqual({ read: ROWS + 2, rejected: expected.length, duplicate: 1 });
    expect(read).toBe(kept + rejected + duplicate);
    expect(rejects.every(({ says, fix }) => says !== '' && fix !== '')).toBe(true);
  });

  test('the report repeats no value of a rejected row', async () => {
    const words = JSON.stringify((await fromFile(faultyTable().text)).report);
    for (const secret of ['jane@example.org', '9434765919', '943 476 5919', '7700 900', 'placebo']) {
      expect(words).not.toContain(secret);
    }
  });

  test('file, packed file, UTF-16 file and the page give the same report', async () => {
    const { text } = faultyTable();
    const { report } = await fromFile(text);
    const packed = await fromFile(gzipSync(text));
    const wide = await fromFile(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    expect(packed.report.format.details).toContainEqual({ label: 'packed', value: 'gzip' });
    expect(wide.report.format.details).toContainEqual({ label: 'encoding', value: 'UTF-16 LE with byte order mark' });
    for (const other of [packed.report, wide.report, await fromChunks(text, 7), await fromChunks(text, 4096)]) {
      expect(withoutFile(other)).toEqual(withoutFile(report));
    }
  });

  test('a column that could name a person is refused unless it is left out', async () => {
    const [opened] = [await delimitedSource([faultyTable().text], { delimiter: ';' })];
    if (opened.kind === 'unreadable') throw new Error(opened.says);
    const { leftOut: _, ...open } = mapping;
    const answer = await importRows(opened.source, { ...open, unused: ['Telephone'] });
    expect(answer).toMatchObject({
      kind: 'refused',
      faults: [{ path: 'header', says: expect.stringContaining('telephone number') }],
    });
  });
});

describe('broken files of any kind', () => {
  const damage = fc.constantFrom('"', ';', '\n', '\r', '\r\n', '\0', '=', ' ', 'é', '\uFEFF', '""', ';;;', '\t', '0');
  const body = faultyTable().text.split('\n').slice(1, 60).join('\n');
  const broken = fc
    .array(fc.tuple(fc.nat(body.length), damage, fc.nat(3)), { maxLength: 12 })
    .map((hits) => hits.reduce((text, [at, what, cut]) => text.slice(0, at) + what + text.slice(at + cut), body));

  test('read = kept + rejected + duplicate; each rejected row has a reason; both paths agree', async () => {
    await fc.assert(
      fc.asyncProperty(broken, fc.integer({ min: 1, max: 300 }), async (text, size) => {
        const whole = `${HEADER.join(';')}\n${text}`;
        const { report, rejects } = await fromFile(whole);
        const { read, kept, rejected, duplicate } = report.counts;
        expect(read).toBe(kept + rejected + duplicate);
        expect(new Set(rejects.map(({ row }) => row)).size).toBe(rejected);
        expect(withoutFile(await fromChunks(whole, size))).toEqual(withoutFile(report));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('an own key makes reading a file twice change nothing', async () => {
    const { text } = faultyTable();
    const opened = async () => {
      const answer = await delimitedSource([text], { delimiter: ';' });
      if (answer.kind === 'unreadable') throw new Error(answer.says);
      return answer.source;
    };
    const earlier = new Map<string, string>();
    await importRows(await opened(), mapping, {
      onBatch: (batch) => {
        for (const { row, digest } of batch.rows()) earlier.set(row.key, digest);
      },
    });
    const again = await importRows(await opened(), mapping, { earlier });
    if (again.kind !== 'imported') throw new Error('refused');
    expect(again.report.counts.kept).toBe(0);
    expect(again.report.counts.duplicate).toBe(earlier.size + 1);
  });
});
