import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { firthEffect, firthLogistic, type FirthFit } from './firthLogistic.ts';
import type { LogisticData } from './logisticLikelihood.ts';

interface TableOracle {
  table: [number, number, number, number];
  coef: number[];
  se: number[];
  profile_ci_log: [number, number];
  plr_chisq: number;
  plr_p: number;
}
const oracle = readOracle<{
  data: { y: number[]; x1: number[]; x2: number[] };
  firth: { coef: number[]; se: number[] };
  two_by_two: Record<string, TableOracle>;
  perfect_separation_continuous: { x: number[]; y: number[]; firth_coef: number[]; firth_se: number[] };
}>('logistic_firth');

function fitted(of: LogisticData): FirthFit {
  const answer = firthLogistic(of);
  if (answer.kind !== 'fitted') throw new Error(answer.because);
  return answer;
}

/** Person by person: a penalty counts information, and weights of whole persons give the same. */
const personsOf = (weights: readonly number[]): LogisticData => ({
  outcome: weights.flatMap((n, i) => new Array<number>(n).fill([1, 0, 1, 0][i]!)),
  predictors: [weights.flatMap((n, i) => new Array<number>(n).fill([1, 1, 0, 0][i]!))],
});

test('three coefficients as computed by R (brglm2, mean bias reduction)', () => {
  const { y, x1, x2 } = oracle.data;
  const fit = fitted({ outcome: y, predictors: [x1, x2] });
  oracle.firth.coef.forEach((want, i) => {
    expectWithin({ of: 'logistic_firth firth coef', relative: 1e-8 }, fit.coefficients[i], want);
    expectWithin({ of: 'logistic_firth firth se', relative: 1e-8 }, fit.standardErrors[i], oracle.firth.se[i]);
  });
});

describe('2×2 tables as computed by R, profile by one-dimensional search', () => {
  test.each(Object.entries(oracle.two_by_two))('%s', (_, want) => {
    const data = personsOf(want.table);
    const fit = fitted(data);
    want.coef.forEach((value, i) => {
      expectWithin({ of: 'logistic_firth firth 2×2 coef', relative: 1e-8 }, fit.coefficients[i], value);
      expectWithin({ of: 'logistic_firth firth 2×2 se', relative: 1e-8 }, fit.standardErrors[i], want.se[i]);
    });
    const effect = firthEffect(data, fit, 1);
    expectWithin({ of: 'logistic_firth firth profile', relative: 1e-6 }, effect.lower, want.profile_ci_log[0]);
    expectWithin({ of: 'logistic_firth firth profile', relative: 1e-6 }, effect.upper, want.profile_ci_log[1]);
    expectWithin({ of: 'logistic_firth firth chi-square', relative: 1e-8 }, effect.chiSquare, want.plr_chisq);
    expectWithin({ of: 'logistic_firth firth p', relative: 1e-8 }, effect.p, want.plr_p);
  });
});

test('perfect separation by a measured value stays finite', () => {
  const { x, y, firth_coef, firth_se } = oracle.perfect_separation_continuous;
  const fit = fitted({ outcome: y, predictors: [x] });
  firth_coef.forEach((want, i) => {
    expectWithin({ of: 'logistic_firth separation', relative: 1e-8, absolute: 1e-8 }, fit.coefficients[i], want);
    expectWithin({ of: 'logistic_firth separation', relative: 1e-8 }, fit.standardErrors[i], firth_se[i]);
  });
});

test('on any 2×2 table it is the log odds ratio with ½ added to each cell', () => {
  const cell = fc.nat(40);
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      fc.pre(a + b > 0 && c + d > 0);
      const fit = fitted({ outcome: [1, 0, 1, 0], predictors: [[1, 1, 0, 0]], weights: [a, b, c, d] });
      const want = Math.log(((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5)));
      const rounding = 1e-9; // of the search, where the weights of a cell are 0
      expectWithin({ of: 'law Firth 2×2', relative: rounding, absolute: rounding }, fit.coefficients[1], want);
    }),
  );
});

test('weights of whole persons are persons', () => {
  const [persons, weighted] = [
    fitted(personsOf([75, 37, 4, 7])),
    fitted({ outcome: [1, 0, 1, 0], predictors: [[1, 1, 0, 0]], weights: [75, 37, 4, 7] }),
  ];
  expectWithin({ of: 'law Firth weights', relative: 1e-9 }, weighted.coefficients[1], persons.coefficients[1]);
});

test('not estimable when a predictor does not vary; refuses what the model refuses', () => {
  expect(firthLogistic({ outcome: [0, 1], predictors: [[3, 3]] }).kind).toBe('not estimable');
  expect(() => firthLogistic({ outcome: [0, 2], predictors: [] })).toThrow(RangeError);
  expect(() => firthLogistic({ outcome: [], predictors: [] })).toThrow(RangeError);
  const data = personsOf([3, 1, 1, 3]);
  const fit = fitted(data);
  expect(() => firthEffect(data, fit, 2)).toThrow(RangeError);
  expect(() => firthEffect(data, fit, 1, 95)).toThrow(RangeError);
});
