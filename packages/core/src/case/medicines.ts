import type { CalendarDay } from '../engines/quantities/days.ts';
import type { YesNo } from './history.ts';

/** What she takes, is to take, or must not take. */

export interface Medicine {
  /** Generic name, lower case, as in knowledge/interactions; an unlisted name is kept and reported as not known. */
  readonly name: string;
  readonly status: 'running' | 'planned' | 'stopped';
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  readonly doseMgPerDay?: number;
  readonly indication?: string;
  /** A pharmacist has looked at its interaction with tacrolimus; asked for when it stands on no list. */
  readonly interactionReviewed?: YesNo;
}

export type AllergySubstance = 'tacrolimus' | 'macrolide' | 'other';

export interface Allergy {
  readonly substance: AllergySubstance;
  readonly detail?: string;
}

export interface Vaccination {
  readonly name: string;
  readonly live: boolean;
  readonly day: CalendarDay;
}
