import type { OpenCase } from '../couple/openCase.ts';

/** The plan's identity across versions: a registry identifier or the demo's; never a name. */
export function planId({ case: of, origin }: OpenCase): string {
  if (of.id !== undefined) return `plan-${of.id}`;
  return origin.kind === 'demo' ? `plan-${origin.id}` : `plan-${of.asOf}`;
}
