import type { FactName, Facts } from '../../case/facts.ts';
import type { Condition, Judged, Leaf, Pivot } from '../../engines/rules/condition.ts';
import { describe, isLeaf } from '../../engines/rules/condition.ts';
import type { Confidence } from '../../knowledge/sources/source.ts';
import type { Change, FactReading, Reason } from '../why.ts';

/** A judged condition as reasons and as changes: the same lines, explained. */

const words = new WeakMap<Condition<Facts>, string>();

/** Conditions are constants of an edition: each is put into words once. */
export function inWords(condition: Condition<Facts>): string {
  let text = words.get(condition);
  if (text === undefined) {
    text = describe(condition);
    words.set(condition, text);
  }
  return text;
}

const NO_REASONS: readonly Reason[] = [];

/** The source, where given, belongs to the whole condition, not to its parts. */
export function conditionReason(
  { condition, truth, parts }: Judged<Facts>,
  facts: Facts,
  sourceId?: string,
  confidence?: Confidence,
): Reason {
  const text = inWords(condition);
  return {
    text,
    truth,
    fact: isLeaf(condition) ? factReading(condition, facts) : undefined,
    sourceId,
    confidence,
    parts: parts.length === 0 ? NO_REASONS : parts.map((part) => conditionReason(part, facts)),
  };
}

export function factReading({ fact }: Leaf<Facts>, facts: Facts): FactReading | undefined {
  const value = fact.read(facts);
  return value === undefined ? undefined : { name: fact.name, value, unit: fact.unit };
}

/** The smallest step in which a fact is recorded: what "just below a bound" means for it. */
const STEP: Partial<Record<FactName, number>> = {
  th1Th2Ratio: 0.01,
  potassium: 0.1,
  magnesium: 0.01,
  fastingGlucose: 0.1,
  hba1c: 0.1,
  alt: 0.1,
  ast: 0.1,
  neutrophils: 0.1,
};

/** What a text fact becomes when it must no longer have its value. */
const OTHERWISE: Partial<Record<FactName, string>> = {
  tuberculosis: 'negative',
  hepatitisB: 'negative',
  hiv: 'negative',
  plannedEmbryoPloidy: 'untested',
  endometrialClass: 'balanced',
};

/** The value nearest to the present one with which the leaf would have the truth it needs. */
export function valueFor({ leaf, needs }: Pivot<Facts>): number | string | boolean {
  if (leaf.kind === 'is') {
    if (needs === 'met') return leaf.value;
    return typeof leaf.value === 'boolean' ? !leaf.value : (OTHERWISE[leaf.fact.name] ?? 'other');
  }
  const { bound } = leaf;
  const step = STEP[leaf.fact.name] ?? 1;
  const just = (direction: 1 | -1) => Math.round((bound + direction * step) * 1e6) / 1e6;
  switch (leaf.kind) {
    case 'atLeast':
      return needs === 'met' ? bound : just(-1);
    case 'above':
      return needs === 'met' ? just(1) : bound;
    case 'below':
      return needs === 'met' ? just(-1) : bound;
    case 'atMost':
      return needs === 'met' ? bound : just(1);
  }
}

export function changeOf(pivot: Pivot<Facts>, facts: Facts, becomes: string): Change {
  const { fact } = pivot.leaf;
  return { fact: fact.name, label: fact.label, from: fact.read(facts), to: valueFor(pivot), becomes };
}

/** One change a fact: of several ways to change it the first, nearest, one. */
export function onePerFact(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>();
  return changes.filter(({ fact }) => !seen.has(fact) && seen.add(fact));
}
