import { forecastLevels, makeForecast } from '../../engines/pharmacokinetics/forecast.ts';
import { mixDraws } from '../../engines/pharmacokinetics/mixture.ts';
import type { Posterior } from '../../engines/pharmacokinetics/posterior.ts';
import type { ProblemInput } from '../../engines/pharmacokinetics/problem.ts';
import { weightedQuantiles } from '../../engines/pharmacokinetics/weightedQuantiles.ts';
import type { Member, ModelRun } from './modelRuns.ts';

/** Levels of a model's draws at given times, the genotypes mixed. */
export interface Mixed {
  /** Draws of one time and their weights, sum 1. */
  readonly at: (time: number) => { readonly levels: Float64Array; readonly weights: Float64Array };
  readonly quantiles: (time: number, probabilities: readonly number[]) => readonly number[];
}

export interface MixQuestion {
  readonly timesH: readonly number[];
  readonly belief: 'before any level' | 'with her levels';
  /** Draws of each genotype at most. */
  readonly draws: number;
  /** Whether occasions to come are drawn; the same seed for all models. */
  readonly future: { readonly kind: 'middle' } | { readonly kind: 'drawn'; readonly seed: number };
}

/**
 * The first draws of a posterior, or, of a Markov chain, draws evenly apart. Low-discrepancy points are spread evenly
 * in every beginning of theirs.
 */
export function fewerDraws(posterior: Posterior, most: number): Posterior {
  const { count, dimensions: p, method } = posterior;
  if (count <= most) return posterior;
  const stride = method === 'Markov chain' ? Math.floor(count / most) : 1;
  const draws = new Float64Array(most * p);
  const weights = new Float64Array(most);
  let sum = 0;
  for (let i = 0; i < most; i++) {
    draws.set(posterior.draws.subarray(i * stride * p, (i * stride + 1) * p), i * p);
    weights[i] = posterior.weights[i * stride]!;
    sum += weights[i]!;
  }
  for (let i = 0; i < most; i++) weights[i]! /= sum;
  return { ...posterior, count: most, draws, weights };
}

const roomsOf = (member: Member, timesH: readonly number[]): readonly number[] | undefined => {
  const rooms = timesH.map((at) => member.ahead.roomAt(at));
  return rooms.every((room) => room !== undefined) ? rooms : undefined;
};

/** Levels at these times for every draw of one member: time after time. */
export function memberLevels(
  member: Member,
  input: Omit<ProblemInput, 'levels'>,
  posterior: Posterior,
  question: Pick<MixQuestion, 'timesH' | 'future'>,
): Float64Array {
  const forecast = makeForecast(input, question.timesH, roomsOf(member, question.timesH));
  return forecastLevels(forecast, posterior, question.future);
}

/** Levels of one model at given times, ng/mL: credible, without residual error. */
export function mixedLevels({ members }: ModelRun, question: MixQuestion): Mixed {
  const before = question.belief === 'before any level';
  const each = members.map((member) => {
    const { ready, posterior: all } = before ? member.prior : member.posterior;
    const posterior = fewerDraws(all, question.draws);
    const input = before ? ready.input : member.ahead.input;
    const weight = before ? 1 / members.length : member.weight;
    return { weight, posterior, levels: memberLevels(member, input, posterior, question) };
  });
  // The weights are those of every time: mixed once.
  const { weights } = mixDraws(
    each.map(({ weight, posterior }) => ({ weight, weights: posterior.weights, levels: posterior.weights })),
  );
  const at: Mixed['at'] = (time) => {
    const ofTime = each.map(({ posterior: { count }, levels }) => levels.subarray(time * count, (time + 1) * count));
    if (ofTime.length === 1) return { levels: ofTime[0]!, weights };
    const levels = new Float64Array(weights.length);
    let place = 0;
    for (const own of ofTime) {
      levels.set(own, place);
      place += own.length;
    }
    return { levels, weights };
  };
  const quantiles: Mixed['quantiles'] = (time, probabilities) => {
    const { levels, weights } = at(time);
    return weightedQuantiles(levels, weights, probabilities);
  };
  return { at, quantiles };
}
