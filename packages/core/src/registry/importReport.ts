import type { RegistryFieldName } from '../knowledge/registers/registryFields.ts';
import type { SourceFormat } from './rowSource.ts';

/** What an import found: counts that add up, every rejected row with its reason, every contradiction with its count. */

export type RejectCode =
  | 'RAGGED_ROW'
  | 'UNBALANCED_QUOTE'
  | 'STRAY_QUOTE'
  | 'NUL_CHARACTER'
  | 'UNKNOWN_CODE'
  | 'NOT_A_NUMBER'
  | 'NOT_A_DAY'
  | 'NOT_A_KEY'
  | 'LOOKS_LIKE_A_PERSON'
  | 'IMPOSSIBLE_VALUE'
  | 'MISSING_KEY_FIELD'
  | 'SAME_KEY_OTHER_VALUES'
  /** A rule of the mapping. */
  | (string & {});

export interface Reject {
  /** Record number as a spreadsheet shows it: the header line is 1. */
  readonly row: number;
  /** Header of the column; absent where the row has no columns. */
  readonly column?: string;
  /** The cell's text. It may identify a person: only the file of rejected rows may carry it. */
  readonly value?: string;
  readonly rule: RejectCode;
  readonly says: string;
  readonly fix: string;
}

/** read = kept + rejected + duplicate, always. */
export interface ImportCounts {
  readonly read: number;
  readonly kept: number;
  readonly rejected: number;
  readonly duplicate: number;
}

export interface RejectSummary {
  readonly rule: RejectCode;
  readonly column?: string;
  /** Faults; a row may have several. */
  readonly count: number;
  readonly says: string;
  readonly fix: string;
  /** Row numbers of the first few. */
  readonly firstRows: readonly number[];
}

/** Number in the whole file (kept rows), then in each cohort of the mapping. */
export interface CohortCounts {
  readonly kept: number;
  readonly cohorts: Readonly<Record<string, number>>;
}

export interface NoteSummary extends CohortCounts {
  readonly code: string;
  readonly says: string;
  readonly parts?: readonly (CohortCounts & { readonly value: string })[];
}

export interface FieldQuality {
  readonly field: RegistryFieldName;
  /** Among kept rows. */
  readonly recorded: number;
  readonly notRecorded: number;
  /** Faults of any kind in the field's column, over all rows that could be laid into columns. */
  readonly unknownCodes: number;
  readonly otherFaults: number;
}

export interface AttritionStep {
  readonly label: string;
  readonly count: number;
  /** Who left at this step: it was answered "no", or could not be answered. */
  readonly left: { readonly notMet: number; readonly unknown: number };
}

export interface CohortReport {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly steps: readonly AttritionStep[];
}

export interface GroupReport {
  readonly code: string;
  readonly says: string;
  readonly outcome?: RegistryFieldName;
  readonly groups: readonly {
    readonly label: string;
    readonly rows: CohortCounts;
    readonly events?: CohortCounts;
  }[];
}

export interface ColumnCheckReport {
  readonly code: string;
  readonly says: string;
  readonly column: string;
  readonly equals: string;
  /** Rows in which the two are equal, of `of` rows. */
  readonly equalRows: number;
  readonly of: number;
  readonly unusable: boolean;
}

export interface ImportReport {
  readonly source: string;
  readonly mapping: { readonly id: string; readonly version: string; readonly described: string };
  readonly unit: string;
  readonly cautions: readonly string[];
  readonly format: SourceFormat;
  readonly columns: number;
  readonly counts: ImportCounts;
  readonly rejects: readonly RejectSummary[];
  readonly notes: readonly NoteSummary[];
  readonly quality: readonly FieldQuality[];
  readonly cohorts: readonly CohortReport[];
  readonly comparisons: readonly GroupReport[];
  readonly columnChecks: readonly ColumnCheckReport[];
  readonly definitions: readonly { readonly field: RegistryFieldName; readonly says: string }[];
}
