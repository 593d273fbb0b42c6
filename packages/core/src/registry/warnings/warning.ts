/** What an analysis says against itself, unasked: rule, numbers, and what would settle it. */

export type WarningCode =
  | 'TEST_DEPENDENT'
  | 'NESTED_STRATA'
  | 'FEW_UNTREATED'
  | 'ZERO_CELL'
  | 'SEPARATION'
  | 'NO_OVERLAP'
  | 'UNBALANCED'
  | 'IMMORTAL_TIME'
  | 'CLUSTERED'
  | 'CONFOUNDED'
  | 'CONTROL_LOW'
  | 'MULTIPLE'
  | 'MODEL_DISAGREES'
  | 'CUT_UNSTABLE'
  | 'DEFINITION'
  | 'SMALL_CELL';

/** One number behind a warning, with its name: proportions 0 to 1, p values, counts. */
export interface WarningNumber {
  readonly label: string;
  readonly value: number;
}

export interface Warning {
  readonly code: WarningCode;
  /** The rule, with its limit: 'fires when …'. */
  readonly rule: string;
  /** One or two sentences with the numbers in them. */
  readonly says: string;
  readonly numbers: readonly WarningNumber[];
  /** What would settle it. */
  readonly settledBy: string;
}
