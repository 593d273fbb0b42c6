/**
 * A figure as plain data: every number it draws, every word beside it, and the table that says the same.
 * Nothing here draws and nothing here is computed again: page, command line and report draw the same value.
 * The functions in `figures/` make them, and refuse what cannot be drawn truthfully.
 */

/** Under which conditions the numbers were made; printed with every figure. */
export interface Provenance {
  /** Which women or transfers, in words: 'RIF by table, ratio measured, 2023-26: 133 of 1,204'. */
  readonly cohort: string;
  /** Procedures and intervals by name: 'risk difference with 95 % interval (Newcombe)'. */
  readonly method: string;
  /** Where the counts come from. */
  readonly source: string;
  /** 'Nidation 0.1.0' */
  readonly software: string;
  /** '2026.11' */
  readonly knowledge: string;
}

/** What the caller says of a figure; description and table are made from its numbers. */
export interface FigureHead extends Provenance {
  /** Lower-case words joined by '-'; unique on a page. */
  readonly id: string;
  readonly title: string;
  /** What a reader must know beside the numbers; one sentence each. */
  readonly notes: readonly string[];
}

export interface FigureTable {
  readonly headers: readonly string[];
  /** As many cells as headers; an empty cell is never a zero: it says why it has no number. */
  readonly rows: readonly (readonly string[])[];
}

interface Described extends FigureHead {
  /** One or two sentences that say what is seen. */
  readonly description: string;
  readonly table: FigureTable;
}

export interface Axis {
  readonly label: string;
  /** '%', 'percentage points', 'transfers'; '' for a bare number. */
  readonly unit: string;
}

/** In the axis's unit. A limit that is absent is open: the interval does not end on that side. */
export interface DrawnEstimate {
  readonly kind: 'estimated';
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

export type DrawnOrWhyNot = DrawnEstimate | { readonly kind: 'not estimable'; readonly because: string };

export interface DrawnCounts {
  readonly events: number;
  readonly total: number;
}

export interface ForestStudy {
  readonly label: string;
  /** Outcome or subgroup, in a second line. */
  readonly detail?: string;
  readonly randomized: boolean;
  readonly first?: DrawnCounts;
  readonly second?: DrawnCounts;
  readonly estimate: DrawnOrWhyNot;
  /** Share in the pooled estimate, percent. */
  readonly weightPercent?: number;
}

export type DrawnPooled =
  | {
      readonly kind: 'shown';
      readonly model: string;
      readonly estimate: DrawnEstimate;
      /** Where the effect of a new study is expected; in the axis's unit. */
      readonly prediction?: { readonly lower: number; readonly upper: number };
    }
  | { readonly kind: 'not shown'; readonly because: string };

export interface ForestFigure extends Described {
  readonly kind: 'forest';
  readonly axis: Axis;
  readonly scale: 'linear' | 'logarithmic';
  /** Where both arms are alike: 0 for a difference, 1 for a ratio. */
  readonly noEffect: number;
  readonly armLabels: readonly [string, string];
  /** What lies left and right of no effect: 'fewer with treatment'. */
  readonly sides: readonly [string, string];
  readonly studies: readonly ForestStudy[];
  readonly pooled: DrawnPooled;
}

export interface RocFigure extends Described {
  readonly kind: 'ROC';
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** Proportions, 0 to 1, from (0, 0) to (1, 1). */
  readonly curve: readonly { readonly falsePositives: number; readonly sensitivity: number }[];
  readonly operatingPoints: readonly {
    readonly label: string;
    readonly sensitivity: number;
    readonly specificity: number;
  }[];
  /** Area under the curve, 0 to 1. */
  readonly area: DrawnOrWhyNot;
}

export type CumulativeReading = 'conservative' | 'optimal' | 'weighted';

export interface CumulativeLine {
  readonly reading: CumulativeReading;
  /** What it takes for granted of women who stopped. */
  readonly assumption: string;
  /** Proportions, 0 to 1, after each attempt. */
  readonly points: readonly {
    readonly attempt: number;
    readonly value: number;
    readonly lower?: number;
    readonly upper?: number;
  }[];
}

export interface CumulativeFigure extends Described {
  readonly kind: 'cumulative';
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** Always the conservative and the optimal line; the weighted one, or why it is missing. */
  readonly lines: readonly CumulativeLine[];
  readonly weightedMissing?: string;
  readonly atRisk: readonly { readonly attempt: number; readonly count: number }[];
}

export interface FunnelFigure extends Described {
  readonly kind: 'funnel';
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly target: number;
  readonly units: readonly ({ readonly label: string } & DrawnCounts)[];
  /** Proportions by denominator, totals rising. */
  readonly limits: readonly {
    readonly total: number;
    readonly inner: { readonly lower: number; readonly upper: number };
    readonly outer: { readonly lower: number; readonly upper: number };
  }[];
  /** Mean squared z (winsorized); above 1 the units differ by more than chance. */
  readonly overdispersion: number;
  readonly widened: boolean;
}

export interface MonitoringFigure extends Described {
  readonly kind: 'monitoring';
  readonly chart: 'CUSUM' | 'VLAD';
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** After the first, second … transfer. */
  readonly values: readonly number[];
  /** A CUSUM signals above it; a VLAD has none. */
  readonly limit?: number;
  /** Numbers of the transfers at which it signaled, from 1. */
  readonly signals: readonly number[];
}

export interface CalibrationFigure extends Described {
  readonly kind: 'calibration';
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly bins: readonly {
    readonly predicted: number;
    readonly events: number;
    readonly total: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  /** 'slope 0.92 (0.81 to 1.03)': as the core worded them. */
  readonly measures: readonly string[];
}

export interface BalanceFigure extends Described {
  readonly kind: 'balance';
  readonly axis: Axis;
  /** Absolute standardized difference above which a covariate counts as unbalanced. */
  readonly limit: number;
  readonly covariates: readonly { readonly label: string; readonly before: number; readonly after?: number }[];
}

export type StratumRate =
  | ({ readonly kind: 'estimated'; readonly lower: number; readonly upper: number } & DrawnCounts)
  | { readonly kind: 'no data' }
  /** Too few to be shown to others. */
  | { readonly kind: 'hidden' };

export interface RatesFigure extends Described {
  readonly kind: 'rates';
  readonly axis: Axis;
  readonly referenceLabel?: string;
  readonly strata: readonly {
    readonly label: string;
    readonly rate: StratumRate;
    /** A published or register rate of the same stratum, 0 to 1. */
    readonly reference?: number;
  }[];
}

export interface ThresholdFigure extends Described {
  readonly kind: 'threshold';
  readonly axis: Axis;
  readonly rows: readonly {
    readonly label: string;
    readonly rate: DrawnEstimate;
    /** First number of transfers above the threshold; absent: never reached. */
    readonly transfers?: number;
    /** At the upper limit of the rate. */
    readonly fewest?: number;
    /** At the lower limit of the rate; absent: never reached. */
    readonly most?: number;
  }[];
}

export interface AttritionFigure extends Described {
  readonly kind: 'attrition';
  readonly unit: string;
  /** From all to those analyzed; each says who left after it. */
  readonly steps: readonly {
    readonly label: string;
    readonly count: number;
    readonly left: readonly { readonly reason: string; readonly count: number }[];
  }[];
}

export type Figure =
  | ForestFigure
  | RocFigure
  | CumulativeFigure
  | FunnelFigure
  | MonitoringFigure
  | CalibrationFigure
  | BalanceFigure
  | RatesFigure
  | ThresholdFigure
  | AttritionFigure;
