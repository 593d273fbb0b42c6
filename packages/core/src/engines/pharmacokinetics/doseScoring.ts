/** Scores regimens against a range at a stated sampling hour, over all draws of a posterior. It proposes nothing. */
import { wholeBloodFromPlasma } from './bindingMap.ts';
import type { Candidate } from './doseCandidates.ts';
import { regimen, type Dose } from './doseEvents.ts';
import { forecastLevels, makeForecast, pointForecast, type FutureOccasions } from './forecast.ts';
import type { Posterior } from './posterior.ts';
import type { ProblemInput } from './problem.ts';
import { shares, weightedQuantiles } from './weightedQuantiles.ts';

/** A range of levels as somebody's cited setting; never a constant of the engine. */
export interface TargetRange {
  readonly lowNgPerMl: number;
  readonly highNgPerMl: number;
  /** When the level is drawn. */
  readonly sampling:
    { readonly kind: 'before the next dose' } | { readonly kind: 'hours after a dose'; readonly hours: number };
  /** Whether it may drive a dose up, or only warn. */
  readonly mayRaiseDose: boolean;
  /** Weight of a level below and above, for the expected loss. */
  readonly loss: { readonly below: number; readonly above: number };
}

export interface ScoringQuestion {
  /** Structure, segments (those to come too), spreads; doses are given apart. */
  readonly plan: Omit<ProblemInput, 'levels' | 'history'>;
  readonly posterior: Posterior;
  /** Most probable deviations, for the point estimate. */
  readonly theta: Float64Array;
  readonly taken: readonly Dose[];
  readonly candidates: readonly Candidate[];
  /** First dose of the new regimen, h. */
  readonly fromH: number;
  /** Days of the new regimen before the draw; 'steady state' leaves out what was taken before. */
  readonly after: { readonly days: number } | 'steady state';
  readonly range: TargetRange;
  /** mg per day so far; with `mayRaiseDose` false nothing above it is ranked. */
  readonly currentMgPerDay?: number;
  readonly future: FutureOccasions;
  /** B_max·HCT at an instant, with binding. */
  readonly roomAt: (atH: number) => number | undefined;
}

export interface ScoredDose {
  readonly candidate: Candidate;
  readonly drawnAtH: number;
  readonly medianNgPerMl: number;
  /** 5 % and 95 % of her level, no residual error. */
  readonly lowNgPerMl: number;
  readonly highNgPerMl: number;
  /** At the most probable deviations, occasions to come at their middle. */
  readonly pointNgPerMl: number;
  readonly below: number;
  readonly within: number;
  readonly above: number;
  readonly expectedLoss: number;
  /** Her level in each draw, ng/mL, weighted as the posterior: what a mixture is made of. */
  readonly levels: Float64Array;
  readonly reasons: readonly string[];
}

/** Least chance of lying in the range for a dose to count as reaching it [default]. */
export const REACHABLE = 0.5;

/** When a candidate's level is drawn; undefined when the next dose comes first. */
export function drawTime(
  { doses }: Candidate,
  { sampling }: TargetRange,
  fromH: number,
  day: number,
): number | undefined {
  const lastOffset = doses.at(-1)?.offsetH ?? 0;
  const gap = 24 - lastOffset;
  const hours = sampling.kind === 'before the next dose' ? gap : sampling.hours;
  return hours <= gap ? fromH + 24 * day + lastOffset + hours : undefined;
}

/** Levels per mg of each dosing hour, and what earlier doses leave, at each time: time after time, draw after draw. */
interface Basis {
  readonly times: readonly number[];
  readonly carried: Float64Array;
  readonly perMg: ReadonlyMap<number, Float64Array>;
  readonly pointCarried: Float64Array;
  readonly pointPerMg: ReadonlyMap<number, Float64Array>;
}

/** One mg every day at the day's first dosing hour, or the same as it has always been. */
function unitHistory({ after, fromH }: ScoringQuestion, days: number, offset: number): ProblemInput['history'] {
  const startH = fromH + offset;
  return after === 'steady state'
    ? { kind: 'steady state', mg: 1, everyH: 24, lastAtH: startH + 24 * (days - 1) }
    : { kind: 'doses', doses: regimen(1, 24, days, startH) };
}

/** The plan from the last change on, where the new regimen begins no sooner than that; undefined elsewhere. */
function unchanging({ plan, fromH }: ScoringQuestion): ScoringQuestion['plan'] | undefined {
  const last = plan.segments.at(-1);
  if (last === undefined || (plan.segments.length > 1 && last.fromH > fromH)) return undefined;
  const extras = plan.extras?.map((extra) => ({ ...extra, shares: extra.shares.slice(-1) }));
  return { ...plan, segments: [last], ...(extras ? { extras } : {}) };
}

type Linear = Omit<ProblemInput, 'levels' | 'history' | 'half'>;

function basisOf(question: ScoringQuestion, times: readonly number[], offsets: readonly number[], days: number): Basis {
  const { plan, posterior, theta, taken, after, future } = question;
  const linear = ({ half: _half, ...rest }: ScoringQuestion['plan']): Linear => rest;
  const both = (
    under: Linear,
    history: ProblemInput['history'],
    at: readonly number[],
  ): [Float64Array, Float64Array] => {
    const forecast = makeForecast({ ...under, history }, at);
    return [forecastLevels(forecast, posterior, future), pointForecast(forecast, theta)];
  };
  const perMg = new Map<number, Float64Array>();
  const pointPerMg = new Map<number, Float64Array>();
  const [size, wide] = [times.length, times.length * posterior.count];
  const steady = unchanging(question);
  if (steady) {
    // Parameters do not change any more: a later dosing hour is the first one, seen that much earlier.
    const shifted = offsets.flatMap((offset) => times.map((t) => t - offset));
    const [draws, point] = both(linear(steady), unitHistory(question, days, 0), shifted);
    offsets.forEach((offset, i) => {
      perMg.set(offset, draws.subarray(i * wide, (i + 1) * wide));
      pointPerMg.set(offset, point.subarray(i * size, (i + 1) * size));
    });
  } else {
    for (const offset of offsets) {
      const [draws, point] = both(linear(plan), unitHistory(question, days, offset), times);
      perMg.set(offset, draws);
      pointPerMg.set(offset, point);
    }
  }
  const nothing = after === 'steady state' || taken.length === 0;
  const empty = [new Float64Array(wide), new Float64Array(size)] as const;
  const [carried, pointCarried] = nothing ? empty : both(linear(plan), { kind: 'doses', doses: taken }, times);
  return { times, carried, perMg, pointCarried, pointPerMg };
}

function combine(
  candidate: Candidate,
  carried: Float64Array,
  perMg: ReadonlyMap<number, Float64Array>,
  from: number,
  size: number,
): Float64Array {
  const levels = carried.slice(from, from + size);
  for (const { offsetH, mg } of candidate.doses) {
    const unit = perMg.get(offsetH);
    if (unit) for (let i = 0; i < size; i++) levels[i]! += mg * unit[from + i]!;
  }
  return levels;
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/**
 * Each candidate's chance to lie below, in and above the range, in the order given.
 *
 * Levels are linear in the dose (plasma, where there is binding; whole blood follows by the binding map), so one set
 * of levels per mg serves all candidates. Doses already taken are carried over exactly.
 *
 * @param question hours, mg, ng/mL; the plan's segments must reach to the time of the draw
 * @returns one score for each candidate whose level can be drawn at the stated hour before the next dose
 * @throws {RangeError} for fewer than one day, or a range that is none
 */
export function scoreDoses(question: ScoringQuestion): readonly ScoredDose[] {
  const { candidates, fromH, range, after, posterior, plan, roomAt } = question;
  const days = after === 'steady state' ? 1 : after.days;
  if (!(Number.isInteger(days) && days >= 1)) throw new RangeError('A regimen is scored after at least one whole day.');
  if (!(range.lowNgPerMl >= 0 && range.lowNgPerMl < range.highNgPerMl))
    throw new RangeError('A range has a low bound below its high bound.');
  const drawn = candidates.flatMap((candidate) => {
    const atH = drawTime(candidate, range, fromH, days - 1);
    return atH === undefined ? [] : [{ candidate, atH }];
  });
  const times = [...new Set(drawn.map(({ atH }) => atH))];
  const offsets = [...new Set(drawn.flatMap(({ candidate }) => candidate.doses.map(({ offsetH }) => offsetH)))];
  const basis = basisOf(question, times, offsets, days);
  return drawn.map(({ candidate, atH }) => {
    const place = times.indexOf(atH);
    const levels = combine(candidate, basis.carried, basis.perMg, place * posterior.count, posterior.count);
    const point = combine(candidate, basis.pointCarried, basis.pointPerMg, place, 1);
    const room = roomAt(atH);
    if (room !== undefined && plan.half !== undefined) {
      for (const list of [levels, point])
        for (let i = 0; i < list.length; i++) list[i] = wholeBloodFromPlasma(list[i]!, room, plan.half);
    }
    return scored(candidate, atH, levels, point[0] ?? NaN, posterior.weights, range);
  });
}

function scored(
  candidate: Candidate,
  drawnAtH: number,
  levels: Float64Array,
  pointNgPerMl: number,
  weights: Float64Array,
  range: TargetRange,
): ScoredDose {
  const [low = NaN, median = NaN, high = NaN] = weightedQuantiles(levels, weights, [0.05, 0.5, 0.95]);
  const { below, within, above } = shares(levels, weights, range.lowNgPerMl, range.highNgPerMl);
  const bounds = `${String(range.lowNgPerMl)} to ${String(range.highNgPerMl)} ng/mL`;
  return {
    candidate,
    drawnAtH,
    medianNgPerMl: median,
    lowNgPerMl: low,
    highNgPerMl: high,
    pointNgPerMl,
    below,
    within,
    above,
    expectedLoss: range.loss.below * below + range.loss.above * above,
    levels,
    reasons: [
      `${percent(within)} in ${bounds}, ${percent(below)} below, ${percent(above)} above`,
      `median ${median.toFixed(1)} ng/mL, 90 % of draws ${low.toFixed(1)} to ${high.toFixed(1)}`,
    ],
  };
}
