import type { EmbryoPloidy } from '../../case/transfers.ts';
import type { Confidence } from '../sources/source.ts';

/** The published chance per transfer by age and ploidy, and the threshold built on it. */

export interface RateRow {
  readonly id: string;
  readonly ploidy: Extract<EmbryoPloidy, 'untested' | 'euploid'>;
  /** As printed: '<35', '35-39', '>=40'. */
  readonly ageWords: string;
  /** Completed years, both included; absent: open. */
  readonly fromAge?: number;
  readonly toAge?: number;
  /** Tenths of a percent, a whole number: 25.9 % is 259. Whole numbers make the threshold exact. */
  readonly tenthsOfPercent: number;
  /** P_1 to P_6 and the last column as the deck prints them: golden values, never used to compute. */
  readonly printedCumulativePercent: readonly number[];
  readonly printedThreshold: number;
  readonly claim: string;
}

export interface ImplantationRates {
  readonly sourceId: string;
  readonly rows: readonly RateRow[];
  readonly outcomeWords: string;
  readonly thresholdPercent: number;
  readonly minimumTransfers: number;
  readonly confidence: Confidence;
  readonly cautions: readonly string[];
}

/** Another definition of recurrent implantation failure, kept side by side. */
export type RivalTest =
  | { readonly kind: 'failed euploid blastocysts'; readonly atLeast: number }
  | { readonly kind: 'cumulative chance'; readonly abovePercent: number }
  | { readonly kind: 'failed untested blastocysts'; readonly atLeast: number }
  | { readonly kind: 'good embryos and cycles'; readonly embryos: number; readonly cycles: number; readonly belowAge: number }
  | { readonly kind: 'consecutive cycles'; readonly cycles: number; readonly cleavageEmbryos: number; readonly blastocysts: number };

export interface RivalDefinition {
  readonly id: string;
  readonly words: string;
  readonly test: RivalTest;
  readonly sourceId: string;
  readonly confidence: Confidence;
}
