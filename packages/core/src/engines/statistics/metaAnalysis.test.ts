import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metaCases, type ModelName } from '../../../../../tests/oracles/statistics/metaCases.ts';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import type { VarianceMethod } from './betweenStudyVariance.ts';
import { fixedEffect, type PoolingTest, randomEffects } from './metaAnalysis.ts';
import { type EffectMeasure, studyEffect } from './studyEffect.ts';

const MEASURES: Record<string, EffectMeasure> = { OR: 'log odds ratio', RR: 'log risk ratio', RD: 'risk difference' };
const MODELS: Record<Exclude<ModelName, 'FE'>, readonly [VarianceMethod, PoolingTest]> = {
  DL: ['DerSimonian-Laird', 'normal'],
  REML: ['restricted maximum likelihood', 'normal'],
  REML_HK: ['restricted maximum likelihood', 'Hartung-Knapp untruncated'],
  PM_HK: ['Paule-Mandel', 'Hartung-Knapp untruncated'],
  DL_HK: ['DerSimonian-Laird', 'Hartung-Knapp untruncated'],
};
const cases = metaCases.flatMap(({ name, tables, measures }) =>
  Object.entries(measures).map(([measure, oracle]) => ({
    name: `${name} ${measure}`,
    tables,
    measure: MEASURES[measure]!,
    oracle,
  })),
);

describe('as computed by R (metafor)', () => {
  test.each(cases)('$name: the effect of each study', ({ tables, measure, oracle }) => {
    tables.forEach((table, i) => {
      const { estimate, variance } = studyEffect(table, measure);
      expectWithin({ of: 'meta study effect', relative: 1e-9, absolute: 1e-12 }, estimate, oracle.yi[i]);
      expectWithin({ of: 'meta study variance', relative: 1e-9 }, variance, oracle.vi[i]);
    });
  });

  test.each(cases)('$name: fixed effect', ({ tables, measure, oracle: { models } }) => {
    const found = fixedEffect(tables.map((table) => studyEffect(table, measure)));
    const want = models.FE;
    const tolerance = { of: 'meta fixed', relative: 1e-7, absolute: 1e-12 };
    expectWithin(tolerance, found.estimate, want.est);
    expectWithin(tolerance, found.standardError, want.se);
    expectWithin(tolerance, found.lower, want.ci[0]);
    expectWithin(tolerance, found.upper, want.ci[1]);
    expectWithin(tolerance, found.p, want.p);
    expectWithin(tolerance, found.heterogeneity.iSquaredPercent, want.I2);
    expectWithin(tolerance, found.heterogeneity.hSquared, want.H2);
    expectWithin(tolerance, found.heterogeneity.q, want.Q);
    expectWithin(tolerance, found.heterogeneity.p, want.Qp);
  });

  test.each(
    cases.flatMap((of) =>
      Object.entries(MODELS).map(([model, [method, pooling]]) => ({ ...of, model, method, pooling })),
    ),
  )('$name: $model', ({ tables, measure, oracle: { models }, model, method, pooling }) => {
    const found = randomEffects(
      tables.map((table) => studyEffect(table, measure)),
      method,
      pooling,
    );
    const want = models[model as ModelName];
    const tolerance = { of: `meta ${model}`, relative: 1e-7, absolute: 1e-12 };
    expectWithin({ of: `meta tau² ${model}`, relative: 1e-7, absolute: 1e-6 }, found.tauSquared, want.tau2);
    expectWithin(tolerance, found.estimate, want.est);
    expectWithin(tolerance, found.standardError, want.se);
    expectWithin(tolerance, found.lower, want.ci[0]);
    expectWithin(tolerance, found.upper, want.ci[1]);
    expectWithin(tolerance, found.p, want.p);
    expectWithin(
      { of: `meta I² ${model}`, relative: 1e-7, absolute: 1e-6 },
      found.heterogeneity.iSquaredPercent,
      want.I2,
    );
    expectWithin(tolerance, found.prediction.lower, want.pi?.[0]);
    expectWithin(tolerance, found.prediction.upper, want.pi?.[1]);
  });
});

const effects = fc.array(
  fc.record({
    estimate: fc.double({ min: -3, max: 3, noNaN: true }),
    variance: fc.double({ min: 0.01, max: 2, noNaN: true }),
  }),
  { minLength: 2, maxLength: 12 },
);

test('shifting every effect shifts the mean and nothing else', () => {
  fc.assert(
    fc.property(effects, fc.double({ min: -5, max: 5, noNaN: true }), (of, shift) => {
      const here = randomEffects(of, 'Paule-Mandel');
      const there = randomEffects(
        of.map(({ estimate, variance }) => ({ estimate: estimate + shift, variance })),
        'Paule-Mandel',
      );
      expectWithin({ of: 'law meta shift', relative: 1e-9, absolute: 1e-9 }, there.estimate, here.estimate + shift);
      expectWithin({ of: 'law meta shift', relative: 1e-7, absolute: 1e-9 }, there.tauSquared, here.tauSquared);
    }),
  );
});

test('the error is never narrower than the usual one, and says when it was widened', () => {
  fc.assert(
    fc.property(effects, (of) => {
      const usual = randomEffects(of, 'DerSimonian-Laird', 'normal');
      const adjusted = randomEffects(of, 'DerSimonian-Laird');
      expect(adjusted.standardError).toBeGreaterThanOrEqual(usual.standardError * (1 - 1e-12));
      if (adjusted.widened) expect(adjusted.standardError).toBe(usual.standardError);
    }),
  );
});

test('refuses one study, a missing effect, no variance, and a level that is none', () => {
  const good = { estimate: 1, variance: 1 };
  expect(() => fixedEffect([good])).toThrow(RangeError);
  expect(() => randomEffects([good, { estimate: NaN, variance: 1 }])).toThrow(RangeError);
  expect(() => fixedEffect([good, { estimate: 1, variance: 0 }])).toThrow(RangeError);
  expect(() => randomEffects([good, good], 'Paule-Mandel', 'normal', 95)).toThrow(RangeError);
});
