import { describe, expect, test } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { cumulativeBounds } from '../../engines/statistics/cumulativeBounds.ts';
import { funnel, funnelLimits } from '../../engines/statistics/funnelPlot.ts';
import { randomEffects } from '../../engines/statistics/metaAnalysis.ts';
import { oddsRatioWoolf } from '../../engines/statistics/oddsRatio.ts';
import { proportion } from '../../engines/statistics/proportion.ts';
import { newcombe } from '../../engines/statistics/riskDifference.ts';
import { studyEffect } from '../../engines/statistics/studyEffect.ts';
import type {
  Basis,
  ComparisonAnswer,
  CutOffAnswer,
  MetaAnalysisAnswer,
  MonitoringAnswer,
  OwnRatesAnswer,
  ProfileGroupsAnswer,
} from '../analysis/answers.ts';
import { attritionOfAnswer, type FigureLabel, headOfAnswer } from './answerHead.ts';
import {
  balanceOfAnswer,
  cumulativeOfAnswer,
  cusumOfAnswer,
  funnelOfAnswer,
  ratesOfAnswer,
  ratesOfGroups,
  rocOfAnswer,
  vladOfAnswer,
} from './figuresOfAnswers.ts';
import { forestOfComparison, forestOfMetaAnalysis } from './forestOfAnswers.ts';

const label: FigureLabel = { id: 'f', title: 'T', source: 'clinic', software: 'Nidation 0.1.0', knowledge: '2026.11' };
const basis: Basis = {
  outcome: 'clinical pregnancy: intrauterine sac with fetal pulsation',
  denominator: 'first transfer of each woman',
  cohort: 'RIF by the table',
  attrition: [
    { label: 'all rows', count: 100, left: { notMet: 0, unknown: 0 } },
    { label: 'own eggs', count: 70, left: { notMet: 20, unknown: 10 } },
    { label: 'ratio measured', count: 70, left: { notMet: 0, unknown: 0 } },
  ],
  methods: ['Wilson', 'Newcombe'],
  warnings: [
    { code: 'CONFOUNDED', rule: 'not randomized', says: 'Nobody drew lots.', numbers: [], settledBy: 'a trial' },
  ],
};

test('cohort, outcome, denominator, methods and warnings stand under the figure', () => {
  expect(headOfAnswer(label, basis)).toMatchObject({
    cohort: 'RIF by the table; clinical pregnancy: intrauterine sac with fetal pulsation; first transfer of each woman',
    method: 'Wilson; Newcombe',
    notes: ['CONFOUNDED: Nobody drew lots.'],
  });
});

describe('attrition', () => {
  test('not met and not known are apart', () => {
    expect(attritionOfAnswer(label, basis, 'transfers').steps).toEqual([
      {
        label: 'all rows',
        count: 100,
        left: [
          { reason: 'not met: own eggs', count: 20 },
          { reason: 'not known: own eggs', count: 10 },
        ],
      },
      { label: 'own eggs', count: 70, left: [] },
      { label: 'ratio measured', count: 70, left: [] },
    ]);
  });
  test('without a first line for all rows it is added', () => {
    const { steps } = attritionOfAnswer(label, { ...basis, attrition: basis.attrition.slice(1) }, 'transfers');
    expect(steps.map(({ count }) => count)).toEqual([100, 70, 70]);
  });
  test('steps that do not add up are refused', () => {
    const [all, eggs] = basis.attrition;
    expect(() => attritionOfAnswer(label, { ...basis, attrition: [all!, { ...eggs!, count: 71 }] }, 'rows')).toThrow(
      RangeError,
    );
  });
});

describe('pooled studies', () => {
  const { sets } = readOracle<{
    sets: Record<'A' | 'B', { OR: { models: { REML_HK: { est: number; ci: [number, number] } } } }>;
  }>('meta_seed');
  const counts = [[16, 25, 0, 17], [95, 148, 15, 26], [39, 77, 23, 89]] as const; // prettier-ignore
  const tables = counts.map(([a, n1, c, n0]) => ({
    treated: { events: a, total: n1 },
    control: { events: c, total: n0 },
  }));
  const leading = randomEffects(tables.map((table) => studyEffect(table, 'log odds ratio')));
  const answer = (more: Partial<MetaAnalysisAnswer>): MetaAnalysisAnswer => ({
    ...basis,
    measure: 'log odds ratio',
    studies: tables.map((table, i) => ({
      label: `Study ${String(i + 1)}`,
      randomized: false,
      ...table,
      oddsRatio: oddsRatioWoolf(table),
      riskDifference: newcombe(table),
      weight: 1 / 3,
      corrected: i === 0,
    })),
    claim: { kind: 'withheld', because: 'three studies, none randomized' },
    models: { kind: 'not estimable', because: 'unused here' },
    ...more,
  });
  test('a withheld claim draws no diamond; an infinite ratio is said', () => {
    const figure = forestOfMetaAnalysis(label, answer({}));
    expect(figure.pooled).toEqual({ kind: 'not shown', because: 'three studies, none randomized' });
    expect(figure.studies[0]?.estimate.kind).toBe('not estimable');
    expect(figure.studies[1]?.estimate.kind).toBe('estimated');
    expect(figure.notes).toContain('Weights are those of the fixed model.');
  });
  test('metafor: an allowed claim is drawn on the scale of the ratio', () => {
    const models = { kind: 'pooled', leading } as MetaAnalysisAnswer['models'];
    const figure = forestOfMetaAnalysis(label, answer({ claim: { kind: 'allowed' }, models }));
    if (figure.pooled.kind !== 'shown') throw new Error('The pooled effect is not shown.');
    const { estimate, model } = figure.pooled;
    const want = sets.A.OR.models.REML_HK;
    expect(model).toBe('restricted maximum likelihood, Hartung-Knapp');
    expectWithin({ of: 'pooled', relative: 1e-5 }, estimate.value, Math.exp(want.est));
    expectWithin({ of: 'lower', relative: 1e-4 }, estimate.lower, Math.exp(want.ci[0]));
  });
  test('what the model cannot give is said', () => {
    const claim = { kind: 'allowed' } as const;
    expect(forestOfMetaAnalysis(label, answer({ claim })).pooled).toMatchObject({
      kind: 'not shown',
      because: 'unused here',
    });
    const models = {
      kind: 'pooled',
      leading: { kind: 'not estimable', because: 'one degree of freedom' },
    } as MetaAnalysisAnswer['models'];
    expect(forestOfMetaAnalysis(label, answer({ claim, models })).pooled).toMatchObject({
      because: 'one degree of freedom',
    });
  });
  test('differences in points, ratios from the counts', () => {
    const difference = forestOfMetaAnalysis(label, answer({ measure: 'risk difference' }));
    expect(difference.axis.unit).toBe('percentage points');
    expect(difference.studies[0]?.estimate).toMatchObject({ value: 64 });
    const ratio = forestOfMetaAnalysis(label, answer({ measure: 'log risk ratio' }));
    const second = ratio.studies[1]?.estimate;
    expect(second?.kind === 'estimated' ? second.value : NaN).toBeCloseTo(95 / 148 / (15 / 26), 12);
  });
  test('contrasts of one cohort are never pooled', () => {
    const contrast = {
      treated: { label: 'treated', ...tables[1]!.treated },
      control: { label: 'declined', ...tables[1]!.control },
      riskDifference: { newcombe: newcombe(tables[1]!) },
    };
    const figure = forestOfComparison(label, { ...basis, contrasts: [contrast] } as unknown as ComparisonAnswer);
    expect(figure.studies[0]).toMatchObject({ label: 'treated v declined', randomized: false });
    expect(figure.pooled.kind).toBe('not shown');
  });
});

describe('rates', () => {
  const rate = (ageBand: string, events: number, total: number, shrunk: object) => ({
    ageBand,
    ploidy: 'euploid',
    raw: proportion(events, total),
    shrunk,
  });
  test('own rates, shrunk ones as reference, nobody as no data', () => {
    const rates = [
      rate('<35', 9, 30, { kind: 'shrunk', value: 0.33 }),
      rate('35-39', 0, 0, { kind: 'not shrunk', because: 'nobody' }),
    ];
    const figure = ratesOfAnswer(label, { ...basis, rates } as unknown as OwnRatesAnswer);
    expect(figure.strata).toEqual([
      { label: '<35, euploid', rate: expect.objectContaining({ events: 9, total: 30 }) as unknown, reference: 0.33 },
      { label: '35-39, euploid', rate: { kind: 'no data' } },
    ]);
    expect(figure.referenceLabel).toBe('shrunk rate');
    expect(figure.axis.label).toBe('clinical pregnancy per first transfer of each woman');
    const none = ratesOfAnswer(label, { ...basis, rates: rates.slice(1) } as unknown as OwnRatesAnswer);
    expect(none.referenceLabel).toBeUndefined();
  });
  test('groups by profile', () => {
    const groups = [{ label: 'high', rate: proportion(30, 53) }];
    expect(ratesOfGroups(label, { ...basis, groups } as unknown as ProfileGroupsAnswer).strata[0]?.label).toBe('high');
  });
});

test('cumulative outcome with all readings', () => {
  const bounds = cumulativeBounds({
    attempts: [1, 1, 2, 2],
    exit: ['success', 'stopped', 'success', 'under treatment'],
  });
  const weighted = { kind: 'not estimable', because: 'one woman stopped' } as const;
  const figure = cumulativeOfAnswer(
    label,
    { ...basis, women: 4, bounds, weighted, weightedAssumption: 'age only' },
    'transfer',
  );
  expect(figure.lines.map(({ reading }) => reading)).toEqual(['conservative', 'optimal']);
  expect(figure.weightedMissing).toBe('one woman stopped');
  expect(figure.yAxis.label).toBe('Cumulative clinical pregnancy');
});

describe('cut-off', () => {
  const curve = [
    { cutOff: -Infinity, sensitivity: 1, specificity: 0 },
    { cutOff: 10, sensitivity: 0.6, specificity: 0.8 },
    { cutOff: Infinity, sensitivity: 0, specificity: 1 },
  ];
  const answer = (area: CutOffAnswer['area']) =>
    ({ ...basis, marker: 'ratio', curve, youden: [{ ...curve[1]!, index: 0.4 }], area }) as unknown as CutOffAnswer;
  test('rises from nothing to everything', () => {
    const figure = rocOfAnswer(label, answer({ kind: 'estimated', area: 0.7, variance: 0.01, lower: 0.6, upper: 0.8 }));
    expect(figure.curve[0]).toEqual({ falsePositives: 0, sensitivity: 0 });
    expect(figure.area).toEqual({ kind: 'estimated', value: 0.7, lower: 0.6, upper: 0.8 });
    expect(figure.operatingPoints[0]?.label).toBe('ratio above 10.00 (largest Youden index)');
  });
  test('an area without an interval, and none', () => {
    expect(rocOfAnswer(label, answer({ kind: 'no interval', area: 1, variance: 0, because: 'x' })).area).toEqual({
      kind: 'estimated',
      value: 1,
    });
    expect(rocOfAnswer(label, answer({ kind: 'not estimable', because: 'x' })).area).toEqual({
      kind: 'not estimable',
      because: 'x',
    });
  });
});

describe('monitoring', () => {
  const units = [{ label: 'A', events: 30, total: 100 }, { label: 'B', events: 60, total: 100 }, { label: 'C', events: 90, total: 300 }]; // prettier-ignore
  const found = funnel(units, 0.4);
  const answer = (widened: boolean): MonitoringAnswer => ({
    ...basis,
    cusum: { values: [0.2, 3.2, 0.1], limit: 3, signals: [2], inControl: 0.4, shifted: 0.25 },
    vlad: [0.6, 0.2, -0.2],
    funnel: {
      kind: 'drawn',
      target: 0.4,
      overdispersion: found.overdispersion,
      widened,
      units: found.units.map((unit, i) => ({
        ...unit,
        label: units[i]!.label,
        inner: funnelLimits(0.4, unit.total, 0.95).exact,
        outer: funnelLimits(0.4, unit.total, 0.998).exact,
      })),
    },
  });
  test('series with limit and signals', () => {
    expect(cusumOfAnswer(label, answer(false), 'transfers')).toMatchObject({ chart: 'CUSUM', limit: 3, signals: [2] });
    expect(vladOfAnswer(label, answer(false), 'transfers')).toMatchObject({ chart: 'VLAD', values: [0.6, 0.2, -0.2] });
  });
  test('the answer’s own limits stand at each unit; exact ones between them unless widened', () => {
    const said = { unitName: 'clinic', denominator: 'transfers' };
    const figure = funnelOfAnswer(label, answer(false), said);
    if (figure.kind !== 'funnel') throw new Error('No funnel.');
    expect(figure.limits.find(({ total }) => total === 300)?.inner).toEqual(funnelLimits(0.4, 300, 0.95).exact);
    expect(figure.limits.find(({ total }) => total === 103)?.outer).toEqual(funnelLimits(0.4, 103, 0.998).exact);
    expect(found.overdispersion).toBeGreaterThan(1);
    const wide = funnelOfAnswer(label, answer(true), said);
    if (wide.kind !== 'funnel') throw new Error('No funnel.');
    const { normal } = funnelLimits(0.4, 103, 0.95, found.overdispersion);
    expect(wide.limits.find(({ total }) => total === 103)?.inner.upper).toBeCloseTo(normal.upper, 12);
    const none = funnelOfAnswer(
      label,
      { ...answer(false), funnel: { kind: 'not estimable', because: 'one unit' } },
      said,
    );
    expect(none).toEqual({ kind: 'not estimable', because: 'one unit' });
  });
});

test('balance: a covariate without a difference is left out; without adjustment it is said why', () => {
  const balance = [
    { covariate: 'age', before: 0.3, after: 0.05 },
    { covariate: 'stage', before: undefined, after: undefined },
  ];
  const answer = (adjusted: object) => ({ ...basis, adjusted }) as unknown as ComparisonAnswer;
  const figure = balanceOfAnswer(label, answer({ kind: 'adjusted', balance }), 0.1);
  expect(figure).toMatchObject({ kind: 'balance', covariates: [{ label: 'age', before: 0.3, after: 0.05 }] });
  const why = { kind: 'not estimable', because: 'no overlap' };
  expect(balanceOfAnswer(label, answer(why), 0.1)).toEqual(why);
  expect(balanceOfAnswer(label, answer({ kind: 'adjusted', balance: balance.slice(1) }), 0.1).kind).toBe(
    'not estimable',
  );
});
