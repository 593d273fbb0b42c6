import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohort, treatment } from '../../../../../tests/oracles/statistics/confoundedCohort.ts';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { doublyRobust, gComputation, inverseProbabilityWeighted, type AdjustedEffect } from './adjustedEffect.ts';

const TOLERANCE = { of: 'ipw_gcomp_gee effect', relative: 1e-8 };

function estimated(answer: AdjustedEffect) {
  if (answer.kind !== 'estimated') throw new Error(answer.because);
  return answer;
}

describe('400 transfers as computed by R', () => {
  test('inverse-probability weighting', () => {
    const found = estimated(inverseProbabilityWeighted(treatment));
    expectWithin(TOLERANCE, found.treatedChance, cohort.ipw.mu1);
    expectWithin(TOLERANCE, found.controlChance, cohort.ipw.mu0);
    expectWithin(TOLERANCE, found.riskDifference, cohort.ipw.rd);
    expectWithin(TOLERANCE, found.standardError, cohort.ipw.hc0_se);
    const logit = (p: number): number => Math.log(p / (1 - p));
    expectWithin(TOLERANCE, logit(found.treatedChance) - logit(found.controlChance), cohort.ipw.log_or);
  });
  test('g-computation', () => {
    const found = estimated(gComputation(treatment));
    expectWithin(TOLERANCE, found.treatedChance, cohort.gcomp.mu1);
    expectWithin(TOLERANCE, found.controlChance, cohort.gcomp.mu0);
    expectWithin(TOLERANCE, found.riskDifference, cohort.gcomp.rd);
  });
  test('doubly robust', () => {
    const found = estimated(doublyRobust(treatment));
    expectWithin(TOLERANCE, found.riskDifference, cohort.aipw.rd);
    expectWithin(TOLERANCE, found.standardError, cohort.aipw.se);
  });
});

test('with one confounder of two values all three are the average over its strata', () => {
  const count = fc.integer({ min: 1, max: 12 });
  const stratum = fc.tuple(count, count, count, count);
  fc.assert(
    fc.property(stratum, ([a, b, c, d]) => {
      // The same table in both strata: no confounding, so the plain difference is the answer of all three.
      const rows = [0, 1].flatMap((x) =>
        [
          { y: 1, treated: true, n: a },
          { y: 0, treated: true, n: b },
          { y: 1, treated: false, n: c },
          { y: 0, treated: false, n: d },
        ].flatMap(({ y, treated, n }) => Array.from({ length: n }, () => ({ y, treated, x }))),
      );
      const data = {
        outcome: rows.map(({ y }) => y),
        treated: rows.map(({ treated }) => treated),
        confounders: [rows.map(({ x }) => x)],
      };
      for (const method of [inverseProbabilityWeighted, gComputation, doublyRobust]) {
        const { riskDifference } = estimated(method(data));
        expectWithin(
          { of: 'law no confounding', relative: 1e-8, absolute: 1e-9 },
          riskDifference,
          a / (a + b) - c / (c + d),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('no overlap, or no outcome, is not estimable', () => {
  const apart = { outcome: [0, 1, 0, 1], treated: [true, true, false, false], confounders: [[1, 2, 3, 4]] };
  expect(inverseProbabilityWeighted(apart).kind).toBe('not estimable');
  expect(doublyRobust(apart).kind).toBe('not estimable');
  expect(gComputation({ ...treatment, outcome: treatment.outcome.map(() => 0) }).kind).toBe('not estimable');
});

test('refuses lists of different length and outcomes that are none', () => {
  for (const method of [inverseProbabilityWeighted, gComputation, doublyRobust]) {
    expect(() => method({ ...treatment, outcome: [1] })).toThrow(RangeError);
    expect(() => method({ ...treatment, outcome: treatment.outcome.map(() => 2) })).toThrow(RangeError);
    expect(() => method({ ...treatment, confounders: [[1]] })).toThrow(RangeError);
  }
});
