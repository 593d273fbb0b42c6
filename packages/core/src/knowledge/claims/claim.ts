import type { Confidence } from '../sources/source.ts';

/**
 * The ledger: what the two source documents say, claim by claim, and what the product makes of each.
 * No claim is dropped: one that does not hold is kept as refuted, with what refutes it.
 */

export type ClaimDocument = 'lecture deck' | 'answer page';

/** A source's own mark, or how the claim failed when it was checked. */
export type ClaimStatus = Confidence | 'conflict' | 'not reproduced' | 'overstated' | 'impossible';

export type CarriedAs = 'rule' | 'setting' | 'data' | 'study' | 'notice' | 'background' | 'refuted';

export type CarrierKind =
  | 'rates'
  | 'rate'
  | 'model'
  | 'investigation'
  | 'intervention'
  | 'protocol'
  | 'contraindication'
  | 'caution'
  | 'interaction'
  | 'monitoring'
  | 'fact'
  | 'setting'
  | 'study'
  | 'comparison'
  | 'observation'
  | 'position'
  | 'notice'
  | 'conflict'
  | 'topic'
  | 'claim'
  | 'source';

/** Where a claim or an argument lives: 'protocol:nakagawa2024'. A test resolves every one. */
export type Carrier = `${CarrierKind}:${string}`;

export interface Claim {
  /** S1-01 to S1-129: lecture deck; S2-01 to S2-54: answer page. */
  readonly id: string;
  readonly document: ClaimDocument;
  /** The part of the document that says it. */
  readonly place: string;
  /** What it says, in our words. */
  readonly words: string;
  readonly status: ClaimStatus;
  readonly carriedAs: CarriedAs;
  /** The rules, studies, notices, settings or topics that carry it; for a refuted claim, what refutes it. */
  readonly carriers: readonly Carrier[];
  /** The number as we get it from the stated counts. */
  readonly recomputed?: string;
  readonly note?: string;
}
