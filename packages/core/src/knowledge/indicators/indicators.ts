import type { IndicatorSet } from './indicator.ts';
import { mariborIndicatorSet } from './maribor2021.ts';
import { viennaIndicatorSet } from './vienna2017.ts';

/** Every set of indicators a clinic can be held against. */
export const indicatorSets: readonly IndicatorSet[] = [viennaIndicatorSet, mariborIndicatorSet];
