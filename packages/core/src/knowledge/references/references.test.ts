import { describe, expect, test } from 'vitest';
import { oneDecimal } from '../../engines/quantities/rounding.ts';
import { implantationRates } from './implantationRates.ts';
import { rivalDefinitions } from './rivalDefinitions.ts';

const { rows } = implantationRates;

describe('implantation rates', () => {
  test('all 36 printed cells are 1 − (1 − p)ⁿ, rounded half up to one decimal', () => {
    expect(rows).toHaveLength(6);
    for (const { id, tenthsOfPercent, printedCumulativePercent } of rows) {
      const computed = [1, 2, 3, 4, 5, 6].map((n) => oneDecimal(100 * (1 - (1 - tenthsOfPercent / 1000) ** n)));
      expect([id, computed]).toEqual([id, printedCumulativePercent]);
    }
  });

  test('the last column: the smallest n above 60 %, never below two', () => {
    for (const { id, tenthsOfPercent, printedThreshold } of rows) {
      // In whole numbers: Π (1000 − tenths) < 4 · 10^(3n−1).
      const passes = (n: number) => BigInt(1000 - tenthsOfPercent) ** BigInt(n) < 4n * 10n ** BigInt(3 * n - 1);
      let n = implantationRates.minimumTransfers;
      while (!passes(n)) n += 1;
      expect([id, n]).toEqual([id, printedThreshold]);
    }
  });

  test.each(['untested', 'euploid'] as const)('%s: every age reads exactly one row', (ploidy) => {
    for (let age = 18; age <= 55; age++) {
      const held = rows.filter(
        (row) => row.ploidy === ploidy && age >= (row.fromAge ?? 0) && age <= (row.toAge ?? Infinity),
      );
      expect([age, held.length]).toEqual([age, 1]);
    }
  });

  test.each([
    ['untested', 34, 315],
    ['untested', 35, 259],
    ['untested', 39, 259],
    ['untested', 40, 150],
    ['euploid', 34, 684],
    ['euploid', 35, 641],
    ['euploid', 40, 641],
    ['euploid', 41, 580],
  ])('%s at %d: %d tenths of a percent', (ploidy, age, tenths) => {
    const row = rows.find(
      (one) => one.ploidy === ploidy && age >= (one.fromAge ?? 0) && age <= (one.toAge ?? Infinity),
    );
    expect(row?.tenthsOfPercent).toBe(tenths);
  });

  test('threshold 60 %, at least two transfers', () => {
    expect(implantationRates).toMatchObject({ thresholdPercent: 60, minimumTransfers: 2 });
  });
});

describe('rival definitions', () => {
  test('five readings of four sources, none of them ESHRE', () => {
    expect(rivalDefinitions.map(({ id, test: how }) => [id, how])).toEqual([
      ['lugano2022', { kind: 'failed euploid blastocysts', atLeast: 3 }],
      ['ata2021CumulativeChance', { kind: 'cumulative chance', abovePercent: 95 }],
      ['ata2021Blastocysts', { kind: 'failed untested blastocysts', atLeast: 7 }],
      ['coughlan2014', { kind: 'good embryos and cycles', embryos: 4, cycles: 3, belowAge: 40 }],
      ['polanski2014', { kind: 'consecutive cycles', cycles: 2, cleavageEmbryos: 4, blastocysts: 2 }],
    ]);
    expect(rivalDefinitions.filter(({ sourceId, words }) => /eshre/i.test(sourceId + words))).toEqual([]);
  });
});
