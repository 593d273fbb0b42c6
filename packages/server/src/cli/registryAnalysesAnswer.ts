import { KNOWLEDGE_VERSION } from '@nidation/core/knowledge';
import type { Basis, FigureLabel } from '@nidation/core/registry';
import type { ReportPart } from '@nidation/formats/report';
import { SOFTWARE_VERSION } from '../softwareVersion.ts';

/** One analysis as every door needs it: the words of text and report, and the numbers of the JSON. */
export interface AnalysisAnswer {
  /** The answer of the core as it is, and what it was asked. */
  readonly members: object;
  readonly part: Omit<ReportPart, 'warnings'> & { readonly warnings: Basis['warnings'] };
  /** Absent where nobody was looked at: a trial in planning. */
  readonly basis?: Pick<Basis, 'outcome' | 'denominator' | 'cohort' | 'attrition'>;
  /** What of the question could not be answered, each beginning with "needs". */
  readonly cannotSay: readonly string[];
}

/** Where the numbers come from: the lines under an answer, and the members that carry them in JSON. */
export interface Origin {
  readonly lines: readonly string[];
  readonly members: object;
  /** Rows of the table that were rejected. */
  readonly rejected: number;
}

export const NO_TABLE: Origin = { lines: [], members: {}, rejected: 0 };

export interface AnswerOptions {
  readonly json?: boolean;
  readonly figure?: string;
}

export const figureLabel = (source: string, id: string, title: string): FigureLabel => ({
  id,
  title,
  source,
  software: `Nidation ${SOFTWARE_VERSION}`,
  knowledge: KNOWLEDGE_VERSION,
});

/** An analysis that a table cannot support: said, not crashed. */
export const cannotSay = (title: string, needs: string): AnalysisAnswer => ({
  members: {},
  part: { title, sentences: [`Cannot say: ${needs}.`], tables: [], figures: [], warnings: [], methods: [] },
  cannotSay: [needs],
});
