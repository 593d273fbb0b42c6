import type { CalendarDay } from '../../engines/quantities/days.ts';
import type { LimitedDose } from '../assessment/answers.ts';
import type { Why } from '../why.ts';

/** A dated plan made from the adopted protocol, or why there is none. */

export interface CapsuleCount {
  readonly strengthMg: 0.5 | 1 | 5;
  readonly count: number;
}

export interface Intake {
  /** '21:00'-free: the protocol's own words ('evening', 'after breakfast'). */
  readonly when: string;
  readonly mg: number;
  readonly capsules: readonly CapsuleCount[];
}

export interface Plan {
  /** Stable across versions. */
  readonly id: string;
  readonly version: number;
  readonly supersedes?: number;
  readonly protocolId: string;
  readonly protocolName: string;
  readonly protocolKind: 'published' | 'clinic protocol';
  readonly adoptedBy: string;
  readonly adoptedOn: CalendarDay;
  readonly transferDay: CalendarDay;
  readonly dose: LimitedDose;
  readonly intakes: readonly Intake[];
  /** '2 mg a day: two 1 mg capsules, for implantation failure'. */
  readonly doseInWords: string;
  readonly indication: string;
  readonly howToTake: readonly string[];
  readonly firstDoseDay: CalendarDay;
  readonly lastDoseDay: CalendarDay;
  readonly dosingDays: number;
  readonly howCounted: string;
  readonly entries: readonly CalendarEntry[];
  readonly continuation: readonly { readonly sourceId: string; readonly words: string }[];
  readonly warnings: readonly string[];
  readonly conflictReason?: string;
}

export type EntryKind =
  'baseline' | 'first dose' | 'last dose' | 'transfer' | 'level' | 'monitoring' | 'pregnancy test' | 'decision';

/** One dated task. `key` is stable across versions, so a moved plan changes entries instead of adding them. */
export interface CalendarEntry {
  readonly key: string;
  readonly kind: EntryKind;
  readonly day: CalendarDay;
  /** Days from transfer: −2 for the first dose. */
  readonly dayFromTransfer: number;
  readonly title: string;
  /** Shown on lock screens: names no drug and no treatment. */
  readonly discreetTitle: string;
  readonly details: readonly string[];
  /** Who sees it: the couple's calendar leaves out 'clinic'. */
  readonly audience: 'couple' | 'clinic' | 'both';
}

export type PlanLevel =
  | 'planned'
  | 'nothing adopted'
  | 'refused'
  | 'outside protocol'
  | 'no dose defined'
  | 'cannot say'
  | 'needs a decision'
  | 'declined';

export type PlanAnswer = Why<Plan, PlanLevel>;

export interface MovedEntry {
  readonly key: string;
  readonly title: string;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  readonly change: 'moved' | 'added' | 'cancelled' | 'unchanged' | 'already past';
}

/** What a moved transfer day does to an issued plan. */
export interface PlanMove {
  readonly previous: Plan;
  readonly next: PlanAnswer;
  readonly dosesTaken: number;
  readonly changes: readonly MovedEntry[];
  /** Doses already taken never move: a clinician decides to keep taking or to stop and restart at day −2. */
  readonly needsDecision?: { readonly question: string; readonly choices: readonly ['keep', 'restart'] };
}
