/** A study as a whole: how it was made, on whom, and what it does not say. Its counts stand beside it. */

export type StudyDesign =
  | 'randomized trial'
  | 'trial without concurrent control'
  | 'registered trial without result'
  | 'prospective cohort'
  | 'cohort'
  | 'uncontrolled series'
  | 'case series'
  | 'retrospective analysis'
  | 'pooled analysis'
  | 'review'
  | 'prediction model';

/** One group of women (or babies) and what it was given. */
export interface StudyGroup {
  readonly label: string;
  readonly given: string;
  /** Absent: not stated in what was read. */
  readonly women?: number;
  /** Events of this group by outcome, where every group of the study has them. */
  readonly events?: Readonly<Record<string, number>>;
}

export interface Study {
  /** Its source's id: counts, comparisons and observations carry the same. */
  readonly id: string;
  readonly title: string;
  readonly design: StudyDesign;
  /** Absent: not stated in what was read. */
  readonly dates?: string;
  readonly setting?: string;
  /** Who was taken in. */
  readonly entry: string;
  readonly groups: readonly StudyGroup[];
  /** What its outcomes mean, or that it does not say. */
  readonly definitions: readonly string[];
  /** Of the study as a whole; those of one row stand with the row. */
  readonly cautions: readonly string[];
  /** Funding and interests; absent: not stated in what was read. */
  readonly interests?: string;
}
