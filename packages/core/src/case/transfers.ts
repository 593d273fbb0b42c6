import type { CalendarDay } from '../engines/quantities/days.ts';

/** One embryo transfer as recorded. Everything that nobody wrote down is absent, never a default. */

export type EmbryoStage = 'cleavage' | 'blastocyst';
/** The laboratory's own judgment. 'poor' embryos were not considered viable. */
export type EmbryoQuality = 'good' | 'fair' | 'poor';
/** Result of preimplantation testing for aneuploidy; 'untested' is a result too: it says no test was made. */
export type EmbryoPloidy = 'untested' | 'euploid' | 'low-level mosaic' | 'aneuploid';
export type EggSource = 'own' | 'donor';

export interface Embryo {
  readonly stage?: EmbryoStage;
  readonly quality?: EmbryoQuality;
  readonly ploidy?: EmbryoPloidy;
}

export type TransferOutcome =
  | 'no positive test'
  | 'biochemical pregnancy'
  | 'clinical pregnancy'
  | 'miscarriage'
  | 'ectopic pregnancy'
  | 'termination'
  | 'ongoing pregnancy'
  | 'stillbirth'
  | 'live birth';

export interface Transfer {
  readonly day?: CalendarDay;
  /** Her age on the day of transfer, completed years. */
  readonly ageYears?: number;
  /** Her age when the eggs were retrieved, completed years; differs for frozen embryos. */
  readonly ageAtRetrievalYears?: number;
  readonly eggSource?: EggSource;
  readonly fresh?: boolean;
  readonly embryos: readonly Embryo[];
  readonly outcome?: TransferOutcome;
}

export type Preparation = 'hormone replacement' | 'natural cycle';

export interface PlannedTransfer {
  readonly day?: CalendarDay;
  readonly preparation?: Preparation;
  readonly eggSource?: EggSource;
  readonly embryos: readonly Embryo[];
}
