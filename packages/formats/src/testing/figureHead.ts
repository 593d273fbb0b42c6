import type { DrawnEstimate, FigureHead } from '@nidation/core/registry';

/** What sample figures share. Not part of any door. */

const SYNTHETIC = 'synthetic numbers of the test oracles';

export function headOf(id: string, title: string, more: Partial<FigureHead> = {}): FigureHead {
  const versions = { software: 'Nidation 0.1.0', knowledge: '2026.11' };
  return { id, title, cohort: SYNTHETIC, method: 'see the title', source: 'tests', notes: [], ...versions, ...more };
}

export const estimated = (value: number, lower: number, upper: number): DrawnEstimate => ({
  kind: 'estimated',
  value,
  lower,
  upper,
});
