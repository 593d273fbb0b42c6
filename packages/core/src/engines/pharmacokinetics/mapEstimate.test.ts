import { describe, expect, test } from 'vitest';
import { noteError } from '../../../../../tests/oracles/pharmacokinetics/readPkOracle.ts';
import { mapCases, problemOf } from '../../../../../tests/oracles/pharmacokinetics/mapCases.ts';
import { mapEstimate } from './mapEstimate.ts';
import { objective } from './objective.ts';

describe.each(mapCases)('$name as by 40-digit arithmetic', (of) => {
  const problem = problemOf(of);
  const p = of.omega_diag.length;
  const estimate = mapEstimate(problem);

  test('objective and predictions at the prior', () => {
    const cost = objective(problem, new Float64Array(p));
    expect(Math.abs(cost - of.ofv0)).toBeLessThanOrEqual(1e-11);
    of.pred0.forEach((want, j) => expect(Math.abs(problem.predicted[j]! / want - 1)).toBeLessThanOrEqual(1e-13));
  });

  test('deviations within 1e-8, objective within 1e-11, one optimum from every start', () => {
    of.map.eta.forEach((want, v) => {
      const error = Math.abs(estimate.theta[v]! - Number(want));
      noteError('map_oracle eta', error);
      expect(error).toBeLessThanOrEqual(1e-8);
    });
    noteError('map_oracle ofv', Math.abs(estimate.objective - Number(of.map.ofv)));
    expect(Math.abs(estimate.objective - Number(of.map.ofv))).toBeLessThanOrEqual(1e-11);
    of.map.ipred.forEach((want, j) => expect(Math.abs(estimate.predicted[j]! / want - 1)).toBeLessThanOrEqual(1e-9));
    expect(estimate.others).toEqual([]);
    expect(estimate.unsettled).toBe(0);
  });

  test('Hessian within 1e-8 of its largest entry, and Laplace covariance', () => {
    const largest = Math.max(...of.hessian_ofv.flat().map(Math.abs));
    of.hessian_ofv.flat().forEach((want, i) => {
      const error = Math.abs(estimate.hessian[i]! - want) / largest;
      noteError('map_oracle hessian', error);
      expect(error).toBeLessThanOrEqual(1e-8);
    });
    const widest = Math.max(...of.laplace_cov.flat().map(Math.abs));
    of.laplace_cov
      .flat()
      .forEach((want, i) => expect(Math.abs(estimate.covariance[i]! - want)).toBeLessThanOrEqual(1e-7 * widest));
  });
});
