import { describe, expect, test, vi } from 'vitest';
import { cohort } from '../../../../../tests/oracles/statistics/confoundedCohort.ts';
import { metaCases } from '../../../../../tests/oracles/statistics/metaCases.ts';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { seededUniform } from '../numerics/random.ts';
import { logisticRegression } from './logisticRegression.ts';
import { mixedLogistic, type MixedLogistic } from './mixedLogistic.ts';

// A busy machine may take ten times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

const { glmm } = readOracle<{ glmm: { fixef: number[]; sd: number } }>('ipw_gcomp_gee');
const { glmm_UM_FS_A: pooled } = readOracle<{ glmm_UM_FS_A: Record<'est' | 'se' | 'tau2', number> }>('meta_seed');

function fitted(answer: MixedLogistic) {
  if (answer.kind !== 'fitted') throw new Error(answer.because);
  return answer;
}

test('a random intercept by woman as computed by R (lme4, 15 points): 1e-4', () => {
  const { y, tr, age, id } = cohort.data;
  const mean = age.reduce((sum, x) => sum + x / age.length, 0);
  const deviation = Math.sqrt(age.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (age.length - 1));
  const scaled = age.map((x) => (x - mean) / deviation);
  const found = fitted(mixedLogistic({ outcome: y, predictors: [tr, scaled] }, id.map(String)));
  const tolerance = { of: 'ipw_gcomp_gee glmm', relative: 1e-4 };
  expect(found.coefficients).toHaveLength(glmm.fixef.length);
  glmm.fixef.forEach((want, i) => expectWithin(tolerance, found.coefficients[i], want));
  expectWithin(tolerance, found.deviation, glmm.sd);
  expect(found.clusters).toBe(100);
});

/** Studies as rows of counts: an intercept each, treatment, and a treatment effect of their own (±½). */
function studiesAsRows(tables: (typeof metaCases)[number]['tables']) {
  const rows = tables.flatMap(({ treated, control }, study) =>
    [treated, control].flatMap(({ events, total }, arm) => [
      { study, treated: 1 - arm, outcome: 1, weight: events },
      { study, treated: 1 - arm, outcome: 0, weight: total - events },
    ]),
  );
  const intercepts = tables.slice(1).map((_, i) => rows.map(({ study }) => (study === i + 1 ? 1 : 0)));
  return {
    data: {
      outcome: rows.map(({ outcome }) => outcome),
      predictors: [...intercepts, rows.map((row) => row.treated)],
      weights: rows.map(({ weight }) => weight),
    },
    clusters: rows.map(({ study }) => String(study)),
    shares: rows.map((row) => row.treated - 0.5),
  };
}

test('set A pooled from its counts as computed by R (metafor, UM.FS): 1e-3', () => {
  const { data, clusters, shares } = studiesAsRows(metaCases[0]!.tables);
  const found = fitted(mixedLogistic(data, clusters, shares, 7));
  const tolerance = { of: 'meta_seed glmm', relative: 1e-3 };
  expectWithin(tolerance, found.coefficients.at(-1), pooled.est);
  expectWithin(tolerance, found.standardErrors.at(-1), pooled.se);
  expectWithin(tolerance, found.deviation ** 2, pooled.tau2);
});

/** Women with two transfers each, chance drawn from a logistic normal law. */
function women(count: number, seed: number) {
  const uniform = seededUniform(seed);
  const rows = Array.from({ length: count }, (_, woman) => {
    const own = Math.log(1 / uniform() - 1) / 1.5;
    return Array.from({ length: 2 + Math.floor(3 * uniform()) }, () => {
      const x = uniform() < 0.5 ? 1 : 0;
      return { woman: String(woman), x, y: uniform() < 1 / (1 + Math.exp(0.4 - 0.5 * x - own)) ? 1 : 0 };
    });
  }).flat();
  return {
    data: { outcome: rows.map(({ y }) => y), predictors: [rows.map(({ x }) => x)] },
    clusters: rows.map(({ woman }) => woman),
  };
}

/** log Σ_c log ∫ by a fine sum over the effect, nothing adaptive. */
function byGrid({ data, clusters }: ReturnType<typeof women>, [b0, b1, deviation]: readonly [number, number, number]) {
  const members = new Map<string, number[]>();
  clusters.forEach((name, i) => members.set(name, [...(members.get(name) ?? []), i]));
  const h = 0.02;
  let sum = 0;
  for (const rows of members.values()) {
    let integral = 0;
    for (let v = -9; v <= 9; v += h) {
      const chances = rows.map((i) => {
        const p = 1 / (1 + Math.exp(-(b0 + b1 * data.predictors[0]![i]! + deviation * v)));
        return data.outcome[i] === 1 ? p : 1 - p;
      });
      integral += chances.reduce((product, p) => product * p, 1) * Math.exp((-v * v) / 2) * h;
    }
    sum += Math.log(integral / Math.sqrt(2 * Math.PI));
  }
  return sum;
}

describe('against a plain sum over the effect', () => {
  test.each([1, 2, 3, 4])('the likelihood is right, and nothing near it is likelier (seed %d)', (seed) => {
    const of = women(60, seed);
    const found = fitted(mixedLogistic(of.data, of.clusters, undefined, 30));
    const [b0 = 0, b1 = 0] = found.coefficients;
    expectWithin(
      { of: 'mixed likelihood', relative: 1e-7 },
      found.logLikelihood,
      byGrid(of, [b0, b1, found.deviation]),
    );
    for (const [d0, d1, ds] of [
      [0.05, 0, 0],
      [-0.05, 0, 0],
      [0, 0.05, 0],
      [0, -0.05, 0],
      [0, 0, 0.05],
      [0, 0, -0.05],
    ]) {
      const moved = [b0 + d0!, b1 + d1!, Math.abs(found.deviation + ds!)] as const;
      expect(byGrid(of, moved)).toBeLessThan(found.logLikelihood + 1e-7);
    }
  });
});

test('women who do not differ: deviation 0 and the plain model', () => {
  const data = { outcome: [1, 0, 0, 1, 1, 0, 1, 0], predictors: [[0, 1, 0, 1, 0, 0, 1, 1]] };
  const found = fitted(mixedLogistic(data, ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']));
  const plain = logisticRegression(data);
  if (plain.kind !== 'fitted') throw new Error(plain.because);
  expect(found.deviation).toBe(0);
  expect(found.coefficients).toEqual(plain.coefficients);
});

test('one outcome only is not estimable; a row without a cluster or share is refused', () => {
  expect(mixedLogistic({ outcome: [1, 1], predictors: [] }, ['a', 'b']).kind).toBe('not estimable');
  expect(() => mixedLogistic({ outcome: [1, 0], predictors: [] }, ['a'])).toThrow(RangeError);
  expect(() => mixedLogistic({ outcome: [1, 0], predictors: [] }, ['a', 'b'], [1])).toThrow(RangeError);
  expect(() => mixedLogistic({ outcome: [1, 0], predictors: [] }, ['a', 'b'], undefined, 0)).toThrow(RangeError);
});
