import type { FactName } from '../../case/facts.ts';
import * as factNames from '../../case/facts.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Unknown } from '../why.ts';

const labels = new Map<string, string>(Object.values(factNames).map((fact) => [fact.name, fact.label]));

/** A missing fact, what it blocks and how to learn it. */
export function unknownFact(name: FactName, blocks: string, { howToLearn }: Pick<Knowledge, 'howToLearn'>): Unknown {
  return {
    fact: name,
    label: labels.get(name) ?? name,
    blocks,
    howToLearn: howToLearn.find(({ fact }) => fact === name)?.words ?? `Record ${labels.get(name) ?? name}.`,
  };
}
