/** Body size as the models want it. */

/** @throws {RangeError} unless weight is 25 to 250 kg and height 120 to 220 cm: outside, the unit is wrong. */
function demandBody(weightKg: number, heightCm: number): void {
  if (!(weightKg >= 25 && weightKg <= 250))
    throw new RangeError(`A weight is 25 to 250 kg here; got ${String(weightKg)}.`);
  if (!(heightCm >= 120 && heightCm <= 220))
    throw new RangeError(`A height is 120 to 220 cm here; got ${String(heightCm)}.`);
}

/**
 * Fat-free mass of a woman.
 *
 *   FFM = 9270 W/(8780 + 244 BMI),  BMI = W/(H/100)²
 *
 * @param weightKg 25 to 250 kg
 * @param heightCm 120 to 220 cm
 * @returns kg
 * @throws {RangeError} outside these ranges
 * @see Janmahasatian S et al. Clin Pharmacokinet 2005;44:1051-1065, doi:10.2165/00003088-200544100-00004
 */
export function fatFreeMassOfWoman(weightKg: number, heightCm: number): number {
  demandBody(weightKg, heightCm);
  const bodyMassIndex = weightKg / (heightCm / 100) ** 2;
  return (9270 * weightKg) / (8780 + 244 * bodyMassIndex);
}

/**
 * Body surface area.
 *
 *   BSA = √(H W/3600)
 *
 * @param weightKg 25 to 250 kg
 * @param heightCm 120 to 220 cm
 * @returns m²
 * @throws {RangeError} outside these ranges
 * @see Mosteller RD. N Engl J Med 1987;317:1098, doi:10.1056/NEJM198710223171717
 */
export function bodySurfaceArea(weightKg: number, heightCm: number): number {
  demandBody(weightKg, heightCm);
  return Math.sqrt((heightCm * weightKg) / 3600);
}
