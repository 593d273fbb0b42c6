/** The seven parameters of an oral one- or two-compartment model, by name and by place in a Float64Array. */

export type ParameterName =
  | 'absorptionRate'
  | 'clearance'
  | 'centralVolume'
  | 'intercompartmentalClearance'
  | 'peripheralVolume'
  | 'bioavailability'
  | 'lag';

/** In the order of their places. Units: 1/h, L/h, L, L/h, L, fraction (1 when apparent), h. */
export const PARAMETER_NAMES: readonly ParameterName[] = [
  'absorptionRate',
  'clearance',
  'centralVolume',
  'intercompartmentalClearance',
  'peripheralVolume',
  'bioavailability',
  'lag',
];

export const ABSORPTION_RATE = 0;
export const CLEARANCE = 1;
export const CENTRAL_VOLUME = 2;
export const INTERCOMPARTMENTAL_CLEARANCE = 3;
export const PERIPHERAL_VOLUME = 4;
export const BIOAVAILABILITY = 5;
export const LAG = 6;
export const PARAMETER_COUNT = 7;

/** Number of equal first-order steps between dose and central compartment, and number of compartments. */
export interface Structure {
  /** 1 is first-order absorption; n > 1 is an Erlang chain of n equal stages. */
  readonly stages: number;
  readonly compartments: 1 | 2;
}

/** One person's parameters; clearances and volumes are apparent (divided by F) unless F is given. */
export interface Parameters {
  /** 1/h, of each stage. */
  readonly absorptionRate: number;
  /** L/h. */
  readonly clearance: number;
  /** L. */
  readonly centralVolume: number;
  /** L/h; read only with two compartments. */
  readonly intercompartmentalClearance?: number;
  /** L; read only with two compartments. */
  readonly peripheralVolume?: number;
  /** Relative to the model's reference; 1 when absent. */
  readonly bioavailability?: number;
  /** h from swallowing to the start of absorption; 0 when absent. */
  readonly lag?: number;
}

/** @throws {RangeError} unless stages are 1 to 12 and compartments 1 or 2. */
export function demandStructure({ stages, compartments }: Structure): void {
  if (!(Number.isInteger(stages) && stages >= 1 && stages <= 12)) {
    throw new RangeError(`Stages are a whole number from 1 to 12; got ${String(stages)}.`);
  }
  if ((compartments as number) !== 1 && (compartments as number) !== 2) {
    throw new RangeError(`Compartments are 1 or 2; got ${String(compartments)}.`);
  }
}

/**
 * Parameters in their places, for the loops that allocate nothing.
 *
 * @param structure says which parameters are needed
 * @param parameters 1/h, L/h, L, L/h, L, fraction, h
 * @returns seven numbers in the order of `PARAMETER_NAMES`; Q 0 and V2 1 with one compartment
 * @throws {RangeError} when a needed one is missing, not finite, or not above 0 (lag: below 0)
 */
export function packParameters(structure: Structure, parameters: Parameters): Float64Array {
  demandStructure(structure);
  const two = structure.compartments === 2;
  const packed = Float64Array.of(
    parameters.absorptionRate,
    parameters.clearance,
    parameters.centralVolume,
    two ? (parameters.intercompartmentalClearance ?? NaN) : 0,
    two ? (parameters.peripheralVolume ?? NaN) : 1,
    parameters.bioavailability ?? 1,
    parameters.lag ?? 0,
  );
  packed.forEach((value, place) => {
    const mayBeZero = place === LAG || (place === INTERCOMPARTMENTAL_CLEARANCE && !two);
    if (!(value < Infinity && (mayBeZero ? value >= 0 : value > 0))) {
      throw new RangeError(`${PARAMETER_NAMES[place] ?? ''} is finite and above 0; got ${String(value)}.`);
    }
  });
  return packed;
}
