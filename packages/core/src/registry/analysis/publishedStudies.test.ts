import { describe, expect, test, vi } from 'vitest';
import { expectWithin, readOracle } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { tabrizProfile2024Groups } from '../../knowledge/studies/tabrizProfile2024.ts';
import { comparisons } from '../../knowledge/studies/studies.ts';
import type { ContrastAnswer } from './answers.ts';
import { contrast, contrastWarnings } from './contrast.ts';
import { metaAnalysis, type PooledStudy, publishedStudies, type PublishedSet } from './metaAnalysis.ts';
import { profileGroups } from './profileGroups.ts';

// A busy machine may take ten times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

/** The published studies, recomputed; their traps come out without being asked for. */

const BASIS = { outcome: 'clinical pregnancy', denominator: 'women', cohort: 'as published', attrition: [] };
const UNMEASURED = ['why the women were treated'];
const labeled = (label: string, [events, total]: readonly [number, number]) => ({ label, events, total });
const of = (treated: [number, number], control: [number, number]): ContrastAnswer =>
  contrast(labeled('treated', treated), labeled('untreated', control));
const percentPoints = ({ value, lower, upper }: { value: number; lower: number; upper: number }) =>
  [value, lower, upper].map((x) => x.toFixed(3));

describe('every effect of the studies', () => {
  interface Effect {
    treated: [number, number];
    control: [number, number];
    risk_difference: number;
    newcombe: [number, number];
    miettinen_nurminen: [number, number];
    rr: number;
    fisher_p: number;
    fisher_or: number;
    fisher_or_ci: [number, number];
    midp: number;
    chisq_p: number;
    chisq_yates_p: number;
    nnt: number;
    evalue_point: number | null;
    evalue_ci_limit: number | null;
  }
  const { effects } = readOracle<{ effects: Record<string, Effect> }>('seed_studies');
  test.each(Object.entries(effects))('%s', (_, want) => {
    const found = of(want.treated, want.control);
    const tolerance = { of: 'seed_studies', relative: 1e-9, absolute: 1e-12 };
    const p = (name: string): number | undefined => {
      const answer = found.tests.find((one) => one.name === name)?.answer;
      return answer?.kind === 'tested' ? answer.p : undefined;
    };
    const { newcombe, miettinenNurminen } = found.riskDifference;
    expectWithin(tolerance, newcombe.value, want.risk_difference);
    expectWithin(tolerance, newcombe.lower, want.newcombe[0]);
    expectWithin(tolerance, newcombe.upper, want.newcombe[1]);
    expectWithin(tolerance, miettinenNurminen.lower, want.miettinen_nurminen[0]);
    expectWithin(tolerance, miettinenNurminen.upper, want.miettinen_nurminen[1]);
    expectWithin(tolerance, 1 / newcombe.value, want.nnt);
    expectWithin(tolerance, p('Fisher exact'), want.fisher_p);
    expectWithin(tolerance, p('mid-P (minimum likelihood)'), want.midp);
    expectWithin(tolerance, p('chi-square, uncorrected'), want.chisq_p);
    expectWithin(tolerance, p('chi-square, Yates'), want.chisq_yates_p);
    const odds = found.oddsRatio.conditional;
    if (odds.kind === 'estimated') {
      expectWithin({ ...tolerance, relative: 1e-8 }, odds.value, want.fisher_or);
      expectWithin({ ...tolerance, relative: 1e-8 }, odds.lower, want.fisher_or_ci[0]);
      expectWithin({ ...tolerance, relative: 1e-8 }, odds.upper, want.fisher_or_ci[1]);
    } else {
      if (odds.kind !== 'infinite') throw new Error(odds.kind);
      expect(want.fisher_or).toBe(Infinity);
      expectWithin({ ...tolerance, relative: 1e-8 }, odds.exactLower, want.fisher_or_ci[0]);
    }
    if (found.riskRatio.kind === 'estimated') expectWithin(tolerance, found.riskRatio.value, want.rr);
    else expect(want.rr).toBe(Infinity);
    if (want.evalue_point === null) expect(found.eValue.kind).toBe('not given');
    else if (found.eValue.kind === 'given') {
      expectWithin(tolerance, found.eValue.point, want.evalue_point);
      expectWithin(tolerance, found.eValue.limit, want.evalue_ci_limit ?? undefined);
    } else throw new Error(found.eValue.because);
  });
});

describe('trap 1: "p < 0.05" at a ratio of 11.8 or more', () => {
  const found = of([75, 112], [4, 11]);
  test('the answer is "depends on the test, 11 untreated women", unasked', () => {
    const warnings = contrastWarnings(found, { randomized: false, unmeasured: UNMEASURED });
    expect(warnings.map(({ code }) => code)).toEqual(['TEST_DEPENDENT', 'FEW_UNTREATED', 'CONFOUNDED']);
    expect(warnings[0]!.says).toMatch(/^Significance depends on the test/);
    expect(warnings[1]!.says).toContain('untreated 4/11 (36.4 %)');
  });
  test('conditional odds ratio 3.51 (0.83-17.4); the difference excludes 0 by 0.009', () => {
    const odds = found.oddsRatio.conditional;
    if (odds.kind !== 'estimated') throw new Error(odds.kind);
    expect([odds.value.toFixed(2), odds.lower.toFixed(2), odds.upper.toFixed(1)]).toEqual(['3.51', '0.83', '17.4']);
    expect(percentPoints(found.riskDifference.newcombe)).toEqual(['0.306', '0.009', '0.533']);
  });
});

describe('trap 5: "0 % untreated" is 0/17', () => {
  test('zero cell, few untreated, control low; no ratio, no E-value', () => {
    const found = of([16, 25], [0, 17]);
    const warnings = contrastWarnings(found, {
      randomized: false,
      unmeasured: UNMEASURED,
      elsewhere: { chance: 0.3, source: 'register' },
    });
    expect(warnings.map(({ code }) => code)).toEqual([
      'FEW_UNTREATED',
      'ZERO_CELL',
      'SEPARATION',
      'CONFOUNDED',
      'CONTROL_LOW',
    ]);
    expect(found.riskRatio.kind).toBe('infinite');
    expect(found.firth.kind).toBe('fitted');
    expect(percentPoints(found.riskDifference.newcombe)).toEqual(['0.640', '0.372', '0.798']);
  });
});

test('an empty margin answers nothing and breaks nothing', () => {
  const found = of([0, 20], [0, 30]);
  expect(found.firth.kind).toBe('not estimable');
  expect(found.tests.filter(({ answer }) => answer.kind === 'tested').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Fisher exact']),
  );
  expect(found.riskDifference.newcombe.value).toBe(0);
});

describe('trap 3: fixed effect against Hartung-Knapp', () => {
  const sets: Record<PublishedSet, ReturnType<typeof metaAnalysis>> = {
    A: metaAnalysis({ basis: BASIS, studies: publishedStudies('A') }),
    B: metaAnalysis({ basis: BASIS, studies: publishedStudies('B') }),
    C: metaAnalysis({ basis: BASIS, studies: publishedStudies('C') }),
  };
  const models = (set: PublishedSet) => {
    const { models: found } = sets[set];
    if (found.kind !== 'pooled') throw new Error(found.because);
    return found;
  };
  const odds = ({ estimate, lower, upper }: { estimate: number; lower: number; upper: number }) =>
    [estimate, lower, upper].map((x) => Number(Math.exp(x).toPrecision(3)));

  test('A: 2.41 (1.45-4.01), 3.07 (0.94-9.96), 3.76 (0.06-253), Peto 2.85', () => {
    const { fixed, derSimonianLaird, leading, peto } = models('A');
    expect(odds(fixed)).toEqual([2.41, 1.45, 4.01]);
    expect(odds(derSimonianLaird)).toEqual([3.07, 0.944, 9.96]);
    if ('kind' in leading) throw new Error(leading.because);
    expect(odds(leading)).toEqual([3.76, 0.056, 253]);
    expect([leading.prediction.lower, leading.prediction.upper].map((x) => Number(Math.exp(x).toPrecision(3)))).toEqual(
      [0.00376, 3770],
    );
    expect(Math.round(leading.heterogeneity.iSquaredPercent)).toBe(86);
    expect(Math.round(derSimonianLaird.heterogeneity.iSquaredPercent)).toBe(71);
    if (peto.kind !== 'estimated') throw new Error(peto.because);
    const { mixed } = models('A');
    if (mixed.kind !== 'estimated') throw new Error(mixed.because);
    expect([mixed.logOddsRatio.toFixed(2), mixed.standardError.toFixed(2)]).toEqual(['1.59', '0.89']);
    expect(odds(peto)).toEqual([2.85, 1.78, 4.56]);
  });

  test('B: τ² = 0 by REML and 1.34 by Paule-Mandel, 5.48 (0.17-176)', () => {
    const { leading, pauleMandel, fixed } = models('B');
    if ('kind' in leading) throw new Error(leading.because);
    expect(odds(leading).slice(0, 1)).toEqual(odds(fixed).slice(0, 1));
    expect(leading.tauSquared).toBeLessThan(1e-6);
    expect(pauleMandel.tauSquared.toFixed(2)).toBe('1.34');
    expect(odds(pauleMandel)).toEqual([5.48, 0.171, 176]);
  });

  test('C: two studies leave one degree of freedom: not estimable', () => {
    expect(models('C').leading).toMatchObject({ kind: 'not estimable' });
    expect(odds(models('C').derSimonianLaird)).toEqual([6.85, 0.166, 283]);
  });

  test.each(['A', 'B', 'C'] as const)(
    '%s: no pooled claim, models disagree, outcomes differ, a cell is empty',
    (set) => {
      const { claim, warnings, studies } = sets[set];
      expect(claim.kind).toBe('withheld');
      expect(warnings.map(({ code }) => code)).toEqual([
        'MODEL_DISAGREES',
        'NESTED_STRATA',
        'DEFINITION',
        'ZERO_CELL',
        'CONFOUNDED',
      ]);
      // Trap 2: whichever group is pooled, the women between the two cut-offs are shown beside it.
      expect(warnings[1]!.says).toContain('treated 20/36 (55.6 %), untreated 11/15 (73.3 %)');
      expect(warnings[1]!.says).toContain('over both strata 1.25 (0.53 to 2.95); Breslow–Day p 0.025');
      expect(studies.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    },
  );

  test('with the clinic’s own data, or a randomized trial, four studies may be pooled aloud', () => {
    const own: PooledStudy = {
      label: 'own clinic',
      outcome: 'clinical pregnancy',
      denominator: 'women',
      randomized: false,
      treated: { events: 31, total: 52 },
      control: { events: 19, total: 40 },
    };
    expect(metaAnalysis({ basis: BASIS, studies: [...publishedStudies('A'), own] }).claim.kind).toBe('allowed');
    expect(metaAnalysis({ basis: BASIS, studies: [...publishedStudies('C'), own] }).claim.kind).toBe('withheld');
    const trial = { ...own, randomized: true };
    expect(metaAnalysis({ basis: BASIS, studies: [...publishedStudies('C'), trial] }).claim.kind).toBe('allowed');
    const alone = metaAnalysis({ basis: BASIS, studies: [own] });
    expect(alone.models.kind).toBe('not estimable');
    expect(() => metaAnalysis({ basis: BASIS, studies: [] })).toThrow(RangeError);
  });
});

describe('five groups by endometrial profile', () => {
  const oracle = readOracle<{
    five_group: { chisq: number; p: number; fisher_p: number; lb_chisq: number; lb_p: number };
  }>('seed_studies').five_group;
  const groups = (outcome: 'clinical pregnancy' | 'live birth') =>
    tabrizProfile2024Groups.map(({ label, women, events }) => ({
      label,
      events: events?.[outcome] ?? 0,
      total: women ?? 0,
    }));
  const ask = (outcome: 'clinical pregnancy' | 'live birth') =>
    profileGroups({
      basis: { ...BASIS, outcome },
      groups: groups(outcome),
      reference: 'unclassified',
      unmeasured: UNMEASURED,
    });

  test('chi-square 17.2, p 0.0018, exact 0.0019; live birth 18.8, p 0.0009', () => {
    const { overall, warnings, against } = ask('clinical pregnancy');
    if (overall.chiSquare.kind !== 'tested') throw new Error(overall.chiSquare.because);
    const tolerance = { of: 'seed_studies five_group', relative: 1e-9 };
    expectWithin(tolerance, overall.chiSquare.statistic, oracle.chisq);
    expectWithin(tolerance, overall.chiSquare.p, oracle.p);
    expectWithin(tolerance, overall.fisher, oracle.fisher_p);
    expect(overall.degreesOfFreedom).toBe(4);
    const births = ask('live birth').overall.chiSquare;
    if (births.kind !== 'tested') throw new Error(births.because);
    expectWithin(tolerance, births.statistic, oracle.lb_chisq);
    expectWithin(tolerance, births.p, oracle.lb_p);
    expect(warnings.map(({ code }) => code)).toEqual(['MULTIPLE', 'CONFOUNDED']);
    expect(against.find(({ label }) => label === 'low')?.holm.toFixed(3)).toBe('0.069');
  });

  test('a reference that is no group is refused', () => {
    expect(() =>
      profileGroups({ basis: BASIS, groups: groups('live birth'), reference: 'nobody', unmeasured: [] }),
    ).toThrow(RangeError);
  });
});

test('every published comparison can be contrasted; those of small or empty arms are said', () => {
  for (const { first, second, id, randomized } of comparisons) {
    const found = contrast(first, second);
    const codes = contrastWarnings(found, { randomized, unmeasured: UNMEASURED }).map(({ code }) => code);
    expect([id, codes.includes('CONFOUNDED')]).toEqual([id, !randomized]);
  }
});
