import type { Facts } from '../../case/facts.ts';
import type { Milligrams } from '../../engines/quantities/units.ts';
import { milligrams } from '../../engines/quantities/units.ts';
import { evaluate } from '../../engines/rules/condition.ts';
import type { DoseLimit } from '../../knowledge/limits/limit.ts';
import type { LimitedDose, Reduction } from './answers.ts';

/**
 * The one gate every dose passes: a protocol's, a level's suggestion, a clinician's own figure.
 *
 *   allowed = min(asked, ceilings in force)
 *
 * A limit never raises a dose. A ceiling whose condition is unknown is applied: not knowing whether
 * it holds is no reason to go above it.
 */
export function applyLimits(asked: Milligrams, limits: readonly DoseLimit[], facts: Facts): LimitedDose {
  const reductions: Reduction[] = [];
  let allowed = asked;
  for (const { name, when, ceiling } of limits) {
    const inForce = when === undefined || evaluate(when, facts) !== 'not met';
    if (inForce && ceiling < allowed) {
      reductions.push({ by: name, from: allowed, to: ceiling });
      allowed = ceiling;
    }
  }
  return { asked, allowed, reductions };
}

/** The clinic's own ceiling beside the absolute ones. */
export function limitsInForce(limits: readonly DoseLimit[], clinicMaximumMg: number | undefined): readonly DoseLimit[] {
  if (clinicMaximumMg === undefined) return limits;
  const own: DoseLimit = {
    id: 'clinicMaximum',
    name: `the clinic's own ceiling of ${String(clinicMaximumMg)} mg a day`,
    ceiling: milligrams(clinicMaximumMg),
    sourceIds: ['project'],
    confidence: 'default',
  };
  return [...limits, own];
}
