import { quantile } from '../measurement.ts';

/** Others may be using the machine: the least says what the program can do, the median what one waits. */
export interface Repeated {
  readonly min: number;
  readonly median: number;
}

/** Milliseconds of one call, several times, after one that is not counted. */
export async function repeated(call: () => unknown, times: number): Promise<Repeated> {
  await call();
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const from = performance.now();
    await call();
    found.push(performance.now() - from);
  }
  return summary(found);
}

export function summary(milliseconds: readonly number[]): Repeated {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return { min: quantile(sorted, 0), median: quantile(sorted, 0.5) };
}
