import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms, NO_TABLES } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { pearsonChiSquare, yatesChiSquare } from './chiSquareTest.ts';
import { conditionalOddsRatio } from './conditionalOddsRatio.ts';
import { fisherExact, midP } from './fisherExact.ts';
import { miettinenNurminen, newcombe } from './riskDifference.ts';
import { armsExchanged, cellsOf, emptyMargin, urnOf } from './twoByTwo.ts';

type Limits = [number, number];
interface Effect {
  treated: Limits;
  control: Limits;
  risk_difference: number;
  newcombe: Limits;
  miettinen_nurminen: Limits;
  fisher_p: number;
  fisher_or: number;
  fisher_or_ci: Limits;
  midp: number;
  chisq_p: number;
  chisq_yates_p: number;
}
const { effects } = readOracle<{ effects: Record<string, Effect> }>('seed_studies');

test.each(Object.entries(effects))('every comparison of %s as computed by R', (_, want) => {
  const table = arms(...want.treated, ...want.control);
  const tolerance = { of: 'seed_studies effects', relative: 1e-9 };
  for (const [method, limits] of [
    [newcombe, want.newcombe],
    [miettinenNurminen, want.miettinen_nurminen],
  ] as const) {
    const found = method(table);
    expectWithin({ ...tolerance, absolute: 1e-15 }, found.value, want.risk_difference);
    expectWithin(tolerance, found.lower, limits[0]);
    expectWithin(tolerance, found.upper, limits[1]);
  }
  expectWithin(tolerance, fisherExact(table).twoSided, want.fisher_p);
  expectWithin(tolerance, midP(table).twoSidedMinimumLikelihood, want.midp);
  const odds = conditionalOddsRatio(table);
  if (odds.kind === 'infinite') expectWithin(tolerance, odds.exactLower, want.fisher_or_ci[0]);
  else if (odds.kind === 'estimated') {
    expectWithin(tolerance, odds.value, want.fisher_or);
    expectWithin(tolerance, odds.lower, want.fisher_or_ci[0]);
    expectWithin(tolerance, odds.upper, want.fisher_or_ci[1]);
  } else throw new Error(odds.kind);
  const [pearson, yates] = [pearsonChiSquare(table), yatesChiSquare(table)];
  expectWithin(tolerance, pearson.kind === 'tested' ? pearson.p : undefined, want.chisq_p);
  expectWithin(tolerance, yates.kind === 'tested' ? yates.p : undefined, want.chisq_yates_p);
});

test('cells and urn of 75/112 v 4/11', () => {
  const table = arms(75, 112, 4, 11);
  expect(cellsOf(table)).toEqual({ treatedEvents: 75, treatedOthers: 37, controlEvents: 4, controlOthers: 7 });
  expect(urnOf(table)).toEqual({ marked: 112, unmarked: 11, drawn: 79 });
});

test('an empty margin is named; any other table has none', () => {
  expect(emptyMargin(arms(0, 5, 0, 7))).toBe('no event in either arm');
  expect(emptyMargin(arms(5, 5, 7, 7))).toBe('every person in both arms had the event');
  expect(emptyMargin(arms(5, 5, 0, 7))).toBeUndefined();
});

test('exchanging the arms twice changes nothing', () => {
  const count = fc.nat(50);
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const table = arms(a, a + b + 1, c, c + d + 1);
      expect(armsExchanged(armsExchanged(table))).toEqual(table);
      expect(cellsOf(armsExchanged(table)).treatedEvents).toBe(c);
    }),
  );
});

test.each(NO_TABLES)('refuses %s', (_, table) => {
  expect(() => cellsOf(table)).toThrow(RangeError);
});
