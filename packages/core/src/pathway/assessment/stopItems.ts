import type { FactName, Facts } from '../../case/facts.ts';
import type { Judged, Pivot, Truth } from '../../engines/rules/condition.ts';
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
  const judged = contraindications.map((item) => ({ item, judged: judge(item.when, facts) }));
  const items = judged.map(({ item, judged: { truth } }): StopItem => ({
    item,
    truth,
    needs: truth === 'unknown' ? missingFacts(item.when, facts) : NOTHING,
  }));
  // Consent and signature are asked for before a plan; not known, they do not hide what a protocol says.
  const blocking = items.filter(({ item, truth }) => truth === 'unknown' && item.stage === 'candidacy');
  const met = items.filter(({ truth }) => truth === 'met').map(({ item }) => item);
  return {
    items,
    met,
    refusedBy: met.map(({ name }) => name),
    needs: [...new Set(blocking.flatMap(({ needs }) => needs))],
    unknownCount: blocking.length,
    reason: summary(judged, items, facts),
    wouldRefuse: nearestChanges(
      judged.flatMap(({ judged: one }) => pivots(one, 'met').map((pivot) => changeOf(pivot, facts, 'refused'))),
    ),
    wouldClear: judged.flatMap(({ item, judged: one }) =>
      one.truth === 'not met' ? [] : pivots(one, 'not met').map((pivot) => ({ item, pivot, before: one.truth })),
    ),
  };
}

function summary(
  judged: readonly { item: Contraindication; judged: Judged<Facts> }[],
  items: readonly StopItem[],
  facts: Facts,
): Reason {
  const count = (wanted: StopItem['truth']) => items.filter(({ truth }) => truth === wanted).length;
  const unknown = count('unknown');
  return {
    text: `Stop items: ${String(count('not met'))} of ${String(items.length)} clear, ${String(count('met'))} in the way, ${String(unknown)} not known`,
    truth: count('met') > 0 ? 'not met' : unknown > 0 ? 'unknown' : 'met',
    parts: judged.map(({ item, judged: one }) => itemReason(item, conditionReason(one, facts))),
  };
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
