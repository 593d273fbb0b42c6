/** The greatest chance of a critical region when both arms share one unknown chance of an event. */
import { binomialTerm } from '../numerics/saddlePoint.ts';
import { greatestValue } from '../numerics/maximumSearch.ts';

/**
 * Tables at least as extreme as the observed one, by events in the treated arm: with x of them, all control
 * counts up to `upTo[x]` (−1: none) and all from `from[x]` (total + 1: none).
 */
export interface CriticalRegion {
  readonly upTo: readonly number[];
  readonly from: readonly number[];
}

/** All terms of the binomial law, outward from the likeliest count. */
function binomialTerms(total: number, p: number, q: number): Float64Array {
  const terms = new Float64Array(total + 1);
  const mode = Math.min(total, Math.floor((total + 1) * p));
  terms[mode] = binomialTerm(mode, total - mode, p, q);
  for (let x = mode; x < total; x += 1) terms[x + 1] = ((terms[x]! * (total - x)) / (x + 1)) * (p / q);
  for (let x = mode; x > 0; x -= 1) terms[x - 1] = ((terms[x]! * x) / (total - x + 1)) * (q / p);
  return terms;
}

/** The chance of the region at the common chance sin²(angle), from both sides so that no tail is a difference. */
function sizeAt({ upTo, from }: CriticalRegion, treatedTotal: number, controlTotal: number, angle: number): number {
  const [p, q] = [Math.sin(angle) ** 2, Math.cos(angle) ** 2];
  const treated = binomialTerms(treatedTotal, p, q);
  const control = binomialTerms(controlTotal, p, q);
  const below = new Float64Array(controlTotal + 2); // below[k]: fewer than k
  for (let k = 0; k <= controlTotal; k += 1) below[k + 1] = below[k]! + control[k]!;
  const above = new Float64Array(controlTotal + 2); // above[k]: k or more
  for (let k = controlTotal; k >= 0; k -= 1) above[k] = above[k + 1]! + control[k]!;
  return treated.reduce((sum, term, x) => sum + term * (below[upTo[x]! + 1]! + above[from[x]!]!), 0);
}

/**
 * The size of a critical region, whatever the common chance π of an event.
 *
 *   max over π of  Σ P(x₁ | n₁, π) P(x₂ | n₂, π),  over the tables of the region
 *
 * Looked for on the scale arcsin √π, on which the binomial laws have the same width everywhere; the grid is
 * finer than a tenth of that width.
 *
 * @param region       counts that are at least as extreme
 * @param treatedTotal whole number, > 0
 * @param controlTotal whole number, > 0
 * @returns probability, 0 to 1
 * @see Barnard GA. Biometrika 1947;34:123-138, doi:10.1093/biomet/34.1-2.123
 */
export function unconditionalSize(region: CriticalRegion, treatedTotal: number, controlTotal: number): number {
  const edge = 1e-7; // π within 1e-14 of 0 and 1
  const points = Math.ceil(30 * Math.sqrt(treatedTotal + controlTotal)) + 100;
  const size = (angle: number): number => sizeAt(region, treatedTotal, controlTotal, angle);
  return Math.min(1, greatestValue(size, edge, Math.PI / 2 - edge, points).value);
}
