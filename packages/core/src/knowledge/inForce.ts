import { EVIDENCE_DATE, KNOWLEDGE_VERSION } from './edition.ts';
import { eshreRif2023Interventions } from './guidelines/eshreRif2023Interventions.ts';
import { eshreRif2023Investigations } from './guidelines/eshreRif2023Investigations.ts';
import { interactions } from './interactions/interactions.ts';
import type { Knowledge } from './knowledge.ts';
import { cautions } from './limits/cautions.ts';
import { contraindications } from './limits/contraindications.ts';
import { doseLimits } from './limits/doseLimits.ts';
import { howToLearn } from './limits/howToLearn.ts';
import { monitoring } from './monitoring/monitoringItems.ts';
import { nelsonLawlor2011 } from './prediction-models/nelsonLawlor2011.ts';
import { protocols } from './protocols/protocols.ts';
import { implantationRates } from './references/implantationRates.ts';
import { rivalDefinitions } from './references/rivalDefinitions.ts';
import { conflicts } from './sources/conflicts.ts';
import { notices } from './sources/notices.ts';
import { positions } from './sources/positions.ts';
import { sources } from './sources/sources.ts';
import { comparisons, observations } from './studies/studies.ts';

/** The edition that speaks now. */
export const knowledge: Knowledge = {
  version: KNOWLEDGE_VERSION,
  evidenceDate: EVIDENCE_DATE,
  sources,
  positions,
  notices,
  conflicts,
  implantationRates,
  rivalDefinitions,
  predictionModel: nelsonLawlor2011,
  investigations: eshreRif2023Investigations,
  interventions: eshreRif2023Interventions,
  comparisons,
  observations,
  protocols,
  contraindications,
  cautions,
  doseLimits,
  howToLearn,
  interactions,
  monitoring,
};
