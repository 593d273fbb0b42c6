import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohort } from '../../../../../tests/oracles/statistics/confoundedCohort.ts';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { clusterRobustLogistic, exchangeableLogistic, type ClusteredLogistic } from './clusteredLogistic.ts';
import { logisticRegression } from './logisticRegression.ts';

const { y, tr, age, id } = cohort.data;
const data = { outcome: y, predictors: [tr, age] };
const women = id.map(String);

function fitted(answer: ClusteredLogistic) {
  if (answer.kind !== 'fitted') throw new Error(answer.because);
  return answer;
}

describe('100 women with 4 transfers each as computed by R', () => {
  test('cluster-robust errors (sandwich, HC0)', () => {
    const found = fitted(clusterRobustLogistic(data, women));
    expect(found.clusters).toBe(100);
    cohort.cluster_sandwich_glm_se.forEach((want, i) =>
      expectWithin({ of: 'ipw_gcomp_gee cluster', relative: 1e-8 }, found.standardErrors[i], want),
    );
  });
  test('exchangeable estimating equations (geepack): 1e-7', () => {
    const found = fitted(exchangeableLogistic(data, women));
    const tolerance = { of: 'ipw_gcomp_gee gee', relative: 1e-7 };
    cohort.gee.coef.forEach((want, i) => {
      expectWithin(tolerance, found.coefficients[i], want);
      expectWithin(tolerance, found.standardErrors[i], cohort.gee.se[i]);
    });
    expectWithin(tolerance, found.correlation, cohort.gee.alpha);
  });
});

const people = fc.array(
  fc.record({
    y: fc.constantFrom(0, 1),
    x: fc.integer({ min: -3, max: 3 }),
    woman: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  }),
  { minLength: 20, maxLength: 50 },
);

test('with one row per woman both are logistic regression with robust errors; order of the rows does not matter', () => {
  fc.assert(
    fc.property(people, (of) => {
      const rows = { outcome: of.map((one) => one.y), predictors: [of.map(({ x }) => x)] };
      const alone = of.map((_, i) => String(i));
      const plain = logisticRegression(rows);
      const [robust, exchangeable] = [clusterRobustLogistic(rows, alone), exchangeableLogistic(rows, alone)];
      if (plain.kind !== 'fitted' || robust.kind !== 'fitted' || exchangeable.kind !== 'fitted') return;
      const tolerance = { of: 'law clusters', relative: 1e-7, absolute: 1e-8 };
      plain.coefficients.forEach((want, i) => {
        expectWithin(tolerance, robust.coefficients[i], want);
        expectWithin(tolerance, exchangeable.coefficients[i], want);
        expectWithin(tolerance, exchangeable.standardErrors[i], robust.standardErrors[i]);
      });
      const back = [...of].reverse();
      const turned = clusterRobustLogistic(
        { outcome: back.map((one) => one.y), predictors: [back.map(({ x }) => x)] },
        back.map(({ woman }) => woman),
      );
      const here = clusterRobustLogistic(
        rows,
        of.map(({ woman }) => woman),
      );
      if (turned.kind !== 'fitted' || here.kind !== 'fitted') return;
      here.standardErrors.forEach((want, i) => expectWithin(tolerance, turned.standardErrors[i], want));
    }),
    { numRuns: 40 },
  );
});

test('separated data and one outcome only are said to be so', () => {
  const apart = { outcome: [0, 0, 1, 1], predictors: [[-2, -1, 1, 2]] };
  expect(clusterRobustLogistic(apart, ['a', 'b', 'c', 'd']).kind).toBe('separated');
  expect(exchangeableLogistic(apart, ['a', 'b', 'c', 'd']).kind).toBe('separated');
  expect(exchangeableLogistic({ outcome: [0, 0], predictors: [] }, ['a', 'b']).kind).toBe('not estimable');
});

test('refuses rows without a woman, and weights', () => {
  for (const model of [clusterRobustLogistic, exchangeableLogistic]) {
    expect(() => model(data, ['1'])).toThrow(RangeError);
    expect(() => model({ ...data, weights: y.map(() => 1) }, women)).toThrow(RangeError);
  }
});
