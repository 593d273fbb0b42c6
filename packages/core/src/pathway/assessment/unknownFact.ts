import type { FactName } from '../../case/facts.ts';
import * as factNames from '../../case/facts.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Unknown } from '../why.ts';

const labels = new Map<string, string>(Object.values(factNames).map((fact) => [fact.name, fact.label]));

type HowToLearn = Knowledge['howToLearn'];
const learned = new WeakMap<HowToLearn, ReadonlyMap<string, string>>();

function wordsFor(name: FactName, howToLearn: HowToLearn): string | undefined {
  let known = learned.get(howToLearn);
  if (known === undefined) {
    known = new Map(howToLearn.map(({ fact, words }) => [fact, words]));
    learned.set(howToLearn, known);
  }
  return known.get(name);
}

/** A missing fact, what it blocks and how to learn it. */
export function unknownFact(name: FactName, blocks: string, { howToLearn }: Pick<Knowledge, 'howToLearn'>): Unknown {
  const label = labels.get(name) ?? name;
  return { fact: name, label, blocks, howToLearn: wordsFor(name, howToLearn) ?? `Record ${label}.` };
}
