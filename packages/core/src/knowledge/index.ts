export { EVIDENCE_DATE, KNOWLEDGE_VERSION } from './edition.ts';
export type { Carrier, CarrierKind, CarriedAs, Claim, ClaimStatus } from './claims/claim.ts';
export { claims } from './claims/claims.ts';
export { settingWords } from './claims/settingWords.ts';
export type { FoundTopic } from './claims/topics/findTopics.ts';
export { findTopics } from './claims/topics/findTopics.ts';
export type { Topic } from './claims/topics/topic.ts';
export { topics } from './claims/topics/topics.ts';
export type { Control, Hazard, Severity, TestLink } from './hazards/hazard.ts';
export { hazards } from './hazards/hazards.ts';
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
export type { Study, StudyDesign, StudyGroup } from './studies/studyCard.ts';
export { studies } from './studies/studyCards.ts';
export { ownColumns } from './registers/nidationLayout.ts';
export { registryFields } from './registers/registryFields.ts';
export type { FieldType, RegistryFieldName, RegistryFieldSpec } from './registers/registryFields.ts';
export type * from './registers/registryMapping.ts';
export { builtInMappings } from './registers/registers.ts';
export type { Indicator, IndicatorSet } from './indicators/indicator.ts';
export { indicatorSets } from './indicators/indicators.ts';
export { mariborIndicatorSet } from './indicators/maribor2021.ts';
export { viennaIndicatorSet } from './indicators/vienna2017.ts';
export type { ChanceByEarlierCycles } from './registers/chanceByEarlierCycles.ts';
export { chanceByEarlierCycles } from './registers/chanceByEarlierCycles.ts';
