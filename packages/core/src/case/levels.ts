import type { Instant } from '../engines/quantities/instants.ts';

/** What is recorded of treatment with tacrolimus: doses with their clock times, and levels. */

export type TacrolimusProduct = 'immediate release' | 'prolonged release';
export type LevelAssay = 'LC-MS/MS' | 'immunoassay';

/** A regular intake from one instant on, until the next regimen or `until`. */
export interface RegimenRecord {
  /** The first dose of the regimen. */
  readonly from: Instant;
  /** The last dose of it, when it has ended. */
  readonly until?: Instant;
  readonly mgPerDose: number;
  readonly everyHours: 12 | 24;
  readonly product: TacrolimusProduct;
}

/** What departed from the regimen: a dose left out, or one more. */
export type DoseDeparture =
  | { readonly kind: 'missed'; readonly at: Instant }
  | { readonly kind: 'extra'; readonly at: Instant; readonly mg: number };

/** One level in whole blood with the true time of its draw. Measured or below the limit: never both, never zero. */
export type LevelRecord = {
  readonly drawnAt: Instant;
  readonly assay: LevelAssay;
  readonly asEntered: string;
} & (
  | { readonly kind: 'measured'; readonly ngPerMl: number }
  | { readonly kind: 'below the limit'; readonly limitNgPerMl: number }
);

export interface TacrolimusTreatment {
  /** In order of time. */
  readonly regimens: readonly RegimenRecord[];
  readonly departures: readonly DoseDeparture[];
  readonly levels: readonly LevelRecord[];
  /** CYP3A5*1 carrier; absent: not known, and both are computed. */
  readonly cyp3a5?: 'expresser' | 'non-expresser';
}

/** A level range as the clinic's signed, cited policy. Out of the box there is none. */
export interface TroughTarget {
  readonly lowNgPerMl: number;
  readonly highNgPerMl: number;
  /** Hours from a dose to the draw the range is meant for, above 0 to 24; absent: just before the next dose. */
  readonly hoursAfterDose?: number;
  /** Where the range comes from and for whom. */
  readonly source: string;
  /** Whether it may drive a dose up, or only warn. */
  readonly mayRaiseDose: boolean;
}
