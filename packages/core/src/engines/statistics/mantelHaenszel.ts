/** Pooling the tables themselves: Mantel–Haenszel and Peto, for sparse data. */
import { chiSquareSf } from '../numerics/chiSquareDistribution.ts';
import { normalSf } from '../numerics/normalDistribution.ts';
import { type Interval, USUAL_LEVEL, zOf } from './interval.ts';
import { cellsOf, emptyMargin, type TestAnswer, type TwoByTwo } from './twoByTwo.ts';

export type PooledTables =
  | ({
      readonly kind: 'estimated';
      /** Log odds ratio, or risk difference. */
      readonly estimate: number;
      readonly standardError: number;
      readonly p: number;
      /** Studies that counted: without an event, or with nothing else, in both arms they say nothing of a ratio. */
      readonly studies: number;
    } & Interval)
  | { readonly kind: 'not estimable'; readonly because: string };

interface Row {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly n: number;
}

/** The four cells of each study. @throws {RangeError} when there is no study or a table is impossible. */
function rowsOf(tables: readonly TwoByTwo[]): Row[] {
  if (tables.length === 0) throw new RangeError('Pooling takes at least one study.');
  return tables.map((table) => {
    const { treatedEvents: a, treatedOthers: b, controlEvents: c, controlOthers: d } = cellsOf(table);
    return { a, b, c, d, n: a + b + c + d };
  });
}

/** Those that say something of a ratio: with an event, and without one, somewhere. */
function ratioRowsOf(tables: readonly TwoByTwo[]): Row[] {
  return rowsOf(tables).filter((_, i) => emptyMargin(tables[i]!) === undefined);
}

const total = (rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

function pooled(estimate: number, standardError: number, studies: number, level: number): PooledTables {
  const width = zOf(level) * standardError;
  const p = 2 * normalSf(Math.abs(estimate) / standardError);
  return { kind: 'estimated', estimate, standardError, p, studies, lower: estimate - width, upper: estimate + width };
}

/**
 * Mantel–Haenszel odds ratio over strata or studies, with the variance of Robins, Breslow and Greenland.
 *
 *   OR = R/S, R = Σ ad/n, S = Σ bc/n
 *   var log OR = Σ PR'/2R² + Σ (PS' + QR')/2RS + Σ QS'/2S²,  P = (a+d)/n, Q = (b+c)/n, R' = ad/n, S' = bc/n
 *
 * @param tables two arms each
 * @param level  two-sided coverage, between 0 and 1
 * @returns log odds ratio with limits; not estimable when R or S is 0
 * @throws {RangeError} when there is no study, a table is impossible, or the level is none
 * @see Robins J, Breslow N, Greenland S. Biometrics 1986;42:311-323, doi:10.2307/2531052
 */
export function mantelHaenszelOddsRatio(tables: readonly TwoByTwo[], level = USUAL_LEVEL): PooledTables {
  const rows = ratioRowsOf(tables);
  zOf(level);
  const r = ({ a, d, n }: Row): number => (a * d) / n;
  const s = ({ b, c, n }: Row): number => (b * c) / n;
  const p = ({ a, d, n }: Row): number => (a + d) / n;
  const [R, S] = [total(rows, r), total(rows, s)];
  if (R === 0 || S === 0)
    return { kind: 'not estimable', because: 'a pooled cell is empty: the ratio is zero or infinite' };
  const variance =
    total(rows, (row) => p(row) * r(row)) / (2 * R * R) +
    total(rows, (row) => p(row) * s(row) + (1 - p(row)) * r(row)) / (2 * R * S) +
    total(rows, (row) => (1 - p(row)) * s(row)) / (2 * S * S);
  return pooled(Math.log(R / S), Math.sqrt(variance), rows.length, level);
}

/**
 * Mantel–Haenszel risk difference over strata or studies, with the variance of Sato, Greenland and Robins.
 *
 *   RD = Σ (a n₂ − c n₁)/n / Σ n₁n₂/n
 *
 * @param tables two arms each; one without an event in either arm speaks for no difference, and counts
 * @param level  two-sided coverage, between 0 and 1
 * @returns risk difference with limits; not estimable when no study has both events and others
 * @throws {RangeError} when there is no study, a table is impossible, or the level is none
 * @see Sato T, Greenland S, Robins JM. Biometrics 1989;45:1323-1324.
 */
export function mantelHaenszelRiskDifference(tables: readonly TwoByTwo[], level = USUAL_LEVEL): PooledTables {
  const rows = rowsOf(tables);
  zOf(level);
  const weight = total(rows, ({ a, b, c, d, n }) => ((a + b) * (c + d)) / n);
  if (tables.every((table) => emptyMargin(table) !== undefined)) {
    return { kind: 'not estimable', because: 'no study has both events and others' };
  }
  const difference = total(rows, ({ a, b, c, d, n }) => (a * (c + d) - c * (a + b)) / n) / weight;
  const slope = total(rows, ({ a, b, c, d, n }) => {
    const [p1, p2] = [(a + b) / n, (c + d) / n];
    return c * p1 * p1 - a * p2 * p2 + (p1 * p2 * (c + d - a - b)) / 2;
  });
  const level0 = total(rows, ({ a, b, c, d, n }) => (a * d + c * b) / n / 2);
  return pooled(difference, Math.sqrt(difference * slope + level0) / weight, rows.length, level);
}

/**
 * Peto's one-step odds ratio: good for rare events and arms of similar size, biased for large effects.
 *
 *   log OR = Σ (a − E) / ΣV,  se = 1/√ΣV,  E = n₁m/n, V = n₁n₂m(n − m) / (n²(n − 1)), m = a + c
 *
 * @param tables two arms each
 * @param level  two-sided coverage, between 0 and 1
 * @returns log odds ratio with limits; not estimable when no study has both events and others
 * @throws {RangeError} when there is no study, a table is impossible, or the level is none
 * @see Yusuf S et al. Prog Cardiovasc Dis 1985;27:335-371.
 */
export function petoOddsRatio(tables: readonly TwoByTwo[], level = USUAL_LEVEL): PooledTables {
  const rows = ratioRowsOf(tables);
  zOf(level);
  if (rows.length === 0) return { kind: 'not estimable', because: 'no study has both events and others' };
  const excess = total(rows, ({ a, b, c, n }) => a - ((a + b) * (a + c)) / n);
  const variance = total(rows, ({ a, b, c, d, n }) => ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1)));
  return pooled(excess / variance, 1 / Math.sqrt(variance), rows.length, level);
}

/**
 * Do the studies differ more than chance around Peto's odds ratio?
 *
 *   Q = Σ (a − E)²/V − (Σ (a − E))² / ΣV,  studies − 1 degrees of freedom
 *
 * @param tables two arms each; studies without an event, or with nothing else, say nothing and are left out
 * @returns Q and p; not estimable with fewer than two studies that say something
 * @throws {RangeError} when there is no study or a table is impossible
 * @see Yusuf S et al. Prog Cardiovasc Dis 1985;27:335-371.
 */
export function petoHeterogeneity(tables: readonly TwoByTwo[]): TestAnswer {
  const rows = ratioRowsOf(tables);
  if (rows.length < 2) return { kind: 'not estimable', because: 'fewer than two studies with both events and others' };
  const excess = ({ a, b, c, n }: Row): number => a - ((a + b) * (a + c)) / n;
  const variance = ({ a, b, c, d, n }: Row): number => ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
  const around = total(rows, excess) ** 2 / total(rows, variance);
  const statistic = Math.max(0, total(rows, (row) => excess(row) ** 2 / variance(row)) - around);
  return { kind: 'tested', statistic, p: chiSquareSf(statistic, rows.length - 1) };
}
