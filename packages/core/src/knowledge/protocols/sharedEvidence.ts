/** Ids of evidence that stands beside every protocol that gives tacrolimus for a raised ratio, for and against. */

/** What becomes of women who go on without immunotherapy. */
export const UNTREATED: readonly string[] = [
  'gill2024/fourthTransfer',
  'gill2024/fifthTransfer',
  'gill2024/cumulative',
  'pirtea2021/first',
  'pirtea2021/second',
  'pirtea2021/third',
  'pirtea2021/afterThree',
  'rifClinicCohort2024/ongoing',
];

/** Risk to mother and child under tacrolimus, from ill women and from survivors. */
export const HARMS: readonly string[] = [
  'metaPreg/malformation',
  'metaPreg/gestationalDiabetes',
  'nakagawa2019/anomaly',
  'nakagawa2019/preterm',
  'nakagawa2019/obstetricComplication',
];

/** Treated against untreated women with a raised ratio, and the two doses. */
export const RAISED_RATIO: readonly string[] = [
  'nakagawa2024/sacFrom10_3',
  'nakagawa2024/sacFrom11_8',
  'nakagawa2024/sacBetween10_3And11_8',
  'nakagawa2015/clinicalPregnancy',
  'nakagawa2015/liveBirth',
  'tabrizTrial/outcomes',
  'cniMetaAnalysis2023/liveBirth',
  'japanTwoDose/2MgV4Mg',
];

/** All of it, what the protocol's own study found first; each id once. */
export function evidence(...own: readonly string[]): readonly string[] {
  return [...new Set([...own, ...RAISED_RATIO, ...UNTREATED, ...HARMS])];
}
