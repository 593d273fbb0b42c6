import { describe, expect, test } from 'vitest';
import { knowledge } from '../inForce.ts';
import { ABSOLUTE_CEILING } from '../limits/doseLimits.ts';
import type { DoseBand, Protocol } from './protocol.ts';
import { protocols } from './protocols.ts';

const protocol = (id: string): Protocol => protocols.find((one) => one.id === id)!;
const bandsOf = ({ dose }: Protocol): readonly DoseBand[] => (dose.kind === 'bands' ? dose.bands : []);
const doseAt = (of: Protocol, ratio: number) =>
  bandsOf(of).find(({ fromRatio, toRatio }) => ratio >= fromRatio && ratio < (toRatio ?? Infinity))?.dailyDose;

test('the twelve protocols of the table, the answer page and the registered trial among them', () => {
  expect(protocols.map(({ id }) => id)).toEqual([
    'nakagawa2015',
    'nakagawa2017',
    'nakagawa2024',
    'nakagawa2019',
    'japanTwoDose',
    'tabrizTrial',
    'tabrizProfile2024',
    'hisano2023',
    'rplNakagawa2022',
    'rifPlusRpl',
    'answerPage',
    'sariTrial',
  ]);
});

test('only the 2024 bands and the two-dose trial can be adopted as they stand', () => {
  const adoptable = protocols.filter(({ adoptability }) => adoptability.kind === 'adoptable');
  expect(adoptable.map(({ id, adoptability }) => [id, adoptability])).toEqual([
    ['nakagawa2024', { kind: 'adoptable', asks: ['last dose day', 'doses per day'] }],
    ['japanTwoDose', { kind: 'adoptable', asks: ['daily dose'] }],
  ]);
  for (const { dose, studyArmOnly } of adoptable) {
    expect(dose.kind === 'none' || dose.confidence === 'unverified').toBe(false);
    expect(studyArmOnly).toBeUndefined();
  }
});

test('what an adoptable protocol leaves open is exactly what the clinic is asked', () => {
  for (const { id, adoptability, lastDoseDay, dosesPerDay, dose } of protocols) {
    if (adoptability.kind !== 'adoptable') continue;
    const open = [
      ...(lastDoseDay === undefined ? ['last dose day'] : []),
      ...(dose.kind === 'fixed' && dose.dailyDoses.length > 1 ? ['daily dose'] : []),
      ...(dosesPerDay === undefined ? ['doses per day'] : []),
    ];
    expect([id, adoptability.asks]).toEqual([id, open]);
  }
});

describe('dose bands', () => {
  test.each(protocols.filter((one) => bandsOf(one).length > 0))(
    '$id: disjoint, without a hole, rising, within 4 mg',
    (one) => {
      const bands = bandsOf(one);
      bands.forEach((band, i) => {
        const next = bands[i + 1];
        expect(band.toRatio).toBe(next?.fromRatio);
        if (next !== undefined) expect(next.fromRatio).toBeGreaterThan(band.fromRatio);
        if (next !== undefined) expect(next.dailyDose).toBeGreaterThan(band.dailyDose);
        expect(band.dailyDose).toBeLessThanOrEqual(ABSOLUTE_CEILING);
      });
      expect(bands[0]!.fromRatio).toBeGreaterThanOrEqual(one.cutOffRatio!);
    },
  );

  test.each([
    [10.29, undefined],
    [10.3, undefined],
    [11.79, undefined],
    [11.8, 2],
    [15.79, 2],
    [15.8, 3],
    [40, 3],
  ])('nakagawa2024: ratio %d gives %s mg', (ratio, mg) => {
    expect(doseAt(protocol('nakagawa2024'), ratio)).toBe(mg);
  });

  test.each([
    [10.29, undefined],
    [10.3, 1],
    [12.99, 1],
    [13, 2],
    [15.79, 2],
    [15.8, 3],
  ])('nakagawa2015 and 2017, unverified: ratio %d gives %s mg', (ratio, mg) => {
    for (const id of ['nakagawa2015', 'nakagawa2017']) {
      expect(doseAt(protocol(id), ratio)).toBe(mg);
      expect(protocol(id).dose).toMatchObject({ confidence: 'unverified' });
    }
  });

  test('fixed doses: 2 or 4 mg, twice daily after meals; 3 mg', () => {
    expect(protocol('japanTwoDose')).toMatchObject({
      dose: { kind: 'fixed', dailyDoses: [2, 4] },
      dosesPerDay: 2,
      foodWords: 'after breakfast and supper',
    });
    expect(protocol('sariTrial')).toMatchObject({ dose: { kind: 'fixed', dailyDoses: [3] } });
  });

  test('every other protocol says why no dose follows', () => {
    const none = protocols.filter(({ dose }) => dose.kind === 'none');
    expect(none.map(({ id }) => id)).toEqual([
      'nakagawa2019',
      'tabrizTrial',
      'tabrizProfile2024',
      'hisano2023',
      'rplNakagawa2022',
      'rifPlusRpl',
      'answerPage',
    ]);
  });
});

describe('days', () => {
  test('16 days are day −2 to day 13', () => {
    const sixteen = protocols.filter(({ lastDoseDay }) => lastDoseDay !== undefined);
    expect(sixteen.map(({ id }) => id)).toEqual(['nakagawa2015', 'nakagawa2017', 'japanTwoDose']);
    for (const { startDaysBeforeTransfer, lastDoseDay } of sixteen) {
      expect(lastDoseDay! + startDaysBeforeTransfer! + 1).toBe(16);
    }
  });
  test('the 2024 cohort states a first day and no last one', () => {
    expect(protocol('nakagawa2024')).toMatchObject({ startDaysBeforeTransfer: 2 });
    expect(protocol('nakagawa2024').lastDoseDay).toBeUndefined();
  });
});

test('every protocol by the ratio has evidence for, against, of the untreated and of harm', () => {
  const speaks = new Map([...knowledge.comparisons, ...knowledge.observations].map(({ id, speaks: how }) => [id, how]));
  const forRif = [
    'nakagawa2015',
    'nakagawa2017',
    'nakagawa2024',
    'japanTwoDose',
    'tabrizTrial',
    'answerPage',
    'sariTrial',
  ];
  for (const id of forRif) {
    const { evidenceIds } = protocol(id);
    const found = new Set(evidenceIds.map((one) => speaks.get(one)));
    expect([id, found.has('for'), found.has('against')]).toEqual([id, true, true]);
    expect(evidenceIds).toContain('nakagawa2024/sacFrom10_3');
    expect(evidenceIds).toContain('gill2024/fourthTransfer');
    expect(evidenceIds).toContain('metaPreg/malformation');
    expect(evidenceIds).toContain('japanTwoDose/2MgV4Mg');
  }
});

test('lymphocyte therapy stands in a study arm only', () => {
  const arms = protocols.filter((one) => JSON.stringify(one).includes('ymphocyte'));
  expect(arms.map(({ id }) => id)).toEqual(['tabrizProfile2024']);
  expect(arms[0]).toMatchObject({
    adoptability: { kind: 'not adoptable' },
    studyArmOnly: expect.stringContaining('never offered') as string,
  });
});
