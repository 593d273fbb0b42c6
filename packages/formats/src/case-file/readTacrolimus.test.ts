import { instantHours } from '@nidation/core/engines';
import { describe, expect, test } from 'vitest';
import { readCaseFile } from './readCaseFile.ts';
import { writeCaseFile } from './writeCaseFile.ts';

const REGIMEN = { from: '2026-10-20T21:00+02:00', mgPerDose: 2, everyHours: 24, product: 'immediate release' };
const LEVEL = { kind: 'measured', drawnAt: '2026-11-18T08:00+01:00', assay: 'LC-MS/MS', value: 3.1, unit: 'ng/mL' };

const reading = (tacrolimus: object, fields: object = {}) =>
  readCaseFile(JSON.stringify({ schema: 'nidation/case/1', asOf: '2026-11-22', tacrolimus, ...fields }));

function read(tacrolimus: object) {
  const found = reading(tacrolimus);
  if (found.kind === 'faults') throw new Error(found.faults.map(({ path, says }) => `${path}: ${says}`).join('\n'));
  return found;
}

function says(tacrolimus: object): readonly string[] {
  const found = reading(tacrolimus);
  return found.kind === 'faults' ? found.faults.map((one) => `${one.path}: ${one.says}`) : [];
}

const withLevel = (fields: object) => ({ regimens: [REGIMEN], levels: [{ ...LEVEL, ...fields }] });
const levelSays = (fields: object): string => says(withLevel(fields)).join(' | ');

describe('what is read', () => {
  test('regimens, departures, levels and genotype', () => {
    const below = {
      kind: 'below the limit',
      drawnAt: '2026-11-20T08:00Z',
      assay: 'immunoassay',
      limit: 2,
      unit: 'µg/L',
    };
    const of = read({
      regimens: [REGIMEN],
      departures: [{ kind: 'missed', at: '2026-10-23T21:00+02:00' }],
      levels: [LEVEL, below],
      cyp3a5: 'expresser',
    }).case;
    expect(of.tacrolimus).toEqual({
      regimens: [REGIMEN],
      departures: [{ kind: 'missed', at: '2026-10-23T21:00+02:00' }],
      levels: [
        {
          kind: 'measured',
          drawnAt: '2026-11-18T08:00+01:00',
          assay: 'LC-MS/MS',
          ngPerMl: 3.1,
          asEntered: '3.1 ng/mL',
        },
        {
          kind: 'below the limit',
          drawnAt: '2026-11-20T08:00Z',
          assay: 'immunoassay',
          limitNgPerMl: 2,
          asEntered: 'below 2 µg/L',
        },
      ],
      cyp3a5: 'expresser',
    });
  });
  test.each([{}, { levels: [], regimens: [] }, { cyp3a5: 'unknown' }])('%j: nothing is recorded', (tacrolimus) => {
    expect('tacrolimus' in read(tacrolimus).case).toBe(false);
  });
  test('a genotype alone is kept', () => {
    expect(read({ cyp3a5: 'non-expresser' }).case.tacrolimus).toEqual({
      regimens: [],
      departures: [],
      levels: [],
      cyp3a5: 'non-expresser',
    });
  });
  test.each(['ng/mL', 'ng/ml', 'ug/L', 'µg/L', 'μg/l'])('%s is the same number', (unit) => {
    expect(read(withLevel({ unit })).case.tacrolimus?.levels[0]).toMatchObject({
      ngPerMl: 3.1,
      asEntered: `3.1 ${unit}`,
    });
  });
  test('a range that nobody set is not there', () => {
    expect(read({}).case.clinic.settings).toEqual({});
    const set = { lowNgPerMl: 4, highNgPerMl: 8, source: 'kidney transplantation', mayRaiseDose: false };
    const found = reading({}, { clinic: { settings: { troughTarget: set } } });
    expect(found.kind === 'read' ? found.case.clinic.settings.troughTarget : undefined).toEqual(set);
  });
});

describe('a level', () => {
  test.each(['<1.0', ' < 1', '≤1', 'below 1.0', 'BLQ', 'not detected', 'n.d.'])(
    '%j says how it is written',
    (value) => {
      expect(levelSays({ value })).toBe(
        'tacrolimus.levels[0].value: A level below the limit of the assay is no number: write "kind": "below the limit", "limit": 1.0 and the unit.',
      );
    },
  );
  test('0 is no level', () => {
    expect(levelSays({ value: 0 })).toBe(
      'tacrolimus.levels[0].value: No level is 0: write "kind": "below the limit", "limit": 1.0 and the unit.',
    );
  });
  test('a number in quotes is a number in quotes', () => {
    expect(levelSays({ value: '3.1' })).toBe('tacrolimus.levels[0].value: A number is written without quotes: 3.1.');
  });
  test('per dL is refused without the suggestion of a hundredfold', () => {
    expect(levelSays({ value: 310, unit: 'ng/dL' })).toBe(
      'tacrolimus.levels[0].unit: Per dL is not read: 100 ng/dL are 1 ng/mL; write the number in "ng/mL".',
    );
  });
  // On the edge it is read, past it a mistaken unit is asked for.
  test.each([
    [0.1, true],
    [0.09, false],
    [50, true],
    [50.1, false],
  ])('%d ng/mL is read: %s', (value, isRead) => {
    expect(levelSays({ value }) === '').toBe(isRead);
  });
  test('above 50 ng/mL it is read once confirmed, and says whom to call before', () => {
    expect(levelSays({ value: 62 })).toBe(
      'tacrolimus.levels[0].value: 62 ng/mL is implausible (above 50): was ng/dL or ng/L meant? If the report is right, give no further dose before the specialist is called, and add "confirmed": true.',
    );
    const { case: of } = read(withLevel({ value: 62, confirmed: true }));
    expect(of.tacrolimus?.levels[0]).toMatchObject({ ngPerMl: 62 });
    expect(writeCaseFile(of)).toContain('"confirmed": true');
  });
  test.each([
    [10, true],
    [10.1, false],
  ])('a limit of %d ng/mL is read: %s', (limit, isRead) => {
    expect(
      says({ regimens: [REGIMEN], levels: [{ ...LEVEL, kind: 'below the limit', value: undefined, limit }] }),
    ).toHaveLength(isRead ? 0 : 1);
  });
  test('one minute after the first dose is after it', () => {
    expect(levelSays({ drawnAt: '2026-10-20T21:00+02:00' })).toBe(
      'tacrolimus.levels[0].drawnAt: Drawn before the first dose (2026-10-20T21:00+02:00): check both times.',
    );
    expect(levelSays({ drawnAt: '2026-10-20T21:01+02:00' })).toBe('');
  });
  test('the day of asOf may hold one, the next day not', () => {
    expect(levelSays({ drawnAt: '2026-11-22T23:59+01:00' })).toBe('');
    expect(levelSays({ drawnAt: '2026-11-23T00:00+01:00' })).toBe(
      'tacrolimus.levels[0].drawnAt: 2026-11-23 lies after asOf (2026-11-22); only what has happened is recorded here.',
    );
  });
});

describe('hours', () => {
  test.each([
    ['2026-11-18', 'The hour is missing'],
    ['2026-11-18T08:00', 'The offset from UTC is missing'],
    ['2026-11-18T24:00+01:00', '24:00 is not used: midnight is written 00:00 of the day that begins with it.'],
    ['2026-11-18T08:00[Europe/Berlin]', 'not as the name of a time zone'],
    ['2026-02-29T08:00+01:00', 'This day or this offset does not exist.'],
    ['18.11.2026 08:00', 'A date and time is written 2026-11-17T21:00+01:00.'],
  ])('%s', (drawnAt, part) => {
    expect(levelSays({ drawnAt })).toContain(part);
  });
  test('02:30 of the autumn night exists twice: the offset decides', () => {
    const night = ['2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00'];
    const of = read({ regimens: [REGIMEN], levels: night.map((drawnAt) => ({ ...LEVEL, drawnAt })) }).case;
    const [summer, winter] = of.tacrolimus!.levels.map(({ drawnAt }) => instantHours(drawnAt));
    expect(winter! - summer!).toBe(1);
  });
  test('02:30 of the spring night is the hour its offset says', () => {
    const early = { ...REGIMEN, from: '2026-03-20T21:00+01:00' };
    const drawn = (drawnAt: string) => read({ regimens: [early], levels: [{ ...LEVEL, drawnAt }] }).case;
    const [asWinter, asSummer] = ['2026-03-29T02:30+01:00', '2026-03-29T03:30+02:00'].map((at) =>
      instantHours(drawn(at).tacrolimus!.levels[0]!.drawnAt),
    );
    expect(asWinter).toBe(asSummer);
  });
  test('the same hour written in two offsets is one hour', () => {
    const twice = [LEVEL, { ...LEVEL, drawnAt: '2026-11-18T07:00Z', assay: 'immunoassay' }];
    expect(says({ regimens: [REGIMEN], levels: twice })).toEqual([
      'tacrolimus.levels[1].drawnAt: Drawn at the same time as tacrolimus.levels[0]: keep one, of two assays the LC-MS/MS.',
    ]);
  });
  test('different offsets are pointed out, one is not', () => {
    expect(read(withLevel({})).remarks).toEqual([
      'tacrolimus: 2026-11-18T08:00+01:00 is written with +01:00, the time before it with +02:00; the offset of each decides. Doses in between may be an hour off; where the clock changed, let a regimen begin with the first dose after the change.',
    ]);
    expect(read(withLevel({ drawnAt: '2026-10-22T08:00+02:00' })).remarks).toEqual([]);
    const after = { ...REGIMEN, from: '2026-10-25T21:00+01:00' };
    expect(read({ regimens: [REGIMEN, after], levels: [LEVEL] }).remarks).toEqual([]);
  });
});

describe('a draw near a dose after the clock changed', () => {
  const autumn = (drawnAt: string, more: readonly object[] = []) =>
    says({ regimens: [REGIMEN, ...more], levels: [{ ...LEVEL, drawnAt }] });
  // 21:00+02:00 is 20:00+01:00: from then to 21:00+01:00 it is not known whether the dose was taken.
  test.each([
    ['2026-11-18T20:00+01:00', 0],
    ['2026-11-18T20:01+01:00', 1],
    ['2026-11-18T21:00+01:00', 1],
    ['2026-11-18T21:01+01:00', 0],
    ['2026-11-18T20:30+02:00', 0],
  ])('%s: %d faults', (drawnAt, count) => {
    expect(autumn(drawnAt)).toHaveLength(count);
  });
  test('a regimen that begins after the change settles it', () => {
    const after = { ...REGIMEN, from: '2026-10-25T21:00+01:00' };
    expect(autumn('2026-11-18T20:30+01:00', [after])).toEqual([]);
    expect(autumn('2026-11-18T20:30+01:00')[0]).toContain('let a regimen begin with the first dose after the change');
  });
});

describe('doses', () => {
  const missed = (at: string, fields: object = {}) =>
    says({ regimens: [{ ...REGIMEN, ...fields }], departures: [{ kind: 'missed', at }] });
  // Due at 21:00; three hours off is still that dose.
  test.each([
    ['2026-10-23T18:00+02:00', 0],
    ['2026-10-23T17:59+02:00', 1],
    ['2026-10-24T00:00+02:00', 0],
    ['2026-10-24T00:01+02:00', 1],
    ['2026-10-20T18:00+02:00', 0],
    ['2026-10-20T17:59+02:00', 1],
  ])('missed at %s: %d faults', (at, count) => {
    expect(missed(at)).toHaveLength(count);
  });
  test('doses follow the wall clock across the autumn night', () => {
    expect(missed('2026-10-26T21:00+01:00')).toEqual([]);
  });
  test('a missed last dose was due, the one after it not', () => {
    const until = '2026-11-04T21:00+01:00';
    expect(missed('2026-11-04T21:00+01:00', { until })).toEqual([]);
    expect(missed('2026-11-05T21:00+01:00', { until })).toHaveLength(1);
  });
  test('twice a day both intakes are due', () => {
    expect(missed('2026-10-24T09:00+02:00', { everyHours: 12 })).toEqual([]);
  });
  test('a faulty regimen says nothing of what was due', () => {
    expect(missed('2026-10-24T09:00+02:00', { from: '2026-10-20' })).toHaveLength(1);
  });
  test('every fault is told at once', () => {
    const faults = says({
      regimens: [
        { ...REGIMEN, mgPerDose: 1.2 },
        { ...REGIMEN, from: '2026-10-01T21:00+02:00' },
      ],
      departures: [{ kind: 'missed', at: '2026-10-23T09:00+02:00' }],
      levels: [
        { ...LEVEL, value: '<1' },
        { ...LEVEL, value: 80, drawnAt: '2026-12-01T08:00+01:00' },
      ],
    });
    expect(faults.map((text) => text.split(':')[0])).toEqual([
      'tacrolimus.regimens[0].mgPerDose',
      'tacrolimus.regimens[1].from',
      'tacrolimus.departures[0].at',
      'tacrolimus.levels[0].value',
      'tacrolimus.levels[1].drawnAt',
      'tacrolimus.levels[1].value',
    ]);
  });
  test('more than 4 mg a day is kept as taken and pointed out', () => {
    const twice = { ...REGIMEN, everyHours: 12 };
    expect(read({ regimens: [twice] }).remarks).toEqual([]);
    expect(read({ regimens: [{ ...twice, mgPerDose: 2.5 }] }).remarks).toEqual([
      'tacrolimus.regimens[0]: 5 mg a day is recorded; no plan made here passes 4 mg.',
    ]);
  });
});

describe('written again', () => {
  test('as entered where that gives the level, else in ng/mL', () => {
    const { case: of } = read(withLevel({ unit: 'ug/L' }));
    expect(writeCaseFile(of)).toContain('"unit": "ug/L"');
    const [level] = of.tacrolimus!.levels;
    const changed = { ...of, tacrolimus: { ...of.tacrolimus!, levels: [{ ...level!, asEntered: 'about three' }] } };
    const again = readCaseFile(writeCaseFile(changed));
    expect(again.kind === 'read' ? again.case.tacrolimus?.levels[0] : undefined).toMatchObject({
      ngPerMl: 3.1,
      asEntered: '3.1 ng/mL',
    });
  });
});
