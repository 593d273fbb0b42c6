export type * from './figure.ts';
export { attritionOfAnswer, headOfAnswer } from './figures/answerHead.ts';
export type { FigureLabel } from './figures/answerHead.ts';
export { attritionFigure } from './figures/attrition.ts';
export { balanceFigure } from './figures/balance.ts';
export { calibrationFigure } from './figures/calibration.ts';
export { cumulativeFigure, readingName } from './figures/cumulative.ts';
export { cumulativeOfAttempts } from './figures/cumulativeOfAttempts.ts';
export {
  balanceOfAnswer,
  cumulativeOfAnswer,
  cusumOfAnswer,
  funnelOfAnswer,
  ratesOfAnswer,
  ratesOfGroups,
  rocOfAnswer,
  vladOfAnswer,
} from './figures/figuresOfAnswers.ts';
export { effectRange, effectWords, forestFigure } from './figures/forest.ts';
export { forestOfComparison, forestOfMetaAnalysis } from './figures/forestOfAnswers.ts';
export { forestOfComparisons } from './figures/forestOfComparisons.ts';
export { funnelFigure, funnelLimitWords, funnelPlace } from './figures/funnel.ts';
export { funnelOfUnits } from './figures/funnelOfUnits.ts';
export type { FunnelPlace } from './figures/funnel.ts';
export { monitoringFigure } from './figures/monitoring.ts';
export { countsWords, countWords, fixedWords, percentRange, percentWords, signedWords } from './figures/numberWords.ts';
export { ratesFigure, withoutRateWords } from './figures/rates.ts';
export { areaWords, rocFigure } from './figures/roc.ts';
export { rocOfMarker } from './figures/rocOfMarker.ts';
export { rangeInWords, thresholdFigure } from './figures/threshold.ts';
export { thresholdOfCounts } from './figures/thresholdOfCounts.ts';
export type * from './row.ts';
export type * from './rowSource.ts';
export { ColumnCoder } from './codedColumns.ts';

// Import: a mapping and a source of rows in, kept rows and a report out.
export type * from './importReport.ts';
export { MOST_TEXTS } from './codedColumns.ts';
export { DAY_FORMATS } from './import/cellReadings.ts';
export { builtInFor } from './import/builtInFor.ts';
export { personalColumn as textsPerson, personalHeader as headerPerson } from './import/personalData.ts';
export { importRows } from './import/importRows.ts';
export type { ImportAnswer, ImportSinks } from './import/importRows.ts';
export type { KeptBatch, KeptRow } from './import/keptBatch.ts';
export { mappingFaults } from './import/mappingFaults.ts';
export type { MappingFault } from './import/mappingFaults.ts';
export { RatesCount, valueWords } from './rates.ts';
export type { RateRow, RatesAnswer, RatesQuestion } from './rates.ts';

// Analyses: rows in, answers out; warnings; suppression
export type * from './analysis/answers.ts';
export type { TreatedRow } from './analysis/adjusted.ts';
export { adjusted } from './analysis/adjusted.ts';
export type { AttemptBasis, CumulativeQuestion, Followed, HeterogeneityQuestion } from './analysis/attempts.ts';
export { cumulativeChance, heterogeneity, historiesOfRows } from './analysis/attempts.ts';
export type { Cohort, CohortStep } from './analysis/cohort.ts';
export { firstOfEachWoman, OUTCOME_WORDS, outcomeRecorded, selectCohort, transferMade } from './analysis/cohort.ts';
export type { CompareQuestion, CovariateName } from './analysis/compareTreated.ts';
export { compareTreated, COVARIATE_WORDS } from './analysis/compareTreated.ts';
export type { ContrastCircumstances } from './analysis/contrast.ts';
export { contrast, contrastWarnings } from './analysis/contrast.ts';
export type { CutOffQuestion, MarkedWoman } from './analysis/cutOff.ts';
export { cutOffAnalysis } from './analysis/cutOff.ts';
export type { IndicatorCounts } from './analysis/indicatorRates.ts';
export { FEWEST_FOR_RATE, indicatorRates } from './analysis/indicatorRates.ts';
export type { MetaQuestion, PooledStudy, PublishedSet } from './analysis/metaAnalysis.ts';
export { metaAnalysis, publishedStudies } from './analysis/metaAnalysis.ts';
export type { MonitoringQuestion } from './analysis/monitoring.ts';
export { monitoring } from './analysis/monitoring.ts';
export type { OwnRatesQuestion, OwnStratum, ReferenceRate } from './analysis/ownRates.ts';
export { ownRates, strataOfRows } from './analysis/ownRates.ts';
export type { ProfileGroupsQuestion } from './analysis/profileGroups.ts';
export { groupsByProfile, profileGroups } from './analysis/profileGroups.ts';
export type { PrognosisQuestion } from './analysis/prognosis.ts';
export { prognosis } from './analysis/prognosis.ts';
export type { ElsewhereChance } from './analysis/registerChance.ts';
export { chanceElsewhere } from './analysis/registerChance.ts';
export type { TrialQuestion } from './analysis/trialPlan.ts';
export { trialPlan } from './analysis/trialPlan.ts';
export type { LabeledArm, NamedP } from './warnings/comparisonWarnings.ts';
export type { Classification, ReportedGroup, SubtractedStratum } from './warnings/designWarnings.ts';
export { immortalTime, nestedStrata, subtracted } from './warnings/designWarnings.ts';
export { WARNING_LIMITS } from './warnings/limits.ts';
export type { Warning, WarningCode, WarningNumber } from './warnings/warning.ts';
export type { CountTable, LedgerEntry, Overlap, ReleasedTable, SuppressedTable } from './suppression.ts';
export { SMALLEST_SHOWN, suppressSmallCells } from './suppression.ts';
