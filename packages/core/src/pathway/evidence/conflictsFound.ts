import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Conflict } from '../../knowledge/sources/source.ts';
import type { Look } from './conflictLook.ts';
import { rifAndTestConflicts } from './rifAndTestConflicts.ts';
import { treatmentConflicts } from './treatmentConflicts.ts';

/** A contradiction of the edition, and what shows it now. */
export interface FoundConflict {
  readonly conflict: Conflict;
  /**
   * 'found': the data of the edition contradict each other, line by line below.
   * 'stated': it lies in words of the sources, which no data hold.
   * 'not found': it should show in the data and does not; the edition is not consistent.
   */
  readonly basis: 'found' | 'stated' | 'not found';
  readonly because: readonly string[];
}

const LOOKS: Readonly<Record<string, Look>> = { ...rifAndTestConflicts, ...treatmentConflicts };

/** Every conflict of the edition, looked for where it can be. They are listed, not resolved. */
export function conflictsFound(knowledge: Knowledge): readonly FoundConflict[] {
  return knowledge.conflicts.map((conflict) => {
    const look = LOOKS[conflict.id];
    if (look === undefined) return { conflict, basis: 'stated', because: [] };
    const because = look(knowledge);
    return { conflict, basis: because.length > 0 ? 'found' : 'not found', because };
  });
}
