import type { FactName } from '../case/facts.ts';
import type { CalendarDay } from '../engines/quantities/days.ts';
import type { Truth } from '../engines/rules/condition.ts';
import type { Confidence } from '../knowledge/sources/source.ts';

/**
 * The envelope of every answer a person may act on.
 *
 * Nothing else is rendered as advice. A screen, a printed page, `--explain` and a card draw this one
 * object; an edge may shorten it but never drops the level, the unknowns, the strongest source
 * against or the knowledge version.
 */
export interface Why<Value, Level extends string> {
  /** What was asked: 'rif', 'investigation/karyotype', 'protocol/nakagawa2024'. */
  readonly id: string;
  readonly value: Value | CannotSay;
  readonly level: Level;
  readonly because: readonly Reason[];
  readonly unknown: readonly Unknown[];
  /** The smallest changes of one fact that turn the level; empty only when nothing in this case would. */
  readonly wouldChange: readonly Change[];
  readonly sources: readonly CitedSource[];
  readonly knowledgeVersion: string;
}

export interface CannotSay {
  readonly kind: 'cannot say';
  /** Names of the missing facts or of the places in the case that miss something. */
  readonly needs: readonly string[];
}

export interface Reason {
  readonly text: string;
  readonly truth: Truth | 'stated';
  readonly fact?: FactReading | undefined;
  readonly sourceId?: string | undefined;
  readonly confidence?: Confidence | undefined;
  readonly parts?: readonly Reason[] | undefined;
}

export interface FactReading {
  readonly name: FactName | (string & {});
  readonly value: number | string | boolean;
  readonly unit?: string | undefined;
  readonly day?: CalendarDay | undefined;
}

export interface Unknown {
  readonly fact: FactName | (string & {});
  readonly label: string;
  /** What cannot be said without it. */
  readonly blocks: string;
  readonly howToLearn: string;
}

/** One fact, changed as little as possible, and what the answer would then be. */
export interface Change {
  readonly fact: FactName | (string & {});
  readonly label: string;
  readonly from: number | string | boolean | undefined;
  readonly to: number | string | boolean;
  readonly becomes: string;
}

export interface CitedSource {
  readonly sourceId: string;
  readonly stance: 'for' | 'against' | 'method' | 'not addressed';
  /** Ids of comparisons, observations or positions of this source that speak here. */
  readonly evidenceIds: readonly string[];
}
