import type { FactName } from '../../case/facts.ts';
import type { HowToLearn } from './limit.ts';

/** How each fact is learned when it is missing. The record type makes the compiler name a fact left out. */

const FLOW =
  'Flow cytometry of stimulated CD4+ cells (IFN-γ/IL-4), secretory phase, with both percentages. ESHRE add-ons 2023 does not recommend the test.';
const MEDICINES =
  'Ask for every medicine she takes or is to take, herbs and juices too, with dates; an empty list says none.';
const PRESSURE = 'Measure blood pressure now; repeat it if it is 140/90 mmHg or more.';
const TRANSFERS = 'Record every transfer with her age then, its embryos and its result.';
const BASELINE = 'Order it with the baseline tests, not more than 30 days before the first dose.';

const words: Record<FactName, string> = {
  ageYears: 'Ask for her age in completed years.',
  failedTransfers: TRANSFERS,
  embryosInFailedTransfers: 'Record the number of embryos of each transfer.',
  rifThresholdReached: `${TRANSFERS} Say whether each embryo was tested.`,
  everPositiveTest: 'Record the pregnancy test after each transfer.',
  pregnancyLosses: 'Ask for every loss, with its week; an empty list says none.',
  earlierUnexplainedOrPreeclampticStillbirth: 'Ask for every stillbirth and its cause; an empty list says none.',
  explainedFailure: 'Say whether the work-up found another cause for the failures.',
  pregnant: 'Pregnancy test.',
  breastfeeding: 'Ask whether she breastfeeds now.',
  th1Th2Ratio: FLOW,
  endometrialClass: "Mid-luteal biopsy; take the laboratory's own class.",
  plannedEmbryoPloidy: 'Say whether the embryo planned for transfer was tested, and the result.',
  hypersensitivity: 'Ask for allergies to tacrolimus or any macrolide; an empty list says none.',
  cyclosporine: MEDICINES,
  sirolimus: MEDICINES,
  mycophenolate: MEDICINES,
  strongCyp3aInhibitor: MEDICINES,
  strongCyp3aInducer: MEDICINES,
  aceInhibitorOrArb: MEDICINES,
  liveVaccineWithin4Weeks: 'Ask for vaccinations with dates; an empty list says none.',
  tacrolimusRunning: MEDICINES,
  azoleOrMacrolide: MEDICINES,
  qtDrug: MEDICINES,
  nephrotoxicOrPotassiumDrug: MEDICINES,
  lmwh: MEDICINES,
  activeInfection: 'Ask and examine for infection, also untreated infection.',
  tuberculosis: 'Tuberculosis screen.',
  hepatitisB: 'HBsAg and anti-HBc.',
  hiv: 'HIV test.',
  malignancyNotCleared: 'Ask for current and past malignancy and for clearance by an oncologist.',
  systolicMmHg: PRESSURE,
  diastolicMmHg: PRESSURE,
  hypertensionRepeated: PRESSURE,
  egfr: `eGFR with creatinine. ${BASELINE}`,
  creatinine: `Creatinine. ${BASELINE}`,
  potassium: `Potassium. ${BASELINE}`,
  magnesium: `Magnesium. ${BASELINE}`,
  fastingGlucose: `Fasting glucose or HbA1c. ${BASELINE}`,
  hba1c: `HbA1c or fasting glucose. ${BASELINE}`,
  alt: `ALT with the laboratory's upper limit. ${BASELINE}`,
  ast: `AST with the laboratory's upper limit. ${BASELINE}`,
  neutrophils: `Blood count with differential. ${BASELINE}`,
  qtc: 'ECG, if there is a QT risk.',
  diabetes: 'Ask for diabetes.',
  gestationalDiabetesRisk: 'Ask for earlier gestational diabetes and other risk factors.',
  longQt: 'Ask for long QT in her and her family.',
  autoimmuneDisease: 'Ask for autoimmune disease.',
  antiphospholipidRiskFactor:
    'Decide whether she has a risk factor for antiphospholipid syndrome; the source does not say what counts.',
  endometriumThin: 'Measure endometrial thickness again before transfer.',
  chromosomalAbnormality: 'Karyotype of both partners; one normal result leaves it open.',
  chronicEndometritis: 'Endometrial biopsy for plasma cells.',
  vitaminDDeficiency: 'Vitamin D level, only on an indication of its own: the test is not recommended for RIF.',
  offLabelConsent: 'Explain off-label use and record her consent.',
  specialistSignature: 'Ask the responsible specialist to sign.',
  immunosuppressionPhysician: 'Name a physician experienced in immunosuppression who takes part.',
};

export const howToLearn: readonly HowToLearn[] = (Object.keys(words) as FactName[]).map((fact) => ({
  fact,
  words: words[fact],
}));
