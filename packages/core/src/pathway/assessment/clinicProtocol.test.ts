import { describe, expect, test } from 'vitest';
import type { ClinicProtocol } from '../../case/clinic.ts';
import { day } from '../../engines/quantities/days.ts';
import { checkClinicProtocol } from './clinicProtocol.ts';

const sound: ClinicProtocol = {
  name: 'Ratio bands',
  version: 1,
  startedFrom: 'nakagawa2015',
  minimumFailedTransfers: 3,
  cutOffRatio: 10.3,
  bands: [
    { fromRatio: 10.3, toRatio: 13, dailyDoseMg: 1 },
    { fromRatio: 13, toRatio: 15.8, dailyDoseMg: 2 },
    { fromRatio: 15.8, dailyDoseMg: 3 },
  ],
  dosesPerDay: 1,
  startDaysBeforeTransfer: 2,
  lastDoseDay: 13,
  continuation: 'decide at the pregnancy test',
  troughTarget: { lowNgPerMl: 4, highNgPerMl: 8, source: 'answer page, transplant practice' },
  monitoring: 'project defaults',
  signedBy: 'Dr N.',
  signedOn: day('2026-10-12'),
};
const paths = (protocol: ClinicProtocol) => checkClinicProtocol(protocol).map(({ path }) => path);
const without = (name: keyof ClinicProtocol) =>
  Object.fromEntries(Object.entries(sound).filter(([key]) => key !== name)) as unknown as ClinicProtocol;

describe('a clinic protocol is checked before it can be signed', () => {
  test('a sound one has no fault', () => {
    expect(checkClinicProtocol(sound)).toEqual([]);
  });
  test.each([
    'minimumFailedTransfers',
    'cutOffRatio',
    'bands',
    'dosesPerDay',
    'startDaysBeforeTransfer',
    'lastDoseDay',
    'continuation',
    'troughTarget',
    'monitoring',
    'signedBy',
    'signedOn',
  ] as const)('%s must be present', (name) => {
    expect(paths(without(name))).toContain(name);
  });
  test.each([
    [
      'a gap between bands',
      [
        { fromRatio: 10.3, toRatio: 13, dailyDoseMg: 1 },
        { fromRatio: 13.1, dailyDoseMg: 2 },
      ],
      'bands[1].fromRatio',
    ],
    [
      'an overlap',
      [
        { fromRatio: 10.3, toRatio: 13, dailyDoseMg: 1 },
        { fromRatio: 12.9, dailyDoseMg: 2 },
      ],
      'bands[1].fromRatio',
    ],
    ['a gap above the last band', [{ fromRatio: 10.3, toRatio: 13, dailyDoseMg: 1 }], 'bands[0].toRatio'],
    ['a gap above the cut-off', [{ fromRatio: 10.4, dailyDoseMg: 1 }], 'bands[0].fromRatio'],
    ['a band below the cut-off', [{ fromRatio: 10.2, dailyDoseMg: 1 }], 'bands[0].fromRatio'],
    [
      'a falling dose',
      [
        { fromRatio: 10.3, toRatio: 13, dailyDoseMg: 2 },
        { fromRatio: 13, dailyDoseMg: 1 },
      ],
      'bands[1].dailyDoseMg',
    ],
    [
      'an equal dose',
      [
        { fromRatio: 10.3, toRatio: 13, dailyDoseMg: 2 },
        { fromRatio: 13, dailyDoseMg: 2 },
      ],
      'bands[1].dailyDoseMg',
    ],
    ['a dose above the absolute limit', [{ fromRatio: 10.3, dailyDoseMg: 4.5 }], 'bands[0].dailyDoseMg'],
    ['a dose no capsule makes up', [{ fromRatio: 10.3, dailyDoseMg: 1.25 }], 'bands[0].dailyDoseMg'],
    ['no dose', [{ fromRatio: 10.3, dailyDoseMg: 0 }], 'bands[0].dailyDoseMg'],
    [
      'an open band in the middle',
      [
        { fromRatio: 10.3, dailyDoseMg: 1 },
        { fromRatio: 13, dailyDoseMg: 2 },
      ],
      'bands[0].toRatio',
    ],
    [
      'an empty band',
      [
        { fromRatio: 10.3, toRatio: 10.3, dailyDoseMg: 1 },
        { fromRatio: 10.3, dailyDoseMg: 2 },
      ],
      'bands[0].toRatio',
    ],
  ])('%s is found', (_, bands, path) => {
    expect(paths({ ...sound, bands })).toContain(path);
  });
  test('exactly 4 mg passes', () => {
    expect(paths({ ...sound, bands: [{ fromRatio: 10.3, dailyDoseMg: 4 }] })).toEqual([]);
  });
  test('every fault is named at once', () => {
    expect(paths({ name: ' ', version: 1 })).toHaveLength(12);
  });
  test.each([
    [{ ...sound, minimumFailedTransfers: 1 }, 'minimumFailedTransfers'],
    [{ ...sound, startDaysBeforeTransfer: -1 }, 'startDaysBeforeTransfer'],
    [{ ...sound, lastDoseDay: 71 }, 'lastDoseDay'],
    [{ ...sound, troughTarget: { lowNgPerMl: 8, highNgPerMl: 4, source: 'x' } }, 'troughTarget'],
    [{ ...sound, troughTarget: { lowNgPerMl: 4, highNgPerMl: 8, source: '' } }, 'troughTarget.source'],
  ])('a value out of bounds is found', (protocol, path) => {
    expect(paths(protocol)).toEqual([path]);
  });
});
