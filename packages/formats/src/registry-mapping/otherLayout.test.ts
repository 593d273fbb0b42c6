import { importRows, RatesCount } from '@nidation/core/registry';
import { describe, expect, test } from 'vitest';
import { delimitedSource } from '../delimited-text/delimitedSource.ts';
import { readMapping } from './readMapping.ts';
import { suggestMapping } from './suggestMapping.ts';

/** Another year of a register: other headers, other age bands, other codes. A mapping file alone reads it. */

const MAPPING = `{
  "schema": "nidation/registry-mapping/1",
  "id": "register-2009",
  "source": "invented register 2009",
  "version": "1",
  "described": "made for this test",
  "unit": "treatment cycle",
  "fields": {
    "year": { "kind": "whole number", "column": "Year of Treatment", "blank": "reject" },
    "ageBand": { "kind": "code", "column": "Patient Age at Treatment", "blank": "not recorded",
      "values": { "18 - 34": "18-34", "35 - 37": "35-37", "999": null } },
    "pgtA": { "kind": "code", "column": "PGD/PGS", "blank": { "is": false }, "values": { "1": true } },
    "embryosTransferred": { "kind": "whole number", "column": "Embryos Transferred", "blank": { "is": 0 }, "values": { "1e": 1 } },
    "earlierCycles": { "kind": "whole number", "column": "Total Number of Previous Cycles, Both IVF and DI", "orMore": true,
      "blank": "not recorded", "values": { "5+": { "count": 5, "orMore": true } } },
    "clinicalPregnancy": { "kind": "cases", "otherwise": null, "cases": [
      { "when": { "column": "Sacs", "atLeast": 1 }, "is": true },
      { "when": { "column": "Sacs", "is": ["0"] }, "is": false } ] },
    "liveBirth": { "kind": "code", "column": "Live Birth Occurrence", "blank": "not recorded", "values": { "1": true, "0": false } }
  },
  "notes": [ { "code": "BIRTH_WITHOUT_SAC", "says": "Live birth without a sac.",
    "when": { "all": [ { "column": "Live Birth Occurrence", "is": ["1"] }, { "column": "Sacs", "is": ["", "0"] } ] } } ],
  "cohorts": [ { "id": "transfers", "label": "transfers", "steps": [
    { "label": "transfer", "keep": { "field": "embryosTransferred", "atLeast": 1 } },
    { "label": "known age", "keep": { "field": "ageBand", "recorded": true } } ] } ]
}`;

const TABLE = [
  'Year of Treatment;Patient Age at Treatment;PGD/PGS;Embryos Transferred;Total Number of Previous Cycles, Both IVF and DI;Sacs;Live Birth Occurrence',
  '2009;18 - 34;;1;0;1;1',
  '2009;18 - 34;;2;1;0;0',
  '2009;18 - 34;1;1e;5+;;',
  '2009;35 - 37;;2;>5;0;1',
  '2009;999;;1;0;1;0',
  '2009;35 - 37;;;2;;0',
  '2009;38 - 39;;1;2;1;0',
].join('\r\n');

async function read() {
  const reading = readMapping(MAPPING);
  if (reading.kind === 'faults') throw new Error(reading.faults.map(({ path, says }) => `${path}: ${says}`).join('\n'));
  const opened = await delimitedSource([TABLE]);
  if (opened.kind === 'unreadable') throw new Error(opened.says);
  const rates = new RatesCount({ by: ['ageBand'], outcome: 'clinicalPregnancy', cohort: 'transfers' });
  const rows: object[] = [];
  const answer = await importRows(opened.source, reading.mapping, {
    onBatch: (batch) => {
      rates.add(batch);
      rows.push(...batch.rows().map(({ row }) => row));
    },
  });
  if (answer.kind === 'refused') throw new Error(answer.faults.map(({ says }) => says).join('\n'));
  return { report: answer.report, rates: rates.answer(), rows };
}

describe('a register year of another layout', () => {
  test('its rows, counts and faults', async () => {
    const { report, rows } = await read();
    expect(report.counts).toEqual({ read: 7, kept: 6, rejected: 1, duplicate: 0 });
    expect(report.rejects).toMatchObject([
      { rule: 'UNKNOWN_CODE', column: 'Patient Age at Treatment', count: 1, firstRows: [8] },
    ]);
    expect(report.notes).toMatchObject([
      { code: 'BIRTH_WITHOUT_SAC', kept: 1, cohorts: { transfers: 1 } },
      { code: 'EXACT_REPEAT', kept: 0 },
    ]);
    expect(rows[2]).toMatchObject({
      source: 'invented register 2009',
      ageBand: '18-34',
      pgtA: true,
      embryosTransferred: 1,
      earlierCycles: { count: 5, orMore: true },
      outcome: {},
    });
    expect(rows[3]).toMatchObject({ earlierCycles: { count: 6, orMore: true }, notes: ['BIRTH_WITHOUT_SAC'] });
  });

  test('a missing outcome is neither a pregnancy nor a failure', async () => {
    const { rates, report } = await read();
    expect(rates.groups.map(({ group, rows, events, notRecorded }) => [...group, rows, events, notRecorded])).toEqual([
      ['18-34', 3, 1, 1],
      ['35-37', 1, 0, 0],
    ]);
    expect(rates.groups[0]!.perRow).toMatchObject({ kind: 'estimated', value: 1 / 3, method: 'Wilson' });
    expect(rates.groups[0]!.perRecorded).toMatchObject({ kind: 'estimated', value: 1 / 2 });
    expect(report.cohorts[0]!.steps.map(({ label, count, left }) => [label, count, left.notMet, left.unknown])).toEqual(
      [
        ['all kept rows', 6, 0, 0],
        ['transfer', 5, 1, 0],
        ['known age', 4, 1, 0],
      ],
    );
  });
});

describe('faults of a mapping file', () => {
  const faultsOf = (text: string) => {
    const reading = readMapping(text);
    return reading.kind === 'faults' ? reading.faults.map(({ path, says }) => `${path}: ${says}`) : [];
  };

  test.each([
    ['a misspelled name', '"blank": "reject"', '"blanc": "reject"', /fields\.year/],
    ['no field of a row', '"year": {', '"yaer": {', /yaer/],
    [
      'a value the field cannot have',
      '"1": true }',
      '"1": "yes" }',
      /fields\.pgtA\.values\["1"\]: The field pgtA cannot have this value; it is true or false/,
    ],
    [
      'a kind that does not suit',
      '"kind": "whole number", "column": "Year of Treatment"',
      '"kind": "key", "column": "Year of Treatment"',
      /fields\.year\.kind/,
    ],
    [
      'an unknown day format',
      '"kind": "whole number", "column": "Year of Treatment"',
      '"kind": "day", "format": "D/M/Y", "column": "Year of Treatment"',
      /03\/04\/2024 is two days/,
    ],
    ['a condition that is none', '"atLeast": 1 }, "is": true', '"atLest": 1 }, "is": true', /A condition: /],
    [
      'a cohort after one that is not there',
      '"id": "transfers",',
      '"id": "transfers", "after": "nobody",',
      /no cohort "nobody"/,
    ],
    [
      'a field without a rule',
      '"field": "ageBand", "recorded"',
      '"field": "ageYears", "recorded"',
      /The field ageYears has no rule/,
    ],
    ['another schema', 'registry-mapping/1', 'registry-mapping/2', /schema: It is/],
    ['a name twice', '"version": "1",', '"version": "1", "version": "2",', /twice/],
  ])('%s', (_, from, to, says) => {
    expect(MAPPING).toContain(from);
    expect(faultsOf(MAPPING.replace(from, to)).join('\n')).toMatch(says);
  });

  test('the file as it is has none', () => {
    expect(faultsOf(MAPPING)).toEqual([]);
  });
});

describe('a suggested mapping', () => {
  const columns = [
    { header: 'Patient name', texts: ['A', 'B'] },
    { header: 'Date of transfer', texts: ['03/04/2024', '05/06/2024'] },
    { header: 'ET date 2', texts: ['31/04/2024', '13/06/2024'] },
    { header: 'Age', texts: ['31', '40'] },
    { header: 'Th1/Th2 ratio', texts: ['12,4', '9'] },
    { header: 'PGT-A', texts: ['1.0', '0.0', ''] },
    { header: 'Ploidy', texts: ['euploid', 'XX'] },
    { header: 'Room', texts: ['1'] },
  ];
  const { draft, questions } = suggestMapping(columns);
  const fields = draft['fields'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  test('what is clear is filled in', () => {
    expect(fields['ageYears']).toEqual({ kind: 'whole number', column: 'Age', blank: 'not recorded' });
    expect(fields['th1Th2Ratio']).toMatchObject({ kind: 'decimal', mark: ',' });
    expect(draft['leftOut']).toEqual(['Patient name']);
    expect(draft['unused']).toEqual(['ET date 2', 'Room']);
  });

  test('what is not clear is asked, and the draft is no mapping', () => {
    expect(fields['transferDay']!['format']).toBe('ASK: DD/MM/YYYY or MM/DD/YYYY');
    expect(fields['pgtA']).toMatchObject({
      values: { '1.0': true, '0.0': false },
      blank: expect.stringMatching(/^ASK/),
    });
    expect(fields['ploidy']!['values']).toEqual({ euploid: 'euploid', XX: 'ASK' });
    expect(questions).toHaveLength(3);
    expect(readMapping(JSON.stringify(draft)).kind).toBe('faults');
  });
});
