/** The thirteen tables of two_by_two.json, typed, with each table as two arms. */
import type { TwoByTwo } from '../../../packages/core/src/engines/statistics/twoByTwo.ts';
import { readOracle } from './readOracle.ts';

type Limits = readonly [number, number];

interface RatioOracle {
  readonly est: number;
  readonly ci: Limits;
}

interface TestOracle {
  readonly stat: number;
  readonly p: number;
}

interface Case {
  readonly table: readonly [number, number, number, number];
  readonly fisher: { readonly p: number };
  readonly fisher_precise: { readonly or_cmle: number; readonly ci: Limits };
  readonly midp: Record<'fisher_two' | 'greater' | 'less' | 'midp_two_minlike' | 'midp_two_doubled', number>;
  readonly chisq_uncorrected: TestOracle;
  readonly chisq_yates: TestOracle;
  readonly risk_difference: {
    readonly est: number;
    readonly newcombe: Limits;
    readonly miettinen_nurminen: Limits;
    readonly mee: Limits;
  };
  readonly or_woolf: RatioOracle;
  readonly or_haldane: RatioOracle;
  readonly rr: RatioOracle;
  readonly rr_haldane: RatioOracle;
}

export interface TwoByTwoCase extends Case {
  readonly name: string;
  readonly arms: TwoByTwo;
}

export function arms(treatedEvents: number, treatedTotal: number, controlEvents: number, controlTotal: number): TwoByTwo {
  return {
    treated: { events: treatedEvents, total: treatedTotal },
    control: { events: controlEvents, total: controlTotal },
  };
}

export const twoByTwoCases: readonly TwoByTwoCase[] = readOracle<{ cases: Case[] }>('two_by_two').cases.map((of) => {
  const [a, b, c, d] = of.table;
  const name = `${String(a)}/${String(a + b)} v ${String(c)}/${String(c + d)}`;
  return { ...of, name, arms: arms(a, a + b, c, c + d) };
});

/** Counts that are no table: each must be refused. */
export const NO_TABLES: readonly (readonly [string, TwoByTwo])[] = [
  ['an empty treated arm', arms(0, 0, 1, 5)],
  ['an empty control arm', arms(1, 5, 0, 0)],
  ['more events than persons', arms(6, 5, 1, 5)],
  ['a negative count', arms(-1, 5, 1, 5)],
  ['half a person', arms(1, 5, 1.5, 5)],
  ['no number', arms(1, NaN, 1, 5)],
  ['endless many', arms(1, Infinity, 1, 5)],
];
