/** Reads an oracle of this folder and compares with it; the tolerance is always declared by the test. */
import { appendFileSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** R's spellings of what JSON cannot say. */
const NOT_JSON: Record<string, number | null> = { Inf: Infinity, '-Inf': -Infinity, NaN: NaN, NA: null };

/** The oracle `<name>.json`; the type is the reader's promise. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- JSON has no type of its own: the test names it
export function readOracle<Shape>(name: string): Shape {
  const text = readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' && value in NOT_JSON ? NOT_JSON[value] : value,
  ) as Shape;
}

export interface Tolerance {
  /** Names the oracle and its part in messages and in the list of achieved errors. */
  readonly of: string;
  readonly relative: number;
  /** For values that are 0 or nearly so. */
  readonly absolute?: number;
}

/**
 * |got − want| ≤ absolute + relative · |want|; equal infinities agree.
 *
 * With ORACLE_ERRORS=<file> in the environment each achieved error is appended there as a line
 * "of, relative error, absolute error" for the record.
 */
export function expectWithin(tolerance: Tolerance, got: number | undefined, want: number | undefined): void {
  const { of, relative, absolute = 0 } = tolerance;
  if (got === undefined || want === undefined) throw new Error(`${of}: nothing to compare.`);
  if (got === want) return;
  const error = Math.abs(got - want);
  const into = process.env['ORACLE_ERRORS'];
  if (into !== undefined) appendFileSync(into, `${of}\t${String(error / Math.abs(want))}\t${String(error)}\n`);
  expect(error, `${of}: got ${String(got)}, want ${String(want)}`).toBeLessThanOrEqual(
    absolute + relative * Math.abs(want),
  );
}
