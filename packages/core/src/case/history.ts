import type { CalendarDay } from '../engines/quantities/days.ts';

/** The couple's reproductive history, findings and conditions as recorded. */

export type Partner = 'woman' | 'partner';

export interface Loss {
  readonly day?: CalendarDay;
  readonly kind: 'biochemical' | 'miscarriage' | 'ectopic' | 'termination';
  /** Completed weeks of gestation. */
  readonly gestationalWeek?: number;
}

export interface Stillbirth {
  readonly day?: CalendarDay;
  readonly gestationalWeek?: number;
  readonly cause?: 'unexplained' | 'preeclampsia' | 'other';
}

/** The inputs of an individual prediction, as they stood before the first counted transfer. */
export interface PredictionInputs {
  readonly ageYears?: number;
  readonly durationYears?: number;
  readonly eggSource?: 'own' | 'donor';
  readonly icsi?: boolean;
  readonly cause?: 'unexplained' | 'tubal' | 'ovulatory' | 'endometriosis' | 'cervical' | 'male' | 'multiple';
  readonly attempt?: 'first' | 'second' | 'third or more';
  /** Earlier unsuccessful cycles; 5 means five or more. */
  readonly unsuccessfulCycles?: number;
  readonly history?:
    | 'no IVF, never pregnant'
    | 'no IVF, pregnant, no live birth'
    | 'no IVF, live birth'
    | 'IVF, no pregnancy'
    | 'IVF, pregnant, no live birth'
    | 'IVF, live birth';
  readonly medication?: 'antiestrogen' | 'gonadotropin' | 'hormone replacement';
}

/** A chance per transfer that a clinician enters, with where it comes from. */
export interface EnteredChance {
  readonly percent: number;
  readonly outcome: 'positive test' | 'clinical pregnancy' | 'live birth';
  readonly source: string;
  /** The counts behind it, when it is the clinic's own rate. */
  readonly events?: number;
  readonly transfers?: number;
}

export type FindingResult =
  | { readonly investigation: 'endometrialThickness'; readonly thicknessMm: number }
  | { readonly investigation: 'karyotype'; readonly partner: Partner; readonly result: 'normal' | 'abnormal' }
  | { readonly investigation: 'chronicEndometritis'; readonly result: 'diagnosed' | 'not diagnosed' }
  | { readonly investigation: 'vitaminD'; readonly result: 'deficient' | 'not deficient' }
  | { readonly investigation: OtherInvestigation; readonly partner?: Partner; readonly result: 'normal' | 'abnormal' };

export type OtherInvestigation =
  | 'lifestyle'
  | 'antiphospholipid'
  | 'uterineCavity'
  | 'endometrialFunction'
  | 'thyroidFunction'
  | 'progesterone'
  | 'microbiome'
  | 'peripheralNk'
  | 'uterineNk'
  | 'uterineTLymphocytes'
  | 'bloodCytokines'
  | 'hlaC'
  | 'mtDna'
  | 'spermDnaFragmentation';

export type Finding = FindingResult & { readonly day?: CalendarDay; readonly remark?: string };
export type InvestigationId = Finding['investigation'];

export type YesNo = 'yes' | 'no';
/** A screening test's state; 'treated' means positive and adequately treated. */
export type ScreeningResult = 'negative' | 'treated' | 'positive';

/** Each is yes, no, or absent: not known. */
export interface Conditions {
  readonly activeInfection?: YesNo;
  readonly tuberculosis?: ScreeningResult;
  readonly hepatitisB?: ScreeningResult;
  readonly hiv?: ScreeningResult;
  readonly malignancy?: 'none' | 'cleared by an oncologist' | 'not cleared';
  readonly breastfeeding?: YesNo;
  readonly pregnant?: YesNo;
  readonly diabetes?: YesNo;
  readonly gestationalDiabetesRisk?: YesNo;
  readonly longQt?: YesNo;
  readonly autoimmuneDisease?: YesNo;
  /** Risk factors for antiphospholipid syndrome; what counts is not stated in the source. */
  readonly antiphospholipidRiskFactor?: YesNo;
  /** Tubal, uterine, hormonal or male cause found for the failures. */
  readonly explainedFailure?: YesNo;
}

/** What was agreed and who answers for it. Names of people are not part of a case: initials or a role. */
export interface Consent {
  readonly offLabelConsent?: YesNo;
  readonly specialistSignature?: YesNo;
  /** A physician experienced in immunosuppression takes part. */
  readonly immunosuppressionPhysician?: YesNo;
}
