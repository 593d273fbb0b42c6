/** Is the odds ratio the same in all strata? */
import { chiSquareSf } from '../numerics/chiSquareDistribution.ts';
import { mantelHaenszelOddsRatio } from './mantelHaenszel.ts';
import { type Cells, cellsOf, emptyMargin, type TwoByTwo } from './twoByTwo.ts';

export type Homogeneity =
  | {
      readonly kind: 'tested';
      readonly degreesOfFreedom: number;
      readonly breslowDay: { readonly chiSquare: number; readonly p: number };
      /** With Tarone's correction, which the Mantel–Haenszel estimate calls for. */
      readonly tarone: { readonly chiSquare: number; readonly p: number };
    }
  | { readonly kind: 'not estimable'; readonly because: string };

/** The treated events expected with the stratum's margins at a given odds ratio, and their variance. */
function expectedAt(odds: number, { treatedEvents, treatedOthers, controlEvents, controlOthers }: Cells) {
  const [treated, control, events] = [
    treatedEvents + treatedOthers,
    controlEvents + controlOthers,
    treatedEvents + controlEvents,
  ];
  // (ψ − 1) x² − (ψ (n₁ + m) + n₂ − m) x + ψ n₁ m = 0, the root between the least and the most possible
  const linear = odds * (treated + events) + control - events;
  const product = odds * treated * events;
  const expected = (2 * product) / (linear + Math.sqrt(linear * linear - 4 * (odds - 1) * product));
  const cells = [expected, treated - expected, events - expected, control - events + expected];
  return { expected, variance: 1 / cells.reduce((sum, cell) => sum + 1 / cell, 0) };
}

/**
 * Breslow and Day's test of a common odds ratio, with Tarone's correction.
 *
 *   χ² = Σ (a − A)² / V,  A and V at the Mantel–Haenszel odds ratio with the stratum's margins
 *   Tarone: less (Σ a − Σ A)² / Σ V;  degrees of freedom: strata − 1
 *
 * @param strata two arms each; strata without an event, or with nothing else, say nothing and are left out
 * @returns both statistics; not estimable with fewer than two strata or without a common odds ratio
 * @throws {RangeError} when there is no stratum or a table is impossible
 * @see Breslow NE, Day NE. Statistical Methods in Cancer Research I, 1980, 4.4; Tarone RE. Biometrika 1985;72:91-95.
 */
export function breslowDay(strata: readonly TwoByTwo[]): Homogeneity {
  const common = mantelHaenszelOddsRatio(strata);
  const telling = strata.filter((table) => emptyMargin(table) === undefined);
  if (telling.length < 2)
    return { kind: 'not estimable', because: 'fewer than two strata with both events and others' };
  if (common.kind !== 'estimated') return common;
  const rows = telling.map((table) => {
    const cells = cellsOf(table);
    return { observed: cells.treatedEvents, ...expectedAt(Math.exp(common.estimate), cells) };
  });
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const plain = sum(({ observed, expected, variance }) => (observed - expected) ** 2 / variance);
  const corrected = plain - sum(({ observed, expected }) => observed - expected) ** 2 / sum(({ variance }) => variance);
  const df = rows.length - 1;
  return {
    kind: 'tested',
    degreesOfFreedom: df,
    breslowDay: { chiSquare: plain, p: chiSquareSf(plain, df) },
    tarone: { chiSquare: Math.max(0, corrected), p: chiSquareSf(Math.max(0, corrected), df) },
  };
}
