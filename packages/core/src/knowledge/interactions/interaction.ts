import type { Confidence } from '../sources/source.ts';

/** What another medicine does to tacrolimus, how much, and what to do. All actions are project defaults. */

/**
 * By what each does to tacrolimus in the sources read, not by the general grades of a label:
 * a 'strong' inhibitor or inducer is one that is refused (fluconazole and erythromycin among them),
 * a 'moderate' one is warned of.
 */
export type InteractionClass =
  | 'strong CYP3A inhibitor'
  | 'strong CYP3A inducer'
  | 'moderate CYP3A inhibitor'
  | 'listed, size not found'
  | 'immunosuppressant'
  | 'kidney'
  | 'potassium'
  | 'ACE inhibitor or ARB'
  | 'QT'
  | 'absorption'
  | 'bioavailability'
  | 'live vaccine'
  | 'not on the lists read';

export type InteractionAction = 'refuse' | 'warn' | 'say unknown';

export interface Interaction {
  readonly id: string;
  /** Generic names and common brand names, lower case; the first is the one shown. */
  readonly names: readonly string[];
  readonly classes: readonly InteractionClass[];
  readonly direction: 'up' | 'down' | 'small' | 'none on level' | 'unknown';
  /** In words, with the numbers as found: 'AUC × 3.2, Cmax × 2.2'. */
  readonly size: string;
  readonly sizeConfidence: Confidence;
  readonly action: InteractionAction;
  readonly actionWords: string;
  /** What to ask for instead. */
  readonly saferAlternative?: string;
  /** For a woman already on tacrolimus: what each source does. */
  readonly onTreatment: readonly {
    readonly sourceId: string;
    readonly words: string;
    readonly confidence: Confidence;
  }[];
  /** Levels while it runs. */
  readonly levelSchedule?: string;
  readonly azoleOrMacrolide?: boolean;
  readonly sourceIds: readonly string[];
}
