import type { RegistryFieldName } from './registryFields.ts';

/**
 * How one register's table becomes registry rows: data only, so that another year or another clinic is
 * another file and no other code. Columns are named by their exact header, values by their exact text.
 */

/** A condition over columns and fields. Three answers: a number that cannot be read leaves it unknown. */
export type MappingCondition =
  /** The cell is one of these texts, exactly; '' is a blank cell. */
  | { readonly column: string; readonly is: readonly string[] }
  /** The number in the cell ('2', '2.0', '>5' is at least 6); a blank or other text is unknown. */
  | { readonly column: string; readonly atLeast: number }
  | { readonly column: string; readonly atMost: number }
  /** The number of one column above that of another; unknown unless both are numbers. */
  | { readonly column: string; readonly moreThan: string }
  /** The day of one column before that of another; unknown unless both are days of this format. */
  | { readonly column: string; readonly before: string; readonly format: DayFormat }
  /** The field has one of these values; a field without value is unknown. */
  | { readonly field: RegistryFieldName; readonly is: readonly (string | number | boolean)[] }
  | { readonly field: RegistryFieldName; readonly atLeast: number }
  | { readonly field: RegistryFieldName; readonly recorded: boolean }
  | { readonly all: readonly MappingCondition[] }
  | { readonly any: readonly MappingCondition[] }
  | { readonly not: MappingCondition };

/** D day, M month, Y year; written out because 03/04/2024 is two days. */
export type DayFormat =
  'YYYY-MM-DD' | 'YYYY/MM/DD' | 'YYYYMMDD' | 'DD/MM/YYYY' | 'MM/DD/YYYY' | 'DD.MM.YYYY' | 'DD-MM-YYYY';

/** A number that may be open above: 6 or more. */
export interface Count {
  readonly count: number;
  readonly orMore: boolean;
}

export type MappedValue = string | number | boolean | Count;

/** What a blank cell of this column says. It is always stated, never assumed. */
export type BlankMeans = 'not recorded' | 'reject' | { readonly is: MappedValue };

interface FromColumn {
  readonly column: string;
  readonly blank: BlankMeans;
  /** Texts with a meaning of their own, before anything else is tried; null says "not recorded" ('999'). */
  readonly values?: Readonly<Record<string, MappedValue | null>>;
}

export type FieldRule =
  /** Only the texts of `values`; any other is an unknown code. */
  | (FromColumn & { readonly kind: 'code'; readonly values: Readonly<Record<string, MappedValue | null>> })
  /** '2' or '2.0'; '>5' with `orMore`. */
  | (FromColumn & { readonly kind: 'whole number'; readonly orMore?: boolean })
  | (FromColumn & { readonly kind: 'decimal'; readonly mark: '.' | ','; readonly from?: number; readonly to?: number })
  | (FromColumn & { readonly kind: 'day'; readonly format: DayFormat })
  /** A key without meaning outside the clinic: letters, digits, '-', '_', '.', at most 64. */
  | (FromColumn & { readonly kind: 'key' })
  /** A short text of a source's own list (an age band, a method): at most 64 characters, no person's. */
  | (FromColumn & { readonly kind: 'label' })
  /** The first case that is met; `otherwise` null: not recorded. A case that is unknown leaves the field not recorded. */
  | {
      readonly kind: 'cases';
      readonly cases: readonly { readonly when: MappingCondition; readonly is: MappedValue | null }[];
      readonly otherwise: MappedValue | null;
    }
  /** The same for every row. */
  | { readonly kind: 'constant'; readonly is: MappedValue };

export interface NoteRule {
  readonly code: string;
  /** One sentence: what contradicts what. */
  readonly says: string;
  readonly when: MappingCondition;
  /** Counts are told apart by the text of this column, which holds codes only. */
  readonly by?: string;
}

export interface RejectRule {
  readonly code: string;
  /** The column to look at. */
  readonly column: string;
  readonly says: string;
  readonly fix: string;
  readonly when: MappingCondition;
}

export interface CohortStep {
  readonly label: string;
  readonly keep: MappingCondition;
}

export interface Cohort {
  readonly id: string;
  readonly label: string;
  /** Id of a cohort whose steps come first. */
  readonly after?: string;
  readonly steps: readonly CohortStep[];
}

/** Groups shown beside each other because reading them as one, or one for the other, changes an answer. */
export interface GroupComparison {
  readonly code: string;
  readonly says: string;
  readonly where?: MappingCondition;
  readonly groups: readonly { readonly label: string; readonly when: MappingCondition }[];
  readonly outcome?: RegistryFieldName;
}

/** Two columns that should differ; where they are equal in every row the first is unusable. */
export interface ColumnCheck {
  readonly code: string;
  readonly says: string;
  readonly column: string;
  readonly equals: string;
}

export interface RegistryMapping {
  readonly schema: 'nidation/registry-mapping/1';
  readonly id: string;
  /** The source's name, as it is printed with every result. */
  readonly source: string;
  /** Of the mapping; an edited one gets another. */
  readonly version: string;
  /** Where the layout and its definitions are described. */
  readonly described: string;
  /** What one line of the file is: 'treatment cycle', 'transfer'. */
  readonly unit: string;
  readonly cautions?: readonly string[];
  /** Absent: found out from the file. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** The register's own key of a row. Absent: a digest of the row's text; exact repeats are kept with a note. */
  readonly key?: { readonly column: string };
  /** Name of the source in a column, for a file that joins several. */
  readonly sourceColumn?: string;
  /** Column of note codes an earlier import wrote, joined by ';'. */
  readonly notesColumn?: string;
  readonly fields: Readonly<Partial<Record<RegistryFieldName, FieldRule>>>;
  /** What an outcome is in this source, where it differs from the field's own definition. */
  readonly definitions?: Readonly<Partial<Record<RegistryFieldName, string>>>;
  /** Columns that feed no field; part of the row's text (repeats, conditions), never exported. */
  readonly unused?: readonly string[];
  /** Columns that could name a person: not read at all, not even for the digest. */
  readonly leftOut?: readonly string[];
  readonly rejects?: readonly RejectRule[];
  readonly notes?: readonly NoteRule[];
  readonly cohorts?: readonly Cohort[];
  readonly comparisons?: readonly GroupComparison[];
  readonly columnChecks?: readonly ColumnCheck[];
}
