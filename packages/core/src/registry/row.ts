import type { CalendarDay } from '../engines/quantities/days.ts';

/**
 * One line of the registry: one embryo transfer (or one treatment without a transfer) and what came of it.
 * No name, record number, birth date or free text: who she is is a key that means nothing outside the clinic.
 * A field that is absent was not recorded; nothing here is ever filled in.
 */
export interface RegistryRow {
  /** Says which line of which source this is: the same line read twice is the same row. */
  readonly key: string;
  /** The source's name, as its mapping says: which layout, which definitions. */
  readonly source: string;
  /** Key of the woman: lines that share it are clustered. Absent: lines cannot be joined. */
  readonly womanId?: string;
  readonly clinicId?: string;
  readonly year?: number;
  /** Day of the transfer; absent where a register gives the year only. */
  readonly transferDay?: CalendarDay;
  /** Completed years, where known exactly. */
  readonly ageYears?: number;
  /** The band a source prints ('18-34'); bands of different sources are not joined. */
  readonly ageBand?: string;
  readonly treatment?: 'IVF' | 'insemination';
  readonly eggSource?: 'own' | 'donor';
  readonly spermSource?: 'partner' | 'donor';
  readonly cycle?: 'fresh' | 'frozen' | 'both' | 'neither';
  readonly stage?: 'cleavage' | 'blastocyst';
  readonly embryosTransferred?: number;
  /** The embryo's result. That a biopsy was done (`pgtA`) is not a result. */
  readonly ploidy?: 'untested' | 'euploid' | 'low-level mosaic' | 'aneuploid';
  readonly pgtA?: boolean;
  /** Transfers before this one, in this source and in the history it carries. */
  readonly earlierTransfers?: { readonly count: number; readonly orMore: boolean };
  /** IVF cycles before this one ('>5' is 6 with `orMore`): cycles are not transfers. */
  readonly earlierCycles?: { readonly count: number; readonly orMore: boolean };
  readonly earlierPregnancies?: { readonly count: number; readonly orMore: boolean };
  readonly earlierLiveBirths?: { readonly count: number; readonly orMore: boolean };
  readonly failedTransfers?: number;
  readonly th1Th2Ratio?: number;
  /** Laboratory and method of the ratio, as the source names them: ratios of two methods are not compared. */
  readonly th1Th2Method?: string;
  readonly endometrialProfile?: 'balanced' | 'low' | 'high' | 'mixed' | 'unclassified';
  /** Declining is an arm of its own, never a missing value. */
  readonly immunotherapy?: 'none' | 'tacrolimus' | 'declined' | 'other';
  /** Id of the protocol followed, where one was. */
  readonly protocolId?: string;
  /** First day of the medicine, counted from the transfer: −2 is two days before. */
  readonly startDay?: number;
  readonly outcome: RegistryOutcome;
  /** Codes of contradictions inside the line: it is kept, and said (`notes.ts`). */
  readonly notes: readonly string[];
}

/** Outcomes are distinct and never mixed; each is met, not met, or absent (not recorded). */
export interface RegistryOutcome {
  readonly positiveTest?: boolean;
  /** Intrauterine sac, with or without heartbeat. */
  readonly gestationalSac?: boolean;
  /** Intrauterine sac with fetal pulsation (HFEA dictionary item 217). */
  readonly clinicalPregnancy?: boolean;
  readonly ongoing?: boolean;
  readonly miscarriage?: boolean;
  readonly ectopic?: boolean;
  /** Delivered after 24 weeks with signs of life (HFEA dictionary item 230). */
  readonly liveBirth?: boolean;
  readonly liveBornChildren?: number;
}

export type OutcomeName = 'positiveTest' | 'gestationalSac' | 'clinicalPregnancy' | 'ongoing' | 'liveBirth';
