import type { AttritionFigure, Figure } from '@nidation/core/registry';

/** A report as typed parts: whoever computed them hands them in, and every door prints the same document. */

export interface ReportTable {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As the core's analyses raise them. */
export interface ReportWarning {
  /** 'TEST_DEPENDENT' */
  readonly code: string;
  /** The rule, with its limit. */
  readonly rule: string;
  /** One or two sentences with the numbers: '75/112 v 4/11: Fisher 0.054, chi-square 0.043.' */
  readonly says: string;
  readonly settledBy: string;
}

export interface ReportPart {
  readonly title: string;
  /** The answer of this part in sentences, before any table. */
  readonly sentences: readonly string[];
  readonly tables: readonly ReportTable[];
  readonly figures: readonly Figure[];
  readonly warnings: readonly ReportWarning[];
  /** Procedures as the results name them: 'risk difference, Newcombe'. The report looks up their papers. */
  readonly methods: readonly string[];
}

export interface OutcomeDefinition {
  readonly name: string;
  readonly definition: string;
  /** 'per first transfer of a woman' */
  readonly denominator: string;
}

/** What is said of the whole report. Nothing is looked up here: day, digest and versions are handed in. */
export interface ReportFrame {
  readonly title: string;
  /** The answer first: one to three sentences with numbers. */
  readonly answer: readonly string[];
  /** The filter in words. */
  readonly cohort: string;
  readonly attrition?: AttritionFigure;
  readonly outcomes: readonly OutcomeDefinition[];
  /** What the numbers cannot say. */
  readonly limits: readonly string[];
  readonly software: string;
  readonly knowledge: string;
  /** Of every random stream; absent when nothing was drawn at random. */
  readonly seed?: number;
  /** Digest of the input: 'sha256:…'. */
  readonly inputDigest: string;
  /** The command or steps that make this report again. */
  readonly rerun: string;
  /** 'YYYY-MM-DD'; absent in a report whose bytes are compared. */
  readonly madeOn?: string;
}
