import { pivots } from '../../engines/rules/condition.ts';
import type { Change } from '../why.ts';
import type { ProtocolLevel } from './answers.ts';
import { changeOf, nearestChanges } from './conditionReasons.ts';
import type { DecisionInput } from './protocolDecision.ts';
import { decide } from './protocolDecision.ts';
import type { ProtocolQuestion } from './protocolQuestion.ts';
import { ratioChanges } from './ratioChanges.ts';

/** The smallest change of each single fact with which this protocol would answer otherwise. */
export function protocolChanges(
  asked: ProtocolQuestion,
  input: DecisionInput,
  level: ProtocolLevel,
): readonly Change[] {
  const { facts, stops, entry } = asked;
  const probe = probeOf(input);
  const found: Change[] = ratioChanges(probe, facts);
  if (entry.truth !== 'met') addEntryChanges(found, asked, probe, level, 'met');
  if (entry.truth !== 'not met') addEntryChanges(found, asked, probe, level, 'not met');
  for (const { item, pivot, before } of stops.wouldClear) {
    probe.stopsMet = input.stopsMet - (before === 'met' ? 1 : 0);
    probe.stopsUnknown = input.stopsUnknown - (before === 'unknown' && item.stage === 'candidacy' ? 1 : 0);
    const becomes = decide(probe);
    if (becomes !== level) found.push(changeOf(pivot, facts, becomes));
  }
  const own = found.length > 1 ? nearestChanges(found) : found;
  // Whatever the protocol, a stop item that comes into the way refuses: these changes are shared.
  return level === 'refused' ? own : withShared(own, stops.wouldRefuse);
}

/** A copy that may be changed. Written out: a record of one known shape is read fast. */
function probeOf({ stopsMet, stopsUnknown, entry, cutOffRatio, ratio, dose }: DecisionInput): DecisionInput {
  return { stopsMet, stopsUnknown, entry, cutOffRatio, ratio, dose };
}

function addEntryChanges(
  found: Change[],
  { entry, facts }: ProtocolQuestion,
  probe: DecisionInput,
  level: ProtocolLevel,
  turn: 'met' | 'not met',
): void {
  probe.entry = turn;
  const becomes = decide(probe);
  probe.entry = entry.truth;
  if (becomes !== level) for (const pivot of pivots(entry, turn)) found.push(changeOf(pivot, facts, becomes));
}

/** What the protocol's own entry and a stop item would both turn, the stop item turns: it refuses first. */
function withShared(own: readonly Change[], shared: readonly Change[]): readonly Change[] {
  if (own.length === 0) return shared;
  const first: Change[] = [];
  for (const change of own) if (!turnsAlike(change, shared)) first.push(change);
  return first.length === 0 ? shared : first.concat(shared);
}

function turnsAlike({ fact, to }: Change, shared: readonly Change[]): boolean {
  for (const one of shared) if (one.fact === fact && one.to === to) return true;
  return false;
}
