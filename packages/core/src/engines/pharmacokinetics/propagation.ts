/**
 * Parameters that change in time: amounts are carried exactly from event to event, with their sensitivities.
 *
 * Innermost loops: scratch and places are passed one by one, so that nothing is allocated.
 */
import { inOrder, type Dose } from './doseEvents.ts';
import { BIOAVAILABILITY, CENTRAL_VOLUME, LAG, packParameters, PARAMETER_COUNT } from './parameters.ts';
import type { Parameters, Structure } from './parameters.ts';
import { applyStep, setPerson, setStep, transitionScratch, type Transition } from './transition.ts';

/** What happens at one instant, in this order: a level is drawn, parameters change, a dose enters its first stage. */
const LEVEL = 0;
const CHANGE = 1;
const ENTRY = 2;

/** All events of one history in order of time; column by column. */
export interface Timeline {
  readonly size: number;
  readonly atH: Float64Array;
  readonly kind: Uint8Array;
  /** Which level, which segment, or the segment in force when the dose was swallowed. */
  readonly index: Int32Array;
  readonly mg: Float64Array;
  readonly levels: number;
}

/**
 * Orders doses, changes and levels. A dose takes lag and F of the segment in force when it is swallowed, the new one
 * at the instant of a change; it enters the first stage when its lag has passed.
 *
 * @param doses h and mg, any order
 * @param startsH h at which each segment begins, ascending; the first holds before its start too
 * @param lagsH lag of each segment, h
 * @param timesH h of each level
 */
export function timeline(
  doses: readonly Dose[],
  startsH: readonly number[],
  lagsH: readonly number[],
  timesH: readonly number[],
): Timeline {
  const segmentAt = (t: number): number =>
    Math.max(
      0,
      startsH.findLastIndex((start) => start <= t),
    );
  const events = [
    ...timesH.map((atH, index) => ({ atH, kind: LEVEL, index, mg: 0 })),
    ...startsH.slice(1).map((atH, i) => ({ atH, kind: CHANGE, index: i + 1, mg: 0 })),
    ...inOrder(doses).map(({ atH, mg }) => {
      const index = segmentAt(atH);
      return { atH: atH + lagsH[index]!, kind: ENTRY, index, mg };
    }),
  ].sort((a, b) => a.atH - b.atH || a.kind - b.kind);
  return {
    size: events.length,
    atH: Float64Array.from(events, ({ atH }) => atH),
    kind: Uint8Array.from(events, ({ kind }) => kind),
    index: Int32Array.from(events, ({ index }) => index),
    mg: Float64Array.from(events, ({ mg }) => mg),
    levels: timesH.length,
  };
}

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

export function propagationScratch(structure: Structure, variables: number): PropagationScratch {
  const width = structure.stages + 2;
  return {
    transition: transitionScratch(structure),
    amounts: new Float64Array(width * (1 + variables)),
    moved: new Float64Array(width * (1 + variables)),
    slope: new Float64Array(width * 5),
  };
}

/** Moves amounts and their sensitivities through one step; dx' = M dx + (∂M/∂ln p) x for the variable's own p. */
function move(scratch: PropagationScratch, segment: number, variables: Variables | undefined): void {
  const { transition, amounts, moved, slope } = scratch;
  const width = transition.stages + 2;
  applyStep(transition, 0, amounts, 0, moved, 0, false);
  if (variables !== undefined) {
    for (let q = 0; q < 5; q++) applyStep(transition, 1 + q, amounts, 0, slope, q * width, false);
    for (let v = 0; v < variables.count; v++) {
      const at = (1 + v) * width;
      applyStep(transition, 0, amounts, at, moved, at, false);
      const place = variables.place[v]!;
      const share = variables.acts[segment * variables.count + v]!;
      if (place >= 5 || share === 0) continue;
      for (let i = 0; i < width; i++) moved[at + i]! += share * slope[place * width + i]!;
    }
  }
  amounts.set(moved);
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
 * @param scratch of `propagationScratch` for the same structure and variables
 * @param levels receives ng/mL for each level
 * @param variables when given, `gradients` receives ∂level/∂variable, level after level
 */
export function propagate(
  events: Timeline,
  parameters: Float64Array,
  scratch: PropagationScratch,
  levels: Float64Array,
  variables?: Variables,
  gradients?: Float64Array,
): void {
  const { transition, amounts } = scratch;
  const derivatives = variables !== undefined;
  let segment = 0;
  let own = parameters.subarray(0, PARAMETER_COUNT);
  let now = 0;
  let lastStep = -1;
  let empty = true;
  amounts.fill(0);
  setPerson(transition, own, derivatives);
  for (let e = 0; e < events.size; e++) {
    const step = events.atH[e]! - now;
    if (!empty && step > 0) {
      if (step !== lastStep) setStep(transition, own, step, derivatives);
      lastStep = step;
      move(scratch, segment, variables);
    }
    now = events.atH[e]!;
    const index = events.index[e]!;
    if (events.kind[e] === LEVEL) {
      const level = (1000 * amounts[transition.stages]!) / own[CENTRAL_VOLUME]!;
      levels[index] = level > 0 ? level : 0;
      if (variables && gradients)
        read(scratch, own[CENTRAL_VOLUME]!, segment, variables, gradients, index * variables.count);
    } else if (events.kind[e] === CHANGE) {
      segment = index;
      own = parameters.subarray(segment * PARAMETER_COUNT, (segment + 1) * PARAMETER_COUNT);
      setPerson(transition, own, derivatives);
      lastStep = -1;
    } else {
      const amount = events.mg[e]! * parameters[index * PARAMETER_COUNT + BIOAVAILABILITY]!;
      enter(scratch, amount, index, variables);
      empty = false;
    }
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
  propagate(timeline(doses, starts, lags, timesH), packed, propagationScratch(structure, 0), levels);
  return levels;
}
