/** Logistic regression in which each woman (or study) has an effect of her own, drawn from a normal law. */
import { likelihoodMaximum, type Slope } from '../numerics/likelihoodMaximum.ts';
import { cholesky, choleskyInverse, dot, type Matrix } from '../numerics/positiveDefinite.ts';
import { gaussHermite, type QuadraturePoint } from './gaussHermite.ts';
import { chanceAt, designOf, type LogisticData } from './logisticLikelihood.ts';
import { type LogisticAnswer, logisticRegression } from './logisticRegression.ts';

export type MixedLogistic =
  | {
      readonly kind: 'fitted';
      /** Intercept first, then per predictor: log odds per unit for one and the same woman. */
      readonly coefficients: readonly number[];
      readonly standardErrors: readonly number[];
      /** Standard deviation σ of the women's own log odds; 0 when they do not differ beyond chance. */
      readonly deviation: number;
      readonly logLikelihood: number;
      readonly clusters: number;
      readonly points: number;
    }
  | Exclude<LogisticAnswer, { readonly kind: 'fitted' }>
  | { readonly kind: 'did not settle'; readonly because: string };

/** Rows of one woman, each with the share of her own effect it feels. */
interface Cluster {
  readonly rows: Matrix;
  readonly outcome: readonly number[];
  readonly weights: readonly number[];
  readonly shares: readonly number[];
}

const STARTS = [0.5, 1.5, 3];
const MODE_ROUNDS = 100;

const logChance = (t: number): number => (t > 0 ? -Math.log1p(Math.exp(-t)) : t - Math.log1p(Math.exp(t)));

function clustersOf(data: LogisticData, names: readonly string[], shares: readonly number[] | undefined): Cluster[] {
  const { rows, outcome, weights } = designOf(data);
  if (names.length !== outcome.length) throw new RangeError('Every row belongs to a cluster.');
  if (shares !== undefined && (shares.length !== outcome.length || !shares.every(Number.isFinite))) {
    throw new RangeError('Every row has a finite share of the own effect.');
  }
  const members = new Map<string, number[]>();
  names.forEach((name, i) => {
    const known = members.get(name);
    if (known) known.push(i);
    else members.set(name, [i]);
  });
  return [...members.values()].map((of) => ({
    rows: of.map((i) => rows[i]!),
    outcome: of.map((i) => outcome[i]!),
    weights: of.map((i) => weights[i]!),
    shares: of.map((i) => shares?.[i] ?? 1),
  }));
}

/** Log-density of one woman's outcomes and her effect v, with slope and curvature in v, up to a constant. */
function inV(cluster: Cluster, linear: readonly number[], deviation: number, v: number) {
  let [value, slope, curvature] = [(-v * v) / 2, -v, 1];
  linear.forEach((base, i) => {
    const step = deviation * cluster.shares[i]!;
    const t = base + step * v;
    const [y, w] = [cluster.outcome[i]!, cluster.weights[i]!];
    value += w * logChance(y === 1 ? t : -t);
    slope += w * step * (y === 1 ? chanceAt(-t) : -chanceAt(t));
    curvature += w * step * step * chanceAt(t) * chanceAt(-t);
  });
  return { value, slope, curvature };
}

/** Newton's method for the likeliest v: the log-density is concave, the step is halved until it rises. */
function modeOf(cluster: Cluster, linear: readonly number[], deviation: number): { v: number; spread: number } {
  let v = 0;
  let here = inV(cluster, linear, deviation, v);
  for (let round = 0; round < MODE_ROUNDS && Math.abs(here.slope) > 1e-12; round += 1) {
    let step = here.slope / here.curvature;
    let next = inV(cluster, linear, deviation, v + step);
    while (next.value < here.value && Math.abs(step) > 1e-14) {
      step /= 2;
      next = inV(cluster, linear, deviation, v + step);
    }
    if (Math.abs(step) <= 1e-14) break;
    v += step;
    here = next;
  }
  return { v, spread: 1 / Math.sqrt(here.curvature) };
}

const zeros = (size: number): number[][] => Array.from({ length: size }, () => new Array<number>(size).fill(0));

interface Sums {
  value: number;
  readonly gradient: number[];
  readonly louis: number[][];
  readonly complete: number[][];
}

/** One quadrature point: an effect v, its share of the integral, and the deviation it is worth. */
interface Node {
  readonly v: number;
  readonly share: number;
  readonly deviation: number;
}

/** The quadrature points of one woman around her likeliest effect, each with its share of the integral. */
function nodesOf(cluster: Cluster, linear: readonly number[], deviation: number, rule: readonly QuadraturePoint[]) {
  const { v: mode, spread } = modeOf(cluster, linear, deviation);
  const nodes = rule.map(({ at: z, weight }) => {
    const v = mode + spread * z;
    return { v, log: Math.log(weight * spread) + (z * z) / 2 + inV(cluster, linear, deviation, v).value };
  });
  const largest = nodes.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const total = nodes.reduce((sum, { log }) => sum + Math.exp(log - largest), 0);
  const shares = nodes.map(({ v, log }): Node => ({ v, share: Math.exp(log - largest) / total, deviation }));
  return { value: largest + Math.log(total), shares };
}

/** Score of one woman's rows at one effect v; her part of the complete information is added with its share. */
function scoreAt(
  cluster: Cluster,
  linear: readonly number[],
  { v, share, deviation }: Node,
  complete: number[][],
): number[] {
  const size = complete.length;
  const score = new Array<number>(size).fill(0);
  cluster.rows.forEach((row, i) => {
    const own = cluster.shares[i]! * v;
    const t = linear[i]! + deviation * own;
    const [y, w] = [cluster.outcome[i]!, cluster.weights[i]!];
    const residual = w * (y === 1 ? chanceAt(-t) : -chanceAt(t));
    const curve = share * w * chanceAt(t) * chanceAt(-t);
    for (let j = 0; j < size; j += 1) {
      const x = row[j] ?? own;
      score[j]! += residual * x;
      for (let k = 0; k < size; k += 1) complete[j]![k]! += curve * x * (row[k] ?? own);
    }
  });
  return score;
}

/** Adds one woman to the sums: marginal log-likelihood, its slope (Fisher) and observed information (Louis). */
function addCluster(into: Sums, cluster: Cluster, at: readonly number[], rule: readonly QuadraturePoint[]): void {
  const size = at.length;
  const linear = cluster.rows.map((row) => dot(row, at.slice(0, -1)));
  const { value, shares } = nodesOf(cluster, linear, at[size - 1]!, rule);
  into.value += value;
  const mean = new Array<number>(size).fill(0);
  const squares = zeros(size);
  for (const node of shares) {
    scoreAt(cluster, linear, node, into.complete).forEach((one, j, score) => {
      mean[j]! += node.share * one;
      score.forEach((other, k) => (squares[j]![k]! += node.share * one * other));
    });
  }
  mean.forEach((one, j) => {
    into.gradient[j]! += one;
    mean.forEach((other, k) => (into.louis[j]![k]! += squares[j]![k]! - one * other));
  });
}

/** Far from the top the observed information need not be positive; the complete one then gives the direction. */
function slopeOf(clusters: readonly Cluster[], at: readonly number[], rule: readonly QuadraturePoint[]): Slope {
  const size = at.length;
  const sums: Sums = { value: 0, gradient: at.map(() => 0), louis: zeros(size), complete: zeros(size) };
  for (const cluster of clusters) addCluster(sums, cluster, at, rule);
  const observed = sums.complete.map((row, j) => row.map((value, k) => value - sums.louis[j]![k]!));
  const information = cholesky(observed) === undefined ? sums.complete : observed;
  return { value: sums.value, gradient: sums.gradient, information };
}

/**
 * Logistic regression with one normal effect per cluster, by adaptive Gauss–Hermite quadrature.
 *
 *   logit P(y) = xᵀβ + σ z v_c,  v_c ~ N(0, 1);  β and σ ≥ 0 maximize Σ_c log ∫ Π P(y | v) φ(v) dv
 *
 * z is 1 (a random intercept) or handed in (a random slope: treated ½, control −½ for studies pooled from their
 * counts, rows weighted by the counts). The odds ratios are those of one and the same woman, further from 1 than the
 * average ones of `exchangeableLogistic`.
 *
 * @param data     outcomes 0 or 1, predictors in the reader's units, optional weights
 * @param clusters the woman, or study, of each row
 * @param shares   z per row; 1 when absent
 * @param points   of the quadrature, 1 (Laplace) to 60
 * @returns the fit, errors from the observed information of all parameters, or why there is none
 * @throws {RangeError} as `logisticRegression`, or when a row has no cluster or share, or the points are none
 * @see Pinheiro JC, Bates DM. J Comput Graph Stat 1995;4:12-35, doi:10.1080/10618600.1995.10474663
 */
export function mixedLogistic(
  data: LogisticData,
  clusters: readonly string[],
  shares?: readonly number[],
  points = 15,
): MixedLogistic {
  const women = clustersOf(data, clusters, shares);
  const rule = gaussHermite(points);
  const plain = logisticRegression(data);
  if (plain.kind === 'not estimable') return plain;
  // With an effect of their own for each cluster, separated data can still have a maximum: start from no effect.
  const base = plain.kind === 'fitted' ? plain.coefficients : [0, ...data.predictors.map(() => 0)];
  const settled = STARTS.map((start) => likelihoodMaximum((at) => slopeOf(women, at, rule), [...base, start])).filter(
    (found) => found.kind === 'found',
  );
  const best = settled.sort((a, b) => b.value - a.value)[0];
  if (best === undefined) {
    if (plain.kind === 'separated') return plain;
    return { kind: 'did not settle', because: 'the likelihood has no maximum that can be reached' };
  }
  const covariance = choleskyInverse(cholesky(best.information)!);
  const deviation = Math.abs(best.at.at(-1)!);
  const alike = deviation < 1e-4 && plain.kind === 'fitted';
  return {
    kind: 'fitted',
    coefficients: alike ? plain.coefficients : best.at.slice(0, -1),
    standardErrors: alike ? plain.standardErrors : covariance.slice(0, -1).map((row, i) => Math.sqrt(row[i]!)),
    deviation: alike ? 0 : deviation,
    logLikelihood: best.value,
    clusters: women.length,
    points,
  };
}
