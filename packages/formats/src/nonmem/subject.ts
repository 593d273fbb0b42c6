import type { DoseHistory, Level, Period } from '@nidation/core/pharmacokinetics';

/** What is wrong with a table: the line of the file, the column, and one sentence that says what would be right. */
export interface NonmemFault {
  /** From 1; comments and the header count. */
  readonly line: number;
  readonly column?: string;
  readonly says: string;
}

/** One ID of a table, on its own clock. */
export interface TableSubject {
  readonly id: string;
  readonly history: DoseHistory;
  /** In order of time. */
  readonly levels: readonly Level[];
  /** Times of rows without a level (MDV 1), at which a level is predicted, h. */
  readonly predictAtH: readonly number[];
  readonly periods: readonly Period[];
}

export type NonmemReading =
  | { readonly kind: 'read'; readonly subjects: readonly TableSubject[]; readonly remarks: readonly string[] }
  | { readonly kind: 'faults'; readonly faults: readonly NonmemFault[] };
