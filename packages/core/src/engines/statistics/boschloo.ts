/** Boschloo's exact test: Fisher's p as the statistic, the arms' totals held, the number of events free. */
import { hypergeometricAtLeast } from '../numerics/hypergeometricDistribution.ts';
import type { ExactTest } from './fisherExact.ts';
import { armsExchanged, cellsOf, type TwoByTwo, urnOf } from './twoByTwo.ts';
import { type CriticalRegion, unconditionalSize } from './unconditionalSize.ts';

/** Tables with the same Fisher p as the observed one belong to the region, in spite of rounding. */
const AS_EXTREME = 1 + 1e-7;

/**
 * The control counts with a one-sided Fisher p not above the observed one. That p rises with the control's
 * events and falls with the treated arm's, so the border only ever moves up.
 */
function regionOf({ treated, control }: TwoByTwo, limit: number): CriticalRegion {
  const upTo: number[] = [];
  let border = -1;
  for (let x = 0; x <= treated.total; x += 1) {
    const within = (k: number): boolean =>
      hypergeometricAtLeast(x, { marked: treated.total, unmarked: control.total, drawn: x + k }) <= limit;
    while (border < control.total && within(border + 1)) border += 1;
    upTo.push(border);
  }
  return { upTo, from: upTo.map(() => control.total + 1) };
}

function greaterThanControl(table: TwoByTwo): number {
  const fisher = hypergeometricAtLeast(table.treated.events, urnOf(table));
  const region = regionOf(table, fisher * AS_EXTREME);
  return unconditionalSize(region, table.treated.total, table.control.total);
}

/**
 * Boschloo's exact unconditional test of two arms: never above Fisher's one-sided p, hence more powerful.
 *
 *   one-sided p = max over π of P( Fisher p of the table ≤ Fisher p observed | π );  two-sided = 2 · smaller, at most 1
 *
 * The arms are the two binomial samples. Handing in the table with events and non-events as the samples asks
 * another question and gives another number.
 *
 * @param table two arms, events of a total > 0
 * @returns p values, above 0 and at most 1
 * @throws {RangeError} when a count is not whole, events exceed the total, or an arm is empty
 * @see Boschloo RD. Stat Neerl 1970;24:1-9, doi:10.1111/j.1467-9574.1970.tb00104.x
 */
export function boschloo(table: TwoByTwo): ExactTest {
  cellsOf(table);
  const greater = greaterThanControl(table);
  const less = greaterThanControl(armsExchanged(table));
  return { greater, less, twoSided: Math.min(1, 2 * Math.min(greater, less)) };
}
