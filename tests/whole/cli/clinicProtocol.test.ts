import { expect, test } from 'vitest';
import { nidation } from './program.ts';

const signed = {
  name: 'Ratio bands of this clinic',
  version: 1,
  startedFrom: 'nakagawa2024',
  minimumFailedTransfers: 5,
  cutOffRatio: 11.8,
  bands: [
    { fromRatio: 11.8, toRatio: 15.8, dailyDoseMg: 2 },
    { fromRatio: 15.8, dailyDoseMg: 3 },
  ],
  dosesPerDay: 1,
  startDaysBeforeTransfer: 2,
  lastDoseDay: 13,
  continuation: 'stop at the pregnancy test',
  troughTarget: { lowNgPerMl: 4, highNgPerMl: 8, source: 'transplant practice' },
  monitoring: 'project defaults',
  signedBy: 'head physician',
  signedOn: '2024-10-12',
};

const check = (protocol: object) => nidation(['check-protocol'], JSON.stringify(protocol));

test('a protocol without a fault ends with 0', async () => {
  const { code, out, err } = await check(signed);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('No fault');
});

test('every fault is named with its place: gap, fall, limit, no signature', async () => {
  const { signedBy: _, ...unsigned } = signed;
  const bands = [
    { fromRatio: 11.8, toRatio: 14, dailyDoseMg: 3 },
    { fromRatio: 15.8, dailyDoseMg: 2 },
  ];
  const { code, out, err } = await check({ ...unsigned, bands });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  for (const place of ['bands[1].fromRatio: Gap', 'bands[1].dailyDoseMg: ', 'signedBy: ']) expect(err).toContain(place);
});

test('a misspelled field is a fault with its own place', async () => {
  const { code, err } = await check({ ...signed, cutoffRatio: 11.8 });
  expect(code).toBe(2);
  expect(err).toContain('standard input: cutoffRatio: ');
  expect(err).not.toContain('clinic.adoption');
});

test.each(['', 'not JSON', '"}}}},"', '[]'])('%j is refused', async (text) => {
  const { code, out } = await nidation(['check-protocol'], text);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('every template is listed, printed, and not yet a protocol', async () => {
  const listed = await nidation(['templates']);
  const ids = listed.out
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[0]!);
  expect(ids).toContain('nakagawa2024');
  expect(ids).toContain('answerPage');
  const { out } = await nidation(['templates', 'nakagawa2024']);
  expect(JSON.parse(out)).toMatchObject({ startedFrom: 'nakagawa2024', version: 1 });
  expect((await nidation(['check-protocol'], out)).code).toBe(2);
  expect((await nidation(['templates', 'no-such-protocol'])).code).toBe(2);
});
