import type { FactName, Facts } from '../../case/facts.ts';
import type { Leaf, Pivot, Truth } from '../../engines/rules/condition.ts';
import { judge, missingFacts, pivots } from '../../engines/rules/condition.ts';
import type { Contraindication } from '../../knowledge/limits/limit.ts';
import type { Change, Reason } from '../why.ts';
import type { StopItem } from './answers.ts';
import { changeOf, conditionReason, nearestChanges } from './conditionReasons.ts';

/** Every contraindication judged once, for all protocols. */
export interface JudgedStops {
  readonly items: readonly StopItem[];
  readonly met: readonly Contraindication[];
  readonly refusedBy: readonly string[];
  readonly needs: readonly FactName[];
  /** Asked before a plan and not known: consent, signature. */
  readonly planNeeds: readonly FactName[];
  readonly unknownCount: number;
  readonly reason: Reason;
  /** Single facts that would bring a stop item into the way: whatever the protocol, it would refuse. */
  readonly wouldRefuse: readonly Change[];
  /** Single facts that would clear an item which is met or not known. */
  readonly wouldClear: readonly StopPivot[];
}

/** One fact that alone would clear one contraindication. */
export interface StopPivot {
  readonly item: Contraindication;
  readonly pivot: Pivot<Facts>;
  /** What the item is now. */
  readonly before: Truth;
}

const NOTHING: readonly FactName[] = [];

export function judgeStops(contraindications: readonly Contraindication[], facts: Facts): JudgedStops {
  const items: StopItem[] = [];
  const lines: Reason[] = [];
  const wouldRefuse: Change[] = [];
  const wouldClear: StopPivot[] = [];
  for (const item of contraindications) {
    const judged = judge(item.when, facts);
    const { truth } = judged;
    items.push({ item, truth, needs: truth === 'unknown' ? missingFacts(item.when, facts) : NOTHING });
    lines.push(itemReason(item, conditionReason(judged, facts)));
    if (truth !== 'met') for (const pivot of pivots(judged, 'met')) wouldRefuse.push(refusal(pivot, facts));
    if (truth !== 'not met')
      for (const pivot of pivots(judged, 'not met')) wouldClear.push({ item, pivot, before: truth });
  }
  const met = items.filter(({ truth }) => truth === 'met').map(({ item }) => item);
  const unknown = items.filter(({ truth }) => truth === 'unknown');
  // Consent and signature are asked for before a plan; not known, they do not hide what a protocol says.
  const blocking = unknown.filter(({ item }) => item.stage === 'candidacy');
  const beforePlan = unknown.filter(({ item }) => item.stage === 'plan');
  return {
    items,
    met,
    refusedBy: met.map(({ name }) => name),
    needs: needsOf(blocking),
    planNeeds: needsOf(beforePlan),
    unknownCount: blocking.length,
    reason: {
      text: `Stop items: ${String(items.length - met.length - unknown.length)} of ${String(items.length)} clear, ${String(met.length)} in the way, ${String(unknown.length)} not known`,
      truth: met.length > 0 ? 'not met' : unknown.length > 0 ? 'unknown' : 'met',
      parts: lines,
    },
    wouldRefuse: nearestChanges(wouldRefuse),
    wouldClear,
  };
}

function needsOf(items: readonly StopItem[]): readonly FactName[] {
  return items.length === 0 ? NOTHING : [...new Set(items.flatMap(({ needs }) => needs))];
}

const refusals = new WeakMap<Leaf<Facts>, Map<string | boolean | undefined, Change>>();

/** The change that brings an item into the way; of a line with few answers it is put into words once. */
function refusal(pivot: Pivot<Facts>, facts: Facts): Change {
  const { leaf } = pivot;
  if (leaf.kind !== 'is') return changeOf(pivot, facts, 'refused');
  let known = refusals.get(leaf);
  if (known === undefined) refusals.set(leaf, (known = new Map<string | boolean | undefined, Change>()));
  const value = leaf.fact.read(facts);
  let change = known.get(value);
  if (change === undefined) known.set(value, (change = changeOf(pivot, facts, 'refused')));
  return change;
}

const itemReasons = new WeakMap<Reason, Reason>();

/** The item's name over its line; one object for each line's answer. */
function itemReason({ name, sourceIds, confidence }: Contraindication, line: Reason): Reason {
  let reason = itemReasons.get(line);
  if (reason === undefined) {
    reason = { text: name, truth: line.truth, sourceId: sourceIds[0], confidence, parts: [line] };
    itemReasons.set(line, reason);
  }
  return reason;
}
