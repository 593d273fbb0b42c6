/** One estimate as columns of numbers: made once, then evaluated without allocation. */
import { choleskyInPlace, invertPositiveDefinite, logDeterminant } from '../numerics/linearAlgebra.ts';
import { concentrationScratch, type ConcentrationScratch } from './concentration.ts';
import { doseRuns, historyFaults, regimen, type Dose, type DoseHistory, type DoseRuns } from './doseEvents.ts';
import { CLEARANCE, LAG, PARAMETER_COUNT, PERIPHERAL_VOLUME, type Structure } from './parameters.ts';
import { propagationScratch, type PropagationScratch, type Variables } from './propagation.ts';
import { timeline, type Timeline } from './timeline.ts';

export const MEASURED = 0;
export const BELOW = 1;
export const LOG_SCALE = 2;

/** One level as the objective sees it. */
export interface ProblemLevel {
  readonly atH: number;
  /** Measured ng/mL, or the limit it lies below. */
  readonly value: number;
  readonly kind: 'measured' | 'below the limit';
  readonly propSd: number;
  readonly addSd: number;
  readonly scale?: 'log';
  /** B_max·HCT, µg/L, at the time of the draw; only with binding. */
  readonly room?: number;
}

/** Time with its own typical parameters and its own occasion. */
export interface ProblemSegment {
  readonly fromH: number;
  /** Seven numbers in their places. */
  readonly typical: Float64Array;
  /** From 0; deviations between occasions are shared by the segments of one occasion. */
  readonly occasion: number;
}

export interface ProblemInput {
  readonly structure: Structure;
  readonly history: DoseHistory;
  readonly segments: readonly ProblemSegment[];
  readonly levels: readonly ProblemLevel[];
  /** Which parameter each η moves. */
  readonly places: readonly number[];
  /** Ω, row-major. */
  readonly omega: Float64Array;
  /** Which parameter each κ moves, and its variance; empty for no variability between occasions. */
  readonly occasionPlaces: readonly number[];
  readonly occasionVariances: readonly number[];
  /** Further deviations with their own variance, such as the size of an interaction. */
  readonly extras?: readonly ExtraDeviation[];
  /** K_D, µg/L, with binding. */
  readonly half?: number;
}

/** A deviation of one parameter in some segments, by a share of 0 to 1 in each. */
export interface ExtraDeviation {
  readonly place: number;
  readonly variance: number;
  readonly shares: readonly number[];
}

export interface Problem {
  readonly structure: Structure;
  readonly segments: number;
  readonly startsH: readonly number[];
  readonly typical: Float64Array;
  readonly parameters: Float64Array;
  /** exp of each deviation, the same for all segments. */
  readonly factors: Float64Array;
  readonly variables: Variables;
  readonly etas: number;
  readonly occasions: number;
  readonly priorInverse: Float64Array;
  readonly priorLower: Float64Array;
  readonly priorLogDeterminant: number;
  readonly binding: boolean;
  readonly levels: {
    readonly count: number;
    readonly atH: Float64Array;
    readonly value: Float64Array;
    readonly kind: Uint8Array;
    readonly propSd: Float64Array;
    readonly addSd: Float64Array;
    readonly room: Float64Array;
    readonly half: number;
  };
  readonly predicted: Float64Array;
  readonly sensitivity: Float64Array;
  /** One segment, few levels: closed forms. */
  readonly direct?: {
    readonly scratch: ConcentrationScratch;
    readonly runs: DoseRuns;
    readonly byParameter: Float64Array;
  };
  /** Several segments, or many levels: amounts carried from event to event. */
  readonly carried?: {
    readonly events: Timeline;
    readonly scratch: PropagationScratch;
    readonly plain: PropagationScratch;
  };
}

/** The doses before a change of parameters, when only a steady state is known: enough that older ones are gone. */
export function explicitDoses(history: DoseHistory, slowestHalfLifeH: number): readonly Dose[] {
  if (history.kind === 'doses') return history.doses;
  const { mg, everyH, lastAtH } = history;
  const count = Math.min(5000, Math.ceil((slowestHalfLifeH * 50) / everyH) + 1);
  return regimen(mg, everyH, count, lastAtH - (count - 1) * everyH);
}

/** Block-diagonal prior: η, extras, then κ of each occasion. */
function makePrior({ places, omega, occasionVariances, extras = [] }: ProblemInput, occasions: number): Float64Array {
  const n = places.length;
  const singles = extras.map(({ variance }) => variance);
  for (let o = 0; o < occasions; o++) singles.push(...occasionVariances);
  const p = n + singles.length;
  const prior = new Float64Array(p * p);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) prior[i * p + j] = omega[i * n + j]!;
  singles.forEach((variance, i) => (prior[(n + i) * (p + 1)] = variance));
  return prior;
}

function makeVariables({ places, occasionPlaces, segments, extras = [] }: ProblemInput, occasions: number): Variables {
  const place = [...places, ...extras.map((extra) => extra.place)];
  const fixed = place.length;
  for (let o = 0; o < occasions; o++) place.push(...occasionPlaces);
  const acts = new Float64Array(segments.length * place.length);
  segments.forEach(({ occasion }, s) => {
    for (let v = 0; v < place.length; v++) {
      const own = v < fixed || Math.floor((v - fixed) / occasionPlaces.length) === occasion ? 1 : 0;
      acts[s * place.length + v] = v >= places.length && v < fixed ? extras[v - places.length]!.shares[s]! : own;
    }
  });
  return { count: place.length, place: Int32Array.from(place), acts };
}

function columns(levels: readonly ProblemLevel[], half: number): Problem['levels'] {
  return {
    count: levels.length,
    atH: Float64Array.from(levels, ({ atH }) => atH),
    value: Float64Array.from(levels, ({ value }) => value),
    kind: Uint8Array.from(levels, ({ kind, scale }) =>
      kind === 'below the limit' ? BELOW : scale === 'log' ? LOG_SCALE : MEASURED,
    ),
    propSd: Float64Array.from(levels, ({ propSd }) => propSd),
    addSd: Float64Array.from(levels, ({ addSd }) => addSd),
    room: Float64Array.from(levels, ({ room }) => room ?? 0),
    half,
  };
}

/** Refuses what no caller may ask: a spread of the lag, a censored level on the log scale, an empty or unordered list. */
function demandInput({ history, segments, places, levels, occasionPlaces, omega, extras = [] }: ProblemInput): void {
  const fault = historyFaults(history)[0];
  if (fault !== undefined) throw new RangeError(`Dose history: ${fault}.`);
  if (segments.length === 0 || segments.some(({ fromH }, i) => i > 0 && !(fromH > segments[i - 1]!.fromH)))
    throw new RangeError('Segments are in order of time, at least one.');
  if (extras.some(({ shares }) => shares.length !== segments.length))
    throw new RangeError('An extra deviation has one share for each segment.');
  if ([...places, ...occasionPlaces, ...extras.map(({ place }) => place)].includes(LAG))
    throw new RangeError('A lag that varies cannot be estimated.');
  if (omega.length !== places.length ** 2) throw new RangeError('Omega has one row and one column for each deviation.');
  for (const { atH, value, kind, scale } of levels) {
    if (!Number.isFinite(atH) || !(value > 0 && value < Infinity))
      throw new RangeError('A level has a finite time and a value above 0.');
    if (kind === 'below the limit' && scale === 'log')
      throw new RangeError('A level below the limit is not kept on the log scale.');
  }
}

/**
 * The columns of one estimate.
 *
 * @param input hours, mg, ng/mL; deviations on the log scale
 * @throws {RangeError} for an input no caller may ask, such as a spread that is not positive definite
 */
export function makeProblem(input: ProblemInput): Problem {
  demandInput(input);
  const { structure, history, segments, levels, half = 1 } = input;
  const occasions = input.occasionPlaces.length === 0 ? 0 : Math.max(...segments.map(({ occasion }) => occasion)) + 1;
  const variables = makeVariables(input, occasions);
  const prior = makePrior(input, occasions);
  const priorInverse = invertPositiveDefinite(prior, variables.count);
  if (!priorInverse) throw new RangeError('The spread of the deviations is not positive definite.');
  choleskyInPlace(prior, variables.count);
  const typical = new Float64Array(segments.length * PARAMETER_COUNT);
  segments.forEach((segment, s) => typical.set(segment.typical, s * PARAMETER_COUNT));
  const startsH = segments.map(({ fromH }) => fromH);
  const shared = {
    structure,
    segments: segments.length,
    startsH,
    typical,
    parameters: typical.slice(),
    factors: new Float64Array(variables.count),
    variables,
    etas: input.places.length,
    occasions,
    priorInverse,
    priorLower: prior,
    priorLogDeterminant: logDeterminant(prior, variables.count),
    binding: input.half !== undefined,
    levels: columns(levels, half),
    predicted: new Float64Array(levels.length),
    sensitivity: new Float64Array(levels.length * variables.count),
  };
  const runs = segments.length === 1 ? doseRuns(history) : undefined;
  if (runs && history.kind === 'steady state') return { ...shared, direct: directOf(runs) };
  const first = segments[0]!.typical;
  const slowest = (0.7 * (first[2]! + first[PERIPHERAL_VOLUME]!) * 3) / first[CLEARANCE]!;
  const lags = segments.map((segment) => segment.typical[LAG]!);
  const times = levels.map(({ atH }) => atH);
  const events = timeline(explicitDoses(history, slowest), startsH, lags, times);
  if (
    runs &&
    times.length * runs.size * COST.closedForm <= COST.event * events.size + COST.step * events.steps.hours.length
  )
    return { ...shared, direct: directOf(runs) };
  const scratch = propagationScratch(structure, events, variables.count);
  return { ...shared, carried: { events, scratch, plain: propagationScratch(structure, events, 0) } };
}

/** About how long each takes, ns: one level by closed form and run of doses, one event carried, one step made. */
const COST = { closedForm: 220, event: 35, step: 350 };

const directOf = (runs: DoseRuns): NonNullable<Problem['direct']> => ({
  scratch: concentrationScratch(runs),
  runs,
  byParameter: new Float64Array(6),
});
