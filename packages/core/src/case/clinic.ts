import type { CalendarDay } from '../engines/quantities/days.ts';
import type { TroughTarget } from './levels.ts';

/** What the clinic has set and signed. Out of the box nothing is adopted and no trough target is set. */

/** A clinic's adoption of one published protocol: signed, with what the paper leaves open decided by name. */
export interface PublishedAdoption {
  readonly kind: 'published';
  readonly protocolId: string;
  readonly adoptedOn: CalendarDay;
  /** Initials or role of the physician who adopted it. */
  readonly adoptedBy: string;
  /** Day after transfer on which the last dose is taken; asked where the paper states none. */
  readonly lastDoseDay?: number;
  /** One of the protocol's fixed daily doses; asked where the paper tested several. */
  readonly dailyDoseMg?: number;
  readonly dosesPerDay?: 1 | 2;
}

export interface ClinicBand {
  /** Lowest ratio of the band, included. */
  readonly fromRatio: number;
  /** The next band's first ratio, excluded; absent in the last band. */
  readonly toRatio?: number;
  readonly dailyDoseMg: number;
}

/** A protocol the clinic writes itself, shown everywhere as "clinic protocol". Checked before it can be signed. */
export interface ClinicProtocol {
  readonly name: string;
  readonly version: number;
  /** The published protocol or the answer page it started from. */
  readonly startedFrom?: string;
  readonly minimumFailedTransfers?: number;
  readonly cutOffRatio?: number;
  readonly bands?: readonly ClinicBand[];
  readonly dosesPerDay?: 1 | 2;
  readonly startDaysBeforeTransfer?: number;
  readonly lastDoseDay?: number;
  readonly continuation?: 'stop at the pregnancy test' | 'decide at the pregnancy test';
  readonly troughTarget?: { readonly lowNgPerMl: number; readonly highNgPerMl: number; readonly source: string };
  readonly monitoring?: 'project defaults' | 'own schedule';
  readonly signedBy?: string;
  readonly signedOn?: CalendarDay;
}

export interface ClinicAdoption {
  readonly kind: 'clinic protocol';
  readonly protocol: ClinicProtocol;
}

export type Adoption = PublishedAdoption | ClinicAdoption;

export interface ClinicSettings {
  /** RIF threshold: percent that the cumulative chance must exceed; 60. */
  readonly rifThresholdPercent?: number;
  /** Never below two. */
  readonly minimumTransfers?: number;
  /** Whether a positive test sets the count of failed transfers back to zero; no. */
  readonly positiveTestResetsCount?: boolean;
  /** Live birth → pregnancy; 1.16 [source document]. */
  readonly liveBirthToPregnancyMultiplier?: number;
  /** Thin endometrium, mm; 7 [default]. */
  readonly thinEndometriumMm?: number;
  /** Coefficient of variation of the Th1 and Th2 percentages; 0.10 each [default]. */
  readonly th1Cv?: number;
  readonly th2Cv?: number;
  /** The clinic's own ceiling, mg a day; never above 4. */
  readonly maximumDailyDoseMg?: number;
  /** Day after transfer of the pregnancy test; 14. */
  readonly pregnancyTestDay?: number;
  /** A level range with its source; none out of the box. */
  readonly troughTarget?: TroughTarget;
}

export interface Clinic {
  readonly settings: ClinicSettings;
  readonly adoption?: Adoption;
}

/** What was decided with the couple about this protocol and why. */
export interface Decision {
  readonly kind: 'follow' | 'decline' | 'refer';
  readonly day: CalendarDay;
  readonly by: string;
  readonly reason?: string;
  /** Typed where the ratio lies from 10.3 to below 11.8. */
  readonly conflictReason?: string;
}

/** A plan issued earlier, and the doses already taken under it. */
export interface IssuedPlan {
  readonly version: number;
  readonly transferDay: CalendarDay;
  readonly dosesTaken: number;
}
