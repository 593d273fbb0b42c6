import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../case/case.ts';
import type { Transfer } from '../../case/transfers.ts';
import { oneDecimal } from '../../engines/quantities/rounding.ts';
import { knowledge } from '../../knowledge/inForce.ts';
import type { ImplantationFailure } from './answers.ts';
import { implantationFailure } from './implantationFailure.ts';
import { emptyCase, failed, goodBlastocyst, without } from './testCases.ts';

const couple = (transfers: readonly Transfer[] | undefined, more: Partial<Case> = {}): Case => ({
  ...emptyCase,
  ...(transfers === undefined ? {} : { transfers }),
  ...more,
});
const ask = (of: Case) => implantationFailure(of, knowledge);
const value = (of: Case) => ask(of).value as ImplantationFailure;
const times = (count: number, make: () => Transfer) => Array.from({ length: count }, make);

describe('by the published table', () => {
  test.each([
    [34, 'untested', 3, 31.5],
    [35, 'untested', 4, 25.9],
    [39, 'untested', 4, 25.9],
    [40, 'untested', 6, 15],
    [41, 'untested', 6, 15],
    [34, 'euploid', 2, 68.4],
    [35, 'euploid', 2, 64.1],
    [40, 'euploid', 2, 64.1],
    [41, 'euploid', 2, 58],
  ] as const)('age %d, %s: after %d', (age, ploidy, threshold, percent) => {
    for (const count of [threshold - 1, threshold, threshold + 1]) {
      const { verdict, readings, moreNeeded } = value(couple(times(count, () => failed(age, ploidy))));
      expect(readings[0]!.thresholdTransfers).toBe(threshold);
      expect(readings[0]!.chances[0]?.percent).toBe(percent);
      expect(verdict).toBe(count >= threshold ? 'suspected' : 'not yet');
      expect(moreNeeded).toBe(count >= threshold ? undefined : 1);
    }
  });

  test('at 40 with euploid embryos both rows are read', () => {
    const { readings } = value(couple(times(2, () => failed(40, 'euploid'))));
    expect(readings.map(({ reading }) => reading)).toEqual(['age 40 in row 35-40', 'age 40 in row >40']);
    expect(readings.map(({ chances }) => chances[0]!.percent)).toEqual([64.1, 58]);
    expect(readings.map(({ thresholdTransfers }) => thresholdTransfers)).toEqual([2, 2]);
  });

  test.each([
    ['36 y, two untested and one euploid', [failed(36), failed(36), failed(36, 'euploid')], 80.2879921, 'suspected'],
    ['33 y, one untested, one euploid', [failed(33), failed(33, 'euploid')], 78.354, 'suspected'],
    ['two untested at 39 and two at 40', [failed(39), failed(39), failed(40), failed(40)], 60.32889775, 'suspected'],
    ['three untested at 39', [failed(39), failed(39), failed(39)], 59.3130979, 'not yet'],
    [
      '41 y, three untested, one euploid',
      [failed(41), failed(41), failed(41), failed(41, 'euploid')],
      74.20675,
      'suspected',
    ],
  ] as const)('mixed history: %s', (_, transfers, percent, verdict) => {
    const found = value(couple(transfers));
    expect(found.readings[0]!.cumulativePercent.at(-1)).toBeCloseTo(percent, 9);
    expect(found.verdict).toBe(verdict);
  });

  test('luck alone: 32.1, 30.1 and 37.7 % of such couples get there', () => {
    const luck = (age: number, count: number) =>
      oneDecimal(value(couple(times(count, () => failed(age)))).readings[0]!.luckPercent!);
    expect([luck(30, 3), luck(36, 4), luck(40, 6)]).toEqual([32.1, 30.1, 37.7]);
  });

  test('age at retrieval in another row is shown beside age at transfer', () => {
    const frozen = times(3, () => ({ ...failed(35), ageAtRetrievalYears: 34 }));
    const { readings } = value(couple(frozen));
    expect(readings.map(({ reading, thresholdTransfers }) => [reading, thresholdTransfers])).toEqual([
      ['age at transfer', 4],
      ['age at retrieval', 3],
    ]);
    expect(ask(couple(frozen)).level).toBe('readings differ');
  });
});

describe('which transfers count', () => {
  test.each([
    'biochemical pregnancy',
    'clinical pregnancy',
    'miscarriage',
    'ectopic pregnancy',
    'ongoing pregnancy',
    'live birth',
  ] as const)('%s is not a failed implantation and does not reset the count', (outcome) => {
    const found = value(couple([failed(30), { ...failed(30), outcome }, failed(30), failed(30)]));
    expect(found.failedTransfers).toBe(3);
    expect(found.verdict).toBe('suspected');
    expect(found.positiveTests).toHaveLength(1);
  });
  test('the clinic may let a positive test reset the count', () => {
    const transfers: Transfer[] = [
      failed(30, 'untested', 400),
      { ...failed(30, 'untested', 300), outcome: 'biochemical pregnancy' },
      failed(30, 'untested', 200),
      failed(30, 'untested', 100),
    ];
    const found = value(couple(transfers, { clinic: { settings: { positiveTestResetsCount: true } } }));
    expect(found.failedTransfers).toBe(2);
    expect(found.verdict).toBe('not yet');
  });
  test('poor and aneuploid embryos do not count; two embryos count once', () => {
    const poor = { ...failed(30), embryos: [{ ...goodBlastocyst('untested'), quality: 'poor' as const }] };
    const found = value(
      couple([
        poor,
        failed(30, 'aneuploid'),
        { ...failed(30), embryos: [goodBlastocyst('untested'), goodBlastocyst('untested')] },
      ]),
    );
    expect(found.failedTransfers).toBe(1);
  });
});

describe('missing stays missing', () => {
  test('no transfers asked for', () => {
    expect(ask(couple(undefined))).toMatchObject({
      level: 'cannot say',
      value: { kind: 'cannot say', needs: ['transfers'] },
    });
  });
  test('an unknown outcome that decides', () => {
    const open = without(failed(30), 'outcome');
    const found = ask(couple([failed(30), failed(30), open]));
    expect(found.level).toBe('cannot say');
    expect(found.unknown.map(({ fact }) => fact)).toContain('transfers[2].outcome');
  });
  test('an unknown outcome that does not decide', () => {
    const open = without(failed(30), 'outcome');
    expect(value(couple([failed(30), failed(30), failed(30), open])).verdict).toBe('suspected');
  });
  test('ploidy not known: two transfers at 36 may or may not be RIF', () => {
    const open = times(2, () => ({
      ...failed(36),
      embryos: [{ stage: 'blastocyst' as const, quality: 'good' as const }],
    }));
    const found = ask(couple(open));
    expect(found.level).toBe('cannot say');
    expect(found.unknown.map(({ fact }) => fact)).toContain('transfers[0].embryos[].ploidy');
  });
  test('age not known, quality not known', () => {
    const ageless = without(failed(36), 'ageYears');
    expect(ask(couple([ageless, ageless, ageless])).level).toBe('cannot say');
    const unjudged = { ...failed(36), embryos: [{ stage: 'blastocyst' as const, ploidy: 'untested' as const }] };
    expect(ask(couple(times(4, () => unjudged))).level).toBe('cannot say');
  });
  test.each([
    ['donor eggs', { eggSource: 'donor' as const }],
    ['low-level mosaic', { embryos: [goodBlastocyst('low-level mosaic')] }],
  ])('%s have no row', (_, more) => {
    const found = ask(couple(times(6, () => ({ ...failed(36), ...more }))));
    expect(found.level).toBe('cannot say');
    expect((found.value as ImplantationFailure).readings[0]!.remarks.join(' ')).toContain(
      'no row, enter a clinic rate',
    );
  });
  test('one transfer that certainly counts with no chance known never makes the verdict worse', () => {
    const found = value(couple([...times(3, () => failed(30)), failed(30, 'low-level mosaic')]));
    expect(found.verdict).toBe('suspected');
  });
});

describe('own chances', () => {
  const deck = {
    ageYears: 36,
    durationYears: 3,
    eggSource: 'own',
    icsi: false,
    cause: 'tubal',
    attempt: 'first',
    unsuccessfulCycles: 0,
    history: 'no IVF, never pregnant',
    medication: 'gonadotropin',
  } as const;
  test('the worked example: 23.8 % live birth, 27.6 % pregnancy, 48, 62, 73 and 80 %, hence three', () => {
    const [reading] = value(couple([], { prediction: deck, woman: { ...emptyCase.woman, ageYears: 36 } })).readings;
    expect(reading).toMatchObject({ method: 'individual model', thresholdTransfers: 3 });
    expect(reading!.projectedPercent.slice(0, 5).map((percent) => Math.round(percent))).toEqual([28, 48, 62, 73, 80]);
    expect(oneDecimal(reading!.projectedPercent[0]!)).toBe(27.6);
    expect(reading!.remarks[0]).toContain('Live birth 23.8 %');
  });
  test('after three transfers the model says RIF and the table does not: both stay', () => {
    const found = ask(
      couple(
        times(3, () => failed(36)),
        { prediction: deck },
      ),
    );
    expect(found.level).toBe('readings differ');
    expect(found.value).toMatchObject({ verdict: 'suspected', method: 'individual model', methodsAgree: false });
  });
  test('a chance the clinician enters leads; the clinic’s counts show their range', () => {
    const bare = value(
      couple(
        times(3, () => failed(36)),
        { enteredChance: { percent: 27.6, outcome: 'clinical pregnancy', source: 'estimate' } },
      ),
    );
    expect(bare).toMatchObject({ method: 'entered chance', verdict: 'suspected' });
    const clinic = value(
      couple(
        times(3, () => failed(36)),
        {
          enteredChance: {
            percent: 24.1,
            outcome: 'clinical pregnancy',
            source: 'clinic 2023-26',
            events: 41,
            transfers: 170,
          },
        },
      ),
    );
    expect(clinic.readings[0]!.thresholdTransfers).toBe(4);
    expect(clinic.readings[0]!.remarks[0]).toContain('threshold after 3 to 5 transfers');
  });
  test('the multiplier is a setting and never gives more than 100 %', () => {
    const [reading] = value(
      couple([], { prediction: deck, clinic: { settings: { liveBirthToPregnancyMultiplier: 5 } } }),
    ).readings;
    expect(reading!.projectedPercent[0]).toBe(100);
  });
  test('a missing input of the model is named and the table leads', () => {
    const partial = without(deck, 'icsi');
    const found = ask(
      couple(
        times(4, () => failed(36)),
        { prediction: partial },
      ),
    );
    expect(found.value).toMatchObject({ verdict: 'suspected', method: 'population table' });
    expect(found.unknown.map(({ fact }) => fact)).toContain('prediction.icsi');
  });
});

describe('other definitions', () => {
  test('three failed euploid blastocysts meet Lugano; two do not', () => {
    const lugano = (count: number) =>
      value(couple(times(count, () => failed(34, 'euploid')))).rivals.find(({ words }) => words.includes('euploid'))!
        .truth;
    expect([lugano(2), lugano(3)]).toEqual(['not met', 'met']);
  });
});

describe('what would change it', () => {
  test('applying the change in failed transfers really turns the verdict', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 25, max: 44 }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('untested' as const, 'euploid' as const),
        (age, count, ploidy) => {
          const before = ask(couple(times(count, () => failed(age, ploidy))));
          for (const { fact, to, becomes } of before.wouldChange) {
            const changed =
              fact === 'failedTransfers'
                ? times(to as number, () => failed(age, ploidy))
                : fact === 'ageYears'
                  ? times(count, () => failed(to as number, ploidy))
                  : times(count, () => failed(age, to as 'untested'));
            expect(value(couple(changed)).verdict).toBe(becomes);
          }
          expect(before.wouldChange.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

test('law: another failed transfer never turns suspected back', () => {
  const transfer = fc
    .tuple(fc.integer({ min: 20, max: 48 }), fc.constantFrom('untested' as const, 'euploid' as const))
    .map(([age, ploidy]) => failed(age, ploidy));
  fc.assert(
    fc.property(fc.array(transfer, { minLength: 2, maxLength: 8 }), transfer, (transfers, more) => {
      const [before, after] = [value(couple(transfers)).verdict, value(couple([...transfers, more])).verdict];
      if (before === 'suspected') expect(after).toBe('suspected');
    }),
  );
});
