import type { Position, Stance } from '@nidation/core/knowledge';

/** Positions by what they amount to. Against stands first; silence is a group of its own, never a yes or a no. */

export const GROUPS = [
  { id: 'against', title: 'Against' },
  { id: 'for', title: 'For' },
  { id: 'conditional', title: 'Conditional' },
  { id: 'not-addressed', title: 'Not addressed, or not read' },
] as const;

type GroupId = (typeof GROUPS)[number]['id'];

const OF_STANCE: Record<Stance, GroupId> = {
  'not recommended': 'against',
  'not indicated': 'against',
  recommends: 'for',
  'can be considered': 'conditional',
  compatible: 'conditional',
  'not addressed': 'not-addressed',
  'not read': 'not-addressed',
};

export function inGroup(positions: readonly Position[], group: GroupId): readonly Position[] {
  return positions.filter(({ stance }) => OF_STANCE[stance] === group);
}
