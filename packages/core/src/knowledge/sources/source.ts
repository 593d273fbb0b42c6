/** Where a statement comes from, what a body holds, and how sure we are. */

export type Confidence = 'verified' | 'recomputed' | 'source document' | 'unverified' | 'default';

export type SourceKind =
  | 'guideline'
  | 'trial'
  | 'cohort'
  | 'case series'
  | 'review'
  | 'registry'
  | 'product label'
  | 'lecture deck'
  | 'answer page'
  | 'project';

export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly kind: SourceKind;
  readonly doi?: string;
  readonly pmid?: string;
  readonly confidence: Confidence;
  /** What a reader must know before leaning on it. */
  readonly caution?: string;
}

export type Stance =
  | 'recommends'
  | 'can be considered'
  | 'not recommended'
  | 'not indicated'
  | 'compatible'
  | 'not addressed'
  | 'not read';

export type Question =
  | 'tacrolimus for RIF'
  | 'Th1/Th2 ratio test'
  | 'continuing tacrolimus in pregnancy'
  | 'breastfeeding on tacrolimus'
  | 'lymphocyte therapy';

/** What one body holds on one question. Editions are added, never edited. */
export interface Position {
  readonly id: string;
  readonly question: Question;
  readonly stance: Stance;
  /** Our paraphrase, one or two short sentences. */
  readonly words: string;
  readonly sourceId: string;
  readonly confidence: Confidence;
  readonly supersededBy?: string;
}

/** A sentence shown wherever its topic appears, word for word. */
export interface Notice {
  readonly id: string;
  readonly words: string;
  readonly sourceIds: readonly string[];
}

/** Sources that disagree, and what the product shows. C1 to C26. */
export interface Conflict {
  readonly id: string;
  readonly topic: string;
  readonly between: string;
  readonly shown: string;
  readonly sourceIds: readonly string[];
  /** Pages that must show it. */
  readonly topics: readonly ConflictTopic[];
}
export type ConflictTopic =
  'rif' | 'workup' | 'immune' | 'protocols' | 'dose' | 'levels' | 'pregnancy' | 'interactions';
