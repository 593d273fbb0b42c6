import { inPercent } from '../../engines/quantities/rounding.ts';
import { clopperPearson } from '../../engines/statistics/binomialIntervals.ts';
import { boschloo } from '../../engines/statistics/boschloo.ts';
import { pearsonChiSquare, severalGroupsChiSquare, yatesChiSquare } from '../../engines/statistics/chiSquareTest.ts';
import { fisherExact, midP } from '../../engines/statistics/fisherExact.ts';
import { holm } from '../../engines/statistics/holm.ts';
import { zOf } from '../../engines/statistics/interval.ts';
import { normalSf } from '../../engines/numerics/normalDistribution.ts';
import { oddsRatioWoolf } from '../../engines/statistics/oddsRatio.ts';
import { newcombe } from '../../engines/statistics/riskDifference.ts';
import { riskRatio } from '../../engines/statistics/riskRatio.ts';
import { studyEffect } from '../../engines/statistics/studyEffect.ts';
import type { RatioEstimate, TestAnswer } from '../../engines/statistics/twoByTwo.ts';
import type { Comparison, Proportion } from '../../knowledge/studies/study.ts';
import type { Study } from '../../knowledge/studies/studyCard.ts';

/** What a study's counts say, by every effect and every test a reader may ask for. Nothing is copied from a paper. */

export interface NamedTest {
  readonly test: 'Fisher exact' | 'mid-P' | 'mid-P, doubled' | 'chi-square' | 'chi-square, Yates' | 'Boschloo';
  /** Two-sided. */
  readonly p: number;
}

export interface StudyEffects {
  readonly comparison: Comparison;
  /** First minus second, percentage points, 95 % Newcombe. */
  readonly differencePoints: number;
  readonly differenceLower: number;
  readonly differenceUpper: number;
  /** 95 % Katz. */
  readonly riskRatio: RatioEstimate;
  /** 95 % Woolf, exact where a cell is 0. */
  readonly oddsRatio: RatioEstimate;
  readonly tests: readonly NamedTest[];
  readonly significanceDependsOnTest: boolean;
}

const SIGNIFICANT = 0.05;

const tableOf = ({ first, second }: Pick<Comparison, 'first' | 'second'>) => ({ treated: first, control: second });

function tested(test: NamedTest['test'], answer: TestAnswer): readonly NamedTest[] {
  return answer.kind === 'tested' ? [{ test, p: answer.p }] : [];
}

/** Risk difference, risk ratio, odds ratio and six two-sided tests of one comparison, from its counts. */
export function studyEffects(comparison: Comparison): StudyEffects {
  const table = tableOf(comparison);
  const { first, second } = comparison;
  const difference = newcombe(table);
  const halved = midP(table);
  const tests: readonly NamedTest[] = [
    { test: 'Fisher exact', p: fisherExact(table).twoSided },
    { test: 'mid-P', p: halved.twoSidedMinimumLikelihood },
    { test: 'mid-P, doubled', p: Math.min(1, halved.twoSidedDoubled) },
    ...tested('chi-square', pearsonChiSquare(table)),
    ...tested('chi-square, Yates', yatesChiSquare(table)),
    { test: 'Boschloo', p: boschloo(table).twoSided },
  ];
  const significant = tests.filter(({ p }) => p < SIGNIFICANT).length;
  return {
    comparison,
    differencePoints: 100 * (first.events / first.total - second.events / second.total),
    differenceLower: 100 * difference.lower,
    differenceUpper: 100 * difference.upper,
    riskRatio: riskRatio(table),
    oddsRatio: oddsRatioWoolf(table),
    tests,
    significanceDependsOnTest: significant > 0 && significant < tests.length,
  };
}

/** All groups of a study against each other, and each against the first, corrected for their number. */
export interface GroupTests {
  readonly outcome: string;
  /** Chi-square over all groups. */
  readonly p: number;
  readonly againstFirst: readonly { readonly group: string; readonly fisherP: number; readonly holmP: number }[];
}

/** The outcomes for which every group of a study has its events, in order; none where a study has no such counts. */
export function groupTests({ groups }: Study): readonly GroupTests[] {
  const [first, ...others] = groups;
  if (first?.events === undefined || others.length < 2) return [];
  return Object.keys(first.events).flatMap((outcome) => {
    const arms = groups.flatMap(({ women, events }) => {
      const of = events?.[outcome];
      return women === undefined || of === undefined ? [] : [{ events: of, total: women }];
    });
    const overall = severalGroupsChiSquare(arms);
    if (arms.length !== groups.length || overall.kind !== 'tested') return [];
    const fisher = arms.slice(1).map((arm) => fisherExact({ treated: arm, control: arms[0]! }).twoSided);
    const corrected = holm(fisher);
    return [
      {
        outcome,
        p: overall.p,
        againstFirst: others.map(({ label }, i) => ({ group: label, fisherP: fisher[i]!, holmP: corrected[i]! })),
      },
    ];
  });
}

export interface BandContrast {
  readonly ratioOfOddsRatios: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
}

/**
 * Do two disjoint strata point in different directions? Ratio of their odds ratios, Wald.
 *
 *   exp( log OR₁ − log OR₂ ± z √(v₁ + v₂) )
 */
export function bandContrast(upperBand: Comparison, lowerBand: Comparison): BandContrast {
  const [one, other] = [upperBand, lowerBand].map((of) => studyEffect(tableOf(of), 'log odds ratio')) as [
    ReturnType<typeof studyEffect>,
    ReturnType<typeof studyEffect>,
  ];
  const log = one.estimate - other.estimate;
  const error = Math.sqrt(one.variance + other.variance);
  const width = zOf(0.95) * error;
  return {
    ratioOfOddsRatios: Math.exp(log),
    lower: Math.exp(log - width),
    upper: Math.exp(log + width),
    p: 2 * normalSf(Math.abs(log) / error),
  };
}

/** '4/11 (36.4 %, 10.9 % to 69.2 %)': a proportion with its exact 95 % interval. */
export function proportionInWords({ events, total }: Proportion): string {
  const { lower, upper } = clopperPearson(events, total);
  return `${String(events)}/${String(total)} (${inPercent((100 * events) / total)}, ${inPercent(100 * lower)} to ${inPercent(100 * upper)})`;
}
