import type { Case } from '@nidation/core/case';
import { implantationRates, KNOWLEDGE_VERSION, nelsonLawlor2011, rivalDefinitions } from '@nidation/core/knowledge';
import { implantationFailure } from '@nidation/core/pathway';
import type { RifAnswer } from '../parts/readingWords.ts';

/** The part of the knowledge that this question needs: the first page carries no more. */
const KNOWLEDGE = {
  version: KNOWLEDGE_VERSION,
  implantationRates,
  rivalDefinitions,
  predictionModel: nelsonLawlor2011,
};

export function isThisRif(of: Case): RifAnswer {
  return implantationFailure(of, KNOWLEDGE);
}
