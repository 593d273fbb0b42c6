import { bahramiAsl2020Observations } from './bahramiAsl2020.ts';
import { cniMetaAnalysis2023Observations } from './cniMetaAnalysis2023.ts';
import { gill2024Observations } from './gill2024.ts';
import { hisano2022Observations } from './hisano2022.ts';
import { hisano2023Observations } from './hisano2023.ts';
import { japanTwoDoseComparisons } from './japanTwoDose.ts';
import { kainz2000Observations } from './kainz2000.ts';
import { metaPregObservations } from './metaPreg.ts';
import { nakagawa2015Comparisons, nakagawa2015Observations } from './nakagawa2015.ts';
import { nakagawa2017Comparisons, nakagawa2017Observations } from './nakagawa2017.ts';
import { nakagawa2019Observations } from './nakagawa2019.ts';
import { nakagawa2022Comparisons, nakagawa2022Observations } from './nakagawa2022.ts';
import { nakagawa2024Comparisons, nakagawa2024Observations } from './nakagawa2024.ts';
import { nakagawa2024ReviewObservations } from './nakagawa2024Review.ts';
import { passageToTheChild } from './passageToTheChild.ts';
import { pirtea2021Observations } from './pirtea2021.ts';
import { rifClinicCohort2024Observations } from './rifClinicCohort2024.ts';
import type { Comparison, Observation } from './study.ts';
import { tabrizProfile2024Comparisons } from './tabrizProfile2024.ts';
import { tabrizTrialObservations } from './tabrizTrial.ts';

export const comparisons: readonly Comparison[] = [
  ...nakagawa2015Comparisons,
  ...nakagawa2024Comparisons,
  ...tabrizProfile2024Comparisons,
  ...nakagawa2017Comparisons,
  ...nakagawa2022Comparisons,
  ...japanTwoDoseComparisons,
];

/** What becomes of women who go on without immunotherapy; printed beside every "yes". */
export const untreatedOutcomes: readonly Observation[] = [
  ...gill2024Observations,
  ...pirtea2021Observations,
  ...rifClinicCohort2024Observations,
];

export const observations: readonly Observation[] = [
  ...untreatedOutcomes,
  ...nakagawa2015Observations,
  ...nakagawa2017Observations,
  ...nakagawa2019Observations,
  ...nakagawa2022Observations,
  ...nakagawa2024Observations,
  ...nakagawa2024ReviewObservations,
  ...tabrizTrialObservations,
  ...bahramiAsl2020Observations,
  ...cniMetaAnalysis2023Observations,
  ...hisano2022Observations,
  ...hisano2023Observations,
  ...metaPregObservations,
  ...kainz2000Observations,
  ...passageToTheChild,
];
