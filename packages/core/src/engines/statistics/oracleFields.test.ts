import { describe, expect, test } from 'vitest';
import { cohort, treatment } from '../../../../../tests/oracles/statistics/confoundedCohort.ts';
import { metaCases } from '../../../../../tests/oracles/statistics/metaCases.ts';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { arms } from '../../../../../tests/oracles/statistics/twoByTwoCases.ts';
import { normalSf } from '../numerics/normalDistribution.ts';
import { betaBinomial } from './betaBinomial.ts';
import { betaGeometric } from './betaGeometric.ts';
import type { VarianceMethod } from './betweenStudyVariance.ts';
import { conditionalOddsRatio } from './conditionalOddsRatio.ts';
import { cumulativeIncidence } from './cumulativeIncidence.ts';
import { fisherExact } from './fisherExact.ts';
import { firthEffect, firthLogistic } from './firthLogistic.ts';
import { kaplanMeier } from './kaplanMeier.ts';
import { logisticRegression } from './logisticRegression.ts';
import { petoHeterogeneity } from './mantelHaenszel.ts';
import { fixedEffect, type PoolingTest, randomEffects } from './metaAnalysis.ts';
import { newcombe } from './riskDifference.ts';
import { areaUnderCurve } from './rocCurve.ts';
import { studyEffect } from './studyEffect.ts';

/** Fields of the oracles that no other test reads: after this file every one of them has been compared. */

describe('meta_seed and meta_generic: Q, its p and H² of every model; Peto’s Q', () => {
  const models: Record<string, readonly [VarianceMethod, PoolingTest]> = {
    DL: ['DerSimonian-Laird', 'normal'],
    REML: ['restricted maximum likelihood', 'normal'],
    REML_HK: ['restricted maximum likelihood', 'Hartung-Knapp untruncated'],
    PM_HK: ['Paule-Mandel', 'Hartung-Knapp untruncated'],
    DL_HK: ['DerSimonian-Laird', 'Hartung-Knapp untruncated'],
  };
  const measures = { OR: 'log odds ratio', RR: 'log risk ratio', RD: 'risk difference' } as const;
  const [seed, generic] = [
    readOracle<{ sets: Record<string, { Peto: { Q: number }; studies: { study: string }[] }> }>('meta_seed').sets,
    readOracle<Record<'bcg' | 'double_zero', { peto_mh: { Peto: { Q: number } } }>>('meta_generic'),
  ];
  const tolerance = { of: 'meta Q, p, H²', relative: 1e-7, absolute: 1e-7 };

  test.each(metaCases)('$name', ({ tables, measures: found }) => {
    for (const [name, oracle] of Object.entries(found)) {
      const effects = tables.map((table) => studyEffect(table, measures[name as keyof typeof measures]));
      for (const [model, want] of Object.entries(oracle.models)) {
        const how = models[model];
        const { heterogeneity } = how === undefined ? fixedEffect(effects) : randomEffects(effects, ...how);
        expectWithin(tolerance, heterogeneity.q, want.Q);
        expectWithin(tolerance, heterogeneity.p, want.Qp);
        expectWithin(tolerance, heterogeneity.hSquared, want.H2);
        if (how === undefined) expect([want.tau2, want.pi]).toEqual([0, null]);
      }
    }
  });

  test.each(metaCases)('Peto’s Q: $name', ({ name, tables }) => {
    const set = seed[name.replace('set ', '')];
    const want = set?.Peto ?? generic[name === 'BCG' ? 'bcg' : 'double_zero'].peto_mh.Peto;
    const found = petoHeterogeneity(tables);
    if (found.kind !== 'tested') throw new Error(found.because);
    expectWithin({ of: 'Peto Q', relative: 1e-9 }, found.statistic, want.Q);
    if (set !== undefined) expect(new Set(set.studies.map(({ study }) => study)).size).toBe(tables.length);
  });

  test('one study that says something is not estimable', () => {
    expect(petoHeterogeneity([arms(1, 5, 2, 5), arms(0, 5, 0, 5)]).kind).toBe('not estimable');
  });
});

test('beta_binomial_shrinkage: a second program (VGAM) finds the same fit; the boundary has one rate for all', () => {
  interface Strata {
    x: number[];
    n: number[];
  }
  const { overdispersed, boundary } = readOracle<{
    overdispersed: Strata & { vgam: { mu: number; rho: number; loglik: number } };
    boundary: Strata & { a: number; b: number; rho: number; posterior_mean: number[] };
  }>('beta_binomial_shrinkage');
  const strata = ({ x, n }: Strata) => x.map((events, i) => ({ events, total: n[i]! }));
  const fit = betaBinomial(strata(overdispersed));
  if (fit.kind !== 'differing') throw new Error(fit.kind);
  const loose = { of: 'VGAM', relative: 1e-5 };
  expectWithin(loose, fit.mean, overdispersed.vgam.mu);
  expectWithin(loose, fit.rho, overdispersed.vgam.rho);
  expectWithin(loose, fit.logLikelihood, overdispersed.vgam.loglik);
  const alike = betaBinomial(strata(boundary));
  if (alike.kind !== 'alike') throw new Error(alike.kind);
  expect([boundary.a, boundary.b, boundary.rho]).toEqual([Infinity, Infinity, 0]);
  for (const want of boundary.posterior_mean) expectWithin({ of: 'boundary', relative: 1e-9 }, alike.mean, want);
});

test('hfea_independence: a and b; on the boundary they are infinite', () => {
  const { results } = readOracle<{
    results: { n: number[]; x: number[]; beta_geometric: { a: number | null; b: number | null; boundary: boolean } }[];
  }>('hfea_independence');
  for (const { n, x, beta_geometric: want } of results) {
    const fit = betaGeometric(x.map((events, k) => ({ events, total: n[k]! })));
    if (fit.kind === 'not estimable') throw new Error(fit.because);
    if (want.boundary) {
      expect(want.a === null || want.a === Infinity).toBe(true);
      expect(want.b === null || want.b === Infinity).toBe(true);
      expect(fit.t).toBe(0);
    } else {
      // a and b are quotients of a small t: the seventh digit of t is theirs.
      expectWithin({ of: 'hfea a', relative: 2e-6 }, fit.first / fit.t, want.a ?? undefined);
      expectWithin({ of: 'hfea b', relative: 2e-6 }, (1 - fit.first) / fit.t, want.b ?? undefined);
    }
  }
});

test('hfea_2015_16: live births of every band can be fitted and are fewer than pregnancies', () => {
  const bands = readOracle<Record<string, { n: number[]; cp: number[]; lb: number[] }>>(
    'hfea_2015_16_fresh_nopreg_counts',
  );
  for (const { n, cp, lb } of Object.values(bands)) {
    lb.forEach((births, k) => expect(births).toBeLessThanOrEqual(cp[k]!));
    expect(betaGeometric(lb.map((events, k) => ({ events, total: n[k]! }))).kind).not.toBe('not estimable');
  }
});

test('cumulative_incidence: the other program’s variance divides by n − 1 at the first time', () => {
  const oracle = readOracle<{
    data: { time: number[]; cause: number[] };
    est: { var1: number[]; var2: number[] };
    survfit_time: number[];
  }>('cumulative_incidence');
  const steps = cumulativeIncidence(oracle.data, 2);
  expect(steps.map(({ time }) => time)).toEqual(oracle.survfit_time);
  const { standardErrors, atRisk } = steps[0]!;
  [oracle.est.var1, oracle.est.var2].forEach((variances, k) => {
    expectWithin({ of: 'cmprsk var', relative: 1e-9 }, (standardErrors[k]! ** 2 * atRisk) / (atRisk - 1), variances[0]);
    // Later both are near each other; the product prints survfit's.
    steps.forEach((step, i) =>
      expectWithin({ of: 'cmprsk var later', relative: 0.03 }, step.standardErrors[k]! ** 2, variances[i]),
    );
  });
});

test('ipw_gcomp_gee: the crude difference and the outcome model', () => {
  const { crude_rd, outcome_coef } = readOracle<{ crude_rd: number; outcome_coef: number[] }>('ipw_gcomp_gee');
  const count = (arm: boolean) => {
    const own = cohort.data.y.filter((_, i) => treatment.treated[i] === arm);
    return { events: own.filter((y) => y === 1).length, total: own.length };
  };
  expectWithin(
    { of: 'crude_rd', relative: 1e-12 },
    newcombe({ treated: count(true), control: count(false) }).value,
    crude_rd,
  );
  const fit = logisticRegression({ outcome: cohort.data.y, predictors: [cohort.data.tr, ...treatment.confounders] });
  if (fit.kind !== 'fitted') throw new Error(fit.because);
  outcome_coef.forEach((want, i) => expectWithin({ of: 'outcome_coef', relative: 1e-8 }, fit.coefficients[i], want));
});

test('logistic_firth: odds ratios and their limits', () => {
  const { two_by_two } = readOracle<{
    two_by_two: Record<string, { table: number[]; OR: number; profile_ci_OR: number[] }>;
  }>('logistic_firth');
  for (const { table, OR, profile_ci_OR } of Object.values(two_by_two)) {
    const [a = 0, b = 0, c = 0, d = 0] = table;
    const data = { outcome: [1, 0, 1, 0], predictors: [[1, 1, 0, 0]], weights: [a, b, c, d] };
    const fit = firthLogistic(data);
    if (fit.kind !== 'fitted') throw new Error(fit.because);
    const effect = firthEffect(data, fit, 1);
    expectWithin({ of: 'Firth OR', relative: 1e-8 }, Math.exp(effect.value), OR);
    expectWithin({ of: 'Firth OR limits', relative: 1e-5 }, Math.exp(effect.lower), profile_ci_OR[0]);
    expectWithin({ of: 'Firth OR limits', relative: 1e-5 }, Math.exp(effect.upper), profile_ci_OR[1]);
  }
});

test('roc_delong_youden: a perfect marker, and how often R drew', () => {
  const { perfect, bootstrap_cutoff } = readOracle<{
    perfect: { auc: number; var: number };
    bootstrap_cutoff: { B: number };
  }>('roc_delong_youden');
  const found = areaUnderCurve({ marker: [1, 2, 3, 4], outcome: [false, false, true, true] });
  expect(found).toMatchObject({ kind: 'no interval', area: perfect.auc, variance: perfect.var });
  expect(bootstrap_cutoff.B).toBe(2000);
});

test('seed_studies: tables, proportions, the interaction as a logistic model', () => {
  const { tables, effects, five_group, interaction } = readOracle<{
    tables: Record<string, number[]>;
    effects: Record<string, { treated: number[]; control: number[]; p_treated: number; p_control: number }>;
    five_group: { groups: string[] };
    interaction: { coef: number; se: number; p: number };
  }>('seed_studies');
  for (const [name, { treated, control, p_treated, p_control }] of Object.entries(effects)) {
    expect(tables[name]).toEqual([treated[0], treated[1]! - treated[0]!, control[0], control[1]! - control[0]!]);
    expectWithin({ of: 'p_treated', relative: 1e-12 }, treated[0]! / treated[1]!, p_treated);
    expectWithin({ of: 'p_control', relative: 1e-12 }, control[0]! / control[1]!, p_control);
  }
  expect(five_group.groups).toEqual(['unclassified', 'balanced', 'high', 'low', 'mixed']);
  const cells = [
    [20, 36, 1, 0],
    [11, 15, 0, 0],
    [75, 112, 1, 1],
    [4, 11, 0, 1],
  ].flatMap(([events = 0, total = 0, t = 0, high = 0]) => [
    { y: 1, w: events, t, high },
    { y: 0, w: total - events, t, high },
  ]);
  const fit = logisticRegression({
    outcome: cells.map(({ y }) => y),
    predictors: [cells.map(({ t }) => t), cells.map(({ high }) => high), cells.map(({ t, high }) => t * high)],
    weights: cells.map(({ w }) => w),
  });
  if (fit.kind !== 'fitted') throw new Error(fit.because);
  expectWithin({ of: 'interaction coef', relative: 1e-8 }, fit.coefficients[3], interaction.coef);
  expectWithin({ of: 'interaction se', relative: 1e-8 }, fit.standardErrors[3], interaction.se);
  const z = fit.coefficients[3]! / fit.standardErrors[3]!;
  expectWithin({ of: 'interaction p', relative: 1e-7 }, 2 * normalSf(Math.abs(z)), interaction.p);
});

test('survival: the last woman’s event leaves a curve of 0 without limits', () => {
  const { edge_single } = readOracle<{ edge_single: { surv: number[]; lower: number[]; upper: number[] } }>('survival');
  expect([edge_single.lower[0], edge_single.upper[0]]).toEqual([NaN, NaN]);
  expect(kaplanMeier({ time: [1], event: [true] })[0]).toMatchObject({
    survival: edge_single.surv[0],
    spread: { kind: 'not estimable' },
  });
});

test('two_by_two: R’s own conditional odds ratio stops at about 2e-4; Fisher’s p stands twice', () => {
  const { cases } = readOracle<{
    cases: { table: number[]; fisher: { or_cmle: number | null; ci: number[] }; midp: { fisher_two: number } }[];
  }>('two_by_two');
  for (const { table, fisher, midp } of cases) {
    const [a = 0, b = 0, c = 0, d = 0] = table;
    const counts = arms(a, a + b, c, c + d);
    expectWithin({ of: 'fisher_two', relative: 1e-9 }, fisherExact(counts).twoSided, midp.fisher_two);
    const found = conditionalOddsRatio(counts);
    const loose = { of: 'R fisher.test', relative: 5e-4, absolute: 1e-4 };
    if (found.kind === 'estimated') {
      expectWithin(loose, found.value, fisher.or_cmle ?? undefined);
      expectWithin(loose, found.lower, fisher.ci[0]);
      expectWithin(loose, found.upper, fisher.ci[1]);
    } else if (found.kind === 'infinite') {
      expect(fisher.or_cmle).toBe(Infinity);
      expectWithin(loose, found.exactLower, fisher.ci[0]);
    } else if (found.kind === 'zero') {
      expect(fisher.or_cmle).toBe(0);
      expectWithin(loose, found.exactUpper, fisher.ci[1]);
    } else expect(a + c === 0 || b + d === 0).toBe(true);
  }
});
