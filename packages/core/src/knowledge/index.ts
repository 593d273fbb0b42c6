export { EVIDENCE_DATE, KNOWLEDGE_VERSION } from './edition.ts';
export { knowledge } from './inForce.ts';
export type { Knowledge } from './knowledge.ts';
export type {
  GuidelineLevel,
  Intervention,
  InterventionId,
  Investigation,
  OtherPosition,
} from './guidelines/guideline.ts';
export { findInteraction } from './interactions/findInteraction.ts';
export type { Interaction, InteractionAction, InteractionClass } from './interactions/interaction.ts';
export type { Caution, Contraindication, DoseLimit, HowToLearn, RefusalKind } from './limits/limit.ts';
export type { MonitoringItem } from './monitoring/monitoring.ts';
export { nelsonLawlor2011 } from './prediction-models/nelsonLawlor2011.ts';
export type { NelsonLawlorModel } from './prediction-models/nelsonLawlor2011.ts';
export type { AdoptionQuestion, Adoptability, DoseBand, DoseRule, Protocol } from './protocols/protocol.ts';
export { protocolTemplates } from './protocols/templates.ts';
export type { ProtocolTemplate } from './protocols/templates.ts';
export { implantationRates } from './references/implantationRates.ts';
export type { ImplantationRates, RateRow, RivalDefinition, RivalTest } from './references/implantationRates.ts';
export { rivalDefinitions } from './references/rivalDefinitions.ts';
export type {
  Confidence,
  Conflict,
  ConflictTopic,
  Notice,
  Position,
  Question,
  Source,
  SourceKind,
  Stance,
} from './sources/source.ts';
export { untreatedOutcomes } from './studies/studies.ts';
export type { Comparison, Observation, Proportion } from './studies/study.ts';
