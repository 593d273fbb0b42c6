import { LAB_UNITS, type Case } from '@nidation/core/case';
import { ACCEPTED_UNITS, addDays, completedYears, day } from '@nidation/core/engines';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { exampleText } from '../../../../tests/golden/malformed/malformedFiles.ts';
import type { CaseReading, ReadOptions } from './readCaseFile.ts';
import { readCaseFile } from './readCaseFile.ts';

const file = (fields: object): string => JSON.stringify({ schema: 'nidation/case/1', asOf: '2026-11-22', ...fields });

function read(fields: object, options: ReadOptions = {}): Extract<CaseReading, { kind: 'read' }> {
  const reading = readCaseFile(file(fields), options);
  if (reading.kind === 'faults') throw new Error(reading.faults.map(({ path, says }) => `${path}: ${says}`).join('\n'));
  return reading;
}

function faults(fields: object, options: ReadOptions = {}) {
  const reading = readCaseFile(file(fields), options);
  return reading.kind === 'faults' ? reading.faults : [];
}

const says = (fields: object): string =>
  faults(fields)
    .map((one) => `${one.path}: ${one.says}`)
    .join(' | ');
const lab = (test: string, value: number, unit: string, more: object = {}) => ({
  woman: { labs: [{ test, day: '2026-11-16', value, unit, ...more }] },
});

test('what is read is a Case', () => {
  expectTypeOf(read({}).case).toEqualTypeOf<Case>();
});

describe('what is not known', () => {
  test('an empty case: nothing is asked, nothing is normal', () => {
    expect(read({}).case).toEqual({
      asOf: '2026-11-22',
      woman: { conditions: {}, labs: [], bloodPressures: [] },
      findings: [],
      th1Th2: [],
      nkCells: [],
      consent: {},
      decisions: [],
      clinic: { settings: {} },
    });
  });
  test('"unknown" is the same as leaving the field out', () => {
    const conditions = { activeInfection: 'unknown', tuberculosis: 'unknown', malignancy: 'unknown' };
    const transfer = {
      eggSource: 'unknown',
      fresh: 'unknown',
      outcome: 'unknown',
      embryos: [{ stage: 'unknown', quality: 'unknown', ploidy: 'unknown' }],
    };
    expect(read({ woman: { conditions }, transfers: [transfer] }).case).toEqual(
      read({ woman: {}, transfers: [{ embryos: [{}] }] }).case,
    );
  });
  test('a list that is [] was asked for, a list that is absent was not', () => {
    const asked = read({
      transfers: [],
      woman: { medicines: [], allergies: [], vaccinations: [] },
      losses: [],
      stillbirths: [],
    }).case;
    expect([
      asked.transfers,
      asked.losses,
      asked.stillbirths,
      asked.woman.medicines,
      asked.woman.allergies,
      asked.woman.vaccinations,
    ]).toEqual([[], [], [], [], [], []]);
    const { transfers, losses, stillbirths, woman } = read({}).case;
    expect([transfers, losses, stillbirths, woman.medicines, woman.allergies, woman.vaccinations]).toEqual(
      Array(6).fill(undefined),
    );
  });
  test('null says neither yes nor no', () => {
    expect(says({ woman: { conditions: { pregnant: null } } })).toBe(
      'woman.conditions.pregnant: null is not used: leave the field out when it is not known.',
    );
  });
  test('embryos nobody described stay undescribed', () => {
    expect(read({ transfers: [{ outcome: 'no positive test' }] }).case.transfers).toEqual([
      { embryos: [], outcome: 'no positive test' },
    ]);
  });
});

describe('units', () => {
  test('the canonical unit of each laboratory test is the first accepted one', () => {
    const first = Object.entries(ACCEPTED_UNITS).map(([name, [{ spellings }]]) => [name, spellings[0]]);
    expect(Object.fromEntries(first)).toEqual(LAB_UNITS);
  });
  test.each([
    ['creatinine', 0.9, 'mg/dL', 79.56],
    ['creatinine', 62, 'µmol/L', 62],
    ['fastingGlucose', 90.08, 'mg/dL', 5],
    ['hematocrit', 0.38, '1', 38],
    ['hba1c', 48, 'mmol/mol', 6.54304],
  ])('%s %d %s', (test, value, unit, canonical) => {
    expect(read(lab(test, value, unit)).case.woman.labs).toEqual([
      { test, day: '2026-11-16', value: canonical, asEntered: { value, unit } },
    ]);
  });
  test('ALT in U/L is held against the laboratory’s own limit', () => {
    expect(read(lab('alt', 70, 'U/L', { upperLimitOfNormal: 35 })).case.woman.labs[0]).toMatchObject({
      value: 2,
      asEntered: { value: 70, unit: 'U/L', upperLimitOfNormal: 35 },
    });
  });
  test('a conversion is echoed, the same number in another name is not', () => {
    expect(read(lab('creatinine', 0.9, 'mg/dL')).remarks).toEqual([
      'woman.labs[0]: creatinine 0.9 mg/dL reads as 79.56 µmol/L.',
    ]);
    expect(read(lab('potassium', 4.2, 'mEq/L')).remarks).toEqual([]);
  });
  test('the other unit is asked for', () => {
    expect(says(lab('creatinine', 80, 'mg/dL'))).toBe(
      'woman.labs[0].value: creatinine 80 mg/dL is not possible; was µmol/L meant?',
    );
    expect(says(lab('fastingGlucose', 92, 'mmol/L'))).toBe(
      'woman.labs[0].value: fasting glucose 92 mmol/L is not possible; was mg/dL meant?',
    );
    expect(says(lab('potassium', 42, 'mmol/L'))).toBe(
      'woman.labs[0].value: potassium 42 mmol/L is not possible; possible are 1 to 10 mmol/L.',
    );
  });
  test('an unknown unit names the accepted ones', () => {
    expect(says(lab('creatinine', 62, 'umol'))).toBe(
      'woman.labs[0].unit: No unit of creatinine that is converted. Was "umol/L" meant? Accepted: "umol/L", "mg/dL", and their usual spellings.',
    );
  });
  // The edge of what is possible: on it is read, past it is refused.
  test.each([
    ['creatinine', 15, true],
    ['creatinine', 14.9, false],
    ['creatinine', 2500, true],
    ['creatinine', 2501, false],
    ['potassium', 1, true],
    ['potassium', 0.9, false],
    ['potassium', 10, true],
    ['potassium', 10.1, false],
  ] as const)('%s %d', (test, value, possible) => {
    expect(faults(lab(test, value, test === 'creatinine' ? 'umol/L' : 'mmol/L')).length).toBe(possible ? 0 : 1);
  });
});

describe('ages and birth dates', () => {
  test('a birth date becomes completed years and is not kept', () => {
    const { woman, partner } = read({ woman: { birthDate: '1989-11-23' }, partner: { birthDate: '1989-11-22' } }).case;
    expect([woman.ageYears, partner?.ageYears]).toEqual([36, 37]);
    expect(JSON.stringify(woman)).not.toContain('1989');
  });
  test('with a birth date the age at each dated transfer follows', () => {
    const { transfers } = read({
      woman: { birthDate: '1989-11-23' },
      transfers: [{ day: '2025-11-22' }, { day: '2025-11-23' }, {}],
    }).case;
    expect(transfers?.map(({ ageYears }) => ageYears)).toEqual([35, 36, undefined]);
  });
  test('without one it does not', () => {
    expect(read({ woman: { ageYears: 36 }, transfers: [{ day: '2026-11-01' }] }).case.transfers).toEqual([
      { day: '2026-11-01', embryos: [] },
    ]);
  });
  test.each([
    [12, true],
    [11, false],
    [65, true],
    [66, false],
  ])('age %d', (ageYears, possible) => {
    expect(faults({ woman: { ageYears } }).length).toBe(possible ? 0 : 1);
  });
  test('law: any true birth date agrees with every age it gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 20000 }), fc.integer({ min: 6, max: 4000 }), (age, ago) => {
        const asOf = day('2026-11-22');
        const birth = addDays(asOf, -age);
        const transfer = addDays(asOf, -ago);
        const ageYears = completedYears(birth, transfer);
        fc.pre(ageYears >= 12);
        const transfers = [{ day: transfer, ageYears, outcome: 'no positive test' }];
        expect(faults({ woman: { ageYears: completedYears(birth, asOf) }, transfers })).toEqual([]);
        expect(faults({ woman: { birthDate: birth }, transfers })).toEqual([]);
        expect(
          faults({
            woman: { ageYears: completedYears(birth, asOf) },
            transfers: [{ day: transfer, ageYears: ageYears - 2 }],
          }).length,
        ).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
  test('a fault does not repeat the birth date', () => {
    expect(says({ woman: { birthDate: '2019-03-12' } })).toBe(
      'woman.birthDate: This gives 7 completed years on asOf, which is not possible: 12 to 65.',
    );
  });
});

describe('the day it is read for', () => {
  test('an asOf handed in replaces the file’s and says so', () => {
    const reading = read({ woman: { ageYears: 36 } }, { asOf: day('2026-12-01') });
    expect(reading.case.asOf).toBe('2026-12-01');
    expect(reading.remarks[0]).toBe('Read as of 2026-12-01; the file says 2026-11-22.');
    expect(reading.remarks[1]).toMatch(/^woman\.ageYears 36 was recorded on 2026-11-22 and is kept/);
  });
  test('it supplies the day where the file names none', () => {
    expect(readCaseFile('{"schema":"nidation/case/1"}', { asOf: day('2026-12-01') })).toMatchObject({
      kind: 'read',
      case: { asOf: '2026-12-01' },
    });
  });
  test('an age in years is not carried over a year, and not backward', () => {
    expect(faults({ woman: { ageYears: 36 } }, { asOf: day('2027-11-21') })).toEqual([]);
    expect(faults({ woman: { ageYears: 36 } }, { asOf: day('2027-11-22') }).map(({ path }) => path)).toEqual([
      'woman.ageYears',
    ]);
    expect(faults({ woman: { ageYears: 36 } }, { asOf: day('2026-11-21') }).map(({ path }) => path)).toEqual([
      'woman.ageYears',
    ]);
    expect(read({ woman: { birthDate: '1990-03-12' } }, { asOf: day('2028-03-12') }).case.woman.ageYears).toBe(38);
  });
  test('what is recorded after the day handed in is a fault', () => {
    expect(faults(lab('creatinine', 62, 'umol/L'), { asOf: day('2026-11-15') }).map(({ path }) => path)).toEqual([
      'woman.labs[0].day',
    ]);
  });
  test('today may be asOf, not the day before', () => {
    expect(faults({}, { today: day('2026-11-22') })).toEqual([]);
    expect(faults({}, { today: day('2026-11-21') })).toMatchObject([
      { path: 'asOf', says: '2026-11-22 lies in the future (today is 2026-11-21).' },
    ]);
  });
});

describe('sentences', () => {
  test.each<[object, string]>([
    [{ woman: { ageYears: '36' } }, 'woman.ageYears: A number is written without quotes: 36.'],
    [{ woman: { ageYears: 'Jane' } }, 'woman.ageYears: A number belongs here, not text.'],
    [{ woman: { ageYears: 99 } }, 'woman.ageYears: 99 is not possible: 12 to 65 completed years.'],
    [{ woman: { ageYears: 36.5 } }, 'woman.ageYears: 36.5 is not whole: a whole number of completed years, 12 to 65.'],
    [{ th1Th2: [{ th1Percent: 140 }] }, 'th1Th2[0].th1Percent: 140 % is not possible: 0 to 100 %.'],
    [{ th1Th2: [{ th2Percent: 0 }] }, 'th1Th2[0].th2Percent: 0 % is not possible: above 0, at most 100 %.'],
    [
      { woman: { conditions: { pregnant: false } } },
      'woman.conditions.pregnant: A word belongs here, not false. Write "no". Allowed: "yes", "no", "unknown".',
    ],
    [
      { transfers: [{ fresh: 'yes' }] },
      'transfers[0].fresh: true or false, or "unknown" belongs here, without quotes around true and false. Write true.',
    ],
    [{ asOf: '2025-02-30' }, 'asOf: The day 2025-02-30 does not exist.'],
    [
      { asOf: '22.11.2026' },
      'asOf: A day is written YYYY-MM-DD: 2026-11-22. When only the year or month is known, leave the field out.',
    ],
    [{ asOf: 20261122 }, 'asOf: A day is text in quotes, "YYYY-MM-DD", not 20261122.'],
    [{ th1th2: [] }, 'th1th2: There is no field "th1th2" here. Was "th1Th2" meant?'],
    [
      { medicines: [] },
      'medicines: There is no field "medicines" here. It belongs at woman.medicines or partner.medicines.',
    ],
    [
      { schema: 'nidation/case/2' },
      'schema: Not one of the allowed words. Was "nidation/case/1" meant? Allowed: "nidation/case/1".',
    ],
    [
      { clinic: { settings: { maximumDailyDoseMg: 4.5 } } },
      'clinic.settings.maximumDailyDoseMg: 4.5 mg is not possible: above 0, at most 4 mg.',
    ],
    [
      { clinic: { settings: { maximumDailyDoseMg: 2.25 } } },
      'clinic.settings.maximumDailyDoseMg: 2.25 mg cannot be given: capsules allow steps of 0.5 mg.',
    ],
  ])('%j', (fields, sentence) => {
    expect(says(fields)).toBe(sentence);
  });
  test('a misspelled word gets the nearest allowed one and the list', () => {
    expect(says({ transfers: [{ embryos: [{ ploidy: 'Euploid ' }] }] })).toBe(
      'transfers[0].embryos[0].ploidy: Not one of the allowed words. Was "euploid" meant? Allowed: "untested", "euploid", "low-level mosaic", "aneuploid", "unknown".',
    );
  });
  test('the place is that of the value, of the misspelled name, or of the object that misses a field', () => {
    const text =
      '{\n  "schema": "nidation/case/1",\n  "asOf": "2026-11-22",\n  "woman": { "ageYears": 7, "agee": 1 },\n  "losses": [\n    { "day": "2020-01-01" }\n  ]\n}';
    const reading = readCaseFile(text);
    expect(reading.kind === 'faults' && reading.faults.map(({ path, line, column }) => [path, line, column])).toEqual([
      ['woman.ageYears', 4, 26],
      ['woman.agee', 4, 29],
      ['losses[0].kind', 6, 5],
    ]);
  });
});

test('free text is never repeated in a fault', () => {
  const name = 'Jane Q. Public';
  const everywhere = {
    id: name,
    woman: {
      ageYears: name,
      birthDate: name,
      conditions: { pregnant: name },
      medicines: [{ name: `${name}\n`, status: name }],
      labs: [{ test: name, unit: name }],
      [name]: name,
    },
    findings: [{ investigation: name, remark: `${name}\t` }],
    clinic: { adoption: { kind: name } },
    th1Th2: [{ method: name }],
    decisions: [{ kind: name, by: `${name}\n`, reason: 7 }],
  };
  const told = faults(everywhere);
  expect(told.length).toBeGreaterThanOrEqual(12);
  expect(JSON.stringify(told)).not.toMatch(/Jane|Public/);
});

test('slips that leave the structure whole do not hide faults of content', () => {
  const text = `{ // a couple\n "schema": "nidation/case/1", "asOf": "2026-11-22" "woman": { "ageYears": 7, }, }`;
  const reading = readCaseFile(text);
  expect(
    reading.kind === 'faults' && reading.faults.map(({ path, says: words }) => `${path} ${words.slice(0, 24)}`),
  ).toEqual([
    ' Comments are not JSON; l',
    ' Not JSON: a comma is mis',
    'woman.ageYears 7 is not possible: 12 to',
    ' Not JSON: no comma after',
    ' Not JSON: no comma after',
  ]);
});

test('law: no text makes the reader throw', () => {
  const good = exampleText('every-field');
  fc.assert(
    fc.property(
      fc.nat({ max: good.length - 1 }),
      fc.nat({ max: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      (at, gone, put) => {
        const reading = readCaseFile(good.slice(0, at) + put + good.slice(at + gone));
        expect(['read', 'faults']).toContain(reading.kind);
        if (reading.kind === 'faults') expect(reading.faults.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom('woman', 'transfers', 'findings', 'clinic', 'prediction', 'id', 'th1Th2'),
      fc.jsonValue({ maxDepth: 4 }),
      (name, value) => {
        expect(['read', 'faults']).toContain(readCaseFile(file({ [name]: value })).kind);
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);
