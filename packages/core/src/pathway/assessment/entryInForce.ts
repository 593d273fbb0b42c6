import type { Facts } from '../../case/facts.ts';
import { failedTransfers, rifThresholdReached } from '../../case/facts.ts';
import type { Condition } from '../../engines/rules/condition.ts';
import { all, is, mentions } from '../../engines/rules/condition.ts';
import type { Protocol } from '../../knowledge/protocols/protocol.ts';

const known = new WeakMap<Condition<Facts>, Condition<Facts>>();

/**
 * A protocol's entry as it is asked here: one that counts failed transfers also asks that the RIF
 * threshold is reached [default]. Five failures at 41 are not yet RIF by the table.
 */
export function entryInForce({ entry }: Pick<Protocol, 'entry'>): Condition<Facts> {
  let asked = known.get(entry);
  if (asked === undefined) known.set(entry, (asked = withThreshold(entry)));
  return asked;
}

function withThreshold(entry: Condition<Facts>): Condition<Facts> {
  if (!mentions(entry, failedTransfers.name) || mentions(entry, rifThresholdReached.name)) return entry;
  return all(is(rifThresholdReached, true), ...(entry.kind === 'all' ? entry.of : [entry]));
}
