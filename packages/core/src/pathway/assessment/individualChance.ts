import type { PredictionInputs } from '../../case/history.ts';
import { chanceFromLogOdds, linearPredictor } from '../../engines/prediction/logisticModel.ts';
import type { NelsonLawlorModel } from '../../knowledge/prediction-models/nelsonLawlor2011.ts';

/** From the inputs of one couple to the cells of the published table, and the chance of live birth per IVF cycle. */

export type IndividualChance =
  | { readonly kind: 'chance'; readonly linearPredictor: number; readonly liveBirthPercent: number }
  | {
      readonly kind: 'cannot say';
      /** Inputs that are missing or contradict each other; empty where no other input would help. */
      readonly needs: readonly (keyof PredictionInputs)[];
      /** Why, when something recorded stands in the way. */
      readonly because?: string;
    };

type Complete = { readonly [Name in keyof PredictionInputs]-?: NonNullable<PredictionInputs[Name]> };

const ASKED: readonly (keyof PredictionInputs)[] = [
  'ageYears',
  'durationYears',
  'eggSource',
  'icsi',
  'cause',
  'attempt',
  'unsuccessfulCycles',
  'history',
  'medication',
];

/**
 * @param inputs as they stood before the first counted transfer; nothing is assumed for a missing one
 * @returns percent unrounded; outside the model's ranges no extrapolation
 */
export function individualChance(inputs: PredictionInputs, model: NelsonLawlorModel): IndividualChance {
  const outside = outsideRange(inputs, model);
  if (outside !== undefined) return { kind: 'cannot say', needs: [], because: outside };
  const contradictions = contradictionsIn(inputs);
  const disputed = new Set(contradictions.flatMap(({ between }) => between));
  const needs = ASKED.filter((name) => inputs[name] === undefined || disputed.has(name));
  if (contradictions.length > 0) {
    return { kind: 'cannot say', needs, because: contradictions.map(({ words }) => words).join(' ') };
  }
  if (!isComplete(inputs)) return { kind: 'cannot say', needs };
  const y = linearPredictor(model.intercept, selectedCoefficients(inputs, model));
  return { kind: 'chance', linearPredictor: y, liveBirthPercent: 100 * chanceFromLogOdds(y) };
}

function isComplete(inputs: PredictionInputs): inputs is Complete {
  return ASKED.every((name) => inputs[name] !== undefined);
}

function outsideRange(inputs: PredictionInputs, { ageRange }: NelsonLawlorModel): string | undefined {
  const { ageYears, durationYears, unsuccessfulCycles } = inputs;
  const [youngest, oldest] = ageRange;
  if (ageYears !== undefined && !(ageYears >= youngest && ageYears < oldest + 1)) {
    return `The model holds for ${String(youngest)} to ${String(oldest)} years; she was ${String(ageYears)}.`;
  }
  if (durationYears !== undefined && !(durationYears >= 0 && durationYears < Infinity)) {
    return `Duration of infertility is not a number of years: ${String(durationYears)}.`;
  }
  if (unsuccessfulCycles !== undefined && !(Number.isInteger(unsuccessfulCycles) && unsuccessfulCycles >= 0)) {
    return `Unsuccessful cycles are counted whole; recorded: ${String(unsuccessfulCycles)}.`;
  }
  return undefined;
}

interface Contradiction {
  readonly between: readonly (keyof PredictionInputs)[];
  readonly words: string;
}

const HISTORIES_WITHOUT_IVF: ReadonlySet<PredictionInputs['history']> = new Set([
  'no IVF, never pregnant',
  'no IVF, pregnant, no live birth',
  'no IVF, live birth',
] as const);

/** Attempts before this one; the third attempt or a later one is open-ended. */
const EARLIER_ATTEMPTS = { first: 0, second: 1, 'third or more': Infinity } as const;

function contradictionsIn({ attempt, unsuccessfulCycles, history }: PredictionInputs): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (attempt === undefined) return found;
  const earlier = EARLIER_ATTEMPTS[attempt];
  if (unsuccessfulCycles !== undefined && unsuccessfulCycles > earlier) {
    found.push({
      between: ['attempt', 'unsuccessfulCycles'],
      words: `The ${attempt} attempt cannot follow ${String(unsuccessfulCycles)} unsuccessful cycles.`,
    });
  }
  if (history === undefined) return found;
  const withoutIvf = HISTORIES_WITHOUT_IVF.has(history);
  if (attempt === 'first' && !withoutIvf) {
    found.push({ between: ['attempt', 'history'], words: 'A first attempt has no history with IVF.' });
  }
  if (attempt !== 'first' && withoutIvf) {
    found.push({ between: ['attempt', 'history'], words: `The ${attempt} attempt has a history with IVF.` });
  }
  return found;
}

/** Own eggs carry the own-egg effect, donor eggs none: the open application that carries the table swaps them. */
function selectedCoefficients(inputs: Complete, model: NelsonLawlorModel): readonly number[] {
  const ageBand = bandOf(inputs.ageYears, model.ageBandsFrom);
  const icsiRow = inputs.icsi ? 1 : 0;
  const cyclesShown = Math.min(inputs.unsuccessfulCycles, model.unsuccessfulCycles.length - 1);
  return [
    cell(model.ageDuration[ageBand], bandOf(inputs.durationYears, model.durationBandsFrom)),
    inputs.eggSource === 'own' ? cell(model.ownEggByAge, ageBand) : model.donorEgg,
    cell(model.icsiCause[icsiRow], model.causes.indexOf(inputs.cause)),
    cell(model.icsiAttempt[icsiRow], model.attempts.indexOf(inputs.attempt)),
    cell(model.unsuccessfulCycles, cyclesShown),
    cell(model.history, model.histories.indexOf(inputs.history)),
    cell(model.medication, model.medications.indexOf(inputs.medication)),
  ];
}

/** The band that holds a value, counted in completed years. */
function bandOf(years: number, from: readonly number[]): number {
  const completed = Math.floor(years);
  return from.findLastIndex((lowest) => lowest <= completed);
}

/** @throws {RangeError} when the table has no such cell: a fault of the table, not of the case. */
function cell(row: readonly number[] | undefined, index: number): number {
  const value = row?.[index];
  if (value === undefined) throw new RangeError('The prediction table has no cell for these inputs.');
  return value;
}
