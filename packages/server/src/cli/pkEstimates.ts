/** What the estimates of a table answer: one ID by one model. */

export interface SegmentParameters {
  readonly fromH: number;
  /** By name: 1/h, L/h, L, L/h, L, fraction, h. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface Prediction {
  readonly atH: number;
  readonly kind: 'measured' | 'below the limit' | 'predicted only';
  /** The level, or the limit it lies below, ng/mL. */
  readonly dv?: number;
  /** At η = 0, and at her most probable η, ng/mL. */
  readonly pred: number;
  readonly ipred: number;
}

export type SubjectEstimate =
  | {
      readonly kind: 'estimate';
      readonly id: string;
      readonly modelId: string;
      readonly ofv: number;
      readonly deviations: readonly { readonly of: string; readonly eta: number; readonly inSd: number }[];
      readonly parameters: readonly SegmentParameters[];
      readonly predictions: readonly Prediction[];
      readonly essShare: number;
      readonly saidWith: readonly string[];
    }
  | {
      readonly kind: 'needs' | 'refused';
      readonly id: string;
      readonly modelId: string;
      readonly because: readonly string[];
    };
