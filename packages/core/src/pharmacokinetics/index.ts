// Exact concentrations
export type { Dose, DoseHistory, HistoryFault } from '../engines/pharmacokinetics/doseEvents.ts';
export { historyFaults, inOrder, regimen } from '../engines/pharmacokinetics/doseEvents.ts';
export type { ParameterName, Parameters, Structure } from '../engines/pharmacokinetics/parameters.ts';
export { packParameters, PARAMETER_NAMES } from '../engines/pharmacokinetics/parameters.ts';
export { areaUnderCurve, concentrations } from '../engines/pharmacokinetics/concentration.ts';
export type { Segment } from '../engines/pharmacokinetics/propagation.ts';
export { concentrationsInSegments } from '../engines/pharmacokinetics/propagation.ts';
export type { RedCellBinding } from '../engines/pharmacokinetics/bindingMap.ts';
export {
  plasmaFromWholeBlood,
  unboundFromPlasma,
  wholeBloodFromPlasma,
} from '../engines/pharmacokinetics/bindingMap.ts';
export { bodySurfaceArea, fatFreeMassOfWoman } from '../engines/pharmacokinetics/bodySize.ts';
export type { ProfileGrid } from '../engines/pharmacokinetics/populationProfiles.ts';
export { populationProfiles } from '../engines/pharmacokinetics/populationProfiles.ts';

// Models as tables
export type {
  Assay,
  Covariate,
  Effect,
  Mark,
  PopulationModel,
  ResidualError,
} from '../engines/pharmacokinetics/populationModel.ts';
export type { ModelFault } from '../engines/pharmacokinetics/checkPopulationModel.ts';
export { checkPopulationModel } from '../engines/pharmacokinetics/checkPopulationModel.ts';
export type { Covariates, TypicalAnswer } from '../engines/pharmacokinetics/individualParameters.ts';
export { typicalParameters } from '../engines/pharmacokinetics/individualParameters.ts';
export type { Outside } from '../engines/pharmacokinetics/domain.ts';
export { outsideDomain } from '../engines/pharmacokinetics/domain.ts';
export { STANDING_CAUTION, tacrolimusModels } from '../knowledge/pk-models/tacrolimusModels.ts';
export { immunoassayToLcms } from '../knowledge/pk-models/assayConversion.ts';
export type { InteractionSize } from '../knowledge/pk-models/interactionSizes.ts';
export { interactionSizes } from '../knowledge/pk-models/interactionSizes.ts';
export type { FoundMultiplier, PkMultiplier } from '../knowledge/interactions/pkMultipliers.ts';
export { pkMultiplierFor, pkMultipliers } from '../knowledge/interactions/pkMultipliers.ts';
export type { PublishedRange } from '../knowledge/pk-models/targetRanges.ts';
export { publishedRanges } from '../knowledge/pk-models/targetRanges.ts';

// The individual
export type {
  AssayConversion,
  Level,
  Period,
  Person,
  PersonAnswer,
  PersonSettings,
} from '../engines/pharmacokinetics/person.ts';
export { personInput } from '../engines/pharmacokinetics/person.ts';
export type { Interaction, Multiplier } from '../engines/pharmacokinetics/interactions.ts';
export type { ProposalPoints } from '../engines/pharmacokinetics/proposalPoints.ts';
export { proposalPoints } from '../engines/pharmacokinetics/proposalPoints.ts';
export type { Deviation, Estimate, EstimateAnswer } from '../engines/pharmacokinetics/estimate.ts';
export { estimate } from '../engines/pharmacokinetics/estimate.ts';
export type { Posterior } from '../engines/pharmacokinetics/posterior.ts';
export type { MemberDraws } from '../engines/pharmacokinetics/mixture.ts';
export { mixDraws, mixtureWeights } from '../engines/pharmacokinetics/mixture.ts';
export type { Band, FutureOccasions } from '../engines/pharmacokinetics/forecast.ts';
export {
  bandsOverTime,
  credibleBand,
  forecastLevels,
  makeForecast,
  pointForecast,
  predictionBand,
} from '../engines/pharmacokinetics/forecast.ts';
export type { Explanation, LevelDiagnosis } from '../engines/pharmacokinetics/diagnostics.ts';
export { diagnoseLevel } from '../engines/pharmacokinetics/diagnostics.ts';
export { shares, weightedQuantiles } from '../engines/pharmacokinetics/weightedQuantiles.ts';

// The decision
export type { Candidate, GridSettings } from '../engines/pharmacokinetics/doseCandidates.ts';
export { doseGrid } from '../engines/pharmacokinetics/doseCandidates.ts';
export type { ScoredDose, ScoringQuestion, TargetRange } from '../engines/pharmacokinetics/doseScoring.ts';
export { REACHABLE, scoreDoses } from '../engines/pharmacokinetics/doseScoring.ts';
export type { Ranking } from '../engines/pharmacokinetics/doseRanking.ts';
export { rankDoses } from '../engines/pharmacokinetics/doseRanking.ts';
export type { Agreement, ModelView, Trust } from '../engines/pharmacokinetics/agreement.ts';
export { agreement, AGREEMENT_LIMITS, reasonsToAbstain } from '../engines/pharmacokinetics/agreement.ts';
export type { SampleValue } from '../engines/pharmacokinetics/nextSample.ts';
export { nextSamples } from '../engines/pharmacokinetics/nextSample.ts';

// One couple's case
export type {
  CurvePoint,
  DoseRow,
  HematocritShare,
  LevelsAnswer,
  LevelsLevel,
  LevelsSettings,
  LevelsValue,
  ModelLevels,
  WhatIf,
} from '../pathway/monitoring/answers.ts';
export { readLevels } from '../pathway/monitoring/readLevels.ts';
export type { StartRequest } from '../pathway/monitoring/simulateStart.ts';
export { simulateStart } from '../pathway/monitoring/simulateStart.ts';
