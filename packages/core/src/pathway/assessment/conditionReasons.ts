import type { FactName, Facts } from '../../case/facts.ts';
import type { Condition, Judged, Leaf, Pivot, Truth } from '../../engines/rules/condition.ts';
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
  judged: Judged<Facts>,
  facts: Facts,
  sourceId?: string,
  confidence?: Confidence,
): Reason {
  const { condition, truth, parts } = judged;
  if (sourceId === undefined && condition.kind === 'is')
    return answerReason(condition, condition.fact.read(facts), truth);
  return {
    text: inWords(condition),
    truth,
    fact: isLeaf(condition) ? factReading(condition, facts) : undefined,
    sourceId,
    confidence,
    parts: parts.length === 0 ? NO_REASONS : partReasons(parts, facts),
  };
}

function partReasons(parts: readonly Judged<Facts>[], facts: Facts): readonly Reason[] {
  const reasons: Reason[] = [];
  for (const part of parts) reasons.push(conditionReason(part, facts));
  return reasons;
}

const answerReasons = new WeakMap<Condition<Facts>, Map<string | boolean | undefined, Reason>>();

/** A line that asks for one word or a yes has few answers: each is put into a reason once. */
function answerReason(
  condition: Extract<Condition<Facts>, { kind: 'is' }>,
  value: string | boolean | undefined,
  truth: Truth,
): Reason {
  let known = answerReasons.get(condition);
  if (known === undefined) answerReasons.set(condition, (known = new Map<string | boolean | undefined, Reason>()));
  let reason = known.get(value);
  if (reason === undefined) {
    const { name, unit } = condition.fact;
    reason = { text: inWords(condition), truth, fact: value === undefined ? undefined : { name, value, unit } };
    known.set(value, reason);
  }
  return reason;
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

/** Of several changes of one fact the nearest upward and the nearest downward; of words the first. */
export function nearestChanges(changes: readonly Change[]): readonly Change[] {
  const kept: Change[] = [];
  for (const change of changes) {
    const rival = rivalOf(change, kept);
    if (rival === -1) kept.push(change);
    else if (distance(change) < distance(kept[rival]!)) kept[rival] = change;
  }
  return kept;
}

function rivalOf({ fact, to }: Change, kept: readonly Change[]): number {
  for (let i = 0; i < kept.length; i += 1) {
    const one = kept[i]!;
    if (one.fact === fact && sameDirection(one.from, one.to, to)) return i;
  }
  return -1;
}

type Value = Change['from'];

function sameDirection(from: Value, one: Value, other: Value): boolean {
  if (typeof from !== 'number' || typeof one !== 'number' || typeof other !== 'number') return true;
  return one > from === other > from;
}

function distance({ from, to }: Change): number {
  return typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 0;
}
