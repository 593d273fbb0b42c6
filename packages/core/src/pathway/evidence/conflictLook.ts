import { clopperPearson } from '../../engines/statistics/binomialIntervals.ts';
import { fisherExact } from '../../engines/statistics/fisherExact.ts';
import { isLeaf, type Condition } from '../../engines/rules/condition.ts';
import type { Facts } from '../../case/facts.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Stance } from '../../knowledge/sources/source.ts';
import type { Comparison, Observation, Proportion } from '../../knowledge/studies/study.ts';
import { proportionInWords } from './studyEffects.ts';

/** Looking for one contradiction in the data: what shows it, line by line; nothing when it is not there. */
export type Look = (knowledge: Knowledge) => readonly string[];

export const NOT_THERE: readonly string[] = [];

export const comparisonOf = ({ comparisons }: Knowledge, id: string): Comparison | undefined =>
  comparisons.find((one) => one.id === id);
export const observationOf = ({ observations }: Knowledge, id: string): Observation | undefined =>
  observations.find((one) => one.id === id);

export const fisher = ({ first, second }: Comparison): number =>
  fisherExact({ treated: first, control: second }).twoSided;
/** First minus second, percentage points. */
export const difference = ({ first, second }: Comparison): number =>
  100 * (first.events / first.total - second.events / second.total);

/** 'label 4/11 (36.4 %, 10.9 % to 69.2 %)'. */
export const armLine = (arm: Proportion): string => `${arm.label} ${proportionInWords(arm)}`;
export const pLine = (of: Comparison): string => `${of.outcome}: Fisher p = ${fisher(of).toPrecision(2)}`;

/** Are the exact 95 % intervals of two proportions apart? */
export function apart(one: Proportion, other: Proportion): boolean {
  const [a, b] = [one, other].map(({ events, total }) => clopperPearson(events, total)) as [
    ReturnType<typeof clopperPearson>,
    ReturnType<typeof clopperPearson>,
  ];
  return a.upper < b.lower || b.upper < a.lower;
}

/** The positions named, when the first has one of the stances given and the second one of the others. */
export const opposed =
  (one: string, ofStances: readonly Stance[], other: string, otherStances: readonly Stance[]): Look =>
  ({ positions }) => {
    const [a, b] = [one, other].map((id) => positions.find((position) => position.id === id));
    const there = a !== undefined && b !== undefined && ofStances.includes(a.stance) && otherStances.includes(b.stance);
    return there ? [a, b].map(({ sourceId, stance, words }) => `${sourceId}: ${stance}. ${words}`) : NOT_THERE;
  };

/** Several different answers to one question, said by protocol; nothing when they agree. */
export function differing(answers: readonly (readonly [who: string, what: string])[]): readonly string[] {
  return new Set(answers.map(([, what]) => what)).size > 1
    ? answers.map(([who, what]) => `${who}: ${what}`)
    : NOT_THERE;
}

/** Bounds that a condition sets on one fact, as written. */
export function boundsOn(condition: Condition<Facts>, name: keyof Facts): readonly number[] {
  if (condition.kind === 'not') return boundsOn(condition.of, name);
  if (!isLeaf(condition)) return condition.of.flatMap((part) => boundsOn(part, name));
  return condition.kind !== 'is' && condition.fact.name === name ? [condition.bound] : [];
}
