/** One person under one model: the estimate, its draws, and everything that must be said with it. */
import { outsideDomain, type Outside } from './domain.ts';
import { findMap, type MapEstimate } from './mapEstimate.ts';
import { PARAMETER_NAMES } from './parameters.ts';
import { personInput, type Person, type PersonSettings, type Ready } from './person.ts';
import type { PopulationModel } from './populationModel.ts';
import { samplePosterior, type Posterior } from './posterior.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { ProposalPoints } from './proposalPoints.ts';

export interface Deviation {
  /** Parameter, and the occasion when it is one between occasions. */
  readonly of: string;
  readonly eta: number;
  /** η/ω. */
  readonly inSd: number;
}

export interface Estimate {
  readonly kind: 'estimate';
  readonly model: string;
  readonly ready: Ready;
  readonly problem: Problem;
  readonly map: MapEstimate;
  readonly posterior: Posterior;
  readonly deviations: readonly Deviation[];
  readonly outside: readonly Outside[];
  /** Marks, settings, conversions and cautions, in words; shown with every number of this estimate. */
  readonly saidWith: readonly string[];
}

export type EstimateAnswer =
  | Estimate
  | { readonly kind: 'needs'; readonly needs: readonly string[] }
  | { readonly kind: 'implausible'; readonly faults: readonly string[] }
  | { readonly kind: 'refused'; readonly because: string };

/** Levels sooner than this after a dose depend on the number of absorption stages, h. */
export const EARLY_H = 3;

function deviationsOf({ variables, etas, priorInverse, occasions }: Problem, theta: Float64Array): Deviation[] {
  const p = variables.count;
  const perOccasion = occasions > 0 ? countPerOccasion(variables.place, etas, occasions, p) : 0;
  return Array.from(theta, (eta, v) => {
    const name = PARAMETER_NAMES[variables.place[v]!] ?? '';
    const later = v - (p - perOccasion * occasions);
    const of =
      v < etas
        ? name
        : later < 0
          ? `${name} by an interaction`
          : `${name}, occasion ${String(Math.floor(later / perOccasion) + 1)}`;
    return { of, eta, inSd: eta * Math.sqrt(priorInverse[v * p + v]!) };
  });
}

function countPerOccasion(place: Int32Array, etas: number, occasions: number, p: number): number {
  for (let each = Math.floor((p - etas) / occasions); each > 0; each--) {
    const start = p - each * occasions;
    const same = Array.from({ length: each * occasions }, (_, i) => place[start + i] === place[start + (i % each)]);
    if (same.every(Boolean)) return each;
  }
  return 0;
}

/** Hours from the last dose before a level; Infinity when there is none. */
export function hoursSinceDose({ history }: Person, atH: number): number {
  if (history.kind === 'steady state') {
    const since = atH - history.lastAtH;
    return since > 0 ? since : since + history.everyH * Math.ceil(-since / history.everyH + 1e-12);
  }
  return atH - Math.max(-Infinity, ...history.doses.map((dose) => dose.atH).filter((at) => at < atH));
}

function sayWith(
  model: PopulationModel,
  person: Person,
  settings: PersonSettings,
  ready: Ready,
  outside: readonly Outside[],
): string[] {
  const early =
    settings.stages === undefined &&
    model.structure.alsoCoded.length > 0 &&
    person.levels.some(({ atH }) => hoursSinceDose(person, atH) < EARLY_H);
  const spread = settings.betweenOccasions && model.betweenOccasions.some(({ mark }) => mark !== 'verified');
  return [
    ...(model.structure.stagesFrom.mark === 'verified'
      ? []
      : [`Number of absorption stages: ${model.structure.stagesFrom.mark}.`]),
    ...(early
      ? [
          `A level sooner than ${String(EARLY_H)} h after a dose: run with ${model.structure.alsoCoded.join(' and ')} stages too and show the wider band.`,
        ]
      : []),
    ...(spread ? ['Variability between occasions: unverified.'] : []),
    ...(model.betweenSubjects.some(({ on }) => on === 'lag')
      ? ['Variability of the lag between people: not drawn.']
      : []),
    ...model.correlations
      .filter(({ mark }) => mark === 'default')
      .map(({ between }) => `Correlation of ${between.join(' and ')}: not reported, taken as 0 (default).`),
    ...(person.history.kind === 'steady state' ? ['Steady state is assumed: the doses taken are not known.'] : []),
    ...ready.assumed.map(
      ({ covariate, heldAt, because }) => `${covariate} not given, held at ${String(heldAt)}: ${because}`,
    ),
    ...ready.converted.map(
      ({ rawNgPerMl, usedNgPerMl }) =>
        `Level ${String(rawNgPerMl)} ng/mL by immunoassay used as ${usedNgPerMl.toFixed(2)} ng/mL.`,
    ),
    ...outside.map(({ words }) => words),
    ...model.missing.map((what) => `Not read: ${what}.`),
  ];
}

function severalOptima({ others }: MapEstimate): string[] {
  const close = others.filter(({ above }) => above < 6);
  return close.length === 0
    ? []
    : ['These levels have more than one explanation: another estimate fits nearly as well.'];
}

/** The largest dose of one day, and the largest single dose. */
function dosesOf({ history }: Person): { dailyDoseMg?: number; singleDoseMg?: number } {
  if (history.kind === 'steady state')
    return { dailyDoseMg: (history.mg * 24) / history.everyH, singleDoseMg: history.mg };
  if (history.doses.length === 0) return {};
  const byDay = new Map<number, number>();
  for (const { atH, mg } of history.doses) byDay.set(Math.floor(atH / 24), (byDay.get(Math.floor(atH / 24)) ?? 0) + mg);
  return { dailyDoseMg: Math.max(...byDay.values()), singleDoseMg: Math.max(...history.doses.map(({ mg }) => mg)) };
}

/**
 * The individual estimate of one person by one model.
 *
 * Levels may be entered in any order and added one by one; the history is never typed again. Without a level the
 * estimate is the prior. A model kept for comparison never estimates from levels.
 *
 * @param model a table without faults (`checkPopulationModel`)
 * @param person hours on one clock, mg, ng/mL
 * @param points of `proposalPoints`; equal points give equal answers everywhere
 * @throws {RangeError} for an input that no caller may ask, such as a dose that is not a number
 */
export function estimate(
  model: PopulationModel,
  person: Person,
  settings: PersonSettings,
  points: ProposalPoints,
): EstimateAnswer {
  if (model.use === 'sensitivity' && person.levels.length > 0)
    return { kind: 'refused', because: `${model.id} is kept for comparison: it estimates nobody.` };
  const ready = personInput(model, person, settings);
  if (ready.kind !== 'ready') return ready;
  const unseen = person.levels.find(
    ({ atH, kind }) => kind === 'measured' && !(hoursSinceDose(person, atH) < Infinity),
  );
  if (unseen)
    return { kind: 'refused', because: `The level at ${String(unseen.atH)} h comes before every recorded dose.` };
  const problem = makeProblem({ ...ready.input, levels: ready.levels });
  const map = findMap(problem);
  if (!map) return { kind: 'refused', because: 'No estimate settled: the model cannot describe these levels.' };
  const outside = person.periods.flatMap(({ covariates }) => outsideDomain(model, covariates, dosesOf(person)));
  const once = [...new Map(outside.map((entry) => [entry.words, entry])).values()];
  return {
    kind: 'estimate',
    model: model.id,
    ready,
    problem,
    map,
    posterior: samplePosterior(problem, map, points),
    deviations: deviationsOf(problem, map.theta),
    outside: once,
    saidWith: [...sayWith(model, person, settings, ready, once), ...severalOptima(map)],
  };
}
