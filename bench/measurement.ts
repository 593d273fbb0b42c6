/** What one benchmark found. A benchmark is a file `bench/<name>.bench.ts` whose default export is a `Bench`. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'kB' | '×';
  /** The value may be at most this; absent: only reported. */
  readonly atMost?: number;
  /** Peer, sample, circumstances. */
  readonly remark?: string;
}

/** Run in a Node process of its own, from the repository's folder, after a build. */
export type Bench = () => Promise<readonly Measurement[]>;

/**
 * Durations of single calls, each call by itself, after a warm-up.
 *
 * @param calls how many calls are timed
 * @returns milliseconds, sorted
 */
export async function timeEach(call: () => unknown, calls: number): Promise<readonly number[]> {
  for (let i = 0; i < calls; i += 1) await call();
  const durations: number[] = [];
  for (let i = 0; i < calls; i += 1) {
    const from = performance.now();
    const answer = call();
    if (answer instanceof Promise) await answer;
    durations.push(performance.now() - from);
  }
  return durations.sort((a, b) => a - b);
}

/** The q-th quantile of sorted values, by the nearest rank. */
export function quantile(sorted: readonly number[], q: number): number {
  const value = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('A quantile of nothing.');
  return value;
}
