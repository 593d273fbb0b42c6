/** Whether a level fits, and in words what would explain one that does not. */
import { normalCdf } from '../numerics/normalDistribution.ts';
import { inOrder, type Dose } from './doseEvents.ts';
import { forecastLevels, makeForecast } from './forecast.ts';
import type { Posterior } from './posterior.ts';
import type { ProblemInput, ProblemLevel } from './problem.ts';

/**
 * Two-sided predictive probability of a level, under weighted draws.
 *
 *   p = 2 min(P, 1 − P), P = Σ w Φ((y − f)/√v), or Φ((ln y − ln f)/σ) on the log scale; below a limit L: p = Σ w Φ((L − f)/√v)
 *
 * @param predicted ng/mL for each draw
 * @param weights sum 1
 * @returns 0 to 1; small when the level surprises
 */
export function predictiveP(level: ProblemLevel, predicted: Float64Array, weights: Float64Array): number {
  let below = 0;
  for (let i = 0; i < predicted.length; i++) {
    const f = predicted[i]!;
    const z =
      level.scale === 'log'
        ? (Math.log(level.value) - Math.log(f)) / level.propSd
        : (level.value - f) / Math.sqrt(level.addSd ** 2 + (level.propSd * f) ** 2);
    below += weights[i]! * (Number.isNaN(z) ? 0.5 : normalCdf(z));
  }
  return level.kind === 'below the limit' ? Math.min(1, below) : Math.max(0, 2 * Math.min(below, 1 - below));
}

export interface Explanation {
  readonly kind: 'drawn at another time' | 'doses not taken' | 'dose taken twice';
  readonly words: string;
  /** Predictive p of the level if it were so. */
  readonly p: number;
}

export interface LevelDiagnosis {
  readonly atH: number;
  readonly p: number;
  readonly verdict: 'fits' | 'surprising' | 'implausible';
  /** Likeliest first; only those under which the level would fit. */
  readonly explanations: readonly Explanation[];
  readonly words: string;
}

/** Below 0.05 a level surprises, below 0.01 it is implausible; an explanation needs 0.1 [default]. */
const LIMITS = { surprising: 0.05, implausible: 0.01, explains: 0.1 };

interface Bench {
  readonly input: Omit<ProblemInput, 'levels'>;
  readonly posterior: Posterior;
  readonly level: ProblemLevel;
}

function pAt({ input, posterior, level }: Bench, doses: readonly Dose[] | undefined, atH: number): number {
  const history = doses ? ({ kind: 'doses', doses } as const) : input.history;
  const forecast = makeForecast({ ...input, history }, [atH], level.room === undefined ? undefined : [level.room]);
  return predictiveP(level, forecastLevels(forecast, posterior, { kind: 'drawn', seed: 1 }), posterior.weights);
}

function otherTimes(bench: Bench): Explanation | undefined {
  let best: { shift: number; p: number } | undefined;
  for (let step = 1; step <= 24; step++) {
    for (const shift of [-step / 2, step / 2]) {
      const p = pAt(bench, undefined, bench.level.atH + shift);
      if (p >= LIMITS.explains && (best === undefined || Math.abs(shift) < Math.abs(best.shift))) best = { shift, p };
    }
    if (best) break;
  }
  if (!best) return undefined;
  const words = `It would fit if drawn ${String(Math.abs(best.shift))} h ${best.shift < 0 ? 'earlier' : 'later'} than recorded: check the time of draw and of the last dose.`;
  return { kind: 'drawn at another time', words, p: best.p };
}

function otherDoses(bench: Bench): Explanation[] {
  const { history } = bench.input;
  if (history.kind !== 'doses') return [];
  const before = inOrder(history.doses).filter(({ atH }) => atH < bench.level.atH);
  const found: Explanation[] = [];
  for (let missed = 1; missed <= Math.min(4, before.length - 1); missed++) {
    const p = pAt(bench, before.slice(0, -missed), bench.level.atH);
    if (p < LIMITS.explains) continue;
    const words =
      missed === 1
        ? 'It would fit if the last dose was not taken.'
        : `It would fit if the last ${String(missed)} doses were not taken.`;
    found.push({ kind: 'doses not taken', words, p });
    break;
  }
  const lastDose = before.at(-1);
  if (lastDose) {
    const p = pAt(bench, [...before.slice(0, -1), { ...lastDose, mg: 2 * lastDose.mg }], bench.level.atH);
    if (p >= LIMITS.explains)
      found.push({ kind: 'dose taken twice', words: 'It would fit if the last dose was taken twice.', p });
  }
  return found;
}

/**
 * One level against draws that did not see it (the prior, or the posterior of the other levels), and what would
 * explain it: another time of draw, doses not taken, a dose taken twice.
 *
 * @param input structure, history, segments and spreads of the person
 * @param posterior draws without this level
 * @param level the level, converted as for the estimate
 */
export function diagnoseLevel(
  input: Omit<ProblemInput, 'levels'>,
  posterior: Posterior,
  level: ProblemLevel,
): LevelDiagnosis {
  const bench = { input, posterior, level };
  const p = pAt(bench, undefined, level.atH);
  const verdict = p < LIMITS.implausible ? 'implausible' : p < LIMITS.surprising ? 'surprising' : 'fits';
  const timing = verdict === 'fits' ? undefined : otherTimes(bench);
  const explanations =
    verdict === 'fits' ? [] : [...(timing ? [timing] : []), ...otherDoses(bench)].sort((a, b) => b.p - a.p);
  const found = explanations.map(({ words }) => words).join(' ');
  const words =
    verdict === 'fits'
      ? `The level at ${String(level.atH)} h fits (p = ${p.toFixed(2)}).`
      : `The level at ${String(level.atH)} h is ${verdict} (p = ${p.toFixed(3)}). ${found || 'No single slip explains it: repeat it before acting on it.'}`;
  return { atH: level.atH, p, verdict, explanations, words };
}
