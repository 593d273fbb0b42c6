/** Logistic models for women who appear more than once: honest errors, and a common correlation. */
import { cholesky, choleskyInverse, choleskySolve, dot, type Matrix } from '../numerics/positiveDefinite.ts';
import { chanceAt, type Design, designOf, type LogisticData, logisticSlope } from './logisticLikelihood.ts';
import { type LogisticAnswer, logisticRegression } from './logisticRegression.ts';

const MAX_ROUNDS = 200;
const SETTLED = 1e-12;

export type ClusteredLogistic =
  | {
      readonly kind: 'fitted';
      /** Intercept first, then per predictor: log odds per unit, on average over women. */
      readonly coefficients: readonly number[];
      /** Cluster-robust. */
      readonly standardErrors: readonly number[];
      readonly covariance: Matrix;
      /** Of two transfers of one woman; absent where independence was assumed. */
      readonly correlation: number | undefined;
      readonly clusters: number;
    }
  | Exclude<LogisticAnswer, { readonly kind: 'fitted' }>
  | { readonly kind: 'did not settle'; readonly because: string };

/** Which rows belong to each woman. @throws {RangeError} when a row has no woman, or weights are handed in. */
function clustersOf(data: LogisticData, clusters: readonly string[]): number[][] {
  if (clusters.length !== data.outcome.length) throw new RangeError('Every row belongs to a cluster.');
  if (data.weights !== undefined) throw new RangeError('Clustered models take no weights.');
  const rows = new Map<string, number[]>();
  clusters.forEach((name, i) => {
    const known = rows.get(name);
    if (known) known.push(i);
    else rows.set(name, [i]);
  });
  return [...rows.values()];
}

const zeros = (size: number): number[][] => Array.from({ length: size }, () => new Array<number>(size).fill(0));

function addOuter(into: number[][], x: readonly number[], y: readonly number[], share: number): void {
  x.forEach((xi, i) => y.forEach((yj, j) => (into[i]![j]! += share * xi * yj)));
}

/** B⁻¹ M B⁻¹ */
function sandwich(bread: Matrix, meat: Matrix): number[][] | undefined {
  const lower = cholesky(bread);
  if (lower === undefined) return undefined;
  const inverse = choleskyInverse(lower);
  return inverse.map((row) => inverse.map((column) => row.reduce((sum, r, k) => sum + r * dot(meat[k]!, column), 0)));
}

const errorsOf = (covariance: Matrix): number[] => covariance.map((row, i) => Math.sqrt(row[i]!));

/**
 * Logistic regression with cluster-robust errors (HC0 by cluster).
 *
 *   V = I⁻¹ ( Σ_c u_c u_cᵀ ) I⁻¹,  u_c = Σ (y − p) x over the rows of cluster c
 *
 * Coefficients are those of `logisticRegression`; only the errors know that rows of one woman are alike.
 *
 * @param data     as for `logisticRegression`, without weights
 * @param clusters the woman of each row
 * @returns the fit, or why there is none
 * @throws {RangeError} when lists differ in length, an outcome is not 0 or 1, a predictor not finite, or weights are given
 * @see Liang KY, Zeger SL. Biometrika 1986;73:13-22, doi:10.1093/biomet/73.1.13
 */
export function clusterRobustLogistic(data: LogisticData, clusters: readonly string[]): ClusteredLogistic {
  const design = designOf(data);
  const groups = clustersOf(data, clusters);
  const fit = logisticRegression(data);
  if (fit.kind !== 'fitted') return fit;
  const meat = zeros(fit.coefficients.length);
  for (const rows of groups) {
    const score = fit.coefficients.map((_, j) =>
      rows.reduce((sum, i) => sum + (design.outcome[i]! - fit.chances[i]!) * design.rows[i]![j]!, 0),
    );
    addOuter(meat, score, score, 1);
  }
  const covariance = sandwich(logisticSlope(design, fit.coefficients).information, meat)!;
  const { coefficients } = fit;
  const standardErrors = errorsOf(covariance);
  return { kind: 'fitted', coefficients, standardErrors, covariance, correlation: undefined, clusters: groups.length };
}

/** Residuals and slopes in units of the binomial standard deviation √(p(1−p)). */
interface Standardized {
  readonly residuals: readonly number[];
  readonly slopes: Matrix;
}

function standardized({ rows, outcome }: Design, coefficients: readonly number[]): Standardized {
  const spreads = rows.map((row) => {
    const t = dot(row, coefficients);
    return { t, deviation: Math.sqrt(chanceAt(t) * chanceAt(-t)) };
  });
  return {
    residuals: spreads.map(({ t, deviation }, i) => (outcome[i]! === 1 ? chanceAt(-t) : -chanceAt(t)) / deviation),
    slopes: spreads.map(({ deviation }, i) => rows[i]!.map((x) => deviation * x)),
  };
}

/** Moment estimate of the common correlation: mean product of two residuals of one woman over the mean square. */
function correlationOf(residuals: readonly number[], groups: readonly number[][]): number {
  const scale = residuals.reduce((sum, r) => sum + r * r, 0) / residuals.length;
  let [products, pairs] = [0, 0];
  for (const rows of groups) {
    const sum = rows.reduce((total, i) => total + residuals[i]!, 0);
    const squares = rows.reduce((total, i) => total + residuals[i]! ** 2, 0);
    products += (sum * sum - squares) / 2;
    pairs += (rows.length * (rows.length - 1)) / 2;
  }
  return pairs === 0 ? 0 : products / pairs / scale;
}

/** Score, its derivative and its spread under a common correlation: R⁻¹ = (1 − α J / (1 + (m−1)α)) / (1 − α). */
function estimatingEquation({ residuals, slopes }: Standardized, groups: readonly number[][], correlation: number) {
  const size = slopes[0]!.length;
  const [bread, meat] = [zeros(size), zeros(size)];
  const score = new Array<number>(size).fill(0);
  for (const rows of groups) {
    const shared = correlation / (1 + (rows.length - 1) * correlation);
    const sums = score.map((_, j) => rows.reduce((total, i) => total + slopes[i]![j]!, 0));
    const residualSum = rows.reduce((total, i) => total + residuals[i]!, 0);
    const own = score.map((_, j) => {
      const plain = rows.reduce((total, i) => total + slopes[i]![j]! * residuals[i]!, 0);
      return (plain - shared * sums[j]! * residualSum) / (1 - correlation);
    });
    own.forEach((value, j) => (score[j]! += value));
    addOuter(meat, own, own, 1);
    for (const i of rows) addOuter(bread, slopes[i]!, slopes[i]!, 1 / (1 - correlation));
    addOuter(bread, sums, sums, -shared / (1 - correlation));
  }
  return { score, bread, meat };
}

/**
 * Generalized estimating equations for a logistic model with one correlation within a woman (exchangeable).
 *
 *   Σ Dᵀ V⁻¹ (y − p) = 0,  V = A^½ R(α) A^½;  α = mean of rᵢⱼ rᵢₖ over pairs / mean r², r Pearson residuals
 *   errors: sandwich by woman
 *
 * α without correction for degrees of freedom. The odds ratios are averages over women.
 *
 * @param data     as for `logisticRegression`, without weights
 * @param clusters the woman of each row
 * @returns the fit, or why there is none
 * @throws {RangeError} as `clusterRobustLogistic`
 * @see Liang KY, Zeger SL. Biometrika 1986;73:13-22, doi:10.1093/biomet/73.1.13
 */
export function exchangeableLogistic(data: LogisticData, clusters: readonly string[]): ClusteredLogistic {
  const design = designOf(data);
  const groups = clustersOf(data, clusters);
  const start = logisticRegression(data);
  if (start.kind !== 'fitted') return start;
  let coefficients = start.coefficients;
  const unsettled = { kind: 'did not settle', because: 'the estimating equations have no stable solution' } as const;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const now = standardized(design, coefficients);
    const correlation = correlationOf(now.residuals, groups);
    const { score, bread, meat } = estimatingEquation(now, groups, correlation);
    const lower = cholesky(bread);
    if (lower === undefined) return unsettled;
    const step = choleskySolve(lower, score);
    coefficients = coefficients.map((value, j) => value + step[j]!);
    if (step.every((move, j) => Math.abs(move) <= SETTLED * (1 + Math.abs(coefficients[j]!)))) {
      const covariance = sandwich(bread, meat)!;
      const standardErrors = errorsOf(covariance);
      return { kind: 'fitted', coefficients, standardErrors, covariance, correlation, clusters: groups.length };
    }
  }
  return unsettled;
}
