import type { Confidence } from '../../sources/source.ts';
import type { Carrier } from '../claim.ts';

/** One question people ask, with what can be said, who speaks for and against, and what nobody knows. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Lower-case words or phrases that lead here; a word that ends in * stands for all that begin so. */
  readonly keywords: readonly string[];
  /** As people ask it; each finds this topic first. */
  readonly questions: readonly string[];
  /** The answer in a few sentences. */
  readonly words: string;
  readonly confidence: Confidence;
  /** What speaks for it, by where it lives. */
  readonly supports: readonly Carrier[];
  /** What speaks against it, or contradicts. */
  readonly against: readonly Carrier[];
  readonly unknown: readonly string[];
  readonly sourceIds: readonly string[];
  /** The answer is computed from the protocols for a ratio; no dose is typed here. */
  readonly evaluates?: 'dose by protocol';
}
