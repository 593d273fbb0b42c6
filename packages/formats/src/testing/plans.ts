import { day } from '@nidation/core/engines';
import { knowledge } from '@nidation/core/knowledge';
import { makePlan, type Plan } from '@nidation/core/pathway';
import { demoCouples } from '../demo/demoCouples.ts';

/** Plans for tests, made by the pathway itself from the demo couples. Not part of any door. */

export const TODAY = day('2026-11-22');

export function planOf(id: 'fits-2024' | 'clinic-protocol', transferDay = '2026-12-03', version = 1): Plan {
  const of = demoCouples(TODAY).find((demo) => demo.id === id)!.case;
  const { value } = makePlan(of, knowledge, { planId: 'plan-7', transferDay: day(transferDay), version });
  if (!('entries' in value)) throw new Error(`No plan for ${id}.`);
  return value;
}
