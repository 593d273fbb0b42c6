import type { Facts } from '../../case/facts.ts';
import type { InvestigationId, Partner } from '../../case/history.ts';
import type { Condition } from '../../engines/rules/condition.ts';
import type { Confidence } from '../sources/source.ts';

/** One line of a guideline's list: what to examine or to do, in three levels. */

export type GuidelineLevel = 'recommended' | 'can be considered' | 'not recommended';

/** Another body's word on the same line. */
export interface OtherPosition {
  readonly sourceId: string;
  readonly words: string;
}

interface GuidelineItem {
  /** Place in the printed list, from 1. */
  readonly number: number;
  readonly name: string;
  readonly level: GuidelineLevel;
  /** When the line applies; absent: always. */
  readonly when?: Condition<Facts>;
  readonly whenWords?: string;
  readonly remarks: readonly string[];
  readonly otherPositions: readonly OtherPosition[];
  readonly sourceId: string;
  readonly claim: string;
  readonly confidence: Confidence;
}

export interface Investigation extends GuidelineItem {
  readonly id: InvestigationId;
  readonly partners: readonly Partner[];
  /** Interventions that an abnormal finding opens. */
  readonly opens: readonly InterventionId[];
  /** What an abnormal result would change, one sentence. */
  readonly whatItWouldChange: string;
}

export type InterventionId =
  | 'estradiolReview'
  | 'geneticCounseling'
  | 'lifestyleOptimization'
  | 'antibiotics'
  | 'pgtA'
  | 'blastocystTransfer'
  | 'vitaminDTreatment'
  | 'endometrialInjury'
  | 'gCsf'
  | 'intralipid'
  | 'ivig'
  | 'pbmc'
  | 'prp'
  | 'intrauterineHcg'
  | 'lmwh'
  | 'gnrhaAromataseInhibitor'
  | 'assistedHatching';

export interface Intervention extends GuidelineItem {
  readonly id: InterventionId;
  /** Our reading: the deck gives no sex for interventions. */
  readonly concerns: 'her' | 'both' | 'embryo';
  readonly linkedInvestigation?: InvestigationId;
}
