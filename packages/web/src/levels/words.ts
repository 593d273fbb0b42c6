import { instantHours, type Instant } from '@nidation/core/engines';
import type { CurvePoint, LevelsAnswer, LevelsValue, ModelLevels } from '@nidation/core/pharmacokinetics';
import { isCannotSay } from '../parts/why.ts';
import { instantInWords } from './moments.ts';

/** A level for people, ng/mL: '3.1'. */
export const level = (ngPerMl: number): string => (Math.round(ngPerMl * 10) / 10).toFixed(1);

/** A chance for people: never '0 %' or '100 %' of a simulation. */
export function chance(share: number): string {
  if (share < 0.005) return '< 1 %';
  if (share >= 0.995) return '> 99 %';
  return `${String(Math.round(100 * share))} %`;
}

/** 'Woillard 2011', 'Andrews 2019 final', from the id of a model. */
export function modelName(modelId: string): string {
  const words = modelId.slice(modelId.indexOf('/') + 1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function valueOf({ value }: LevelsAnswer): LevelsValue | undefined {
  return isCannotSay(value) ? undefined : value;
}

const STARTING_DOSE = /starting-dose$/;

/** The models that speak for her: one for a starting dose does not stand beside levels or beside the final one. */
export function speaking({ models }: LevelsValue): readonly ModelLevels[] {
  const estimates = models.filter(({ kind }) => kind === 'estimate');
  const final = estimates.some(({ modelId }) => /andrews-2019-final$/.test(modelId));
  const drawn = estimates.some(({ levels }) => levels.length > 0);
  return estimates.filter(({ modelId }) => !STARTING_DOSE.test(modelId) || (!final && !drawn));
}

/** The point of a curve at this time; the last one where no time is given. */
export function pointAt(curve: readonly CurvePoint[], at: Instant | undefined): CurvePoint | undefined {
  if (at === undefined) return curve.at(-1);
  const wantedH = instantHours(at);
  return curve.find((point) => Math.abs(instantHours(point.at) - wantedH) < 0.05);
}

/** Medians of the speaking models at one time, least and greatest, ng/mL. */
export function medianRange(value: LevelsValue, at: Instant | undefined): readonly [number, number] | undefined {
  const medians = speaking(value).flatMap(({ curve }) => pointAt(curve, at)?.median ?? []);
  return medians.length === 0 ? undefined : [Math.min(...medians), Math.max(...medians)];
}

const from = ([low, high]: readonly [number, number]): string =>
  level(low) === level(high) ? `about ${level(low)} ng/mL` : `about ${level(low)} to ${level(high)} ng/mL`;

/**
 * What the levels say, in one sentence; it never names a dose.
 *
 * @param at the next dose; without one the end of the curve is spoken of
 */
export function answerSentence(answer: LevelsAnswer, at: Instant | undefined): string {
  const value = valueOf(answer);
  if (value === undefined) return 'Cannot say what her levels are.';
  const models = speaking(value);
  const range = medianRange(value, at);
  const when = at === undefined ? 'at the end of the curve' : `just before the dose of ${instantInWords(at)}`;
  const whose = models.some(({ levels }) => levels.length > 0)
    ? ''
    : ' No level is used: this is what the cohorts alone expect.';
  if (range === undefined) return `Cannot say: no model has a level ${when}.`;
  switch (answer.level) {
    case 'models agree':
      return `Models agree: ${when} her level is ${from(range)} (medians of ${String(models.length)} models).${whose}`;
    case 'models disagree':
      return `Models disagree: ${when} their medians run from ${level(range[0])} to ${level(range[1])} ng/mL. No single number is given.${whose}`;
    case 'outside model population':
      return `She is outside the population of every model: ${when} they would say ${from(range)}, and none was built for her.${whose}`;
    case 'cannot say':
      return `Cannot say from one model alone: ${when} ${modelName(models[0]?.modelId ?? '')} expects ${from(range)}; a second model is needed.${whose}`;
  }
}

/**
 * What a change tried in thought does, model by model, where it does most.
 *
 * @param times hours of the day at which both curves stand just before a dose
 */
export function differenceSentence(hers: LevelsValue, tried: LevelsValue, times: readonly Instant[]): string {
  const pairs = speaking(hers).map(({ modelId, curve }) => ({
    modelId,
    now: curve,
    then: tried.models.find((one) => one.modelId === modelId)?.curve ?? [],
  }));
  const moved = (at: Instant): number =>
    Math.max(-1, ...pairs.map(({ now, then }) => distance(pointAt(now, at), pointAt(then, at))));
  const at = times.reduce<Instant | undefined>(
    (best, one) => (moved(one) > (best === undefined ? -1 : moved(best)) ? one : best),
    undefined,
  );
  if (at === undefined) return 'No model has both curves at one time: nothing can be compared.';
  const each = pairs.flatMap(({ modelId, now, then }) => {
    const [before, after] = [pointAt(now, at), pointAt(then, at)];
    return before === undefined || after === undefined
      ? []
      : [
          `${level(after.median)} instead of ${level(before.median)} ng/mL by ${modelName(modelId)} (90 %: ${level(after.low90)} to ${level(after.high90)})`,
        ];
  });
  return `Largest just before the dose of ${instantInWords(at)}: ${each.join('; ')}.`;
}

const distance = (a: CurvePoint | undefined, b: CurvePoint | undefined): number =>
  a === undefined || b === undefined ? -1 : Math.abs(a.median - b.median);

/** What the core says of one drawn level, and what it asks for. */
export function saidOfLevel(answer: LevelsAnswer, drawnAt: Instant): readonly string[] {
  const words = instantInWords(drawnAt);
  return answer.because.flatMap(({ text }) => (text.startsWith(`The level of ${words}`) ? [text] : []));
}
