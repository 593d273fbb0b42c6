import type { Confidence } from '../sources/source.ts';

/** A performance indicator of a laboratory or clinic, with the limits a consensus set for it. */
export interface Indicator {
  readonly id: string;
  readonly set: 'Vienna 2017' | 'Maribor 2021';
  readonly kind: 'key performance' | 'performance' | 'reference' | 'clinical';
  readonly label: string;
  /** What is counted, out of what. */
  readonly numerator: string;
  readonly denominator: string;
  /** Whether a good laboratory is above or below its limits; 'within' for a range. */
  readonly good: 'high' | 'low' | 'within';
  /** Percent. Competency: what everybody should reach; benchmark: what is worth aiming at. */
  readonly competencyPercent?: number;
  readonly benchmarkPercent?: number;
  /** Percent, both included; only for 'within'. */
  readonly rangePercent?: readonly [number, number];
  readonly confidence: Confidence;
  readonly caution?: string;
}

export interface IndicatorSet {
  readonly citation: string;
  readonly doi: string;
  /** The women and cycles the limits were set for. */
  readonly population: string;
  readonly indicators: readonly Indicator[];
}
