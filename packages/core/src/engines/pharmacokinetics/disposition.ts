/** Rates and weights of one or two compartments, with their exact derivatives, in a scratch array. */
import { CENTRAL_VOLUME, CLEARANCE, INTERCOMPARTMENTAL_CLEARANCE, PERIPHERAL_VOLUME } from './parameters.ts';

/** Places in the scratch array. Derivatives are by the logarithm of CL, V1, Q, V2, in that order. */
export const RATE = 0;
export const WEIGHT = 2;
/** k12/(α−β) and k21/(α−β): what crosses to and from the peripheral compartment. */
export const TO_PERIPHERAL = 4;
export const FROM_PERIPHERAL = 5;
/** d rate: α at + 0..3, β at + 4..7. */
export const D_RATE = 8;
/** d weight of α; that of β is its negative. */
export const D_WEIGHT = 16;
export const D_TO_PERIPHERAL = 20;
export const D_FROM_PERIPHERAL = 24;
export const DISPOSITION_SIZE = 28;

/** A scratch array for `setDisposition`. */
export function dispositionScratch(): Float64Array {
  return new Float64Array(DISPOSITION_SIZE);
}

function setOneCompartment(parameters: Float64Array, out: Float64Array): void {
  const k10 = parameters[CLEARANCE]! / parameters[CENTRAL_VOLUME]!;
  out.fill(0);
  out[RATE] = k10;
  out[RATE + 1] = k10;
  out[WEIGHT] = 1;
  out[D_RATE] = k10;
  out[D_RATE + 1] = -k10;
}

/**
 * Rates λ and weights A of the disposition, Σ A e^(−λt) being the central amount after 1 mg put there.
 *
 *   one compartment:  λ = CL/V1, A = 1
 *   two compartments: k10 = CL/V1, k12 = Q/V1, k21 = Q/V2, s = k10 + k12 + k21,
 *     D = √((k10 − k21)² + k12² + 2 k12 (k10 + k21)), α = (s + D)/2, β = k10 k21/α,
 *     A_α = (α − k21)/D, A_β = (k21 − β)/D, (α − k21)(k21 − β) = k12 k21
 *
 * The last identity gives whichever difference would cancel; D > 0 whenever Q > 0.
 *
 * @param parameters seven numbers in their places: 1/h, L/h, L, L/h, L, fraction, h
 * @param compartments 1 or 2
 * @param out scratch of `dispositionScratch`
 * @see Gibaldi M, Perrier D. Pharmacokinetics, 2nd ed., appendix B.
 */
export function setDisposition(parameters: Float64Array, compartments: 1 | 2, out: Float64Array): void {
  if (compartments === 1) {
    setOneCompartment(parameters, out);
    return;
  }
  const v1 = parameters[CENTRAL_VOLUME]!;
  const q = parameters[INTERCOMPARTMENTAL_CLEARANCE]!;
  const k10 = parameters[CLEARANCE]! / v1;
  const k12 = q / v1;
  const k21 = q / parameters[PERIPHERAL_VOLUME]!;
  const difference = k10 - k21;
  const gap = Math.sqrt(difference * difference + k12 * k12 + 2 * k12 * (k10 + k21));
  const alpha = (k10 + k12 + k21 + gap) / 2;
  const middle = (difference + k12) / 2;
  const larger = Math.abs(middle) + gap / 2;
  const smaller = (k12 * k21) / larger;
  out[RATE] = alpha;
  out[RATE + 1] = (k10 * k21) / alpha;
  out[WEIGHT] = (middle >= 0 ? larger : smaller) / gap;
  out[WEIGHT + 1] = (middle >= 0 ? smaller : larger) / gap;
  out[TO_PERIPHERAL] = k12 / gap;
  out[FROM_PERIPHERAL] = k21 / gap;
}

/**
 * Derivatives of rates and weights by ln CL, ln V1, ln Q, ln V2, added to a scratch that `setDisposition` has filled.
 *
 *   λ² − sλ + P = 0, P = k10 k21:  dα = (α ds − dP)/D, dβ = (dP − β ds)/D, dA_α = (dα − dk21 − A_α dD)/D
 *
 * @param parameters as given to `setDisposition`
 * @param compartments as given to `setDisposition`
 * @param out scratch, filled further
 */
export function addDispositionDerivatives(parameters: Float64Array, compartments: 1 | 2, out: Float64Array): void {
  if (compartments === 1) return;
  const v1 = parameters[CENTRAL_VOLUME]!;
  const q = parameters[INTERCOMPARTMENTAL_CLEARANCE]!;
  const k10 = parameters[CLEARANCE]! / v1;
  const k12 = q / v1;
  const k21 = q / parameters[PERIPHERAL_VOLUME]!;
  addDirection(out, 0, k10, 0, 0, k10 * k21);
  addDirection(out, 1, -k10, -k12, 0, -k10 * k21);
  addDirection(out, 2, 0, k12, k21, k10 * k21);
  addDirection(out, 3, 0, 0, -k21, -k10 * k21);
}

/** One direction: d10, d12, d21 are the changes of the rate constants, dP that of k10 k21. */
function addDirection(out: Float64Array, at: number, d10: number, d12: number, d21: number, dP: number): void {
  const alpha = out[RATE]!;
  const beta = out[RATE + 1]!;
  const gap = alpha - beta;
  const ds = d10 + d12 + d21;
  const dAlpha = (alpha * ds - dP) / gap;
  const dBeta = (dP - beta * ds) / gap;
  const dGap = dAlpha - dBeta;
  out[D_RATE + at] = dAlpha;
  out[D_RATE + 4 + at] = dBeta;
  out[D_WEIGHT + at] = (dAlpha - d21 - out[WEIGHT]! * dGap) / gap;
  out[D_TO_PERIPHERAL + at] = (d12 - out[TO_PERIPHERAL]! * dGap) / gap;
  out[D_FROM_PERIPHERAL + at] = (d21 - out[FROM_PERIPHERAL]! * dGap) / gap;
}
