/** Random cases for which two implementations, made in different ways, must agree. */
import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';
import { seededUniform } from '../../../../packages/core/src/engines/numerics/random.ts';

export interface Draw {
  /** Strictly between 0 and 1. */
  readonly uniform: () => number;
  /** Whole, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly between: (from: number, to: number) => number;
}

export type Pair = readonly [got: number | undefined, want: number | undefined];

export const CASES = 1000;

/**
 * Runs `make` a thousand times from one seed and holds every pair against the tolerance: |got − want| ≤ absolute + relative · |want|.
 * Equal infinities agree; a missing value agrees only with a missing value.
 */
export function agree(
  name: string,
  { relative, absolute = 1e-12 }: { readonly relative: number; readonly absolute?: number },
  make: (draw: Draw, i: number) => readonly Pair[],
): void {
  const uniform = seededUniform([...name].reduce((hash, letter) => (31 * hash + letter.charCodeAt(0)) >>> 0, 7));
  const draw: Draw = {
    uniform,
    whole: (from, to) => from + Math.floor(uniform() * (to - from + 1)),
    between: (from, to) => from + uniform() * (to - from),
  };
  let [compared, worst] = [0, 0];
  for (let i = 0; i < CASES; i += 1) {
    make(draw, i).forEach(([got, want], k) => {
      compared += 1;
      if (Object.is(got, want) || got === want) return;
      if (got === undefined || want === undefined) {
        throw new Error(`${name}, case ${String(i)}, value ${String(k)}: got ${String(got)}, want ${String(want)}`);
      }
      const error = Math.abs(got - want);
      const share = error / (absolute + relative * Math.abs(want));
      if (!(share <= 1)) {
        throw new Error(`${name}, case ${String(i)}, value ${String(k)}: got ${String(got)}, want ${String(want)}`);
      }
      if (error > absolute) worst = Math.max(worst, error / Math.abs(want));
    });
  }
  const into = process.env['ORACLE_ERRORS'];
  if (into !== undefined) appendFileSync(into, `1,000 random cases: ${name}\t${String(worst)}\t\n`);
  expect(compared).toBeGreaterThanOrEqual(CASES);
}

/** The place between two ends at which a rising (or falling) function crosses 0, by halving only. */
export function halve(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const rising = f(high) > 0 || f(low) < 0;
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (f(middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** C(n, k) as a whole number. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let value = 1n;
  for (let i = 1; i <= k; i += 1) value = (value * BigInt(n - k + i)) / BigInt(i);
  return value;
}

/** A quotient of whole numbers to the last digits of a double. */
export function quotient(top: bigint, bottom: bigint): number {
  if (top === 0n) return 0;
  // Scaled to 80 significant bits before the division.
  const shift = BigInt(Math.max(0, 80 - (top.toString(2).length - bottom.toString(2).length)));
  return Number((top << shift) / bottom) / 2 ** Number(shift);
}

/** Simpson's rule with an even number of strips. */
export function simpson(f: (x: number) => number, from: number, to: number, strips: number): number {
  const h = (to - from) / strips;
  let sum = f(from) + f(to);
  for (let i = 1; i < strips; i += 1) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * h);
  return (sum * h) / 3;
}

/** P(|Z| > z) by integrating the density outward. */
export function twoSided(z: number): number {
  const from = Math.abs(z);
  return 2 * simpson((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), from, from + 12, 2400);
}

export const Z95 = 1.959963984540054;
