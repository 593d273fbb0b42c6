import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { logisticProfile, logisticRegression, logisticWald, type LogisticFit } from './logisticRegression.ts';
import type { LogisticData } from './logisticLikelihood.ts';

interface Oracle {
  data: { y: number[]; x1: number[]; x2: number[] };
  ml: {
    coef: number[];
    se: number[];
    loglik: number;
    deviance: number;
    null_deviance: number;
    aic: number;
    wald_ci: [number, number][];
    profile_ci: [number, number][];
  };
}
const { data, ml } = readOracle<Oracle>('logistic_firth');
const exact = readOracle<{ profile_ci: [number, number][] }>('logistic_profile');
const table: LogisticData = { outcome: data.y, predictors: [data.x1, data.x2] };

function fitted(of: LogisticData): LogisticFit {
  const answer = logisticRegression(of);
  if (answer.kind !== 'fitted') throw new Error(answer.because);
  return answer;
}

describe('as computed by R (glm)', () => {
  const fit = fitted(table);
  test('coefficients, standard errors, likelihoods', () => {
    ml.coef.forEach((want, i) => {
      expectWithin({ of: 'logistic_firth ml coef', relative: 1e-8 }, fit.coefficients[i], want);
      expectWithin({ of: 'logistic_firth ml se', relative: 1e-8 }, fit.standardErrors[i], ml.se[i]);
    });
    expectWithin({ of: 'logistic_firth ml loglik', relative: 1e-8 }, fit.logLikelihood, ml.loglik);
    expectWithin({ of: 'logistic_firth ml loglik', relative: 1e-8 }, fit.deviance, ml.deviance);
    expectWithin({ of: 'logistic_firth ml loglik', relative: 1e-8 }, fit.nullDeviance, ml.null_deviance);
    expectWithin({ of: 'logistic_firth ml loglik', relative: 1e-8 }, fit.aic, ml.aic);
  });
  test('Wald limits', () => {
    logisticWald(fit).forEach(({ lower, upper }, i) => {
      expectWithin({ of: 'logistic_firth ml wald', relative: 1e-8 }, lower, ml.wald_ci[i]![0]);
      expectWithin({ of: 'logistic_firth ml wald', relative: 1e-8 }, upper, ml.wald_ci[i]![1]);
    });
  });
  // MASS interpolates its profile: its limits are good to 2e-5. The exact root is the second oracle.
  test.each([0, 1, 2])('profile limits of coefficient %d', (index) => {
    const { lower, upper } = logisticProfile(table, fit, index);
    expectWithin({ of: 'logistic_firth ml profile (MASS)', relative: 1e-4 }, lower, ml.profile_ci[index]![0]);
    expectWithin({ of: 'logistic_firth ml profile (MASS)', relative: 1e-4 }, upper, ml.profile_ci[index]![1]);
    expectWithin({ of: 'logistic_profile exact', relative: 1e-9 }, lower, exact.profile_ci[index]![0]);
    expectWithin({ of: 'logistic_profile exact', relative: 1e-9 }, upper, exact.profile_ci[index]![1]);
  });
});

const cell = fc.integer({ min: 1, max: 60 });

test('on a 2×2 table it is the log odds ratio with Woolf’s standard error', () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const fit = fitted({ outcome: [1, 0, 1, 0], predictors: [[1, 1, 0, 0]], weights: [a, b, c, d] });
      const log = Math.log((a * d) / (b * c));
      expectWithin({ of: 'law logistic 2×2', relative: 1e-9, absolute: 1e-10 }, fit.coefficients[1], log);
      const woolf = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
      expectWithin({ of: 'law logistic 2×2', relative: 1e-9 }, fit.standardErrors[1], woolf);
    }),
  );
});

test('the score is zero: fitted chances add up to the events', () => {
  const people = fc.array(fc.record({ x: fc.double({ min: -3, max: 3, noNaN: true }), y: fc.constantFrom(0, 1) }), {
    minLength: 10,
    maxLength: 80,
  });
  fc.assert(
    fc.property(people, (of) => {
      const answer = logisticRegression({ outcome: of.map(({ y }) => y), predictors: [of.map(({ x }) => x)] });
      if (answer.kind !== 'fitted') return;
      const events = of.reduce((sum, { y }) => sum + y, 0);
      const expected = answer.chances.reduce((sum, p) => sum + p, 0);
      expect(Math.abs(events - expected)).toBeLessThanOrEqual(1e-7);
    }),
  );
});

test('separated data are said to be so, whole or in part', () => {
  expect(logisticRegression({ outcome: [0, 0, 1, 1], predictors: [[-2, -1, 1, 2]] }).kind).toBe('separated');
  const table16v0 = { outcome: [1, 0, 1, 0], predictors: [[1, 1, 0, 0]], weights: [16, 9, 0, 17] };
  expect(logisticRegression(table16v0).kind).toBe('separated');
});

test('one outcome only, or predictors that depend on each other, are not estimable', () => {
  expect(logisticRegression({ outcome: [0, 0], predictors: [] })).toEqual({
    kind: 'not estimable',
    because: 'nobody had the event',
  });
  expect(logisticRegression({ outcome: [1, 1], predictors: [] }).kind).toBe('not estimable');
  const twice = [1, 2, 3, 4, 5];
  expect(logisticRegression({ outcome: [0, 1, 0, 1, 1], predictors: [twice, twice] }).kind).toBe('not estimable');
  expect(logisticRegression({ outcome: [0, 1, 0, 1, 1], predictors: [[7, 7, 7, 7, 7]] }).kind).toBe('not estimable');
});

test('the intercept alone is the log odds of the events', () => {
  const fit = fitted({ outcome: [1, 0, 0, 0], predictors: [] });
  expectWithin({ of: 'closed form intercept', relative: 1e-12 }, fit.coefficients[0], Math.log(1 / 3));
  expectWithin({ of: 'closed form intercept', relative: 1e-12 }, fit.deviance, fit.nullDeviance);
});

test.each([
  ['nobody', { outcome: [], predictors: [] }],
  ['an outcome of 2', { outcome: [0, 2], predictors: [] }],
  ['a predictor too short', { outcome: [0, 1], predictors: [[1]] }],
  ['a missing predictor', { outcome: [0, 1], predictors: [[1, NaN]] }],
  ['a negative weight', { outcome: [0, 1], predictors: [], weights: [1, -1] }],
  ['too few weights', { outcome: [0, 1], predictors: [], weights: [1] }],
])('refuses %s', (_, of) => {
  expect(() => logisticRegression(of)).toThrow(RangeError);
});

test('refuses a coefficient that is not there and a level that is none', () => {
  const fit = fitted(table);
  expect(() => logisticProfile(table, fit, 3)).toThrow(RangeError);
  expect(() => logisticProfile(table, fit, 1, 1.96)).toThrow(RangeError);
  expect(() => logisticWald(fit, 95)).toThrow(RangeError);
});
