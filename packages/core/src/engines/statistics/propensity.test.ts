import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohort, treatment } from '../../../../../tests/oracles/statistics/confoundedCohort.ts';
import { expectWithin } from '../../../../../tests/oracles/statistics/readOracle.ts';
import { propensity, standardizedDifference } from './propensity.ts';

const TOLERANCE = { of: 'ipw_gcomp_gee propensity', relative: 1e-8 };

describe('400 transfers as computed by R', () => {
  const found = propensity(treatment.treated, treatment.confounders);
  if (found.kind !== 'estimated') throw new Error(found.because);
  test('coefficients, effective sizes, largest weight', () => {
    cohort.ps_coef.forEach((want, i) => expectWithin(TOLERANCE, found.coefficients[i], want));
    expectWithin(TOLERANCE, found.effectiveSize.treated, cohort.ess[0]);
    expectWithin(TOLERANCE, found.effectiveSize.control, cohort.ess[1]);
    expectWithin(TOLERANCE, found.largestWeight, cohort.weight_max);
    expectWithin(TOLERANCE, found.stabilizedMean, cohort.stabilised_mean);
  });
  test.each(['age', 'prev_fail', 'th'] as const)('balance of %s, before and after', (name) => {
    const values = cohort.data[name];
    expectWithin(TOLERANCE, standardizedDifference(values, treatment.treated), cohort.smd_before[name]);
    expectWithin(TOLERANCE, standardizedDifference(values, treatment.treated, found.weights), cohort.smd_after[name]);
  });
});

const people = fc.array(fc.record({ value: fc.integer({ min: -20, max: 20 }), treated: fc.boolean() }), {
  minLength: 4,
  maxLength: 40,
});

test('the difference has no unit and changes its sign with the arms', () => {
  fc.assert(
    fc.property(people, (of) => {
      const [values, treated] = [of.map(({ value }) => value), of.map((one) => one.treated)];
      const here = standardizedDifference(values, treated);
      if (here === undefined) return;
      const tolerance = { of: 'law standardized difference', relative: 1e-9, absolute: 1e-12 };
      expectWithin(
        tolerance,
        standardizedDifference(
          values.map((value) => 7 * value + 3),
          treated,
        ),
        here,
      );
      expectWithin(
        tolerance,
        standardizedDifference(
          values,
          treated.map((is) => !is),
        ),
        -here,
      );
    }),
  );
});

test('no overlap and an empty arm are not estimable; nobody varying has no difference', () => {
  expect(propensity([true, true, false, false], [[1, 2, 3, 4]])).toMatchObject({
    kind: 'not estimable',
    because: expect.stringContaining('overlap') as string,
  });
  expect(propensity([true, true], [])).toEqual({ kind: 'not estimable', because: 'an arm is empty' });
  expect(standardizedDifference([1, 1, 1, 1], [true, true, false, false])).toBeUndefined();
  expect(standardizedDifference([1, 2, 3], [true, false, false])).toBeUndefined();
});

test('refuses lists of different length', () => {
  expect(() => propensity([true, false], [[1]])).toThrow(RangeError);
  expect(() => standardizedDifference([1], [true, false])).toThrow(RangeError);
});
