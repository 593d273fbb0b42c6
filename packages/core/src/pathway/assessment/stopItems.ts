import type { FactName, Facts } from '../../case/facts.ts';
import type { Pivot, Truth } from '../../engines/rules/condition.ts';
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
  const met: Contraindication[] = [];
  // Consent and signature are asked for before a plan; not known, they do not hide what a protocol says.
  const blocking: StopItem[] = [];
  const beforePlan: StopItem[] = [];
  for (const contraindication of contraindications) {
    const judged = judgedStop(contraindication, facts);
    const { item } = judged;
    items.push(item);
    lines.push(judged.reason);
    for (const change of judged.wouldRefuse) wouldRefuse.push(change);
    for (const pivot of judged.wouldClear) wouldClear.push(pivot);
    if (item.truth === 'met') met.push(contraindication);
    else if (item.truth === 'unknown') (contraindication.stage === 'plan' ? beforePlan : blocking).push(item);
  }
  const unknown = blocking.length + beforePlan.length;
  return {
    items,
    met,
    refusedBy: met.map(({ name }) => name),
    needs: needsOf(blocking),
    planNeeds: needsOf(beforePlan),
    unknownCount: blocking.length,
    reason: {
      text: `Stop items: ${String(items.length - met.length - unknown)} of ${String(items.length)} clear, ${String(met.length)} in the way, ${String(unknown)} not known`,
      truth: met.length > 0 ? 'not met' : unknown > 0 ? 'unknown' : 'met',
      parts: lines,
    },
    wouldRefuse: nearestChanges(wouldRefuse),
    wouldClear,
  };
}

/** One item with all that is said of it. */
interface JudgedStop {
  readonly item: StopItem;
  readonly reason: Reason;
  readonly wouldRefuse: readonly Change[];
  readonly wouldClear: readonly StopPivot[];
}

const judgedStops = new WeakMap<Contraindication, Map<string | boolean | undefined, JudgedStop>>();

/** An item that asks for one word or a yes has few answers: each is judged and put into words once. */
function judgedStop(item: Contraindication, facts: Facts): JudgedStop {
  const { when } = item;
  if (when.kind !== 'is') return judgeStop(item, facts);
  let known = judgedStops.get(item);
  if (known === undefined) judgedStops.set(item, (known = new Map<string | boolean | undefined, JudgedStop>()));
  const value = when.fact.read(facts);
  let judged = known.get(value);
  if (judged === undefined) known.set(value, (judged = judgeStop(item, facts)));
  return judged;
}

function judgeStop(item: Contraindication, facts: Facts): JudgedStop {
  const judged = judge(item.when, facts);
  const { truth } = judged;
  const { name, sourceIds, confidence } = item;
  return {
    item: { item, truth, needs: truth === 'unknown' ? missingFacts(item.when, facts) : NOTHING },
    reason: { text: name, truth, sourceId: sourceIds[0], confidence, parts: [conditionReason(judged, facts)] },
    wouldRefuse: pivots(judged, 'met').map((pivot) => changeOf(pivot, facts, 'refused')),
    wouldClear: pivots(judged, 'not met').map((pivot) => ({ item, pivot, before: truth })),
  };
}

function needsOf(items: readonly StopItem[]): readonly FactName[] {
  if (items.length === 0) return NOTHING;
  const names: FactName[] = [];
  for (const { needs } of items) for (const name of needs) if (!names.includes(name)) names.push(name);
  return names;
}
