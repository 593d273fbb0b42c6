import type { FactName, Facts } from '../../case/facts.ts';
import type { Condition } from '../../engines/rules/condition.ts';
import type { Milligrams } from '../../engines/quantities/units.ts';
import type { Confidence } from '../sources/source.ts';

/** Refusals, warnings and ceilings, all as data. */

export type RefusalKind =
  'contraindication' | 'interaction' | 'infection' | 'measurement' | 'age and pregnancy' | 'consent';

/** Met: no plan, no dose. Unknown: no plan either, and the missing fact is named. */
export interface Contraindication {
  readonly id: string;
  readonly kind: RefusalKind;
  /** 'Potassium 5.5 mmol/L or more': what stands in the way, in a physician's words. */
  readonly name: string;
  readonly when: Condition<Facts>;
  readonly basis: string;
  readonly sourceIds: readonly string[];
  readonly confidence: Confidence;
  /**
   * 'candidacy': unknown already keeps the answer at "cannot say".
   * 'plan': asked before a plan is made (consent, signature); unknown does not hide what a protocol says.
   */
  readonly stage: 'candidacy' | 'plan';
}

/** Met: the answer stands, with this said beside it. */
export interface Caution {
  readonly id: string;
  readonly words: string;
  readonly when: Condition<Facts>;
  /** Said when the fact is missing; absent: nothing is said. */
  readonly whenUnknown?: string;
  readonly sourceIds: readonly string[];
  readonly confidence: Confidence;
}

/** A ceiling on the daily dose while the condition is met. Only ever reduces. */
export interface DoseLimit {
  readonly id: string;
  readonly name: string;
  readonly when?: Condition<Facts>;
  readonly ceiling: Milligrams;
  readonly sourceIds: readonly string[];
  readonly confidence: Confidence;
}

/** The item of the pre-treatment list that a fact belongs to: which tests to order when it is missing. */
export interface HowToLearn {
  readonly fact: FactName;
  readonly words: string;
}
