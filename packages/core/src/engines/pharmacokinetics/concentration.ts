/**
 * Exact concentrations of one person whose parameters do not change: any dose history, and steady state.
 *
 * Called a million times in one answer: scratch and numbers are passed one by one, so that nothing is allocated.
 */
import {
  addDispositionDerivatives,
  D_RATE,
  D_WEIGHT,
  dispositionScratch,
  RATE,
  setDisposition,
  WEIGHT,
} from './disposition.ts';
import { doseRuns, type DoseHistory, type DoseRuns } from './doseEvents.ts';
import {
  addRun,
  RUN_COUNT,
  RUN_DERIVATIVES,
  RUN_ELAPSED,
  RUN_EVERY,
  RUN_LOSS,
  RUN_MG,
  RUN_SIZE,
  RUN_STEP,
} from './erlang.ts';
import {
  ABSORPTION_RATE,
  BIOAVAILABILITY,
  CENTRAL_VOLUME,
  LAG,
  packParameters,
  type Parameters,
  type Structure,
} from './parameters.ts';

/** Scratch for the exact concentration; made once, used for every time and person of one history. */
export interface ConcentrationScratch {
  readonly disposition: Float64Array;
  readonly sums: Float64Array;
  /** For each run 1 − e^(−λτ) of both rates, and e^(−kτ). */
  readonly losses: Float64Array;
  readonly run: Float64Array;
}

export function concentrationScratch({ size }: DoseRuns): ConcentrationScratch {
  return {
    disposition: dispositionScratch(),
    sums: new Float64Array(6),
    losses: new Float64Array(3 * size),
    run: new Float64Array(RUN_SIZE),
  };
}

/** Makes the scratch ready for a person and a history; `derivatives` only where a gradient will be asked. */
export function prepare(
  scratch: ConcentrationScratch,
  structure: Structure,
  parameters: Float64Array,
  runs: DoseRuns,
  derivatives: boolean,
): void {
  const { disposition, losses } = scratch;
  setDisposition(parameters, structure.compartments, disposition);
  if (derivatives) addDispositionDerivatives(parameters, structure.compartments, disposition);
  for (let run = 0; run < runs.size; run++) {
    if (runs.count[run]! === 1) continue;
    const every = runs.everyH[run]!;
    if (run > 0 && every === runs.everyH[run - 1] && runs.count[run - 1]! > 1) {
      losses.copyWithin(3 * run, 3 * run - 3, 3 * run);
      continue;
    }
    losses[3 * run] = -Math.expm1(-disposition[RATE]! * every);
    losses[3 * run + 1] = -Math.expm1(-disposition[RATE + 1]! * every);
    losses[3 * run + 2] = Math.exp(-parameters[ABSORPTION_RATE]! * every);
  }
}

/** Sums the responses to one run of doses, at time t; a level at a dose's own instant is before that dose. */
function sumRun(
  { disposition, sums, losses, run }: ConcentrationScratch,
  { stages, compartments }: Structure,
  parameters: Float64Array,
  runs: DoseRuns,
  which: number,
  t: number,
): void {
  const every = runs.everyH[which]!;
  let count = runs.count[which]!;
  let elapsed = t - runs.startH[which]! - parameters[LAG]!;
  if (count === Infinity) {
    if (elapsed <= 0) elapsed += every * (Math.floor(-elapsed / every) + 1);
  } else {
    if (elapsed <= 0) return;
    if (count > 1) {
      let given = Math.floor(elapsed / every) + 1;
      if (given > count) given = count;
      if (given > 1 && elapsed - (given - 1) * every <= 0) given--;
      elapsed -= (given - 1) * every;
      count = given;
    }
  }
  run[RUN_MG] = runs.mg[which]! * parameters[BIOAVAILABILITY]!;
  run[RUN_ELAPSED] = elapsed;
  run[RUN_EVERY] = every;
  run[RUN_COUNT] = count;
  run[RUN_LOSS] = losses[3 * which]!;
  run[RUN_LOSS + 1] = losses[3 * which + 1]!;
  run[RUN_STEP] = losses[3 * which + 2]!;
  addRun(sums, disposition, compartments, stages, parameters[ABSORPTION_RATE]!, run);
}

/**
 * Concentration of one prepared person at one time, without allocation.
 *
 *   C(t) = 1000 kⁿ/V1 · Σ_doses D F Σ_i A_i gₙ(t − t_dose − lag; λ_i)
 *
 * @param scratch made ready by `prepare` for these very parameters
 * @param structure stages n and compartments
 * @param parameters in their places: 1/h, L/h, L, L/h, L, fraction, h
 * @param runs doses, mg and h
 * @param t h, on the clock of the doses
 * @param gradient when given, receives ∂C/∂ln(k, CL, V1, Q, V2, F) at `at` … `at` + 5
 * @returns ng/mL in the matrix of the volumes (whole blood or plasma), ≥ 0
 * @see addRun; facts checked against a 50-digit matrix exponential
 */
export function concentrationAt(
  scratch: ConcentrationScratch,
  structure: Structure,
  parameters: Float64Array,
  runs: DoseRuns,
  t: number,
  gradient?: Float64Array,
  at = 0,
): number {
  const { disposition, sums } = scratch;
  for (let i = 0; i < 6; i++) sums[i] = 0;
  scratch.run[RUN_DERIVATIVES] = gradient === undefined ? 0 : 1;
  for (let run = 0; run < runs.size; run++) sumRun(scratch, structure, parameters, runs, run, t);
  const n = structure.stages;
  const k = parameters[ABSORPTION_RATE]!;
  let scale = 1000 / parameters[CENTRAL_VOLUME]!;
  for (let i = 0; i < n; i++) scale *= k;
  const a = disposition[WEIGHT]!;
  const b = disposition[WEIGHT + 1]!;
  const level = scale * (a * sums[0]! + b * sums[3]!);
  if (gradient !== undefined) {
    gradient[at] = scale * n * (a * (sums[0]! - k * sums[1]!) + b * (sums[3]! - k * sums[4]!));
    const byAlpha = a * (n * sums[1]! - sums[2]!);
    const byBeta = b * (n * sums[4]! - sums[5]!);
    for (let q = 0; q < 4; q++) {
      const byWeight = disposition[D_WEIGHT + q]! * (sums[0]! - sums[3]!);
      gradient[at + 1 + q] =
        scale * (byWeight + byAlpha * disposition[D_RATE + q]! + byBeta * disposition[D_RATE + 4 + q]!);
    }
    gradient[at + CENTRAL_VOLUME]! -= level;
    gradient[at + BIOAVAILABILITY] = level;
  }
  return level > 0 ? level : 0;
}

/**
 * Concentrations of one person over any dose history, or at steady state.
 *
 * @param structure stages, whole number ≥ 1; compartments 1 or 2
 * @param parameters 1/h, L/h, L; a lag moves every dose, F scales it
 * @param history doses (mg, h), or a regimen at steady state
 * @param timesH h, in any order, on the clock of the doses; at a dose's instant the level is the one before it
 * @returns ng/mL, one for each time; exactly 0 before the first dose; relative error at most 1e-13
 * @throws {RangeError} for parameters or a history that cannot be
 */
export function concentrations(
  structure: Structure,
  parameters: Parameters,
  history: DoseHistory,
  timesH: readonly number[],
): Float64Array {
  const packed = packParameters(structure, parameters);
  const runs = doseRuns(history);
  const scratch = concentrationScratch(runs);
  prepare(scratch, structure, packed, runs, false);
  return Float64Array.from(timesH, (t) => {
    if (!Number.isFinite(t)) throw new RangeError(`A time is a finite number of hours; got ${String(t)}.`);
    return concentrationAt(scratch, structure, packed, runs, t);
  });
}

/**
 * Area under the concentration of one dose from 0 to ∞, or of one interval at steady state.
 *
 *   AUC = 1000 F D / CL
 *
 * @param parameters clearance L/h, bioavailability fraction
 * @param mg dose, mg
 * @returns ng·h/mL
 */
export function areaUnderCurve({ clearance, bioavailability = 1 }: Parameters, mg: number): number {
  return (1000 * bioavailability * mg) / clearance;
}
