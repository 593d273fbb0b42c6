/** Whole blood from plasma and back, for a drug that sits on red cells with limited room. */

/** Red-cell binding: capacity and the plasma level at which half of it is taken. */
export interface RedCellBinding {
  /** µg per L of red cells. */
  readonly capacityUgPerL: number;
  /** µg per L of plasma. */
  readonly halfSaturationUgPerL: number;
}

/**
 * Whole-blood concentration from plasma.
 *
 *   C_wb = C_p (1 + B_max·HCT/(C_p + K_D))
 *
 * @param plasma C_p, ng/mL (= µg/L), ≥ 0
 * @param room B_max·HCT, µg/L: capacity times hematocrit as a fraction
 * @param half K_D, µg/L, > 0
 * @returns ng/mL
 * @see Størset E et al. Br J Clin Pharmacol 2014;78:509-523, doi:10.1111/bcp.12361
 */
export function wholeBloodFromPlasma(plasma: number, room: number, half: number): number {
  return plasma * (1 + room / (plasma + half));
}

/** dC_wb/dC_p = 1 + B_max·HCT·K_D/(C_p + K_D)²; arguments as `wholeBloodFromPlasma`. */
export function bindingSlope(plasma: number, room: number, half: number): number {
  return 1 + (room * half) / ((plasma + half) * (plasma + half));
}

/**
 * Plasma concentration from whole blood, without cancellation.
 *
 *   b = K_D + B_max·HCT − C_wb,  C_p = 2 C_wb K_D/(b + √(b² + 4 C_wb K_D)) for b ≥ 0,
 *   C_p = (√(b² + 4 C_wb K_D) − b)/2 for b < 0
 *
 * @param wholeBlood C_wb, ng/mL, ≥ 0
 * @param room B_max·HCT, µg/L
 * @param half K_D, µg/L, > 0
 * @returns ng/mL
 */
export function plasmaFromWholeBlood(wholeBlood: number, room: number, half: number): number {
  const b = half + room - wholeBlood;
  const root = Math.sqrt(b * b + 4 * wholeBlood * half);
  return b >= 0 ? (2 * wholeBlood * half) / (b + root) : (root - b) / 2;
}

/**
 * Unbound concentration in plasma water.
 *
 *   C_u = f_u C_p
 *
 * @param plasma ng/mL
 * @param unboundFraction f_u, above 0 and at most 1; handed in with its source, never assumed
 * @returns ng/mL
 * @throws {RangeError} unless 0 < f_u ≤ 1
 */
export function unboundFromPlasma(plasma: number, unboundFraction: number): number {
  if (!(unboundFraction > 0 && unboundFraction <= 1)) {
    throw new RangeError(`The unbound fraction lies above 0 and at most at 1; got ${String(unboundFraction)}.`);
  }
  return plasma * unboundFraction;
}

/**
 * B_max·HCT of one person.
 *
 * @param hematocrit fraction of the blood volume, 0.05 to 0.75
 * @throws {RangeError} outside that range: 38 is a percentage, not a fraction
 */
export function bindingRoom({ capacityUgPerL }: RedCellBinding, hematocrit: number): number {
  if (!(hematocrit >= 0.05 && hematocrit <= 0.75)) {
    throw new RangeError(`A hematocrit is a fraction from 0.05 to 0.75 here; got ${String(hematocrit)}.`);
  }
  return capacityUgPerL * hematocrit;
}
