import type { CalendarDay } from '@nidation/core/engines';
import type { Path, PlacedFault } from './faults.ts';
import type { CaseFile } from './schema/caseFile.ts';

/**
 * A case file of which any part may be missing because it was faulty. Contradictions are looked for
 * in what is left, so that all faults are named at once.
 */
export type Draft<Whole> = Whole extends string | number | boolean | undefined
  ? Whole
  : Whole extends readonly (infer Entry)[]
    ? readonly (Draft<Entry> | undefined)[]
    : { readonly [Name in keyof Whole]?: Draft<Whole[Name]> | undefined };

export type DraftFile = Draft<CaseFile>;

export interface Checked {
  readonly file: DraftFile;
  /** The day the file speaks of; undefined when it names none that can be used. */
  readonly asOf: CalendarDay | undefined;
  /** The day it is read on; undefined where nobody handed one in. */
  readonly today: CalendarDay | undefined;
}

export type Check = (of: Checked) => Iterable<PlacedFault>;

/** The entries of a list that are there, each with its place. */
export function* entries<Entry>(
  list: readonly (Entry | undefined)[] | undefined,
  home: Path,
): Generator<{ readonly one: Entry; readonly path: Path; readonly index: number }> {
  for (const [index, one] of (list ?? []).entries()) {
    if (one !== undefined) yield { one, path: [...home, index], index };
  }
}

/** A day that was checked to exist. */
export const asDay = (text: string | undefined): CalendarDay | undefined => text as CalendarDay | undefined;

/** A word, or undefined when it is not known. */
export function known<Word extends string | boolean>(
  word: Word | 'unknown' | undefined,
): Exclude<Word, 'unknown'> | undefined {
  return word === 'unknown' || word === undefined ? undefined : (word as Exclude<Word, 'unknown'>);
}
