/** Treated against untreated with the recorded confounders taken out, and whether that could work at all. */
import { doublyRobust, gComputation, inverseProbabilityWeighted } from '../../engines/statistics/adjustedEffect.ts';
import { clusterRobustLogistic } from '../../engines/statistics/clusteredLogistic.ts';
import { logisticRegression } from '../../engines/statistics/logisticRegression.ts';
import { propensity, standardizedDifference } from '../../engines/statistics/propensity.ts';
import { clustered } from '../warnings/designWarnings.ts';
import { noOverlap, shareOutside, unbalanced } from '../warnings/modelWarnings.ts';
import type { Warning } from '../warnings/warning.ts';
import type { AdjustedAnswer } from './answers.ts';

/** One transfer with a recorded outcome. */
export interface TreatedRow {
  readonly womanId: string | undefined;
  readonly treated: boolean;
  readonly event: boolean;
  /** One value per covariate; undefined where not recorded. */
  readonly covariates: readonly (number | undefined)[];
}

export const ADJUSTED_METHODS = [
  'adjusted: treated against untreated and declined together; propensity by logistic regression; inverse-probability weights (Hájek), standardized differences with the unweighted pooled deviation',
  'g-computation; augmented weighting with influence-function error',
  'logistic regression with errors by woman (HC0)',
] as const;

function complete(rows: readonly TreatedRow[]) {
  return rows.flatMap((row) => {
    const values = row.covariates.filter((value) => value !== undefined);
    return values.length === row.covariates.length ? [{ ...row, values }] : [];
  });
}

type CompleteRow = ReturnType<typeof complete>[number];

function clusteredEffect(rows: readonly CompleteRow[], columns: readonly (readonly number[])[]) {
  const women = rows.map(({ womanId }) => womanId).filter((id) => id !== undefined);
  if (women.length < rows.length) return { kind: 'not estimable', because: 'rows carry no key of the woman' } as const;
  const data = {
    outcome: rows.map(({ event }) => (event ? 1 : 0)),
    predictors: [rows.map(({ treated }) => (treated ? 1 : 0)), ...columns],
  };
  const [naive, robust] = [logisticRegression(data), clusterRobustLogistic(data, women)];
  if (naive.kind !== 'fitted' || robust.kind !== 'fitted') {
    const because = naive.kind === 'fitted' ? 'the model could not be fitted' : naive.because;
    return { kind: 'not estimable', because } as const;
  }
  return {
    kind: 'estimated',
    logOddsRatio: robust.coefficients[1]!,
    naiveError: naive.standardErrors[1]!,
    clusteredError: robust.standardErrors[1]!,
    women: robust.clusters,
    inBothArms: inBothArms(rows),
  } as const;
}

/** Women with rows in both arms. */
export function inBothArms(rows: readonly Pick<TreatedRow, 'womanId' | 'treated'>[]): number {
  const arms = new Map<string, Set<boolean>>();
  for (const { womanId, treated } of rows) {
    if (womanId === undefined) continue;
    const known = arms.get(womanId) ?? new Set<boolean>();
    arms.set(womanId, known.add(treated));
  }
  return [...arms.values()].filter(({ size }) => size > 1).length;
}

/**
 * Weighting, g-computation and both together, with balance, overlap and errors by woman.
 *
 * @param covariates names, in the order of each row's values
 * @param rows       transfers with a recorded outcome; those with a missing covariate are left out and counted
 */
export function adjusted(covariates: readonly string[], rows: readonly TreatedRow[]): AdjustedAnswer {
  if (covariates.length === 0) return { kind: 'not estimable', because: 'no covariate was named' };
  const used = complete(rows);
  if (used.length === 0) return { kind: 'not estimable', because: 'no row has every covariate' };
  const columns = covariates.map((_, j) => used.map(({ values }) => values[j]!));
  const treated = used.map((row) => row.treated);
  const model = propensity(treated, columns);
  if (model.kind === 'not estimable') return model;
  const data = { outcome: used.map(({ event }) => (event ? 1 : 0)), treated, confounders: columns };
  return {
    kind: 'adjusted',
    covariates,
    rows: used.length,
    missingCovariate: rows.length - used.length,
    weighted: inverseProbabilityWeighted(data),
    standardized: gComputation(data),
    doublyRobust: doublyRobust(data),
    balance: covariates.map((covariate, j) => ({
      covariate,
      before: standardizedDifference(columns[j]!, treated),
      after: standardizedDifference(columns[j]!, treated, model.weights),
    })),
    overlap: {
      outside: shareOutside(model.chances),
      effectiveSize: model.effectiveSize,
      rows: { treated: treated.filter(Boolean).length, control: treated.filter((is) => !is).length },
      largestWeight: model.largestWeight,
    },
    clustered: clusteredEffect(used, columns),
  };
}

/** Overlap, balance and clustering against the adjusted effect. */
export function adjustedWarnings(answer: AdjustedAnswer, rows: readonly TreatedRow[]): readonly Warning[] {
  const known = rows.flatMap(({ womanId }) => (womanId === undefined ? [] : [womanId]));
  const women = known.length === rows.length ? new Set(known).size : undefined;
  const errors =
    answer.kind === 'adjusted' && answer.clustered.kind === 'estimated'
      ? { naiveError: answer.clustered.naiveError, clusteredError: answer.clustered.clusteredError }
      : {};
  const found = [
    answer.kind === 'adjusted' ? noOverlap(answer.overlap) : undefined,
    answer.kind === 'adjusted' ? unbalanced(answer.balance) : undefined,
    clustered({ rows: rows.length, women, inBothArms: inBothArms(rows), ...errors }),
  ];
  return found.filter((warning) => warning !== undefined);
}
