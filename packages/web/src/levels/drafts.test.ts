import type { Case, TacrolimusTreatment } from '@nidation/core/case';
import { day, instantOf } from '@nidation/core/engines';
import { describe, expect, test } from 'vitest';
import { emptyCase } from '../couple/openCase.ts';
import {
  blankDeparture,
  blankLevel,
  blankRegimen,
  draftOf,
  offGrid,
  readDeparture,
  readDose,
  readLevel,
  readRegimen,
  treatmentOf,
} from './drafts.ts';

const TODAY = day('2026-12-10');
const drawn = { day: TODAY, time: '08:10', offset: '+01:00' };

describe('a level', () => {
  const full = { ...blankLevel(TODAY, 'LC-MS/MS'), value: '3.1', drawn };

  test('complete: measured, or below the limit, never both', () => {
    expect(readLevel(full)).toEqual({
      lacks: [],
      is: {
        kind: 'measured',
        drawnAt: '2026-12-10T08:10+01:00',
        assay: 'LC-MS/MS',
        ngPerMl: 3.1,
        asEntered: '3.1 ng/mL',
      },
    });
    expect(readLevel({ ...full, value: '2', below: true }).is).toEqual({
      kind: 'below the limit',
      drawnAt: '2026-12-10T08:10+01:00',
      assay: 'LC-MS/MS',
      limitNgPerMl: 2,
      asEntered: 'below 2 ng/mL',
    });
  });

  test('a line nobody typed in is no fault and no level', () => {
    expect(readLevel(blankLevel(TODAY))).toEqual({ lacks: [] });
  });

  test.each([
    [{ value: '0' }, 'a level that can be read'],
    [{ value: '-1' }, 'a level that can be read'],
    [{ value: '<2' }, 'a level that can be read'],
    [{ value: 'three' }, 'a level that can be read'],
    [{ value: '0.04' }, 'a level that can be read'],
    [{ value: '301' }, 'a level that can be read'],
    [{ assay: undefined }, 'the assay'],
    [{ drawn: { ...drawn, time: '' } }, 'the clock time of the draw'],
    [{ drawn: { ...drawn, day: undefined } }, 'the day of the draw'],
  ])('%o lacks %s, and nothing is recorded', (change, lacks) => {
    const read = readLevel({ ...full, ...change });
    expect(read.is).toBeUndefined();
    expect(read.lacks).toContain(lacks);
  });

  test('just above 50 ng/mL a level waits for a check of the report; at 50, and below a limit, it does not', () => {
    expect(readLevel({ ...full, value: '50' }).is).toMatchObject({ ngPerMl: 50 });
    expect(readLevel({ ...full, value: '50.1' })).toEqual({ lacks: ['a check of the report'] });
    expect(readLevel({ ...full, value: '50.1', confirmed: true }).is).toMatchObject({ ngPerMl: 50.1 });
    expect(readLevel({ ...full, value: '51', below: true }).is).toMatchObject({ limitNgPerMl: 51 });
  });

  test('digits of another script and a comma are read', () => {
    expect(readLevel({ ...full, value: '۳٫۱' }).is).toMatchObject({ ngPerMl: 3.1 });
    expect(readLevel({ ...full, value: '3,1' }).is).toMatchObject({ ngPerMl: 3.1 });
  });
});

describe('a dose', () => {
  test.each([
    ['0.4', undefined],
    ['0.5', 0.5],
    ['0.75', undefined],
    ['1', 1],
    ['2,5', 2.5],
    ['20', 20],
    ['20.5', undefined],
    ['', undefined],
  ])('%s mg reads as %s', (text, mg) => {
    expect(readDose(text)).toBe(mg);
  });

  test('off the grid is told, a number out of range is told by its field', () => {
    expect(offGrid('0.75')).toBe('Capsules come in steps of 0.5 mg.');
    expect(offGrid('1.5')).toBeUndefined();
    expect(offGrid('40')).toBeUndefined();
  });
});

describe('a regimen', () => {
  const full = {
    ...blankRegimen(),
    mg: '2',
    everyHours: 24,
    product: 'immediate release',
    from: { day: day('2026-12-01'), time: '21:00', offset: '+01:00' },
  } as const;

  test('with and without a last dose', () => {
    expect(readRegimen(full).is).toEqual({
      from: '2026-12-01T21:00+01:00',
      mgPerDose: 2,
      everyHours: 24,
      product: 'immediate release',
    });
    const until = { day: day('2026-12-16'), time: '21:00', offset: '+01:00' };
    expect(readRegimen({ ...full, until }).is).toMatchObject({ until: '2026-12-16T21:00+01:00' });
  });

  test('nothing is preselected: a new line lacks nothing and is nothing', () => {
    expect(readRegimen(blankRegimen())).toEqual({ lacks: [] });
    expect(readRegimen({ ...blankRegimen(), mg: '2' }).lacks).toEqual([
      'how often a day',
      'the product',
      'the day of the first dose',
      'the clock time of the first dose',
    ]);
  });

  test('a last dose just before, on and after the first one', () => {
    const ended = (time: string) => readRegimen({ ...full, until: { ...full.from, time } });
    expect(ended('20:59').lacks).toEqual(['a last dose that is not before the first']);
    expect(ended('21:00').is).toBeDefined();
    expect(ended('21:01').is).toBeDefined();
  });
});

test('a missed dose needs its time, an extra one its amount too', () => {
  const at = { day: TODAY, time: '21:00', offset: '+01:00' };
  expect(readDeparture(blankDeparture('missed'))).toEqual({ lacks: [] });
  expect(readDeparture({ ...blankDeparture('missed'), at }).is).toEqual({
    kind: 'missed',
    at: '2026-12-10T21:00+01:00',
  });
  expect(readDeparture({ ...blankDeparture('extra'), at })).toEqual({ lacks: ['the dose in mg'] });
  expect(readDeparture({ ...blankDeparture('extra'), at, mg: '1' }).is).toMatchObject({ kind: 'extra', mg: 1 });
});

const TREATMENT: TacrolimusTreatment = {
  regimens: [
    {
      from: instantOf('2026-12-01T21:00+01:00'),
      until: instantOf('2026-12-16T21:00+01:00'),
      mgPerDose: 1.5,
      everyHours: 12,
      product: 'prolonged release',
    },
  ],
  departures: [
    { kind: 'missed', at: instantOf('2026-12-03T21:00+01:00') },
    { kind: 'extra', at: instantOf('2026-12-05T12:00+01:00'), mg: 1 },
  ],
  levels: [
    {
      kind: 'measured',
      drawnAt: instantOf('2026-12-08T08:10+01:00'),
      assay: 'LC-MS/MS',
      ngPerMl: 3.1,
      asEntered: '3.1 ng/mL',
    },
    {
      kind: 'below the limit',
      drawnAt: instantOf('2026-12-09T08:10+01:00'),
      assay: 'immunoassay',
      limitNgPerMl: 2,
      asEntered: 'below 2 ng/mL',
    },
  ],
  cyp3a5: 'expresser',
};

test('law: what the case holds comes back from its lines', () => {
  const of: Case = { ...emptyCase(TODAY), tacrolimus: TREATMENT };
  expect(treatmentOf(draftOf(of), 'expresser')).toEqual(TREATMENT);
});

test('lines stand in order of time in the case, whatever the order of typing', () => {
  const { levels, ...draft } = draftOf({ ...emptyCase(TODAY), tacrolimus: TREATMENT });
  expect(treatmentOf({ ...draft, levels: [...levels].reverse() }, 'expresser')).toEqual(TREATMENT);
});

test('an empty case has one blank line of each and no treatment', () => {
  const draft = draftOf(emptyCase(TODAY));
  expect([draft.levels.length, draft.regimens.length, draft.departures.length]).toEqual([1, 1, 0]);
  expect(treatmentOf(draft, undefined)).toBeUndefined();
  expect(treatmentOf(draft, 'expresser')).toEqual({ regimens: [], departures: [], levels: [], cyp3a5: 'expresser' });
});
