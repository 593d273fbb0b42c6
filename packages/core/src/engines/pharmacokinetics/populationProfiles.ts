/**
 * Steady-state profiles of very many people at once, on one even grid: exponentials by recurrence.
 *
 * One long inner function on purpose: locals in one loop are what makes it fast.
 */
import { concentrationAt, concentrationScratch, prepare } from './concentration.ts';
import { dispositionScratch, RATE, setDisposition, WEIGHT } from './disposition.ts';
import { doseRuns } from './doseEvents.ts';
import {
  ABSORPTION_RATE,
  BIOAVAILABILITY,
  CENTRAL_VOLUME,
  LAG,
  PARAMETER_COUNT,
  type Structure,
} from './parameters.ts';

/** One dosing interval, from one dose to the next. */
export interface ProfileGrid {
  readonly mg: number;
  readonly everyH: number;
  /** Points from 0 to τ, both included, at least 2. */
  readonly points: number;
}

/** With k this close to a rate the recurrences would lose digits; the exact form takes over. */
const TOO_NEAR = 0.08;

/**
 * Profiles at steady state of many people.
 *
 *   C(t) = 1000 D F kⁿ/V1 Σ_i A_i [e^(−λt)/(1 − e^(−λτ)) − Σ_j e^(−k(t + jτ)) Σ_{m<n} x_jᵐ/m!]/(k − λ)ⁿ
 *
 * e^(−λt) and e^(−kt) are carried from point to point by multiplication. People with a lag, more than five stages,
 * k within 8 % of a rate, or kτ < 20 are computed by the exact form. Relative error below 1e-10.
 *
 * @param parameters people × 7, person after person, in the places of `PARAMETER_NAMES`
 * @param grid mg, h; even steps
 * @param out people × points, ng/mL
 */
export function populationProfiles(
  structure: Structure,
  parameters: Float64Array,
  grid: ProfileGrid,
  out: Float64Array,
): void {
  const people = parameters.length / PARAMETER_COUNT;
  const disposition = dispositionScratch();
  const runs = doseRuns({ kind: 'steady state', mg: grid.mg, everyH: grid.everyH, lastAtH: 0 });
  const exact = concentrationScratch(runs);
  const stepH = grid.everyH / (grid.points - 1);
  const coefficients = new Float64Array(structure.stages + 2);
  for (let person = 0; person < people; person++) {
    const own = parameters.subarray(person * PARAMETER_COUNT, (person + 1) * PARAMETER_COUNT);
    setDisposition(own, structure.compartments, disposition);
    const k = own[ABSORPTION_RATE]!;
    let near = own[LAG]! > 0 || k * grid.everyH < 20 || structure.stages > 5;
    for (let l = 0; l < structure.compartments; l++) near ||= Math.abs(k - disposition[RATE + l]!) < TOO_NEAR * k;
    if (!near) {
      fast(structure, own, disposition, grid, coefficients, out, person * grid.points);
      continue;
    }
    prepare(exact, structure, own, runs, false);
    for (let i = 0; i < grid.points; i++)
      out[person * grid.points + i] = concentrationAt(exact, structure, own, runs, i * stepH);
  }
}

/** xⁿ by squaring, n a whole number ≥ 0. */
function power(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let left = n; left > 0; left >>= 1) {
    if (left & 1) result *= square;
    square *= square;
  }
  return result;
}

/** 1 − e^(−λτ) from e^(−λh), τ = n h; a slow rate by expm1, for the difference would lose digits. */
const lost = (step: number, n: number, exponent: number): number =>
  exponent > 1e-3 ? 1 - power(step, n) : -Math.expm1(-exponent);

/**
 * One person by recurrences. The e^(−kt) parts of both rates are one polynomial: e^(−kt) Σ_m c_m tᵐ,
 * c_m = Σ_i W_i (k − λ_i)ᵐ/m!; of older doses only the one before the last still counts.
 */
function fast(
  { stages: n, compartments }: Structure,
  own: Float64Array,
  disposition: Float64Array,
  { mg, everyH, points }: ProfileGrid,
  coefficients: Float64Array,
  out: Float64Array,
  at: number,
): void {
  const stepH = everyH / (points - 1);
  const k = own[ABSORPTION_RATE]!;
  let scale = (1000 * mg * own[BIOAVAILABILITY]!) / own[CENTRAL_VOLUME]!;
  for (let i = 0; i < n; i++) scale *= k;
  coefficients.fill(0);
  for (let l = 0; l < compartments; l++) {
    const d = k - disposition[RATE + l]!;
    let weight = scale * disposition[WEIGHT + l]!;
    for (let i = 0; i < n; i++) weight /= d;
    coefficients[n + l] = weight;
    for (let m = 0; m < n; m++) {
      coefficients[m]! += weight;
      weight *= d / (m + 1);
    }
  }
  const alphaStep = Math.exp(-disposition[RATE]! * stepH);
  const betaStep = Math.exp(-disposition[RATE + 1]! * stepH);
  let alpha = coefficients[n]! / lost(alphaStep, points - 1, disposition[RATE]! * everyH);
  let beta = coefficients[n + 1]! / lost(betaStep, points - 1, disposition[RATE + 1]! * everyH);
  const decayStep = Math.exp(-k * stepH);
  const older = power(decayStep, points - 1);
  let decay = 1;
  // Held in locals: read from the array, they would cost five times as much in the loop.
  const c0 = coefficients[0]!;
  const c1 = n > 1 ? coefficients[1]! : 0;
  const c2 = n > 2 ? coefficients[2]! : 0;
  const c3 = n > 3 ? coefficients[3]! : 0;
  const c4 = n > 4 ? coefficients[4]! : 0;
  for (let i = 0; i < points; i++) {
    const t = i * stepH;
    let sum = (((c4 * t + c3) * t + c2) * t + c1) * t + c0;
    if (older > 1e-18) {
      const u = t + everyH;
      sum += older * ((((c4 * u + c3) * u + c2) * u + c1) * u + c0);
    }
    out[at + i] = alpha + beta - decay * sum;
    alpha *= alphaStep;
    beta *= betaStep;
    decay *= decayStep;
  }
}
