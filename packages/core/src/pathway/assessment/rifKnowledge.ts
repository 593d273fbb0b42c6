import type { EggSource, EmbryoPloidy } from '../../case/transfers.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';

/** What the threshold rests on; a part of an edition, so that a quick check need not load all of it. */
export type RifKnowledge = Pick<Knowledge, 'version' | 'implantationRates' | 'rivalDefinitions' | 'predictionModel'>;

/** The next transfer as far as it is known: her age now, the planned embryo or else the last one. */
export interface NextTransfer {
  readonly ageYears: number | undefined;
  readonly ploidy: EmbryoPloidy | undefined;
  readonly eggSource: EggSource | undefined;
}
