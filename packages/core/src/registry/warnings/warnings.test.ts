import { describe, expect, test } from 'vitest';
import { cohort, treatment } from '../../../../../tests/oracles/statistics/confoundedCohort.ts';
import { metaCases } from '../../../../../tests/oracles/statistics/metaCases.ts';
import { readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { seededUniform } from '../../engines/numerics/random.ts';
import { cutOffBootstrap } from '../../engines/statistics/cutOffBootstrap.ts';
import { pearsonChiSquare, yatesChiSquare } from '../../engines/statistics/chiSquareTest.ts';
import { eValue } from '../../engines/statistics/eValue.ts';
import { firthEffect, firthLogistic } from '../../engines/statistics/firthLogistic.ts';
import { fisherExact, midP } from '../../engines/statistics/fisherExact.ts';
import { logisticRegression } from '../../engines/statistics/logisticRegression.ts';
import { fixedEffect, randomEffects } from '../../engines/statistics/metaAnalysis.ts';
import { oddsRatioWoolf } from '../../engines/statistics/oddsRatio.ts';
import { propensity, standardizedDifference } from '../../engines/statistics/propensity.ts';
import { riskRatio } from '../../engines/statistics/riskRatio.ts';
import { studyEffect } from '../../engines/statistics/studyEffect.ts';
import {
  confounded,
  controlLow,
  fewUntreated,
  multiple,
  separation,
  testDependent,
  zeroCell,
} from './comparisonWarnings.ts';
import {
  clustered,
  definition,
  immortalTime,
  nestedStrata,
  type ReportedGroup,
  smallCell,
  subtracted,
} from './designWarnings.ts';
import { cutUnstable, modelDisagrees, noOverlap, shareOutside, unbalanced } from './modelWarnings.ts';
import type { Warning, WarningCode } from './warning.ts';

/** Each rule fires on its golden case and is silent on a clean counterpart. */

const arm = (label: string, events: number, total: number) => ({ label, events, total });
/** The six tests that are held against each other. */
function sixTests([a, n]: [number, number], [c, m]: [number, number]) {
  const table = { treated: { events: a, total: n }, control: { events: c, total: m } };
  const data = { outcome: [1, 0, 1, 0], predictors: [[1, 1, 0, 0]], weights: [a, n - a, c, m - c] };
  const fit = firthLogistic(data);
  const [plain, yates, mid] = [pearsonChiSquare(table), yatesChiSquare(table), midP(table)];
  if (fit.kind !== 'fitted' || plain.kind !== 'tested' || yates.kind !== 'tested') throw new Error('an empty margin');
  return [
    { label: 'Fisher exact', p: fisherExact(table).twoSided },
    { label: 'mid-P (minimum likelihood)', p: mid.twoSidedMinimumLikelihood },
    { label: 'mid-P (doubled)', p: mid.twoSidedDoubled },
    { label: 'chi-square, uncorrected', p: plain.p },
    { label: 'chi-square, Yates', p: yates.p },
    { label: 'Firth penalized likelihood ratio', p: firthEffect(data, fit, 1).p },
  ];
}
const value = (warning: Warning | undefined, label: string): number => {
  const found = warning?.numbers.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no number "${label}"`);
  return found.value;
};
function fires(warning: Warning | undefined, code: WarningCode): Warning {
  if (warning === undefined) throw new Error(`${code} is silent`);
  expect(warning.code).toBe(code);
  for (const words of [warning.rule, warning.says, warning.settledBy]) expect(words.length).toBeGreaterThan(10);
  for (const { value: number } of warning.numbers) expect(Number.isFinite(number)).toBe(true);
  return warning;
}

describe('TEST_DEPENDENT', () => {
  test('75/112 v 4/11: 0.054, 0.035, 0.059, 0.043, 0.091, 0.0495', () => {
    const warning = fires(testDependent(sixTests([75, 112], [4, 11])), 'TEST_DEPENDENT');
    expect(warning.numbers.map(({ label, value: p }) => [label, p.toFixed(4)])).toEqual([
      ['Fisher exact', '0.0539'],
      ['mid-P (minimum likelihood)', '0.0352'],
      ['mid-P (doubled)', '0.0586'],
      ['chi-square, uncorrected', '0.0433'],
      ['chi-square, Yates', '0.0909'],
      ['Firth penalized likelihood ratio', '0.0495'],
    ]);
    expect(warning.says).toContain('Fisher exact 0.0539');
  });
  test('30/53 v 23/89: all on one side, silent; 95/148 v 15/26 too', () => {
    expect(testDependent(sixTests([30, 53], [23, 89]))).toBeUndefined();
    expect(testDependent(sixTests([95, 148], [15, 26]))).toBeUndefined();
  });
  test('just below, on and just above 0.05', () => {
    const two = (p: number) =>
      testDependent([
        { label: 'one', p: 0.2 },
        { label: 'other', p },
      ]);
    expect(two(0.05)).toBeUndefined();
    expect(two(0.0501)).toBeUndefined();
    expect(two(0.0499)?.code).toBe('TEST_DEPENDENT');
  });
});

describe('NESTED_STRATA', () => {
  const group = (from: number, t: [number, number], c: [number, number], of = 'ratio, sac, 2024'): ReportedGroup => ({
    label: `${String(from)} or more`,
    of,
    from,
    table: { treated: { events: t[0], total: t[1] }, control: { events: c[0], total: c[1] } },
  });
  const wide = group(10.3, [95, 148], [15, 26]);
  const narrow = group(11.8, [75, 112], [4, 11]);
  const oracle = readOracle<{ interaction: { p: number; ratio_of_or: number; se: number } }>(
    'seed_studies',
  ).interaction;

  test('>=10.3 minus >=11.8: 20/36 v 11/15, ratio of odds ratios 7.80, p 0.029', () => {
    const warning = fires(nestedStrata([wide, narrow]), 'NESTED_STRATA');
    expect(warning.says).toContain('20/36 (55.6 %)');
    expect(warning.says).toContain('11/15 (73.3 %)');
    const found = subtracted(wide, narrow)?.ratioOfOddsRatios;
    expect(found?.value).toBeCloseTo(oracle.ratio_of_or, 10);
    expect(found?.p).toBeCloseTo(oracle.p, 8);
    expect([found?.lower.toFixed(2), found?.upper.toFixed(1)]).toEqual(['1.23', '49.4']);
    expect(395 + (wide.table.control.total - narrow.table.control.total)).toBe(410);
    expect(237 + (wide.table.control.events - narrow.table.control.events)).toBe(248);
  });
  test('one group, groups of other outcomes, counts that cannot be nested: silent', () => {
    expect(nestedStrata([wide])).toBeUndefined();
    expect(nestedStrata([wide, group(11.8, [75, 112], [4, 11], 'ratio, hCG, 2024')])).toBeUndefined();
    expect(nestedStrata([wide, group(11.8, [96, 149], [4, 11])])).toBeUndefined();
    expect(nestedStrata([wide, group(10.3, [75, 112], [4, 11])])).toBeUndefined();
  });
  test('an empty cell leaves the interaction out, not the stratum', () => {
    const found = subtracted(group(10, [20, 40], [10, 20]), group(11, [20, 30], [5, 10]));
    expect(found?.inner.treated).toEqual({ events: 0, total: 10 });
    expect(found?.ratioOfOddsRatios).toBeUndefined();
  });
});

describe('FEW_UNTREATED', () => {
  test('11 untreated; 17 untreated', () => {
    expect(fires(fewUntreated([arm('treated', 75, 112), arm('untreated', 4, 11)]), 'FEW_UNTREATED').says).toContain(
      '4/11',
    );
    fires(fewUntreated([arm('treated', 16, 25), arm('untreated', 0, 17)]), 'FEW_UNTREATED');
  });
  test.each([
    [10, 19, true],
    [10, 20, false],
    [4, 30, true],
    [5, 30, false],
    [26, 30, true],
    [25, 30, false],
  ])('%d of %d: %s', (events, total, warned) => {
    expect(fewUntreated([arm('treated', 50, 100), arm('untreated', events, total)]) !== undefined).toBe(warned);
  });
});

describe('ZERO_CELL', () => {
  const of = ([a, n]: [number, number], [c, m]: [number, number], corrected = false) => {
    const [treated, control] = [arm('treated', a, n), arm('untreated', c, m)];
    return zeroCell([treated, control], oddsRatioWoolf({ treated, control }), corrected);
  };
  test('16/25 v 0/17: infinite; 0/17 v 16/25: zero; corrected', () => {
    expect(fires(of([16, 25], [0, 17]), 'ZERO_CELL').says).toContain('infinite');
    expect(fires(of([0, 17], [16, 25]), 'ZERO_CELL').says).toContain('is zero');
    expect(fires(of([16, 25], [1, 17], true), 'ZERO_CELL').says).toContain('½');
  });
  test('16/25 v 1/17: silent', () => {
    expect(of([16, 25], [1, 17])).toBeUndefined();
  });
});

describe('SEPARATION', () => {
  const { perfect_separation_continuous: perfect } = readOracle<{
    perfect_separation_continuous: { x: number[]; y: number[] };
  }>('logistic_firth');
  test('a perfectly separating marker', () => {
    const model = logisticRegression({ outcome: perfect.y, predictors: [perfect.x] });
    fires(separation(model, 'marker'), 'SEPARATION');
  });
  test('one woman the other way round: silent', () => {
    const outcome = [...perfect.y, 1, 0];
    const model = logisticRegression({ outcome, predictors: [[...perfect.x, -4, 4]] });
    expect(separation(model, 'marker')).toBeUndefined();
  });
});

describe('NO_OVERLAP and UNBALANCED', () => {
  const model = propensity(treatment.treated, treatment.confounders);
  if (model.kind !== 'estimated') throw new Error(model.because);
  const rows = {
    treated: treatment.treated.filter(Boolean).length,
    control: treatment.treated.filter((is) => !is).length,
  };
  const overlap = {
    outside: shareOutside(model.chances),
    effectiveSize: model.effectiveSize,
    rows,
    largestWeight: model.largestWeight,
  };
  test('63 of 128 treated: fires with the numbers', () => {
    const warning = fires(noOverlap(overlap), 'NO_OVERLAP');
    expect(Math.round(value(warning, 'effective size, treated'))).toBe(63);
    expect(value(warning, 'treated')).toBe(128);
    expect(value(warning, 'largest weight')).toBeCloseTo(cohort.weight_max, 8);
  });
  test('half the arm on the edge, shares of 5 %: silent on it, fires beyond', () => {
    const clean = {
      outside: 0.05,
      effectiveSize: { treated: 64, control: 200 },
      rows: { treated: 128, control: 272 },
      largestWeight: 4,
    };
    expect(noOverlap(clean)).toBeUndefined();
    expect(noOverlap({ ...clean, outside: 0.051 })?.code).toBe('NO_OVERLAP');
    expect(noOverlap({ ...clean, effectiveSize: { treated: 63.9, control: 200 } })?.code).toBe('NO_OVERLAP');
    expect(shareOutside([0.05, 0.95, 0.5, 0.049, 0.951])).toBeCloseTo(0.4, 12);
  });
  test('th 0.165 after weighting; age and failures are not named', () => {
    const names = ['age', 'prev_fail', 'th'];
    const balance = names.map((covariate, j) => ({
      covariate,
      before: standardizedDifference(treatment.confounders[j]!, treatment.treated),
      after: standardizedDifference(treatment.confounders[j]!, treatment.treated, model.weights),
    }));
    const warning = fires(unbalanced(balance), 'UNBALANCED');
    expect(warning.numbers.map(({ label }) => label)).toEqual(['th, standardized difference']);
    expect(warning.numbers[0]!.value.toFixed(3)).toBe('0.165');
    const edge = (after: number) => unbalanced([{ covariate: 'age', before: 1, after }]);
    expect([edge(0.1), edge(-0.1), edge(0)]).toEqual([undefined, undefined, undefined]);
    expect([edge(0.101)?.code, edge(-0.101)?.code]).toEqual(['UNBALANCED', 'UNBALANCED']);
    expect(unbalanced([{ covariate: 'age', before: undefined, after: undefined }])).toBeUndefined();
  });
});

describe('IMMORTAL_TIME', () => {
  const one = { label: 'women', fixedOnDay: -2, needsOutcome: false, women: 109 };
  test('109 women "all delivered live-born"; a class fixed after the transfer', () => {
    expect(fires(immortalTime([{ ...one, needsOutcome: true }]), 'IMMORTAL_TIME').says).toContain('109');
    fires(immortalTime([{ ...one, fixedOnDay: 1 }]), 'IMMORTAL_TIME');
  });
  test('fixed on or before the day, or day not recorded: silent', () => {
    expect(immortalTime([one, { ...one, fixedOnDay: 0 }, { ...one, fixedOnDay: undefined }])).toBeUndefined();
  });
});

describe('CLUSTERED', () => {
  test('400 transfers of 100 women; both arms; no key', () => {
    const warning = fires(
      clustered({ rows: 400, women: 100, inBothArms: 60, naiveError: 0.2, clusteredError: 0.24 }),
      'CLUSTERED',
    );
    expect(warning.says).toContain('0.240 by woman');
    fires(clustered({ rows: 10, women: undefined, inBothArms: 0 }), 'CLUSTERED');
  });
  test('one transfer a woman: silent', () => {
    expect(clustered({ rows: 100, women: 100, inBothArms: 0 })).toBeUndefined();
  });
});

describe('CONFOUNDED', () => {
  const strength = (a: number, n: number, c: number, m: number) =>
    eValue(riskRatio({ treated: { events: a, total: n }, control: { events: c, total: m } }));
  test('75/112 v 4/11: E-values 3.09 and 1; 16/25 v 0/17: none is given', () => {
    const warning = fires(confounded(false, ['why they were treated'], strength(75, 112, 4, 11)), 'CONFOUNDED');
    expect(value(warning, 'E-value of the estimate').toFixed(2)).toBe('3.09');
    expect(value(warning, 'E-value of the limit')).toBe(1);
    expect(fires(confounded(false, ['it'], strength(16, 25, 0, 17)), 'CONFOUNDED').says).toContain('No E-value');
  });
  test('randomized: silent', () => {
    expect(confounded(true, [], strength(75, 112, 4, 11))).toBeUndefined();
  });
});

describe('CONTROL_LOW', () => {
  const at = (chance: number, events = 0, total = 17) =>
    controlLow(arm('untreated', events, total), { chance, source: 'register' });
  test('0/17 at 30 %: 0.0023; at 20 %: 0.023; at 15 %: 0.063 is silent', () => {
    const p = 'probability of at most so many events';
    expect(value(fires(at(0.3), 'CONTROL_LOW'), p).toFixed(4)).toBe('0.0023');
    expect(value(fires(at(0.2), 'CONTROL_LOW'), p).toFixed(3)).toBe('0.023');
    expect(at(0.15)).toBeUndefined();
    expect(at(0.3, 4)).toBeUndefined();
    expect(at(0.3, 0, 0)).toBeUndefined();
  });
});

describe('MULTIPLE', () => {
  test('Tabriz low 0.023 → 0.069 by Holm over four groups', () => {
    const groups = { balanced: [18, 63], high: [30, 53], low: [18, 38], mixed: [9, 24] } as const;
    const tests = Object.entries(groups).map(([label, [events, total]]) => ({
      label,
      p: sixTests([events, total], [23, 89])[0]!.p,
    }));
    const warning = fires(multiple(tests), 'MULTIPLE');
    expect(value(warning, 'low, p').toFixed(3)).toBe('0.023');
    expect(value(warning, 'low, p by Holm').toFixed(3)).toBe('0.069');
  });
  test('one test: silent', () => {
    expect(multiple([{ label: 'one', p: 0.01 }])).toBeUndefined();
  });
});

describe('MODEL_DISAGREES', () => {
  test.each(['A', 'B', 'C'] as const)('set %s', (set) => {
    const { tables } = metaCases.find(({ name }) => name === `set ${set}`)!;
    const effects = tables.map((table) => studyEffect(table, 'log odds ratio'));
    const hartungKnapp = effects.length < 3 ? undefined : randomEffects(effects);
    const warning = modelDisagrees({
      fixed: fixedEffect(effects),
      hartungKnapp,
      studies: effects.length,
      randomized: 0,
    });
    fires(warning, 'MODEL_DISAGREES');
  });
  test('four studies that agree: silent; three of them: fires', () => {
    const of = (studies: number) =>
      modelDisagrees({
        fixed: { lower: 0.2, upper: 0.8 },
        hartungKnapp: { lower: 0.1, upper: 0.9 },
        studies,
        randomized: 2,
      });
    expect(of(4)).toBeUndefined();
    expect(of(3)?.code).toBe('MODEL_DISAGREES');
    expect(
      modelDisagrees({
        fixed: { lower: 0.2, upper: 1 },
        hartungKnapp: { lower: -0.1, upper: 1 },
        studies: 6,
        randomized: 6,
      })?.code,
    ).toBe('MODEL_DISAGREES');
    expect(
      modelDisagrees({
        fixed: { lower: -1, upper: -0.1 },
        hartungKnapp: { lower: -1.1, upper: -0.01 },
        studies: 6,
        randomized: 6,
      }),
    ).toBeUndefined();
  });
});

describe('CUT_UNSTABLE', () => {
  test('140 women cannot tell 10.3 from 11.8', () => {
    const { data } = readOracle<{ data: { marker: number[]; outcome: number[] } }>('roc_delong_youden');
    const found = cutOffBootstrap(
      { marker: data.marker, outcome: data.outcome.map((y) => y === 1) },
      seededUniform(1),
      2000,
    );
    if (found.kind !== 'estimated') throw new Error(found.because);
    expect(fires(cutUnstable({ ...found, persons: 140 }), 'CUT_UNSTABLE').says).toContain('140 women');
  });
  test.each([
    [10.3, 11.8, true],
    [10.31, 11.8, false],
    [10.3, 11.79, false],
    [7.75, 12.55, true],
    [11, 11.5, false],
  ])('%d to %d: %s', (lower, upper, warned) => {
    expect(cutUnstable({ lower, upper, persons: 100 }) !== undefined).toBe(warned);
  });
});

describe('DEFINITION', () => {
  const of = (outcome: string, denominator = 'women') => ({ label: outcome, outcome, denominator });
  test('sac v pulsation; women v transfers', () => {
    fires(definition([of('gestational sac'), of('clinical pregnancy')]), 'DEFINITION');
    fires(definition([of('sac', 'women'), of('sac', 'transfers')]), 'DEFINITION');
  });
  test('one outcome, one denominator: silent', () => {
    expect(definition([of('sac'), of('sac')])).toBeUndefined();
    expect(definition([])).toBeUndefined();
  });
});

describe('SMALL_CELL', () => {
  test('hidden cells are listed; none hidden is silent', () => {
    expect(fires(smallCell(['r0 × c1', 'r2 × c0'], 5), 'SMALL_CELL').says).toContain('2 cells');
    expect(smallCell([], 5)).toBeUndefined();
  });
});
