import type { Fact } from '../engines/rules/condition.ts';
import type { ScreeningResult } from './history.ts';
import type { EmbryoPloidy } from './transfers.ts';
import type { ImmuneClass } from './immuneProfile.ts';

/**
 * Every name a rule may speak of: one flat record per couple, read off the case once.
 *
 * Absent means not known. The same names appear in explanations, in proofs and in exports.
 */
export interface Facts {
  // history
  readonly ageYears?: number;
  readonly failedTransfers?: number;
  readonly embryosInFailedTransfers?: number;
  readonly rifThresholdReached?: boolean;
  readonly everPositiveTest?: boolean;
  readonly pregnancyLosses?: number;
  readonly earlierUnexplainedOrPreeclampticStillbirth?: boolean;
  readonly explainedFailure?: boolean;
  readonly pregnant?: boolean;
  readonly breastfeeding?: boolean;
  // immune
  readonly th1Th2Ratio?: number;
  readonly endometrialClass?: ImmuneClass;
  // planned transfer
  readonly plannedEmbryoPloidy?: EmbryoPloidy;
  // medicines, allergies, vaccines (from lists that were asked for)
  readonly hypersensitivity?: boolean;
  readonly cyclosporine?: boolean;
  readonly sirolimus?: boolean;
  readonly mycophenolate?: boolean;
  readonly strongCyp3aInhibitor?: boolean;
  readonly strongCyp3aInducer?: boolean;
  readonly aceInhibitorOrArb?: boolean;
  readonly liveVaccineWithin4Weeks?: boolean;
  readonly tacrolimusRunning?: boolean;
  readonly azoleOrMacrolide?: boolean;
  readonly qtDrug?: boolean;
  readonly nephrotoxicOrPotassiumDrug?: boolean;
  readonly lmwh?: boolean;
  // infection, malignancy
  readonly activeInfection?: boolean;
  readonly tuberculosis?: ScreeningResult;
  readonly hepatitisB?: ScreeningResult;
  readonly hiv?: ScreeningResult;
  readonly malignancyNotCleared?: boolean;
  // measurements not older than 30 days at the first dose
  readonly systolicMmHg?: number;
  readonly diastolicMmHg?: number;
  readonly hypertensionRepeated?: boolean;
  readonly egfr?: number;
  readonly creatinine?: number;
  readonly potassium?: number;
  readonly magnesium?: number;
  readonly fastingGlucose?: number;
  readonly hba1c?: number;
  readonly alt?: number;
  readonly ast?: number;
  readonly neutrophils?: number;
  readonly qtc?: number;
  // conditions that warn
  readonly diabetes?: boolean;
  readonly gestationalDiabetesRisk?: boolean;
  readonly longQt?: boolean;
  readonly autoimmuneDisease?: boolean;
  // work-up
  readonly antiphospholipidRiskFactor?: boolean;
  readonly endometriumThin?: boolean;
  readonly chromosomalAbnormality?: boolean;
  readonly chronicEndometritis?: boolean;
  readonly vitaminDDeficiency?: boolean;
  // consent
  readonly offLabelConsent?: boolean;
  readonly specialistSignature?: boolean;
  readonly immunosuppressionPhysician?: boolean;
}

export type FactName = keyof Facts;
type FactOf<Value> = Fact<Facts, Value>;

const fact = <Name extends FactName>(name: Name, label: string, unit?: string): FactOf<NonNullable<Facts[Name]>> => ({
  name,
  label,
  ...(unit === undefined ? {} : { unit }),
  read: (of) => of[name] as NonNullable<Facts[Name]> | undefined,
});

export const ageYears = fact('ageYears', 'her age', 'years');
export const failedTransfers = fact('failedTransfers', 'failed transfers that count');
export const embryosInFailedTransfers = fact('embryosInFailedTransfers', 'embryos in failed transfers');
export const rifThresholdReached = fact('rifThresholdReached', 'RIF threshold reached');
export const everPositiveTest = fact('everPositiveTest', 'any positive pregnancy test after a transfer');
export const pregnancyLosses = fact('pregnancyLosses', 'earlier pregnancy losses');
export const earlierStillbirth = fact(
  'earlierUnexplainedOrPreeclampticStillbirth',
  'earlier unexplained or preeclamptic stillbirth',
);
export const explainedFailure = fact('explainedFailure', 'another cause explains the failures');
export const pregnant = fact('pregnant', 'pregnant now');
export const breastfeeding = fact('breastfeeding', 'breastfeeding now');
export const th1Th2Ratio = fact('th1Th2Ratio', 'Th1/Th2 ratio');
export const endometrialClass = fact('endometrialClass', 'endometrial immune class');
export const plannedEmbryoPloidy = fact('plannedEmbryoPloidy', 'embryo planned for transfer');
export const hypersensitivity = fact('hypersensitivity', 'hypersensitivity to tacrolimus or a macrolide');
export const cyclosporine = fact('cyclosporine', 'cyclosporine');
export const sirolimus = fact('sirolimus', 'sirolimus or everolimus');
export const mycophenolate = fact('mycophenolate', 'mycophenolate');
export const strongCyp3aInhibitor = fact('strongCyp3aInhibitor', 'strong CYP3A inhibitor running or planned');
export const strongCyp3aInducer = fact('strongCyp3aInducer', 'strong CYP3A inducer running or planned');
export const aceInhibitorOrArb = fact('aceInhibitorOrArb', 'ACE inhibitor or ARB');
export const liveVaccineWithin4Weeks = fact('liveVaccineWithin4Weeks', 'live vaccine within 4 weeks');
export const tacrolimusRunning = fact('tacrolimusRunning', 'tacrolimus running');
export const azoleOrMacrolide = fact('azoleOrMacrolide', 'azole or macrolide running or planned');
export const qtDrug = fact('qtDrug', 'QT-prolonging drug');
export const nephrotoxicOrPotassiumDrug = fact('nephrotoxicOrPotassiumDrug', 'nephrotoxic or potassium-raising drug');
export const lmwh = fact('lmwh', 'low molecular weight heparin');
export const activeInfection = fact('activeInfection', 'active or untreated infection');
export const tuberculosis = fact('tuberculosis', 'tuberculosis screen');
export const hepatitisB = fact('hepatitisB', 'hepatitis B screen');
export const hiv = fact('hiv', 'HIV screen');
export const malignancyNotCleared = fact('malignancyNotCleared', 'malignancy without oncologist clearance');
export const systolicMmHg = fact('systolicMmHg', 'systolic blood pressure', 'mmHg');
export const diastolicMmHg = fact('diastolicMmHg', 'diastolic blood pressure', 'mmHg');
export const hypertensionRepeated = fact('hypertensionRepeated', 'blood pressure ≥140/90 mmHg repeated');
export const egfr = fact('egfr', 'eGFR', 'mL/min/1.73 m²');
export const creatinine = fact('creatinine', 'creatinine', 'µmol/L');
export const potassium = fact('potassium', 'potassium', 'mmol/L');
export const magnesium = fact('magnesium', 'magnesium', 'mmol/L');
export const fastingGlucose = fact('fastingGlucose', 'fasting glucose', 'mmol/L');
export const hba1c = fact('hba1c', 'HbA1c', '%');
export const alt = fact('alt', 'ALT', '× upper limit');
export const ast = fact('ast', 'AST', '× upper limit');
export const neutrophils = fact('neutrophils', 'neutrophils', '10⁹/L');
export const qtc = fact('qtc', 'QTc', 'ms');
export const diabetes = fact('diabetes', 'diabetes');
export const gestationalDiabetesRisk = fact('gestationalDiabetesRisk', 'risk of gestational diabetes');
export const longQt = fact('longQt', 'long QT');
export const autoimmuneDisease = fact('autoimmuneDisease', 'autoimmune disease');
export const antiphospholipidRiskFactor = fact(
  'antiphospholipidRiskFactor',
  'risk factor for antiphospholipid syndrome',
);
export const endometriumThin = fact('endometriumThin', 'endometrium remains thin');
export const chromosomalAbnormality = fact('chromosomalAbnormality', 'chromosomal abnormality detected');
export const chronicEndometritis = fact('chronicEndometritis', 'chronic endometritis diagnosed');
export const vitaminDDeficiency = fact('vitaminDDeficiency', 'vitamin D deficiency diagnosed');
export const offLabelConsent = fact('offLabelConsent', 'off-label consent');
export const specialistSignature = fact('specialistSignature', 'specialist signature');
export const immunosuppressionPhysician = fact(
  'immunosuppressionPhysician',
  'a physician experienced in immunosuppression takes part',
);
