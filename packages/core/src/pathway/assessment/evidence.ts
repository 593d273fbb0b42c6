import { clopperPearson } from '../../engines/statistics/binomialIntervals.ts';
import { pearsonChiSquare, yatesChiSquare } from '../../engines/statistics/chiSquareTest.ts';
import { fisherExact } from '../../engines/statistics/fisherExact.ts';
import { newcombe } from '../../engines/statistics/riskDifference.ts';
import type { TestAnswer } from '../../engines/statistics/twoByTwo.ts';
import type { Comparison, Observation, Proportion } from '../../knowledge/studies/study.ts';

/**
 * What a study's counts say: percentages with exact intervals, the difference with its interval and
 * every p value with the name of its test. Computed from the counts, never copied from a paper.
 */

/** Percent and its 95 % Clopper–Pearson limits, 0 to 100. */
export interface ArmEvidence extends Proportion {
  readonly percent: number;
  readonly lowerPercent: number;
  readonly upperPercent: number;
}

export interface NamedP {
  readonly test: 'Fisher exact' | 'chi-square' | 'chi-square, Yates';
  readonly p: number;
}

export interface ComparisonEvidence {
  readonly comparison: Comparison;
  readonly first: ArmEvidence;
  readonly second: ArmEvidence;
  /** First minus second, percentage points, 95 % Newcombe. */
  readonly differencePoints: number;
  readonly differenceLower: number;
  readonly differenceUpper: number;
  /** Two-sided. */
  readonly pValues: readonly NamedP[];
  /** Some valid tests give p below 0.05 and some do not. */
  readonly significanceDependsOnTest: boolean;
}

export interface ObservationEvidence {
  readonly observation: Observation;
  readonly arm?: ArmEvidence;
}

const SIGNIFICANT = 0.05;
const comparisons = new WeakMap<Comparison, ComparisonEvidence>();

/** Computed once for each comparison of an edition. */
export function evidenceOf(comparison: Comparison): ComparisonEvidence {
  let evidence = comparisons.get(comparison);
  if (evidence === undefined) comparisons.set(comparison, (evidence = compute(comparison)));
  return evidence;
}

function compute(comparison: Comparison): ComparisonEvidence {
  const { first, second } = comparison;
  const table = { treated: first, control: second };
  const difference = newcombe(table);
  const pValues: readonly NamedP[] = [
    { test: 'Fisher exact', p: fisherExact(table).twoSided },
    ...tested('chi-square', pearsonChiSquare(table)),
    ...tested('chi-square, Yates', yatesChiSquare(table)),
  ];
  const significant = pValues.filter(({ p }) => p < SIGNIFICANT).length;
  return {
    comparison,
    first: armEvidence(first),
    second: armEvidence(second),
    differencePoints: 100 * (first.events / first.total - second.events / second.total),
    differenceLower: 100 * difference.lower,
    differenceUpper: 100 * difference.upper,
    pValues,
    significanceDependsOnTest: significant > 0 && significant < pValues.length,
  };
}

function tested(test: NamedP['test'], answer: TestAnswer): readonly NamedP[] {
  return answer.kind === 'tested' ? [{ test, p: answer.p }] : [];
}

export function armEvidence(arm: Proportion): ArmEvidence {
  const { lower, upper } = clopperPearson(arm.events, arm.total);
  return { ...arm, percent: (100 * arm.events) / arm.total, lowerPercent: 100 * lower, upperPercent: 100 * upper };
}

export function observationOf(observation: Observation): ObservationEvidence {
  return observation.proportion === undefined
    ? { observation }
    : { observation, arm: armEvidence(observation.proportion) };
}
