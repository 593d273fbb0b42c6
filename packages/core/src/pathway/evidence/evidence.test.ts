import { describe, expect, test } from 'vitest';
import { knowledge } from '../../knowledge/inForce.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Comparison } from '../../knowledge/studies/study.ts';
import { studies } from '../../knowledge/studies/studyCards.ts';
import { conflictsFound } from './conflictsFound.ts';
import { doseByProtocol } from './doseByProtocol.ts';
import { opposedPositions } from './opposedPositions.ts';
import { bandContrast, groupTests, studyEffects } from './studyEffects.ts';

const comparison = (id: string): Comparison => knowledge.comparisons.find((one) => one.id === id)!;
const digits = (p: number, count = 2) => Number(p.toPrecision(count));

describe('effects of the studies', () => {
  // Clinical facts, section I, and statistics facts, section 5 (R): RD points with Newcombe limits; OR; Fisher, mid-P, chi-square, Yates.
  // The table's last column (Boschloo) takes events and non-events as the samples, which asks another question; it is left out.
  test.each<[string, readonly [number, number, number], number | 'infinite', readonly (number | undefined)[]]>([
    ['nakagawa2015/clinicalPregnancy', [64.0, 37.2, 79.8], 'infinite', [0.000014, 0.0000074, 0.000028, 0.00011]],
    ['nakagawa2015/liveBirth', [60.0, 33.3, 76.6], 'infinite', [0.000041, 0.000024, 0.000068, 0.00026]],
    ['nakagawa2024/hcgFrom10_3', [3.7, -12.5, 24.0], 1.2, [0.81, undefined, 0.69, 0.88]],
    ['nakagawa2024/sacFrom10_3', [6.5, -12.1, 26.6], 1.31, [0.52, 0.45, 0.53, 0.68]],
    ['nakagawa2024/sacTreatedVBelow10_3', [4.2, -5.1, 13.0], 1.19, [0.43, 0.4, 0.37, 0.43]],
    ['nakagawa2024/sacFrom11_8', [30.6, 0.9, 53.3], 3.55, [0.054, 0.035, 0.043, 0.091]],
    ['nakagawa2024/sacBetween10_3And11_8', [-17.8, -40.2, 11.6], 0.45, [0.35, 0.28, 0.24, 0.38]],
    ['nakagawa2024/sacUntreatedFrom11_8VControl2', [-24.1, -45.8, 4.5], 0.37, [0.13, undefined, 0.11, 0.19]],
    [
      'tabrizProfile2024/clinicalPregnancy/highVunclassified',
      [30.8, 14.1, 45.5],
      3.74,
      [0.00033, 0.00023, 0.00025, undefined],
    ],
    ['tabrizProfile2024/clinicalPregnancy/lowVunclassified', [21.5, 3.6, 38.8], 2.58, [0.023, 0.018, 0.018, 0.03]],
    ['tabrizProfile2024/clinicalPregnancy/mixedVunclassified', [11.7, -7.5, 33.0], 1.72, [0.31, 0.26, 0.26, 0.38]],
    ['tabrizProfile2024/liveBirth/mixedVbalanced', [3.8, -14.8, 25.8], 1.21, [0.79, undefined, 0.72, 0.93]],
    ['nakagawa2017/ongoingLowVHighTh1', [24.9, 4.6, 42.7], 3.17, [0.021, undefined, 0.016, 0.03]],
    ['nakagawa2022/liveBirth', [22.1, 1.4, 41.4], 2.55, [0.042, undefined, 0.036, 0.062]],
    ['nakagawa2022/liveBirthFrom3MgV1Mg', [41.2, 11.5, 61.1], 12.8, [0.012, undefined, 0.008, 0.021]],
    ['japanTwoDose/2MgV4Mg', [11.1, -24.6, 45.2], 1.6, [0.68, undefined, 0.59, 0.91]],
  ])('%s', (id, [points, lower, upper], odds, [fisher, mid, chi, yates]) => {
    const found = studyEffects(comparison(id));
    for (const [value, wanted] of [
      [found.differencePoints, points],
      [found.differenceLower, lower],
      [found.differenceUpper, upper],
    ] as const) {
      expect(Math.abs(value - wanted)).toBeLessThanOrEqual(0.0501);
    }
    if (odds === 'infinite') expect(found.oddsRatio.kind).toBe('infinite');
    else
      expect(found.oddsRatio.kind === 'estimated' ? digits(found.oddsRatio.value, odds >= 1 ? 3 : 2) : undefined).toBe(
        odds,
      );
    const p = (name: string) => found.tests.find(({ test: of }) => of === name)!.p;
    for (const [name, wanted] of [
      ['Fisher exact', fisher],
      ['mid-P', mid],
      ['chi-square', chi],
      ['chi-square, Yates', yates],
    ] as const) {
      if (wanted !== undefined)
        expect([name, digits(p(name), String(wanted).replace(/^0\.0*/, '').length)]).toEqual([name, wanted]);
    }
  });

  test('at 11.8 and above significance depends on the test; the doubled mid-P is 0.059', () => {
    const found = studyEffects(comparison('nakagawa2024/sacFrom11_8'));
    expect(found.significanceDependsOnTest).toBe(true);
    expect(digits(found.tests.find(({ test: of }) => of === 'mid-P, doubled')!.p)).toBe(0.059);
    expect(digits(found.tests.find(({ test: of }) => of === 'Boschloo')!.p)).toBe(0.054);
    expect(studyEffects(comparison('nakagawa2024/sacFrom10_3')).significanceDependsOnTest).toBe(false);
  });

  test('0/17 leaves an infinite odds ratio with its exact lower limit', () => {
    const found = studyEffects(comparison('nakagawa2015/clinicalPregnancy')).oddsRatio;
    expect(found.kind === 'infinite' ? digits(found.exactLower!, 3) : undefined).toBe(5.31);
  });

  test('five groups: chi-square 0.0018 and 0.00087; Holm over all four, as the caution says', () => {
    const tests = groupTests(studies.find(({ id }) => id === 'tabrizProfile2024')!);
    expect(tests.map(({ outcome, p }) => [outcome, digits(p)])).toEqual([
      ['clinical pregnancy', 0.0018],
      ['live birth', 0.00087],
    ]);
    const low = tests.map(({ againstFirst }) => againstFirst.find(({ group }) => group === 'low')!);
    expect(low.map(({ fisherP, holmP }) => [digits(fisherP), digits(holmP)])).toEqual([
      [0.023, 0.069],
      [0.021, 0.063],
    ]);
  });

  test('the bands above and below 11.8 point in opposite directions, as the caution says', () => {
    const found = bandContrast(
      comparison('nakagawa2024/sacFrom11_8'),
      comparison('nakagawa2024/sacBetween10_3And11_8'),
    );
    expect(digits(found.ratioOfOddsRatios, 3)).toBe(7.8);
    expect(digits(found.lower, 3)).toBe(1.23);
    expect(digits(found.upper, 3)).toBe(49.4);
    expect(digits(found.p)).toBe(0.029);
    expect(comparison('nakagawa2024/sacFrom11_8').cautions.join()).toContain(
      'ratio of odds ratios 7.8, 1.2-49, Wald p = 0.029',
    );
  });

  test('every study has a card, and every card says how it was made and what it lacks', () => {
    const cards = new Set(studies.map(({ id }) => id));
    const counted = [...knowledge.comparisons, ...knowledge.observations].map(({ sourceId }) => sourceId);
    expect(counted.filter((id) => !cards.has(id))).toEqual([]);
    for (const { id, entry, cautions } of studies)
      expect([id, entry !== '', cautions.length > 0]).toEqual([id, true, true]);
  });

  test('groups of a card are those of its counts', () => {
    const groups = (id: string) => studies.find((one) => one.id === id)!.groups.map(({ women }) => women);
    expect(groups('nakagawa2015')).toEqual([25, 17]);
    expect(groups('nakagawa2024')).toEqual([148, 26, 395]);
    expect(groups('tabrizProfile2024')).toEqual([89, 63, 53, 38, 24]);
    expect(groups('nakagawa2017')).toEqual([41, 41, 42]);
    expect(groups('nakagawa2022')).toEqual([71, 29]);
    expect(groups('japanTwoDose')).toEqual([15, 9]);
    expect(groups('hisano2022')).toEqual([31, 27]);
  });
});

describe('conflicts', () => {
  const found = conflictsFound(knowledge);
  const basis = (id: string, of: Knowledge = knowledge) =>
    conflictsFound(of).find(({ conflict }) => conflict.id === id)!.basis;

  test('26 of 26 and five without a number; what can be found in the data is found', () => {
    expect(found.filter(({ conflict }) => /^C\d+$/.test(conflict.id))).toHaveLength(26);
    expect(found.filter(({ basis: of }) => of === 'not found')).toEqual([]);
    expect(found.filter(({ basis: of }) => of === 'stated').map(({ conflict }) => conflict.id)).toEqual([
      'C14',
      'C16',
      'C23',
      'azoleDoseCut',
      'stableLevels',
    ]);
    for (const { basis: of, because, conflict } of found)
      expect([conflict.id, of === 'found' ? because.length > 0 : because.length === 0]).toEqual([conflict.id, true]);
  });

  test('each names the pages that show it', () => {
    for (const { conflict } of found) expect([conflict.id, conflict.topics.length > 0]).toEqual([conflict.id, true]);
  });

  const withComparison = (id: string, change: Partial<Comparison>): Knowledge => ({
    ...knowledge,
    comparisons: knowledge.comparisons.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
  const arm = (label: string, events: number, total: number) => ({ label, events, total });
  const position = (id: string, stance: 'compatible' | 'not recommended' | 'not addressed'): Knowledge => ({
    ...knowledge,
    positions: knowledge.positions.map((one) => (one.id === id ? { ...one, stance } : one)),
  });

  test.each<[string, string, Knowledge]>([
    ['C1', 'the answer page says nothing', position('answerPage/tacrolimus', 'not addressed')],
    ['C26', 'the label changes its mind', position('euProductInformation/breastfeeding', 'compatible')],
    [
      'C2',
      'the untreated of 2015 had done as others',
      withComparison('nakagawa2015/clinicalPregnancy', { second: arm('untreated', 8, 17) }),
    ],
    [
      'C3',
      'the band below 11.8 points the same way',
      withComparison('nakagawa2024/sacBetween10_3And11_8', { first: arm('treated', 30, 36) }),
    ],
    [
      'C4',
      'the main comparison is as the title says',
      withComparison('nakagawa2024/sacFrom10_3', { second: arm('untreated', 5, 26) }),
    ],
    [
      'C5',
      'no woman is dropped',
      withComparison('nakagawa2024/sacUntreatedFrom11_8VControl2', { second: arm('control', 248, 446) }),
    ],
    [
      'C13',
      'the mixed group is significant',
      withComparison('tabrizProfile2024/clinicalPregnancy/mixedVunclassified', {
        first: arm('mixed: vaginal probiotics', 20, 24),
      }),
    ],
    [
      'C15',
      'untreated women had pregnancies',
      withComparison('nakagawa2015/clinicalPregnancy', { second: arm('untreated', 3, 17) }),
    ],
    ['C6', 'one protocol only', { ...knowledge, protocols: knowledge.protocols.slice(0, 1) }],
    ['C8', 'one protocol only', { ...knowledge, protocols: knowledge.protocols.slice(0, 1) }],
    ['C9', 'one protocol only', { ...knowledge, protocols: knowledge.protocols.slice(0, 1) }],
    ['C11', 'no investigation', { ...knowledge, investigations: [] }],
    ['C10', 'no investigation', { ...knowledge, investigations: [] }],
    ['C12', 'no investigation', { ...knowledge, investigations: [] }],
    ['endometrialFunction', 'no investigation', { ...knowledge, investigations: [] }],
    ['C25', 'no severe event', { ...knowledge, observations: [] }],
    ['C18', 'nothing pooled', { ...knowledge, observations: [] }],
    ['placentalTransfer', 'nothing measured', { ...knowledge, observations: [] }],
    [
      'C19',
      'one row for every age',
      {
        ...knowledge,
        implantationRates: { ...knowledge.implantationRates, rows: knowledge.implantationRates.rows.slice(0, 1) },
      },
    ],
    [
      'C20',
      'the same rate in the table',
      {
        ...knowledge,
        implantationRates: {
          ...knowledge.implantationRates,
          rows: knowledge.implantationRates.rows.map((row) => ({ ...row, tenthsOfPercent: 276 })),
        },
      },
    ],
  ])('%s is gone when %s', (id, _, changed) => {
    expect(basis(id)).toBe('found');
    expect(basis(id, changed)).toBe('not found');
  });

  test('bodies that oppose each other on a question are named in a conflict', () => {
    const opposed = opposedPositions(knowledge.positions);
    expect(opposed.map(({ question }) => question)).toEqual([
      'tacrolimus for RIF',
      'Th1/Th2 ratio test',
      'continuing tacrolimus in pregnancy',
      'breastfeeding on tacrolimus',
    ]);
    for (const { question, supporting, opposing } of opposed) {
      const named = knowledge.conflicts.some(
        ({ sourceIds }) =>
          supporting.some(({ sourceId }) => sourceIds.includes(sourceId)) &&
          [
            ...opposing,
            ...knowledge.positions.filter((one) => one.question === question && one.stance === 'not addressed'),
          ].some(({ sourceId }) => sourceIds.includes(sourceId)),
      );
      expect([question, named]).toEqual([question, true]);
    }
  });
  test('a superseded position opposes nobody', () => {
    const superseded = knowledge.positions.map((one) => ({ ...one, supersededBy: 'later' }));
    expect(opposedPositions(superseded)).toEqual([]);
  });
});

describe('the dose of every protocol at a ratio', () => {
  const at = (ratio: number) =>
    Object.fromEntries(
      doseByProtocol(ratio, knowledge).map(({ protocol, level, doses }) => [
        protocol.id,
        [level, doses.map(({ allowed }) => allowed)],
      ]),
    );

  test.each<[number, string, string, readonly number[]]>([
    [10.29, 'nakagawa2015', 'outside protocol', []],
    [10.3, 'nakagawa2015', 'conflict', [1]],
    [11.0, 'nakagawa2015', 'conflict', [1]],
    [11.0, 'nakagawa2024', 'conflict', []],
    [11.0, 'japanTwoDose', 'conflict', [2, 4]],
    [11.79, 'nakagawa2024', 'conflict', []],
    [11.8, 'nakagawa2024', 'fits protocol', [2]],
    [15.79, 'nakagawa2024', 'fits protocol', [2]],
    [15.8, 'nakagawa2024', 'fits protocol', [3]],
    [16, 'nakagawa2015', 'fits protocol', [3]],
    [12.99, 'nakagawa2015', 'fits protocol', [1]],
    [13, 'nakagawa2015', 'fits protocol', [2]],
    [16, 'answerPage', 'no dose defined', []],
    [16, 'tabrizProfile2024', 'no dose defined', []],
  ])('%d by %s: %s %j', (ratio, id, level, doses) => {
    expect(at(ratio)[id]).toEqual([level, doses]);
  });

  test.each([0, -1, NaN, Infinity])('%d is no ratio', (ratio) => {
    expect(() => doseByProtocol(ratio, knowledge)).toThrow(RangeError);
  });
});
