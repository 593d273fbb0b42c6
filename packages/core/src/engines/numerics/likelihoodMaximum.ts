/** Newton's method for likelihoods: climbs to the maximum, and says so when there is none. */
import { cholesky, choleskySolve, type Matrix } from './positiveDefinite.ts';

const MAX_STEPS = 400;
const MAX_HALVINGS = 40;
const SETTLED = 1e-11;
/** A step this short that gains nothing any more is at the top, to within rounding. */
const NEARLY_SETTLED = 1e-6;

/** A parameter that has lost all but this share of its information at the start is on its way to infinity. */
const INFORMATION_LOST = 1e-9;

/** A log-likelihood at one point. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
  /** Minus the matrix of second derivatives, or its expectation; symmetric. */
  readonly information: Matrix;
}

export type LikelihoodMaximum =
  | { readonly kind: 'found'; readonly at: readonly number[]; readonly value: number; readonly information: Matrix }
  /** The likelihood rises for ever: some estimate is infinite. */
  | { readonly kind: 'diverges' }
  /** The information is singular at the start: the parameters cannot be told apart. */
  | { readonly kind: 'singular' };

/** Newton's step in the free parameters, 0 in the others. */
function stepOf({ gradient, information }: Slope, free: readonly number[]): number[] | undefined {
  const lower = cholesky(free.map((i) => free.map((j) => information[i]![j]!)));
  if (lower === undefined) return undefined;
  const part = choleskySolve(
    lower,
    free.map((i) => gradient[i]!),
  );
  const step = gradient.map(() => 0);
  free.forEach((i, k) => (step[i] = part[k]!));
  return step;
}

/**
 * The maximum of a log-likelihood.
 *
 *   β ← β + s · I(β)⁻¹ U(β),  s halved until the likelihood does not fall
 *
 * Ends when no parameter moves by more than 1e-11 of its standard error at the start. A fixed yardstick on
 * purpose: where an estimate is infinite its own standard error grows with it, and would hide the flight.
 *
 * @param evaluate log-likelihood, gradient U and information I at a point
 * @param start    where to begin; decides the yardstick
 * @param free     which parameters may move; the others keep their value at the start (profile likelihood)
 * @returns the maximum, or why there is none
 * @see Fisher RA. Proc R Soc Lond A 1934;144:285-307 (scoring); Albert A, Anderson JA. Biometrika 1984;71:1-10 (existence)
 */
export function likelihoodMaximum(
  evaluate: (at: readonly number[]) => Slope,
  start: readonly number[],
  free: readonly number[] = start.map((_, i) => i),
): LikelihoodMaximum {
  let at = start;
  let here = evaluate(at);
  const yardstick = here.information.map((row, i) => Math.sqrt(row[i]!));
  for (let count = 0; count < MAX_STEPS; count += 1) {
    const step = stepOf(here, free);
    if (step === undefined) return { kind: count === 0 ? 'singular' : 'diverges' };
    const size = Math.max(0, ...step.map((move, i) => Math.abs(move) * yardstick[i]!));
    const next = size <= SETTLED ? undefined : climb(evaluate, at, step, here.value);
    if (next === undefined) {
      const lost = free.some((i) => here.information[i]![i]! < INFORMATION_LOST * yardstick[i]! ** 2);
      if (size > NEARLY_SETTLED || lost) return { kind: 'diverges' };
      return { kind: 'found', at, value: here.value, information: here.information };
    }
    [at, here] = next;
  }
  return { kind: 'diverges' };
}

/** The first of the step, its half, its quarter … that does not lower the likelihood. */
function climb(
  evaluate: (at: readonly number[]) => Slope,
  at: readonly number[],
  step: readonly number[],
  value: number,
): [readonly number[], Slope] | undefined {
  const slack = 1e-13 * (1 + Math.abs(value));
  for (let halving = 0; halving < MAX_HALVINGS; halving += 1) {
    const tried = at.map((x, i) => x + step[i]! / 2 ** halving);
    const there = evaluate(tried);
    if (there.value >= value - slack) return [tried, there];
  }
  return undefined;
}
