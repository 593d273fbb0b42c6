import type { Row } from './contradictions.ts';

/** Doses and levels of which each is possible and which together are not, and numbers of a mistaken unit. */

const REGIMEN = {
  from: '2026-11-09T21:00+01:00',
  mgPerDose: 2,
  everyHours: 24,
  product: 'immediate release',
};
const MEASURED = {
  kind: 'measured',
  drawnAt: '2026-11-18T08:00+01:00',
  assay: 'LC-MS/MS',
  value: 3.1,
  unit: 'ng/mL',
};
const BELOW = {
  kind: 'below the limit',
  drawnAt: '2026-11-18T08:00+01:00',
  assay: 'immunoassay',
  limit: 2,
  unit: 'ng/mL',
};

const regimens = (...all: readonly object[]) => ({
  tacrolimus: { regimens: all.map((one) => ({ ...REGIMEN, ...one })) },
});
const levels = (...all: readonly object[]) => ({ tacrolimus: { regimens: [REGIMEN], levels: all } });
const measured = (fields: object) => levels({ ...MEASURED, ...fields });
const below = (fields: object) => levels({ ...BELOW, ...fields });
const departures = (...all: readonly object[]) => ({
  tacrolimus: { regimens: [{ ...REGIMEN, until: '2026-11-18T21:00+01:00' }], departures: all },
});
const range = (fields: object) => ({
  clinic: {
    settings: {
      troughTarget: { lowNgPerMl: 4, highNgPerMl: 8, source: 'kidney', mayRaiseDose: false, ...fields },
    },
  },
});

const LEVEL = 'tacrolimus.levels[0]';
const DAWN = 'tacrolimus.levels[0].drawnAt';
const SECOND = 'tacrolimus.regimens[1].from';
const AWAY = 'tacrolimus.departures[0].at';

export const TACROLIMUS_ROWS: readonly Row[] = [
  ['a dose of 0 mg', 'tacrolimus.regimens[0].mgPerDose', regimens({ mgPerDose: 0 })],
  ['a dose below 0', 'tacrolimus.regimens[0].mgPerDose', regimens({ mgPerDose: -1 })],
  ['a dose off the grid', 'tacrolimus.regimens[0].mgPerDose', regimens({ mgPerDose: 1.25 })],
  ['a dose in µg', 'tacrolimus.regimens[0].mgPerDose', regimens({ mgPerDose: 2000 })],
  ['every 8 hours', 'tacrolimus.regimens[0].everyHours', regimens({ everyHours: 8 })],
  ['a regimen without product', 'tacrolimus.regimens[0].product', regimens({ product: undefined })],
  ['a last dose before the first', 'tacrolimus.regimens[0].until', regimens({ until: '2026-11-08T21:00+01:00' })],
  [
    'a last dose before the first by its offset',
    'tacrolimus.regimens[0].until',
    regimens({ until: '2026-11-09T21:00+02:00' }),
  ],
  ['a regimen in a mistyped year', 'tacrolimus.regimens[0].from', regimens({ from: '2062-11-09T21:00+01:00' })],
  ['a regimen before there was tacrolimus', 'tacrolimus.regimens[0].from', regimens({ from: '1971-11-09T21:00Z' })],
  ['regimens out of order', SECOND, regimens({}, { from: '2026-11-01T21:00+01:00' })],
  ['two regimens from one hour on', SECOND, regimens({}, { from: '2026-11-09T20:00Z', mgPerDose: 1 })],
  [
    'regimens that overlap',
    SECOND,
    regimens({ until: '2026-11-14T21:00+01:00' }, { from: '2026-11-14T09:00+01:00', mgPerDose: 1 }),
  ],
  ['a missed dose that was not due', AWAY, departures({ kind: 'missed', at: '2026-11-12T09:00+01:00' })],
  ['a missed dose before the first', AWAY, departures({ kind: 'missed', at: '2026-11-07T21:00+01:00' })],
  ['a missed dose after the last', AWAY, departures({ kind: 'missed', at: '2026-11-19T21:00+01:00' })],
  [
    'a missed dose ahead',
    AWAY,
    { asOf: '2026-11-12', ...departures({ kind: 'missed', at: '2026-11-13T21:00+01:00' }) },
  ],
  [
    'a dose missed twice',
    'tacrolimus.departures[1].at',
    departures({ kind: 'missed', at: '2026-11-12T21:00+01:00' }, { kind: 'missed', at: '2026-11-12T22:00+01:00' }),
  ],
  ['an extra dose before the first', AWAY, departures({ kind: 'extra', at: '2026-11-08T21:00+01:00', mg: 1 })],
  [
    'an extra dose twice',
    'tacrolimus.departures[1].at',
    departures(
      { kind: 'extra', at: '2026-11-12T09:00+01:00', mg: 1 },
      { kind: 'extra', at: '2026-11-12T08:00Z', mg: 1 },
    ),
  ],
  [
    'an extra dose of nothing',
    'tacrolimus.departures[0].mg',
    departures({ kind: 'extra', at: '2026-11-12T09:00+01:00' }),
  ],
  [
    'a missed dose in mg',
    'tacrolimus.departures[0].mg',
    departures({ kind: 'missed', at: '2026-11-12T21:00+01:00', mg: 2 }),
  ],
  ['a level of 0', `${LEVEL}.value`, measured({ value: 0 })],
  ['a level below 0', `${LEVEL}.value`, measured({ value: -3 })],
  ['"<1.0" as a level', `${LEVEL}.value`, measured({ value: '<1.0' })],
  ['"<1.0" as a limit', `${LEVEL}.limit`, below({ limit: '<1.0' })],
  ['a limit of 0', `${LEVEL}.limit`, below({ limit: 0 })],
  ['a limit no assay has', `${LEVEL}.limit`, below({ limit: 20 })],
  ['a limit beside a number', `${LEVEL}.limit`, measured({ limit: 1 })],
  ['a number beside a limit', `${LEVEL}.value`, below({ value: 1 })],
  ['a level of 51', `${LEVEL}.value`, measured({ value: 51 })],
  ['a level in ng/L', `${LEVEL}.value`, measured({ value: 3100 })],
  ['a level in µg/mL', `${LEVEL}.value`, measured({ value: 0.0031 })],
  ['a level without unit', `${LEVEL}.unit`, measured({ unit: undefined })],
  ['a level in ng/dL', `${LEVEL}.unit`, measured({ value: 310, unit: 'ng/dL' })],
  ['a level in nmol/L', `${LEVEL}.unit`, measured({ unit: 'nmol/L' })],
  ['a level without assay', `${LEVEL}.assay`, measured({ assay: undefined })],
  ['a level that is neither measured nor below', `${LEVEL}.kind`, measured({ kind: 'trough' })],
  ['a level at the first dose', DAWN, measured({ drawnAt: '2026-11-09T21:00+01:00' })],
  ['a level before the first dose by its offset', DAWN, measured({ drawnAt: '2026-11-09T21:30+02:00' })],
  ['a level without a dose', DAWN, { tacrolimus: { levels: [MEASURED] } }],
  [
    'a level before or after a dose, by whichever clock',
    DAWN,
    {
      tacrolimus: {
        regimens: [{ ...REGIMEN, from: '2026-10-20T21:00+02:00' }],
        levels: [{ ...MEASURED, drawnAt: '2026-11-18T20:30+01:00' }],
      },
    },
  ],
  ['a level ahead', DAWN, measured({ drawnAt: '2026-11-23T08:00+01:00' })],
  [
    'two levels at one hour',
    'tacrolimus.levels[1].drawnAt',
    levels(MEASURED, { ...BELOW, drawnAt: '2026-11-18T07:00Z' }),
  ],
  ['a range upside down', 'clinic.settings.troughTarget.highNgPerMl', range({ lowNgPerMl: 8, highNgPerMl: 4 })],
  ['a range of one number', 'clinic.settings.troughTarget.highNgPerMl', range({ highNgPerMl: 4 })],
  ['a range from 0', 'clinic.settings.troughTarget.lowNgPerMl', range({ lowNgPerMl: 0 })],
  ['a range at the hour of the dose', 'clinic.settings.troughTarget.hoursAfterDose', range({ hoursAfterDose: 0 })],
  ['a range a day and more after', 'clinic.settings.troughTarget.hoursAfterDose', range({ hoursAfterDose: 25 })],
  ['a range without source', 'clinic.settings.troughTarget.source', range({ source: undefined })],
  [
    'a range that may or may not raise',
    'clinic.settings.troughTarget.mayRaiseDose',
    range({ mayRaiseDose: 'unknown' }),
  ],
];
