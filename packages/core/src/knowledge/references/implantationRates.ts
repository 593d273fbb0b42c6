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
  | {
      readonly kind: 'good embryos and cycles';
      readonly embryos: number;
      readonly cycles: number;
      readonly belowAge: number;
    }
  | {
      readonly kind: 'consecutive cycles';
      readonly cycles: number;
      readonly cleavageEmbryos: number;
      readonly blastocysts: number;
    };

export interface RivalDefinition {
  readonly id: string;
  readonly words: string;
  readonly test: RivalTest;
  readonly sourceId: string;
  readonly confidence: Confidence;
}

/** ESHRE RIF 2023 by way of the lecture deck (S1-05 to S1-10). All 36 printed cells follow from the rates. */
export const implantationRates: ImplantationRates = {
  sourceId: 'eshreRif2023',
  outcomeWords: 'implantation or pregnancy per transfer, as the table calls it',
  thresholdPercent: 60,
  minimumTransfers: 2,
  confidence: 'source document',
  cautions: [
    'The source of the rates, footnote 1 of the table, is unverified.',
    'The formula takes the chance as constant and independent. In register data the odds of live birth fall with each complete cycle (0.82, 0.70, 0.60, 0.51, 0.46 for cycles 2 to 6; McLernon 2016): the cumulative chance is an overestimate.',
    'Whether "maternal age" means age at transfer or at egg retrieval is not stated.',
    'Reaching the threshold by luck alone is common; it starts a conversation, it orders no treatment.',
  ],
  rows: [
    {
      id: 'untestedBelow35',
      ploidy: 'untested',
      ageWords: '<35',
      toAge: 34,
      tenthsOfPercent: 315,
      // prettier-ignore
      printedCumulativePercent: [31.5, 53.1, 67.9, 78.0, 84.9, 89.7],
      printedThreshold: 3,
      claim: 'S1-05',
    },
    {
      id: 'untested35To39',
      ploidy: 'untested',
      ageWords: '35-39',
      fromAge: 35,
      toAge: 39,
      tenthsOfPercent: 259,
      // prettier-ignore
      printedCumulativePercent: [25.9, 45.1, 59.3, 69.9, 77.7, 83.4],
      printedThreshold: 4,
      claim: 'S1-06',
    },
    {
      id: 'untestedFrom40',
      ploidy: 'untested',
      ageWords: '>=40',
      fromAge: 40,
      tenthsOfPercent: 150,
      // prettier-ignore
      printedCumulativePercent: [15.0, 27.8, 38.6, 47.8, 55.6, 62.3],
      printedThreshold: 6,
      claim: 'S1-07',
    },
    {
      id: 'euploidBelow35',
      ploidy: 'euploid',
      ageWords: '<35',
      toAge: 34,
      tenthsOfPercent: 684,
      // prettier-ignore
      printedCumulativePercent: [68.4, 90.0, 96.8, 99.0, 99.7, 99.9],
      printedThreshold: 2,
      claim: 'S1-08',
    },
    {
      id: 'euploid35To40',
      ploidy: 'euploid',
      ageWords: '35-40',
      fromAge: 35,
      toAge: 40,
      tenthsOfPercent: 641,
      // prettier-ignore
      printedCumulativePercent: [64.1, 87.1, 95.4, 98.3, 99.4, 99.8],
      printedThreshold: 2,
      claim: 'S1-09',
    },
    {
      id: 'euploidAbove40',
      ploidy: 'euploid',
      ageWords: '>40',
      fromAge: 41,
      tenthsOfPercent: 580,
      // prettier-ignore
      printedCumulativePercent: [58.0, 82.4, 92.6, 96.9, 98.7, 99.5],
      printedThreshold: 2,
      claim: 'S1-10',
    },
  ],
};
