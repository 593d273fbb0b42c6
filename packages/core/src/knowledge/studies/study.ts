import type { Confidence } from '../sources/source.ts';

/** A study is its counts. Effects, intervals and p values are computed from them, never copied. */

export interface Proportion {
  readonly label: string;
  readonly events: number;
  readonly total: number;
}

/** Two arms of one study and one outcome. */
export interface Comparison {
  readonly id: string;
  readonly sourceId: string;
  readonly outcome: string;
  readonly first: Proportion;
  readonly second: Proportion;
  readonly randomized: boolean;
  readonly confidence: Confidence;
  /** How the counts were obtained when no paper prints them: 'E1 minus E2, nested strata assumed'. */
  readonly derived?: string;
  /** Whether it speaks for or against giving tacrolimus to such a woman; 'neither' for doses, arms of treated women. */
  readonly speaks: 'for' | 'against' | 'neither';
  /** Shown beside the row, always. */
  readonly cautions: readonly string[];
  readonly claims: readonly string[];
}

/** One proportion without a comparator: an untreated outcome, a harm. */
export interface Observation {
  readonly id: string;
  readonly sourceId: string;
  readonly outcome: string;
  readonly proportion?: Proportion;
  /** Where only a percentage and interval were printed. */
  readonly printed?: { readonly percent: number; readonly lowerPercent?: number; readonly upperPercent?: number };
  readonly confidence: Confidence;
  readonly speaks: 'for' | 'against' | 'neither';
  readonly cautions: readonly string[];
  readonly claims: readonly string[];
}
