import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { coxRegression, type CoxFit } from './coxRegression.ts';
import type { SurvivalTimes } from './survivalTimes.ts';
import { logRank } from './logRank.ts';

interface Model {
  coef: number[];
  se?: number[];
  loglik: [number, number];
  score?: number;
}
const oracle = readOracle<{
  data: { time: number[]; status: number[]; group: number[]; age: number[] };
  cox_efron: Model;
  cox_breslow: Model;
  cox_exact: Model;
}>('survival');
const { data } = oracle;
const times: SurvivalTimes = { time: data.time, event: data.status.map((s) => s === 1) };

function fitted(
  of: SurvivalTimes,
  predictors: readonly (readonly number[])[],
  ties?: 'Efron' | 'Breslow' | 'exact',
): CoxFit {
  const answer = coxRegression(of, predictors, ties);
  if (answer.kind !== 'fitted') throw new Error(answer.because);
  return answer;
}

describe('as computed by R (coxph), iterative: 1e-6', () => {
  test.each([
    ['Efron', oracle.cox_efron],
    ['Breslow', oracle.cox_breslow],
    ['exact', oracle.cox_exact],
  ] as const)('%s', (ties, want) => {
    const fit = fitted(times, [data.group, data.age], ties);
    const tolerance = { of: `survival cox ${ties}`, relative: 1e-6 };
    want.coef.forEach((value, i) => expectWithin(tolerance, fit.coefficients[i], value));
    want.se?.forEach((value, i) => expectWithin(tolerance, fit.standardErrors[i], value));
    expectWithin(tolerance, fit.nullLogLikelihood, want.loglik[0]);
    expectWithin(tolerance, fit.logLikelihood, want.loglik[1]);
    if (want.score !== undefined) expectWithin(tolerance, fit.score.chiSquare, want.score);
  });
});

const people = fc.array(
  fc.record({ event: fc.boolean(), x: fc.constantFrom(0, 1), jitter: fc.double({ min: 0, max: 0.9, noNaN: true }) }),
  { minLength: 8, maxLength: 30 },
);

test('without ties all three are the same, and the score test of two groups is the log-rank test', () => {
  fc.assert(
    fc.property(people, (of) => {
      const untied = { time: of.map(({ jitter }, i) => i + 1 + jitter), event: of.map(({ event }) => event) };
      const groups = of.map(({ x }) => x);
      const answers = (['Efron', 'Breslow', 'exact'] as const).map((ties) => coxRegression(untied, [groups], ties));
      expect(new Set(answers.map(({ kind }) => kind)).size).toBe(1);
      const [efron, breslow, exact] = answers;
      if (efron?.kind !== 'fitted' || breslow?.kind !== 'fitted' || exact?.kind !== 'fitted') return;
      for (const other of [breslow, exact]) {
        expectWithin(
          { of: 'law Cox ties', relative: 1e-7, absolute: 1e-8 },
          other.coefficients[0],
          efron.coefficients[0],
        );
        expectWithin({ of: 'law Cox ties', relative: 1e-9 }, other.logLikelihood, efron.logLikelihood);
      }
      const tested = logRank(untied, groups.map(String));
      if (tested.kind !== 'tested') throw new Error(tested.because);
      expectWithin({ of: 'law Cox score', relative: 1e-9, absolute: 1e-10 }, efron.score.chiSquare, tested.chiSquare);
    }),
  );
});

test('a predictor in another unit changes its coefficient by that unit only', () => {
  const years = fitted(times, [data.group, data.age]);
  const months = fitted(times, [data.group, data.age.map((age) => 12 * age)]);
  expectWithin({ of: 'law Cox unit', relative: 1e-8 }, months.coefficients[1]! * 12, years.coefficients[1]);
  expectWithin({ of: 'law Cox unit', relative: 1e-8 }, months.coefficients[0], years.coefficients[0]);
});

test('an order without exception is separated; no event, or no variation, is not estimable', () => {
  const ordered = { time: [1, 2, 3, 4], event: [true, true, true, true] };
  expect(coxRegression(ordered, [[4, 3, 2, 1]]).kind).toBe('separated');
  expect(coxRegression({ time: [1, 2], event: [false, false] }, [[0, 1]]).kind).toBe('not estimable');
  expect(coxRegression(ordered, [[1, 1, 1, 1]]).kind).toBe('not estimable');
});

test.each([
  ['no predictor', []],
  ['a predictor too short', [[1, 2]]],
  ['a missing value', [data.age.map((age, i) => (i === 3 ? NaN : age))]],
])('refuses %s', (_, predictors) => {
  expect(() => coxRegression(times, predictors)).toThrow(RangeError);
});
