/** The 400 transfers of ipw_gcomp_gee.json, typed: a marker drives treatment, 100 women with 4 transfers each. */
import { readOracle } from './readOracle.ts';

interface Cohort {
  readonly data: Record<'y' | 'tr' | 'age' | 'prev_fail' | 'th' | 'id', readonly number[]>;
  readonly ps_coef: readonly number[];
  readonly ipw: Record<'mu1' | 'mu0' | 'rd' | 'hc0_se' | 'log_or', number>;
  readonly ess: readonly [number, number];
  readonly weight_max: number;
  readonly stabilised_mean: number;
  readonly smd_before: Record<'age' | 'prev_fail' | 'th', number>;
  readonly smd_after: Record<'age' | 'prev_fail' | 'th', number>;
  readonly gcomp: Record<'mu1' | 'mu0' | 'rd', number>;
  readonly aipw: Record<'rd' | 'se', number>;
  readonly cluster_sandwich_glm_se: readonly number[];
  readonly gee: { readonly coef: readonly number[]; readonly se: readonly number[]; readonly alpha: number };
}

export const cohort = readOracle<Cohort>('ipw_gcomp_gee');

const { y, tr, age, prev_fail, th } = cohort.data;

export const treatment = {
  outcome: y,
  treated: tr.map((is) => is === 1),
  confounders: [age, prev_fail, th],
};
