/** The hypergeometric law: how many marked ones are among those drawn without putting back. */
import { demandCount } from './argumentChecks.ts';
import { binomialTerm, logBinomialTerm } from './saddlePoint.ts';

/** An urn and a draw from it. All whole numbers ≥ 0, drawn ≤ marked + unmarked. */
export interface Urn {
  readonly marked: number;
  readonly unmarked: number;
  readonly drawn: number;
}

/** The least and greatest number of marked ones that can be drawn. @throws {RangeError} when it is no urn. */
export function hypergeometricSupport({ marked, unmarked, drawn }: Urn): {
  readonly least: number;
  readonly most: number;
} {
  demandCount('marked', marked);
  demandCount('unmarked', unmarked);
  demandCount('drawn', drawn);
  if (drawn > marked + unmarked) throw new RangeError('More are drawn than the urn holds.');
  return { least: Math.max(0, drawn - unmarked), most: Math.min(drawn, marked) };
}

/**
 * Chance that exactly x of the drawn are marked.
 *
 *   P(X = x) = C(marked, x) C(unmarked, drawn − x) / C(marked + unmarked, drawn)
 *
 * Computed as a ratio of three binomial terms with the same p = drawn / (marked + unmarked).
 *
 * @param x   whole number, ≥ 0
 * @param urn counts of persons or balls
 * @returns probability, 0 to 1; 0 outside the support
 * @throws {RangeError} when a count is not whole, is negative, or more are drawn than there are
 * @see Loader C. Fast and accurate computation of binomial probabilities. Bell Laboratories, 2000.
 */
export function hypergeometricPmf(x: number, urn: Urn): number {
  demandCount('x', x);
  const { least, most } = hypergeometricSupport(urn);
  if (x < least || x > most) return 0;
  if (least === most) return 1;
  const { marked, unmarked, drawn } = urn;
  const total = marked + unmarked;
  const [p, q] = [drawn / total, (total - drawn) / total];
  const missed = unmarked - drawn + x;
  return (
    (binomialTerm(x, marked - x, p, q) * binomialTerm(drawn - x, missed, p, q)) /
    binomialTerm(drawn, total - drawn, p, q)
  );
}

/** Logarithm of `hypergeometricPmf`, also where that is below the smallest double; −∞ outside the support. */
export function hypergeometricLogPmf(x: number, urn: Urn): number {
  demandCount('x', x);
  const { least, most } = hypergeometricSupport(urn);
  if (x < least || x > most) return -Infinity;
  if (least === most) return 0;
  const { marked, unmarked, drawn } = urn;
  const total = marked + unmarked;
  const [p, q] = [drawn / total, (total - drawn) / total];
  const missed = unmarked - drawn + x;
  const hits = logBinomialTerm(x, marked - x, p, q) + logBinomialTerm(drawn - x, missed, p, q);
  return hits - logBinomialTerm(drawn, total - drawn, p, q);
}

/** Every chance of the law in order, from the least to the most that can be drawn. @throws as the pmf */
export function hypergeometricTerms(urn: Urn): { readonly least: number; readonly terms: readonly number[] } {
  const { least, most } = hypergeometricSupport(urn);
  const terms = Array.from({ length: most - least + 1 }, (_, i) => hypergeometricPmf(least + i, urn));
  return { least, terms };
}

/** The terms from x upward, over the term at x; by the ratio of neighbors, all positive. */
function sumUpward(x: number, most: number, { marked, unmarked, drawn }: Urn): number {
  let term = 1;
  let sum = 1;
  for (let k = x; k < most && term > sum * 1e-18; k += 1) {
    term *= ((marked - k) * (drawn - k)) / ((k + 1) * (unmarked - drawn + k + 1));
    sum += term;
  }
  return sum;
}

/**
 * Chance that x or more of the drawn are marked.
 *
 *   P(X ≥ x) = Σ P(X = k), k ≥ x
 *
 * Above the mean summed outward from x; below it as 1 minus the other, then small, tail.
 *
 * @param x   whole number, ≥ 0
 * @param urn counts of persons or balls
 * @returns probability, 0 to 1, with its digits where it is tiny
 * @throws {RangeError} as `hypergeometricPmf`
 * @see hypergeometricPmf
 */
export function hypergeometricAtLeast(x: number, urn: Urn): number {
  demandCount('x', x);
  const { least, most } = hypergeometricSupport(urn);
  if (x <= least) return 1;
  if (x > most) return 0;
  const mean = (urn.drawn * urn.marked) / (urn.marked + urn.unmarked);
  if (x <= mean) return 1 - hypergeometricAtMost(x - 1, urn);
  return Math.min(1, hypergeometricPmf(x, urn) * sumUpward(x, most, urn));
}

/** Chance that x or fewer of the drawn are marked; arguments and errors as `hypergeometricAtLeast`. */
export function hypergeometricAtMost(x: number, urn: Urn): number {
  demandCount('x', x);
  const { marked, unmarked, drawn } = urn;
  if (x >= hypergeometricSupport(urn).most) return 1;
  return x > drawn ? 1 : hypergeometricAtLeast(drawn - x, { marked: unmarked, unmarked: marked, drawn });
}
