/** Barnard's exact test with the pooled score statistic: the arms' totals held, the number of events free. */
import { cellsOf, emptyMargin, type TestAnswer, type TwoByTwo } from './twoByTwo.ts';
import { unconditionalSize } from './unconditionalSize.ts';

/** Tables with the same statistic as the observed one belong to the region, in spite of rounding. */
const AS_EXTREME = 1 - 1e-9;

/** (p₁ − p₂) / √( p̄(1−p̄)(1/n₁ + 1/n₂) ), p̄ over both arms; 0 where nobody, or everybody, has the event. */
function pooledScore(x1: number, n1: number, x2: number, n2: number): number {
  const pooled = (x1 + x2) / (n1 + n2);
  const variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
  return variance > 0 ? (x1 / n1 - x2 / n2) / Math.sqrt(variance) : 0;
}

/**
 * Barnard's exact unconditional test of two arms, two-sided.
 *
 *   p = max over π of P( |Z| ≥ |Z observed| | π ),  Z = (p₁ − p₂) / √( p̄(1−p̄)(1/n₁ + 1/n₂) )
 *
 * @param table two arms, events of a total > 0
 * @returns Z and p; not estimable when nobody, or everybody, had the event
 * @throws {RangeError} when a count is not whole, events exceed the total, or an arm is empty
 * @see Barnard GA. Biometrika 1947;34:123-138, doi:10.1093/biomet/34.1-2.123; Suissa S, Shuster JJ. J R Stat Soc A 1985;148:317-327.
 */
export function barnard(table: TwoByTwo): TestAnswer {
  cellsOf(table);
  const because = emptyMargin(table);
  if (because !== undefined) return { kind: 'not estimable', because };
  const { treated, control } = table;
  const statistic = pooledScore(treated.events, treated.total, control.events, control.total);
  const limit = Math.abs(statistic) * AS_EXTREME;
  if (limit === 0) return { kind: 'tested', statistic, p: 1 };
  const score = (x: number, k: number): number => pooledScore(x, treated.total, k, control.total);
  const counts = Array.from({ length: treated.total + 1 }, (_, x) => x);
  const upTo = counts.map((x) => {
    let k = -1;
    while (k < control.total && score(x, k + 1) >= limit) k += 1;
    return k;
  });
  const from = counts.map((x) => {
    let k = control.total + 1;
    while (k > 0 && score(x, k - 1) <= -limit) k -= 1;
    return k;
  });
  return { kind: 'tested', statistic, p: unconditionalSize({ upTo, from }, treated.total, control.total) };
}
