/** The study sets of meta_seed.json and meta_generic.json, typed, with each study as two arms. */
import type { TwoByTwo } from '../../../packages/core/src/engines/statistics/twoByTwo.ts';
import { readOracle } from './readOracle.ts';
import { arms } from './twoByTwoCases.ts';

type Limits = readonly [number, number];

export interface ModelOracle {
  readonly est: number;
  readonly se: number;
  readonly ci: Limits;
  readonly p: number;
  readonly tau2: number;
  readonly I2: number;
  readonly H2: number;
  readonly Q: number;
  readonly Qp: number;
  readonly pi: Limits | null;
}

export type ModelName = 'FE' | 'DL' | 'REML' | 'REML_HK' | 'PM_HK' | 'DL_HK';

export interface MeasureOracle {
  readonly yi: readonly number[];
  readonly vi: readonly number[];
  readonly models: Record<ModelName, ModelOracle>;
}

export interface CountsOracle {
  readonly MH_OR: { readonly logor: number; readonly se: number; readonly ci: Limits };
  readonly MH_RD: { readonly rd: number; readonly se: number; readonly ci: Limits };
  readonly Peto: { readonly logor: number; readonly se: number; readonly ci: Limits };
  readonly tau2_Qprofile: readonly [number, number, number];
}

interface Counts {
  readonly ai: number;
  readonly bi: number;
  readonly ci: number;
  readonly di: number;
}

interface SeedSet extends CountsOracle {
  readonly studies: readonly Counts[];
  readonly OR: MeasureOracle;
  readonly RD: MeasureOracle;
  readonly RR: MeasureOracle;
}

interface GenericSet {
  readonly data: readonly Counts[];
  readonly OR: MeasureOracle;
  readonly RR?: MeasureOracle;
  readonly peto_mh: CountsOracle;
}

export interface MetaCase {
  readonly name: string;
  readonly tables: readonly TwoByTwo[];
  readonly measures: Partial<Record<'OR' | 'RD' | 'RR', MeasureOracle>>;
  readonly counts: CountsOracle;
}

const tablesOf = (studies: readonly Counts[]): TwoByTwo[] =>
  studies.map(({ ai, bi, ci, di }) => arms(ai, ai + bi, ci, ci + di));

const seed = readOracle<{ sets: Record<'A' | 'B' | 'C', SeedSet> }>('meta_seed').sets;
const generic = readOracle<{
  bcg: GenericSet & { readonly small_study: { readonly z: number; readonly p: number } };
  double_zero: GenericSet;
}>('meta_generic');

export const bcgSmallStudy = generic.bcg.small_study;

export const metaCases: readonly MetaCase[] = [
  ...Object.entries(seed).map(([name, { studies, OR, RD, RR, ...counts }]) => ({
    name: `set ${name}`,
    tables: tablesOf(studies),
    measures: { OR, RD, RR },
    counts,
  })),
  ...Object.entries({ BCG: generic.bcg, 'double zero': generic.double_zero }).map(([name, { data, OR, RR, peto_mh }]) => ({
    name,
    tables: tablesOf(data),
    measures: RR === undefined ? { OR } : { OR, RR },
    counts: peto_mh,
  })),
];
