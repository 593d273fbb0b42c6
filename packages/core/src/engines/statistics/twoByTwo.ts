/** Two arms, each with events of a total: the table every comparison starts from, and the answers it can get. */
import type { Urn } from '../numerics/hypergeometricDistribution.ts';
import { demandEvents, type Interval } from './interval.ts';

/** One arm. Whole numbers, 0 ≤ events ≤ total, total > 0. */
export interface Arm {
  readonly events: number;
  readonly total: number;
}

export interface TwoByTwo {
  readonly treated: Arm;
  readonly control: Arm;
}

/** The four cells, in the order in which tables are printed. */
export interface Cells {
  readonly treatedEvents: number;
  readonly treatedOthers: number;
  readonly controlEvents: number;
  readonly controlOthers: number;
}

/** What a ratio of two arms can be. No infinite number leaves: an infinite ratio is a word, not a value. */
export type RatioEstimate =
  | ({ readonly kind: 'estimated'; readonly value: number } & Interval)
  /** The counts give a value, and no width: every person in both arms had the event. */
  | { readonly kind: 'no interval'; readonly value: number; readonly because: string }
  /** Above every number; `exactLower` is the exact conditional limit of the odds ratio, where there is one. */
  | { readonly kind: 'infinite'; readonly because: string; readonly exactLower?: number }
  /** Zero; `exactUpper` is the exact conditional limit of the odds ratio, where there is one. */
  | { readonly kind: 'zero'; readonly because: string; readonly exactUpper?: number }
  | { readonly kind: 'not estimable'; readonly because: string };

/** What a test can answer; not estimable when nobody, or everybody, had the event. */
export type TestAnswer =
  | { readonly kind: 'tested'; readonly statistic: number; readonly p: number }
  | { readonly kind: 'not estimable'; readonly because: string };

/** @throws {RangeError} unless both arms have whole counts, 0 ≤ events ≤ total and total > 0. */
export function cellsOf({ treated, control }: TwoByTwo): Cells {
  demandEvents(treated.events, treated.total);
  demandEvents(control.events, control.total);
  return {
    treatedEvents: treated.events,
    treatedOthers: treated.total - treated.events,
    controlEvents: control.events,
    controlOthers: control.total - control.events,
  };
}

/** The table with its margins held: events are the marked, the treated arm is drawn from them. */
export function urnOf({ treated, control }: TwoByTwo): Urn {
  return { marked: treated.total, unmarked: control.total, drawn: treated.events + control.events };
}

/** Why a table with an empty margin answers nothing, or undefined when it can. */
export function emptyMargin({ treated, control }: TwoByTwo): string | undefined {
  const events = treated.events + control.events;
  if (events === 0) return 'no event in either arm';
  return events === treated.total + control.total ? 'every person in both arms had the event' : undefined;
}

/** The same comparison seen from the other arm. */
export function armsExchanged({ treated, control }: TwoByTwo): TwoByTwo {
  return { treated: control, control: treated };
}
