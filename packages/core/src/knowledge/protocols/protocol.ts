import type { Facts } from '../../case/facts.ts';
import type { Condition } from '../../engines/rules/condition.ts';
import type { Milligrams } from '../../engines/quantities/units.ts';
import type { Confidence } from '../sources/source.ts';

/** One published protocol as data: entry, bands, schedule, and what its paper leaves open. */

/** A ratio from `fromRatio` (included) to `toRatio` (excluded) gets this dose. */
export interface DoseBand {
  readonly fromRatio: number;
  readonly toRatio?: number;
  readonly dailyDose: Milligrams;
}

export type DoseRule =
  /** Daily dose by the degree of the ratio. */
  | { readonly kind: 'bands'; readonly bands: readonly DoseBand[]; readonly confidence: Confidence }
  /** One or several fixed daily doses; the clinic chooses one when it adopts. */
  | { readonly kind: 'fixed'; readonly dailyDoses: readonly Milligrams[]; readonly confidence: Confidence }
  /** The source names no rule from which a dose follows. */
  | { readonly kind: 'none'; readonly words: string };

/** Why a protocol can or cannot be adopted as it stands. */
export type Adoptability =
  | { readonly kind: 'adoptable'; readonly asks: readonly AdoptionQuestion[] }
  | { readonly kind: 'not adoptable'; readonly because: string };

/** What the paper leaves open and the clinic signs. */
export type AdoptionQuestion = 'last dose day' | 'daily dose' | 'doses per day';

export interface Protocol {
  readonly id: string;
  readonly name: string;
  readonly sourceId: string;
  /** In words, as the paper puts it. */
  readonly entryWords: string;
  /** Entry apart from the ratio. */
  readonly entry: Condition<Facts>;
  /** The ratio's cut-off; absent where entry is by another measure. */
  readonly cutOffRatio?: number;
  readonly dose: DoseRule;
  /** 1: once daily; 2: twice daily; absent: not stated. */
  readonly dosesPerDay?: 1 | 2;
  readonly scheduleWords: string;
  /** 2: first dose two days before transfer. Absent: not stated. */
  readonly startDaysBeforeTransfer?: number;
  /** Day after transfer of the last dose: 13. Absent: not stated. */
  readonly lastDoseDay?: number;
  readonly stopWords: string;
  /** How to take it, as the protocol says ('after breakfast and supper'). */
  readonly foodWords?: string;
  readonly adoptability: Adoptability;
  /** Ids of comparisons and observations. */
  readonly evidenceIds: readonly string[];
  /** Put to the clinic when it adopts. */
  readonly openQuestions: readonly string[];
  /** Treatment arms that hold anything besides tacrolimus: shown, never in a plan. */
  readonly studyArmOnly?: string;
  readonly claims: readonly string[];
  readonly confidence: Confidence;
}
