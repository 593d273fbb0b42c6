// One proportion
export type { Interval } from '../engines/statistics/interval.ts';
export { USUAL_LEVEL, zOf } from '../engines/statistics/interval.ts';
export type { EstimatedProportion, Proportion, ProportionMethod } from '../engines/statistics/proportion.ts';
export { proportion } from '../engines/statistics/proportion.ts';
export {
  agrestiCoull,
  clopperPearson,
  jeffreys,
  midPInterval,
  wilson,
} from '../engines/statistics/binomialIntervals.ts';
export { binomialTest } from '../engines/statistics/binomialTest.ts';
export { sampleQuantile } from '../engines/statistics/sampleQuantile.ts';

// Two arms
export type { Arm, RatioEstimate, TestAnswer, TwoByTwo } from '../engines/statistics/twoByTwo.ts';
export type { RiskDifference, RiskDifferenceMethod } from '../engines/statistics/riskDifference.ts';
export { mee, miettinenNurminen, newcombe } from '../engines/statistics/riskDifference.ts';
export { riskRatio, riskRatioHaldane } from '../engines/statistics/riskRatio.ts';
export { oddsRatioHaldane, oddsRatioWoolf } from '../engines/statistics/oddsRatio.ts';
export { conditionalOddsRatio } from '../engines/statistics/conditionalOddsRatio.ts';
export type { ExactTest, MidP } from '../engines/statistics/fisherExact.ts';
export { fisherExact, midP } from '../engines/statistics/fisherExact.ts';
export { boschloo } from '../engines/statistics/boschloo.ts';
export { barnard } from '../engines/statistics/barnard.ts';
export { pearsonChiSquare, severalGroupsChiSquare, yatesChiSquare } from '../engines/statistics/chiSquareTest.ts';
export type { EValue } from '../engines/statistics/eValue.ts';
export { eValue } from '../engines/statistics/eValue.ts';

// Several groups and strata
export type { SeveralGroupsExact } from '../engines/statistics/severalGroupsFisher.ts';
export { severalGroupsFisher } from '../engines/statistics/severalGroupsFisher.ts';
export { holm } from '../engines/statistics/holm.ts';
export type { PooledTables } from '../engines/statistics/mantelHaenszel.ts';
export {
  mantelHaenszelOddsRatio,
  mantelHaenszelRiskDifference,
  petoHeterogeneity,
  petoOddsRatio,
} from '../engines/statistics/mantelHaenszel.ts';
export type { Homogeneity } from '../engines/statistics/breslowDay.ts';
export { breslowDay } from '../engines/statistics/breslowDay.ts';

// Models
export type { LogisticData } from '../engines/statistics/logisticLikelihood.ts';
export type { LogisticAnswer, LogisticFit } from '../engines/statistics/logisticRegression.ts';
export { logisticProfile, logisticRegression, logisticWald } from '../engines/statistics/logisticRegression.ts';
export type { FirthAnswer, FirthEffect, FirthFit } from '../engines/statistics/firthLogistic.ts';
export { firthEffect, firthLogistic } from '../engines/statistics/firthLogistic.ts';
export type { ClusteredLogistic } from '../engines/statistics/clusteredLogistic.ts';
export { clusterRobustLogistic, exchangeableLogistic } from '../engines/statistics/clusteredLogistic.ts';
export type { MixedLogistic } from '../engines/statistics/mixedLogistic.ts';
export { mixedLogistic } from '../engines/statistics/mixedLogistic.ts';

// Time and attempts
export type { RiskTime, SurvivalTimes } from '../engines/statistics/survivalTimes.ts';
export type { SurvivalLimits, SurvivalSpread, SurvivalStep } from '../engines/statistics/kaplanMeier.ts';
export { kaplanMeier } from '../engines/statistics/kaplanMeier.ts';
export type { LogRank, LogRankGroup } from '../engines/statistics/logRank.ts';
export { logRank } from '../engines/statistics/logRank.ts';
export type { CoxAnswer, CoxFit } from '../engines/statistics/coxRegression.ts';
export { coxRegression } from '../engines/statistics/coxRegression.ts';
export type { CompetingTimes } from '../engines/statistics/competingRisks.ts';
export type { IncidenceStep } from '../engines/statistics/cumulativeIncidence.ts';
export { cumulativeIncidence } from '../engines/statistics/cumulativeIncidence.ts';
export type { GrayTest } from '../engines/statistics/grayTest.ts';
export { grayTest } from '../engines/statistics/grayTest.ts';
export type { AttemptBounds, AttemptHistories, Exit } from '../engines/statistics/cumulativeBounds.ts';
export { cumulativeBounds } from '../engines/statistics/cumulativeBounds.ts';
export type { StoppingWeighted } from '../engines/statistics/stoppingWeighted.ts';
export { stoppingWeighted } from '../engines/statistics/stoppingWeighted.ts';
export type { BetaGeometric } from '../engines/statistics/betaGeometric.ts';
export { betaGeometric, chancesByAttempt } from '../engines/statistics/betaGeometric.ts';
export type { AttemptRange, AttemptRule } from '../engines/statistics/attemptThreshold.ts';
export { attemptChangePoints, attemptRange, attemptsAtRate } from '../engines/statistics/attemptThreshold.ts';

// Shrinkage
export type { BetaBinomial, ShrunkRate } from '../engines/statistics/betaBinomial.ts';
export { betaBinomial, shrunkToReference } from '../engines/statistics/betaBinomial.ts';

// Markers
export type { AreaUnderCurve, CutOff, MarkerData, PairedAreas } from '../engines/statistics/rocCurve.ts';
export { areaUnderCurve, pairedAreas, rocCurve, youdenCutOffs } from '../engines/statistics/rocCurve.ts';
export type { CutOffBootstrap } from '../engines/statistics/cutOffBootstrap.ts';
export { cutOffBootstrap } from '../engines/statistics/cutOffBootstrap.ts';

// Confounding
export type { Propensity } from '../engines/statistics/propensity.ts';
export { propensity, standardizedDifference } from '../engines/statistics/propensity.ts';
export type { AdjustedEffect, TreatmentData } from '../engines/statistics/adjustedEffect.ts';
export { doublyRobust, gComputation, inverseProbabilityWeighted } from '../engines/statistics/adjustedEffect.ts';

// Studies pooled
export type { EffectMeasure, StudyEffect } from '../engines/statistics/studyEffect.ts';
export { studyEffect } from '../engines/statistics/studyEffect.ts';
export type { Effect, VarianceMethod } from '../engines/statistics/betweenStudyVariance.ts';
export { betweenStudyInterval, betweenStudyVariance } from '../engines/statistics/betweenStudyVariance.ts';
export type { Heterogeneity, PooledEffect, PoolingTest, RandomEffects } from '../engines/statistics/metaAnalysis.ts';
export { fixedEffect, randomEffects } from '../engines/statistics/metaAnalysis.ts';
export type { SmallStudyTest } from '../engines/statistics/smallStudyTest.ts';
export { smallStudyTest } from '../engines/statistics/smallStudyTest.ts';
export type { TrimAndFill } from '../engines/statistics/trimAndFill.ts';
export { trimAndFill } from '../engines/statistics/trimAndFill.ts';

// Trials
export type { Comparison as PlannedComparison, SampleSize } from '../engines/statistics/twoProportionsPower.ts';
export { detectableChance, exactPowerAt, powerAt, sampleSize } from '../engines/statistics/twoProportionsPower.ts';
export type { NonInferiority } from '../engines/statistics/nonInferioritySize.ts';
export { nonInferiorityPower, nonInferioritySize } from '../engines/statistics/nonInferioritySize.ts';
export type { AlphaSpending, GroupSequential, Look } from '../engines/statistics/groupSequential.ts';
export { crossingChances, groupSequential, inflationFactor } from '../engines/statistics/groupSequential.ts';
export type { ListEntry, ListPlan } from '../engines/statistics/randomizationList.ts';
export { randomizationList } from '../engines/statistics/randomizationList.ts';

// Watching over time
export type { Cusum } from '../engines/statistics/cusum.ts';
export { cusum, vlad } from '../engines/statistics/cusum.ts';
export type { CusumPlan } from '../engines/statistics/cusumRunLength.ts';
export { cusumLimit, cusumRunLength } from '../engines/statistics/cusumRunLength.ts';
export type { Funnel, FunnelUnit } from '../engines/statistics/funnelPlot.ts';
export { funnel, funnelLimits } from '../engines/statistics/funnelPlot.ts';

// Chance handed in as a seed
export { seededUniform } from '../engines/numerics/random.ts';
