/**
 * Parameters that change in time: amounts are carried exactly from event to event, with their sensitivities.
 *
 * Innermost loops: scratch and places are passed one by one, so that nothing is allocated.
 */
import type { Dose } from './doseEvents.ts';
import { BIOAVAILABILITY, CENTRAL_VOLUME, LAG, packParameters, PARAMETER_COUNT } from './parameters.ts';
import type { Parameters, Structure } from './parameters.ts';
import { CHANGE, LEVEL, timeline, type Timeline } from './timeline.ts';
import { advance, applyStep, setPerson, setStep, transitionScratch, type Transition } from './transition.ts';

/** Which free variable moves which parameter, and where; the engine's only knowledge of an estimate. */
export interface Variables {
  readonly count: number;
  /** Place of the parameter each variable moves, by its logarithm. */
  readonly place: Int32Array;
  /** How much variable v acts in segment s, at s · count + v: 0 not at all, 1 fully, between at onset and offset. */
  readonly acts: Float64Array;
}

export interface PropagationScratch {
  readonly transition: Transition;
  readonly amounts: Float64Array;
  readonly moved: Float64Array;
  readonly slope: Float64Array;
}

/** Scratch for one timeline; `variables` 0 where no derivative will be asked. */
export function propagationScratch(structure: Structure, { steps }: Timeline, variables: number): PropagationScratch {
  const width = structure.stages + 2;
  return {
    transition: transitionScratch(structure, steps.hours.length, variables > 0),
    amounts: new Float64Array(width * (1 + variables)),
    moved: new Float64Array(width * (1 + variables)),
    slope: new Float64Array(width * 5),
  };
}

/** Moves amounts and their sensitivities through one step; dx' = M dx + (∂M/∂ln p) x for the variable's own p. */
function move(scratch: PropagationScratch, slot: number, segment: number, variables: Variables): void {
  const { transition, amounts, moved, slope } = scratch;
  const width = transition.stages + 2;
  const at = slot * transition.stride;
  applyStep(transition, at, amounts, 0, moved, 0);
  for (let q = 0; q < 5; q++) applyStep(transition, at + (1 + q) * transition.width, amounts, 0, slope, q * width);
  for (let v = 0; v < variables.count; v++) {
    const own = (1 + v) * width;
    applyStep(transition, at, amounts, own, moved, own);
    const place = variables.place[v]!;
    const share = variables.acts[segment * variables.count + v]!;
    if (place >= 5 || share === 0) continue;
    for (let i = 0; i < width; i++) moved[own + i]! += share * slope[place * width + i]!;
  }
  amounts.set(moved);
}

/** Reads the parameters of a segment and makes each of its steps once. */
function beginSegment(
  transition: Transition,
  { hours, from }: Timeline['steps'],
  parameters: Float64Array,
  segment: number,
  derivatives: boolean,
): void {
  const { own } = transition;
  for (let i = 0; i < PARAMETER_COUNT; i++) own[i] = parameters[segment * PARAMETER_COUNT + i]!;
  setPerson(transition, derivatives);
  const end = from[segment + 1]!;
  for (let slot = from[segment]!; slot < end; slot++) setStep(transition, hours[slot]!, slot, derivatives);
}

function enter(
  { transition, amounts }: PropagationScratch,
  amount: number,
  segment: number,
  variables: Variables | undefined,
): void {
  amounts[0]! += amount;
  if (variables === undefined) return;
  for (let v = 0; v < variables.count; v++) {
    if (variables.place[v] !== BIOAVAILABILITY) continue;
    amounts[(1 + v) * (transition.stages + 2)]! += variables.acts[segment * variables.count + v]! * amount;
  }
}

function read(
  { transition, amounts }: PropagationScratch,
  volume: number,
  segment: number,
  variables: Variables,
  gradients: Float64Array,
  at: number,
): void {
  const n = transition.stages;
  const level = (1000 * amounts[n]!) / volume;
  for (let v = 0; v < variables.count; v++) {
    let slope = (1000 * amounts[(1 + v) * (n + 2) + n]!) / volume;
    if (variables.place[v] === CENTRAL_VOLUME) slope -= variables.acts[segment * variables.count + v]! * level;
    gradients[at + v] = slope;
  }
}

/**
 * Levels of one person whose parameters change from segment to segment.
 *
 * Amounts (mg) are continuous; a concentration may jump when V1 changes. Each step is the exact one of `setStep`.
 *
 * @param events of `timeline`
 * @param parameters seven numbers for each segment, one after the other
 * @param scratch of `propagationScratch` for the same structure, timeline and variables
 * @param levels receives ng/mL for each level
 * @param given variables; with them `gradients` receives ∂level/∂variable, level after level
 */
export function propagate(
  events: Timeline,
  parameters: Float64Array,
  scratch: PropagationScratch,
  levels: Float64Array,
  given?: Variables,
  gradients?: Float64Array,
): void {
  const { transition, amounts } = scratch;
  const variables = given && given.count > 0 ? given : undefined;
  const { kind, index, mg, step } = events;
  let segment = 0;
  let volume = parameters[CENTRAL_VOLUME]!;
  amounts.fill(0);
  beginSegment(transition, events.steps, parameters, 0, variables !== undefined);
  for (let e = 0; e < events.size; e++) {
    const slot = step[e]!;
    if (slot >= 0) {
      if (variables) move(scratch, slot, segment, variables);
      else advance(transition, slot, amounts);
    }
    const which = index[e]!;
    if (kind[e] === LEVEL) {
      const level = (1000 * amounts[transition.stages]!) / volume;
      levels[which] = level > 0 ? level : 0;
      if (variables && gradients) read(scratch, volume, segment, variables, gradients, which * variables.count);
    } else if (kind[e] === CHANGE) {
      segment = which;
      volume = parameters[segment * PARAMETER_COUNT + CENTRAL_VOLUME]!;
      beginSegment(transition, events.steps, parameters, segment, variables !== undefined);
    } else enter(scratch, mg[e]! * parameters[which * PARAMETER_COUNT + BIOAVAILABILITY]!, which, variables);
  }
}

/** One stretch of time with its own parameters. */
export interface Segment {
  /** h; holds from this instant on, and changes nothing before it. */
  readonly fromH: number;
  readonly parameters: Parameters;
}

/**
 * Concentrations over a dose history while parameters change: interaction, hematocrit, formulation, occasion.
 *
 * @param structure stages and compartments, the same throughout
 * @param segments in order of `fromH`; the first also holds before its start
 * @param doses h, mg
 * @param timesH h; at one instant a level comes before a change, a change before a dose
 * @returns ng/mL, one for each time; relative error at most 1e-13
 * @throws {RangeError} without a segment, out of order, or for parameters that cannot be
 */
export function concentrationsInSegments(
  structure: Structure,
  segments: readonly Segment[],
  doses: readonly Dose[],
  timesH: readonly number[],
): Float64Array {
  if (segments.length === 0) throw new RangeError('At least one segment of parameters is needed.');
  if (segments.some(({ fromH }, i) => i > 0 && !(fromH > segments[i - 1]!.fromH))) {
    throw new RangeError('Segments are in order of time.');
  }
  const packed = new Float64Array(segments.length * PARAMETER_COUNT);
  segments.forEach(({ parameters }, i) => packed.set(packParameters(structure, parameters), i * PARAMETER_COUNT));
  const starts = segments.map(({ fromH }) => fromH);
  const lags = segments.map((_, i) => packed[i * PARAMETER_COUNT + LAG]!);
  const levels = new Float64Array(timesH.length);
  const events = timeline(doses, starts, lags, timesH);
  propagate(events, packed, propagationScratch(structure, events, 0), levels);
  return levels;
}
