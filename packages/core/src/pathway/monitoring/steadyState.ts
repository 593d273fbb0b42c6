import { makeForecast, pointForecast } from '../../engines/pharmacokinetics/forecast.ts';
import { regimen } from '../../engines/pharmacokinetics/doseEvents.ts';
import type { ProblemInput } from '../../engines/pharmacokinetics/problem.ts';
import type { Course } from './course.ts';
import { modelName } from './modelNames.ts';
import type { Member, ModelRun } from './modelRuns.ts';

/** How far from steady state she is; the models disagree, and it is said. */

/** Shares that differ by more than this are called a disagreement [default]. */
const DISAGREE = 0.2;

const likeliest = ({ members }: ModelRun): Member => members.reduce((a, b) => (b.weight > a.weight ? b : a));

/** Level before the next dose after n doses over the same at steady state, at her most probable parameters of today. */
export function shareOfSteadyState(run: ModelRun, course: Course, doses: number): number {
  const { ahead, posterior } = likeliest(run);
  const { mg, everyHours } = course.running!;
  const { segments, occasionPlaces: _none, occasionVariances: _no, extras: _extras, ...input } = ahead.input;
  const now = segments.findLast(({ fromH }) => fromH <= course.nowH) ?? segments[0]!;
  const room = ahead.roomAt(course.nowH);
  const level = (history: ProblemInput['history']): number => {
    const plan = {
      ...input,
      history,
      segments: [{ ...now, fromH: -1, occasion: 0 }],
      occasionPlaces: [],
      occasionVariances: [],
    };
    const forecast = makeForecast(plan, [doses * everyHours], room === undefined ? undefined : [room]);
    return pointForecast(forecast, posterior.map.theta.slice(0, input.places.length))[0] ?? NaN;
  };
  const soFar = level({ kind: 'doses', doses: regimen(mg, everyHours, doses) });
  const always = level({ kind: 'steady state', mg, everyH: everyHours, lastAtH: (doses - 1) * everyHours });
  return soFar / always;
}

/** Doses of the running regimen swallowed before now, without a change of dose. */
function dosesTaken({ record, nowH, running }: Course): number {
  const before = record.doses.filter(({ atH }) => atH < nowH - 1e-9);
  const other = before.findLastIndex(({ mg, everyHours }) => mg !== running?.mg || everyHours !== running.everyHours);
  return before.length - 1 - other;
}

function sentence(runs: readonly ModelRun[], course: Course, doses: number): string {
  const shares = runs.map((run) => ({ name: modelName(run.model), share: shareOfSteadyState(run, course, doses) }));
  const words = shares.map(({ name, share }) => `${String(Math.round(100 * share))} % by ${name}`).join(', ');
  const values = shares.map(({ share }) => share);
  const apart = Math.max(...values) - Math.min(...values) > DISAGREE ? ' The models disagree how far.' : '';
  return `Before the next dose after dose ${String(doses)}: ${words} of steady state.${apart}`;
}

/** 'Before the next dose after dose 9: 100 % by Woillard 2011, 52 % by Andrews 2019 final of steady state. …' */
export function steadyStateWords(runs: readonly ModelRun[], course: Course): string {
  if (runs.length === 0 || course.running === undefined) return 'No model can say how near steady state she is.';
  const taken = dosesTaken(course);
  if (taken > 0) return sentence(runs, course, taken);
  const planned = course.record.doses.length;
  return [Math.min((24 / course.running.everyHours) * 2, planned), planned]
    .filter((doses, i, all) => doses > 0 && all.indexOf(doses) === i)
    .map((doses) => sentence(runs, course, doses))
    .join(' ');
}
