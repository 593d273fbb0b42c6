/** How many persons it takes to show that a treatment is not worse by more than a margin. */
import { demandLevel, demandPositive } from '../numerics/argumentChecks.ts';
import { normalCdf, normalUpperQuantile } from '../numerics/normalDistribution.ts';

/** Higher is better: a chance of success. */
export interface NonInferiority {
  readonly treatedChance: number;
  readonly controlChance: number;
  /** Largest loss that is accepted, as a difference of proportions, > 0. */
  readonly margin: number;
  /** One-sided level; 0.025 belongs to a two-sided 95 % interval. */
  readonly oneSidedAlpha: number;
}

function distanceOf({ treatedChance, controlChance, margin, oneSidedAlpha }: NonInferiority): number {
  demandLevel('treatedChance', treatedChance);
  demandLevel('controlChance', controlChance);
  demandPositive('margin', margin);
  demandLevel('oneSidedAlpha', oneSidedAlpha);
  const distance = treatedChance - controlChance + margin;
  // 0.5 − 0.6 + 0.1 is 3e-17 in doubles: no distance.
  if (distance <= 1e-12)
    throw new RangeError('A treatment that is worse by the margin or more cannot be shown to be no worse.');
  return distance;
}

const varianceOf = ({ treatedChance: p1, controlChance: p2 }: NonInferiority): number => p1 * (1 - p1) + p2 * (1 - p2);

/**
 * Persons per arm of a non-inferiority trial of two proportions.
 *
 *   n = (z_α + z_β)² (p₁q₁ + p₂q₂) / (p₁ − p₂ + margin)²
 *
 * @param plan  chances, margin, one-sided level
 * @param power strictly between 0 and 1
 * @returns persons per arm, not rounded; round up
 * @throws {RangeError} when a chance or level is not strictly between 0 and 1, the margin not above 0, or the treated
 *         chance is below the control's by the margin or more
 * @see Blackwelder WC. Control Clin Trials 1982;3:345-353, doi:10.1016/0197-2456(82)90024-1
 */
export function nonInferioritySize(plan: NonInferiority, power: number): number {
  const distance = distanceOf(plan);
  demandLevel('power', power);
  const z = normalUpperQuantile(plan.oneSidedAlpha) + normalUpperQuantile(1 - power);
  return (z * z * varianceOf(plan)) / (distance * distance);
}

/**
 * Power of a non-inferiority trial with n persons per arm.
 *
 *   Φ( √n (p₁ − p₂ + margin) / √(p₁q₁ + p₂q₂) − z_α )
 *
 * @param plan   chances, margin, one-sided level
 * @param perArm persons per arm, > 0
 * @throws {RangeError} as `nonInferioritySize`, or when there is nobody
 * @see nonInferioritySize
 */
export function nonInferiorityPower(plan: NonInferiority, perArm: number): number {
  const distance = distanceOf(plan);
  demandPositive('perArm', perArm);
  return normalCdf(
    (Math.sqrt(perArm) * distance) / Math.sqrt(varianceOf(plan)) - normalUpperQuantile(plan.oneSidedAlpha),
  );
}
