import { describe, expect, test } from 'vitest';
import { oneDecimal } from '../../engines/quantities/rounding.ts';
import { comparisons, observations, untreatedOutcomes } from './studies.ts';

const counts = (id: string) => {
  const { first, second } = comparisons.find((one) => one.id === id)!;
  return `${String(first.events)}/${String(first.total)} v ${String(second.events)}/${String(second.total)}`;
};

describe('comparisons', () => {
  // Clinical facts, section I: 24 rows of exact counts; and two against the control groups (S1-95, S1-97).
  test.each([
    ['nakagawa2015/clinicalPregnancy', '16/25 v 0/17', 'for'],
    ['nakagawa2015/liveBirth', '15/25 v 0/17', 'for'],
    ['nakagawa2024/hcgFrom10_3', '108/148 v 18/26', 'against'],
    ['nakagawa2024/sacFrom10_3', '95/148 v 15/26', 'against'],
    ['nakagawa2024/sacTreatedVBelow10_3', '95/148 v 237/395', 'neither'],
    ['nakagawa2024/hcgTreatedVBelow10_3', '108/148 v 279/395', 'neither'],
    ['nakagawa2024/sacTreatedFrom11_8VControl2', '75/112 v 248/410', 'neither'],
    ['nakagawa2024/sacFrom11_8', '75/112 v 4/11', 'for'],
    ['nakagawa2024/sacBetween10_3And11_8', '20/36 v 11/15', 'against'],
    ['nakagawa2024/sacUntreatedFrom11_8VControl2', '4/11 v 248/410', 'neither'],
    ['tabrizProfile2024/clinicalPregnancy/highVunclassified', '30/53 v 23/89', 'for'],
    ['tabrizProfile2024/liveBirth/highVunclassified', '29/53 v 21/89', 'for'],
    ['tabrizProfile2024/clinicalPregnancy/highVbalanced', '30/53 v 18/63', 'for'],
    ['tabrizProfile2024/liveBirth/highVbalanced', '29/53 v 16/63', 'for'],
    ['tabrizProfile2024/clinicalPregnancy/lowVunclassified', '18/38 v 23/89', 'neither'],
    ['tabrizProfile2024/liveBirth/lowVunclassified', '17/38 v 21/89', 'neither'],
    ['tabrizProfile2024/clinicalPregnancy/lowVbalanced', '18/38 v 18/63', 'neither'],
    ['tabrizProfile2024/liveBirth/lowVbalanced', '17/38 v 16/63', 'neither'],
    ['tabrizProfile2024/clinicalPregnancy/mixedVunclassified', '9/24 v 23/89', 'against'],
    ['tabrizProfile2024/liveBirth/mixedVunclassified', '7/24 v 21/89', 'against'],
    ['tabrizProfile2024/clinicalPregnancy/mixedVbalanced', '9/24 v 18/63', 'against'],
    ['tabrizProfile2024/liveBirth/mixedVbalanced', '7/24 v 16/63', 'against'],
    ['nakagawa2017/ongoingLowVHighTh1', '19/41 v 9/42', 'neither'],
    ['nakagawa2022/liveBirth', '50/71 v 14/29', 'for'],
    ['nakagawa2022/liveBirthFrom3MgV1Mg', '14/15 v 12/23', 'neither'],
    ['japanTwoDose/2MgV4Mg', '10/15 v 5/9', 'neither'],
  ])('%s: %s', (id, expected, speaks) => {
    expect(counts(id)).toBe(expected);
    expect(comparisons.find((one) => one.id === id)!.speaks).toBe(speaks);
  });
  test('there are no others, none is randomized, each has a caution', () => {
    expect(comparisons).toHaveLength(26);
    expect(comparisons.filter(({ randomized, cautions }) => randomized || cautions.length === 0)).toEqual([]);
  });

  test('the derived band is the difference of the two cut-offs, and the controls add up', () => {
    const part = (id: string) => comparisons.find((one) => one.id === `nakagawa2024/${id}`)!;
    const [wide, narrow, band] = [part('sacFrom10_3'), part('sacFrom11_8'), part('sacBetween10_3And11_8')];
    for (const arm of ['first', 'second'] as const) {
      expect(band[arm].events).toBe(wide[arm].events - narrow[arm].events);
      expect(band[arm].total).toBe(wide[arm].total - narrow[arm].total);
    }
    expect(band.derived).toMatch(/not printed/);
    const below = part('sacTreatedVBelow10_3').second;
    const control2 = part('sacUntreatedFrom11_8VControl2').second;
    expect(below.events + band.second.events).toBe(control2.events);
    expect(below.total + band.second.total).toBe(control2.total);
    expect(wide.first.total + wide.second.total + below.total).toBe(569);
  });

  // The percentages that the sources print; the deck truncates some.
  test.each([
    ['nakagawa2015/clinicalPregnancy', 64.0, 0],
    ['nakagawa2015/liveBirth', 60.0, 0],
    ['nakagawa2024/hcgFrom10_3', 73.0, 69.2],
    ['nakagawa2024/sacFrom10_3', 64.2, 57.7],
    ['nakagawa2024/sacTreatedVBelow10_3', 64.2, 60.0],
    ['nakagawa2024/sacFrom11_8', 67.0, 36.3],
    ['tabrizProfile2024/clinicalPregnancy/highVunclassified', 56.6, 25.8],
    ['tabrizProfile2024/liveBirth/highVunclassified', 54.7, 23.5],
    ['tabrizProfile2024/clinicalPregnancy/lowVbalanced', 47.3, 28.5],
    ['tabrizProfile2024/liveBirth/lowVbalanced', 44.7, 25.3],
    ['tabrizProfile2024/clinicalPregnancy/mixedVbalanced', 37.5, 28.5],
    ['tabrizProfile2024/liveBirth/mixedVbalanced', 29.1, 25.3],
  ])('%s prints %d and %d %%', (id, first, second) => {
    const one = comparisons.find((other) => other.id === id)!;
    for (const [arm, printed] of [
      [one.first, first],
      [one.second, second],
    ] as const) {
      const percent = (100 * arm.events) / arm.total;
      const truncated = Math.floor(percent * 10 + 1e-9) / 10;
      expect([oneDecimal(percent), truncated]).toContain(printed);
    }
  });
});

describe('observations', () => {
  test.each([
    ['nakagawa2015/miscarriage', 1, 16],
    ['nakagawa2015/sideEffects', 0, 25],
    ['nakagawa2019/preterm', 9, 109],
    ['nakagawa2019/obstetricComplication', 2, 109],
    ['nakagawa2019/anomaly', 1, 113],
    ['nakagawa2024/ratioFrom10_3', 174, 569],
    ['nakagawa2024/ratioFrom11_8', 123, 569],
    ['bahramiAsl2020/clinicalPregnancy', 5, 10],
    ['hisano2023/severeEvents', 2, 5],
    ['nakagawa2017/clinicalPregnancy/low', 20, 41],
    ['nakagawa2017/clinicalPregnancy/middle', 18, 41],
    ['nakagawa2017/clinicalPregnancy/high', 14, 42],
    ['nakagawa2022/liveBirth/1Mg', 12, 23],
    ['nakagawa2022/liveBirth/2Mg', 24, 33],
    ['nakagawa2022/liveBirth/from3Mg', 14, 15],
    ['kainz2000/liveBirth', 68, 100],
  ])('%s: %d of %d', (id, events, total) => {
    expect(observations.find((one) => one.id === id)!.proportion).toMatchObject({ events, total });
  });

  test('untreated outcomes, all against', () => {
    expect(untreatedOutcomes.map(({ id, printed }) => [id, printed!.percent])).toEqual([
      ['gill2024/fourthTransfer', 40],
      ['gill2024/fifthTransfer', 53.3],
      ['gill2024/cumulative', 98.1],
      ['pirtea2021/first', 69.9],
      ['pirtea2021/second', 59.8],
      ['pirtea2021/third', 60.3],
      ['pirtea2021/afterThree', 95.2],
      ['rifClinicCohort2024/ongoing', 40.5],
    ]);
    expect(new Set(untreatedOutcomes.map(({ speaks }) => speaks))).toEqual(new Set(['against']));
  });

  test('the five cases of Hisano 2023 are told one by one', () => {
    const cases = observations.filter(({ id }) => /^hisano2023\/case\d$/.test(id));
    expect(cases).toHaveLength(5);
    expect(cases.filter(({ speaks }) => speaks === 'against').map(({ id }) => id)).toEqual([
      'hisano2023/case4',
      'hisano2023/case5',
    ]);
  });

  test('the dose arms of the loss study add up to its treated women', () => {
    const arms = observations
      .filter(({ id }) => id.startsWith('nakagawa2022/liveBirth/'))
      .map(({ proportion }) => proportion!);
    const sum = (of: 'events' | 'total') => arms.reduce((total, arm) => total + arm[of], 0);
    expect([sum('events'), sum('total')]).toEqual([50, 71]);
  });

  test('a proportion is possible, and every observation has a caution', () => {
    const arms = [
      ...comparisons.flatMap(({ first, second }) => [first, second]),
      ...observations.flatMap(({ proportion }) => (proportion === undefined ? [] : [proportion])),
    ];
    for (const { events, total } of arms) {
      expect(Number.isInteger(events) && Number.isInteger(total) && events >= 0 && events <= total && total > 0).toBe(
        true,
      );
    }
    expect(observations.filter(({ cautions }) => cautions.length === 0)).toEqual([]);
  });
});
