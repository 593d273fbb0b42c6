import type { TroughTarget } from '../../case/levels.ts';
import { agreement, type ModelView } from '../../engines/pharmacokinetics/agreement.ts';
import type { Candidate } from '../../engines/pharmacokinetics/doseCandidates.ts';
import { rankDoses, type Ranking } from '../../engines/pharmacokinetics/doseRanking.ts';
import { drawTime, scoreDoses, type ScoredDose, type TargetRange } from '../../engines/pharmacokinetics/doseScoring.ts';
import { mixDraws } from '../../engines/pharmacokinetics/mixture.ts';
import { weightedQuantiles } from '../../engines/pharmacokinetics/weightedQuantiles.ts';
import type { DoseRow } from './answers.ts';
import { candidatesUpTo, candidateWords, capsuleWords, isAllowed, isCurrent, type AllowedDose } from './candidates.ts';
import type { Course } from './course.ts';
import type { ModelRun } from './modelRuns.ts';

/** Every regimen up to the limit against the clinic's range, by every model that can speak. It proposes nothing. */

export interface ScoringAsk {
  readonly runs: readonly ModelRun[];
  readonly course: Course;
  readonly target: TroughTarget;
  /** False in pregnancy and wherever the clinic's range may only warn. */
  readonly mayRaiseDose: boolean;
  readonly limitMg: number;
  /** What the adopted protocol allows her, if anything. */
  readonly allowed?: AllowedDose;
  readonly seed: number;
}

export interface Scored {
  readonly rows: readonly DoseRow[];
  /** What must be said with the rows, such as regimens that are not among them. */
  readonly said?: readonly string[];
  readonly withheldBecause: readonly string[];
  readonly notReachable?: string;
}

/** Days of a new regimen before the level, when no last dose is planned; and at most [default]. */
const DAYS = { usual: 7, most: 14 };

/** Days of the new regimen before the draw. */
export function daysAhead({ next, lastPlannedH }: Course): number {
  if (next === undefined || lastPlannedH === undefined) return DAYS.usual;
  return Math.max(1, Math.min(DAYS.most, Math.round((lastPlannedH - next.atH) / 24)));
}

function scoresOf(run: ModelRun, ask: ScoringAsk, range: TargetRange, candidates: readonly Candidate[]): ScoredDose[] {
  const { course } = ask;
  const fromH = course.next!.atH;
  const taken = course.record.doses.filter(({ atH }) => atH < fromH - 1e-9).map(({ atH, mg }) => ({ atH, mg }));
  const each = run.members.map((member) => ({
    weight: member.weight,
    draws: member.posterior.posterior.weights,
    scores: scoreDoses({
      plan: member.ahead.input,
      posterior: member.posterior.posterior,
      theta: member.posterior.map.theta,
      taken,
      candidates,
      fromH,
      after: { days: daysAhead(course) },
      range,
      future: { kind: 'drawn', seed: ask.seed },
      roomAt: member.ahead.roomAt,
    }),
  }));
  if (each.length === 1) return [...each[0]!.scores];
  return each[0]!.scores.map((first, c) =>
    mixScores(
      first,
      each.map(({ weight, draws, scores }) => ({ weight, weights: draws, score: scores[c]! })),
    ),
  );
}

/** One candidate over both genotypes: chances add up, quantiles are of all draws together. */
function mixScores(
  first: ScoredDose,
  members: readonly { readonly weight: number; readonly weights: Float64Array; readonly score: ScoredDose }[],
): ScoredDose {
  const sum = (of: (score: ScoredDose) => number): number =>
    members.reduce((total, { weight, score }) => total + weight * of(score), 0);
  const { levels, weights } = mixDraws(
    members.map(({ weight, weights: own, score }) => ({ weight, weights: own, levels: score.levels })),
  );
  const [low = NaN, median = NaN, high = NaN] = weightedQuantiles(levels, weights, [0.05, 0.5, 0.95]);
  return {
    ...first,
    medianNgPerMl: median,
    lowNgPerMl: low,
    highNgPerMl: high,
    pointNgPerMl: sum(({ pointNgPerMl }) => pointNgPerMl),
    below: sum(({ below }) => below),
    within: sum(({ within }) => within),
    above: sum(({ above }) => above),
    expectedLoss: sum(({ expectedLoss }) => expectedLoss),
    levels,
    reasons: [],
  };
}

interface ByModel {
  readonly modelId: string;
  readonly scores: readonly ScoredDose[];
  readonly ranking: Ranking;
  readonly overLimit: Ranking;
}

const KIND = { agree: 'agree', 'range only': 'range only', 'no dose scoring': 'differ' } as const;

function rowOf(candidate: Candidate, c: number, models: readonly ByModel[], ask: ScoringAsk): DoseRow {
  const views = models.map(({ modelId, scores }) => ({ model: modelId, medianNgPerMl: scores[c]!.medianNgPerMl }));
  const verdict = agreement(views);
  const leftOut = models[0]!.ranking.leftOut.find((one) => one.candidate === candidate.id);
  const allowed = isAllowed(candidate, ask.allowed);
  return {
    id: candidate.id,
    words: candidateWords(candidate),
    mgPerDay: candidate.mgPerDay,
    dosesPerDay: candidate.doses.length === 1 ? 1 : 2,
    capsules: capsuleWords(candidate, ask.course),
    current: isCurrent(candidate, ask.course),
    allowed,
    byModel: models.map(({ modelId, scores }) => {
      const { medianNgPerMl: median, lowNgPerMl: low90, highNgPerMl: high90, below, within, above } = scores[c]!;
      return { modelId, median, low90, high90, below, within, above };
    }),
    agreement: KIND[verdict.kind],
    reasons: [
      ...(allowed ? [] : ['Not the dose of the adopted protocol: explains, cannot be accepted.']),
      ...(leftOut === undefined ? [] : [`Not ranked: ${leftOut.because}.`]),
      ...(verdict.kind === 'no dose scoring' ? [`No single number: ${verdict.because}.`] : []),
    ],
  };
}

/** Ranked rows first, by the model least sure of them; then those that only explain, by dose. */
function inOrder(rows: readonly DoseRow[], models: readonly ByModel[]): readonly DoseRow[] {
  const ranked = new Set(models[0]!.ranking.ranked.map(({ candidate }) => candidate.id));
  const least = ({ byModel }: DoseRow): number => Math.round(Math.min(...byModel.map(({ within }) => within)) / 0.005);
  return [...rows].sort(
    (a, b) =>
      Number(ranked.has(b.id)) - Number(ranked.has(a.id)) ||
      (ranked.has(a.id) ? least(b) - least(a) : 0) ||
      a.mgPerDay - b.mgPerDay ||
      a.dosesPerDay - b.dosesPerDay,
  );
}

/** The regimen she takes; without one on the grid, the row in the middle. */
function referenceRow(candidates: readonly Candidate[], course: Course): number {
  const current = candidates.findIndex((candidate) => isCurrent(candidate, course));
  return current >= 0 ? current : candidates.length >> 1;
}

/**
 * Scores the grid, or says why not.
 *
 * The regimen she takes decides whether the models agree; without one on the grid, the row in the middle does. Two
 * models are the least; above a ratio of 2, or with different answers to "reachable", nothing is scored.
 */
export function scoreRows(ask: ScoringAsk): Scored {
  const { runs, course, target, limitMg } = ask;
  const all = candidatesUpTo(limitMg);
  const { next } = course;
  if (next === undefined) return { rows: [], withheldBecause: ['No further dose is planned: there is none to score.'] };
  if (all.length === 0) return { rows: [], withheldBecause: ['The limit in force allows no dose.'] };
  const range: TargetRange = {
    lowNgPerMl: target.lowNgPerMl,
    highNgPerMl: target.highNgPerMl,
    sampling: samplingOf(target),
    mayRaiseDose: ask.mayRaiseDose,
    loss: { below: 1, above: 1 },
  };
  const candidates = all.filter((candidate) => drawTime(candidate, range, next.atH, 0) !== undefined);
  if (candidates.length === 0) return { rows: [], withheldBecause: [NO_SUCH_HOUR] };
  const { running } = course;
  const current = running === undefined ? undefined : (running.mg * 24) / running.everyHours;
  const models = runs.map((run): ByModel => {
    const scores = scoresOf(run, ask, range, candidates);
    const overLimit = rankDoses(scores, { ...range, mayRaiseDose: true });
    return { modelId: run.model.id, scores, overLimit, ranking: rankDoses(scores, range, current) };
  });
  const c = referenceRow(candidates, course);
  const views = models.map(({ modelId, scores, overLimit }): ModelView => ({
    model: modelId,
    medianNgPerMl: scores[c]!.medianNgPerMl,
    reachable: overLimit.kind === 'reachable',
  }));
  const verdict = agreement(views);
  if (verdict.kind === 'no dose scoring')
    return { rows: [], withheldBecause: [`No dose is scored: ${verdict.because}.`] };
  const rows = candidates.map((candidate, i) => rowOf(candidate, i, models, ask));
  const notReachable = notReachableWords(models, limitMg, target);
  return {
    rows: inOrder(rows, models),
    withheldBecause: [],
    said: hourWords(target, all.length - candidates.length),
    ...(notReachable === undefined ? {} : { notReachable }),
  };
}

/** Shown where the clinic's range names an hour that no regimen has. */
export const NO_SUCH_HOUR =
  'The clinic’s range names an hour after the dose that is not above 0 and at most 24: doses are not scored.';

/** The hour a range is meant for; absent, just before the next dose. */
export function samplingOf({ hoursAfterDose: hours }: TroughTarget): TargetRange['sampling'] {
  return hours === undefined ? { kind: 'before the next dose' } : { kind: 'hours after a dose', hours };
}

function hourWords({ hoursAfterDose: hours }: TroughTarget, left: number): readonly string[] {
  if (hours === undefined) return [];
  const scored = `Scored at the level ${String(hours)} h after the last dose of a day, the hour of the clinic’s range.`;
  return left === 0
    ? [scored]
    : [`${scored} ${String(left)} regimens have a dose sooner than that and are not scored.`];
}

function notReachableWords(models: readonly ByModel[], limitMg: number, target: TroughTarget): string | undefined {
  const failing = models.flatMap(({ modelId, overLimit }) =>
    overLimit.kind === 'not reachable' ? [{ modelId, overLimit }] : [],
  );
  if (failing.length < models.length) return undefined;
  const best = failing.map(({ modelId, overLimit }) => {
    const top = overLimit.ranked[0];
    const share = top === undefined ? 0 : Math.round(100 * top.within);
    return `${modelId}: at best ${String(share)} %, fails ${overLimit.side === 'both' ? 'on both sides' : overLimit.side}`;
  });
  return `Not reachable within the limit of ${String(limitMg)} mg a day: no regimen has an even chance of ${String(target.lowNgPerMl)} to ${String(target.highNgPerMl)} ng/mL (${best.join('; ')}).`;
}
