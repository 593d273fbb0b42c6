import { pregnancyConflicts } from './pregnancyConflicts.ts';
import { rifConflicts } from './rifConflicts.ts';
import type { Conflict } from './source.ts';
import { tacrolimusConflicts } from './tacrolimusConflicts.ts';

/** C1 to C26 in order, then those without a number. Conflicts are listed, not resolved. */
export const conflicts: readonly Conflict[] = [...tacrolimusConflicts, ...rifConflicts, ...pregnancyConflicts].sort(
  (a, b) => place(a) - place(b),
);

function place({ id }: Conflict): number {
  return /^C\d+$/.test(id) ? Number(id.slice(1)) : Infinity;
}
