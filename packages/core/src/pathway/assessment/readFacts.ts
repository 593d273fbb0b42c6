import type { Case } from '../../case/case.ts';
import type { Facts } from '../../case/facts.ts';
import type { YesNo } from '../../case/history.ts';
import type { BloodPressure, LabResult, LabTest } from '../../case/labs.ts';
import type { EmbryoPloidy } from '../../case/transfers.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { addDays, daysBetween } from '../../engines/quantities/days.ts';
import { oneDecimal } from '../../engines/quantities/rounding.ts';
import type { ImplantationFailure } from './answers.ts';
import type { DosingWindow } from './dosingWindow.ts';
import type { FindInteraction } from './readMedicines.ts';
import { medicineFacts } from './readMedicines.ts';
import type { Settings } from './settings.ts';

/**
 * The case as the flat record that rules speak of. What is not recorded, or too old, is left out: it
 * is unknown, and every rule that needs it says so.
 */

/** Baseline values are not older than 30 days at the first dose [default]. */
export const BASELINE_DAYS = 30;
/** A live vaccine closer than this before the first dose refuses [default]. */
export const LIVE_VACCINE_DAYS = 28;

export interface FactSources {
  readonly rif: ImplantationFailure | undefined;
  readonly ratio: number | undefined;
  readonly settings: Settings;
  readonly window: DosingWindow;
  readonly findInteraction: FindInteraction;
}

/**
 * One record with every name, written out: a member that is undefined is not known, like one that is
 * absent, and a record of one shape is read fast.
 */
export function readFacts(of: Case, sources: FactSources): Facts {
  const { window, findInteraction } = sources;
  const history = historyFacts(of, sources);
  const medicines = medicineFacts(of, window, findInteraction);
  const conditions = conditionFacts(of, window);
  const pressure = pressureFacts(of, window);
  const labs = latestLabs(of, window);
  const workup = workupFacts(of, sources.settings);
  const facts: Loose = {
    ageYears: history.ageYears,
    failedTransfers: history.failedTransfers,
    embryosInFailedTransfers: history.embryosInFailedTransfers,
    rifThresholdReached: history.rifThresholdReached,
    everPositiveTest: history.everPositiveTest,
    pregnancyLosses: history.pregnancyLosses,
    earlierUnexplainedOrPreeclampticStillbirth: history.earlierUnexplainedOrPreeclampticStillbirth,
    explainedFailure: history.explainedFailure,
    pregnant: history.pregnant,
    breastfeeding: history.breastfeeding,
    th1Th2Ratio: history.th1Th2Ratio,
    endometrialClass: history.endometrialClass,
    plannedEmbryoPloidy: history.plannedEmbryoPloidy,
    cyclosporine: medicines.cyclosporine,
    sirolimus: medicines.sirolimus,
    mycophenolate: medicines.mycophenolate,
    strongCyp3aInhibitor: medicines.strongCyp3aInhibitor,
    strongCyp3aInducer: medicines.strongCyp3aInducer,
    aceInhibitorOrArb: medicines.aceInhibitorOrArb,
    tacrolimusRunning: medicines.tacrolimusRunning,
    azoleOrMacrolide: medicines.azoleOrMacrolide,
    qtDrug: medicines.qtDrug,
    nephrotoxicOrPotassiumDrug: medicines.nephrotoxicOrPotassiumDrug,
    lmwh: medicines.lmwh,
    hypersensitivity: conditions.hypersensitivity,
    liveVaccineWithin4Weeks: medicines.liveVaccinePlanned === true ? true : conditions.liveVaccineWithin4Weeks,
    activeInfection: conditions.activeInfection,
    tuberculosis: conditions.tuberculosis,
    hepatitisB: conditions.hepatitisB,
    hiv: conditions.hiv,
    malignancyNotCleared: conditions.malignancyNotCleared,
    diabetes: conditions.diabetes,
    gestationalDiabetesRisk: conditions.gestationalDiabetesRisk,
    longQt: conditions.longQt,
    autoimmuneDisease: conditions.autoimmuneDisease,
    antiphospholipidRiskFactor: conditions.antiphospholipidRiskFactor,
    systolicMmHg: pressure.systolicMmHg,
    diastolicMmHg: pressure.diastolicMmHg,
    hypertensionRepeated: pressure.hypertensionRepeated,
    egfr: labs.egfr?.value,
    creatinine: labs.creatinine?.value,
    potassium: labs.potassium?.value,
    magnesium: labs.magnesium?.value,
    fastingGlucose: asReported(labs.fastingGlucose?.value),
    hba1c: labs.hba1c?.value,
    alt: labs.alt?.value,
    ast: labs.ast?.value,
    neutrophils: labs.neutrophils?.value,
    qtc: labs.qtc?.value,
    endometriumThin: workup.endometriumThin,
    chromosomalAbnormality: workup.chromosomalAbnormality,
    chronicEndometritis: workup.chronicEndometritis,
    vitaminDDeficiency: workup.vitaminDDeficiency,
    offLabelConsent: yes(of.consent.offLabelConsent),
    specialistSignature: yes(of.consent.specialistSignature),
    immunosuppressionPhysician: yes(of.consent.immunosuppressionPhysician),
  };
  return facts as Facts;
}

/** Glucose is compared as laboratories report it, with one decimal: 126 mg/dL is 6.994 and means 7.0 mmol/L. */
function asReported(glucose: number | undefined): number | undefined {
  return glucose === undefined ? undefined : oneDecimal(glucose);
}

type Loose = { [Name in keyof Facts]?: Facts[Name] | undefined };

function yes(answer: YesNo | undefined): boolean | undefined {
  return answer === undefined ? undefined : answer === 'yes';
}

function historyFacts(of: Case, { rif, ratio }: FactSources): Loose {
  const counted = rif?.transfers.filter(({ counts }) => counts === 'counted') ?? [];
  const judged = of.transfers !== undefined && rif?.failedTransfers !== undefined;
  const outcomes = of.transfers?.map(({ outcome }) => outcome);
  const positive = outcomes?.some((outcome) => outcome !== undefined && outcome !== 'no positive test');
  return {
    ageYears: of.woman.ageYears,
    failedTransfers: rif?.failedTransfers,
    embryosInFailedTransfers: judged
      ? counted.reduce((sum, { index }) => sum + of.transfers![index]!.embryos.length, 0)
      : undefined,
    rifThresholdReached: rif === undefined || rif.verdict === 'cannot say' ? undefined : rif.verdict === 'suspected',
    everPositiveTest:
      positive === true ? true : outcomes === undefined || outcomes.includes(undefined) ? undefined : false,
    pregnancyLosses: of.losses?.filter(({ kind }) => kind === 'biochemical' || kind === 'miscarriage').length,
    earlierUnexplainedOrPreeclampticStillbirth: earlierStillbirth(of),
    explainedFailure: yes(of.woman.conditions.explainedFailure),
    pregnant: yes(of.woman.conditions.pregnant),
    breastfeeding: yes(of.woman.conditions.breastfeeding),
    th1Th2Ratio: ratio,
    endometrialClass: of.endometrialProfile?.laboratoryClass,
    plannedEmbryoPloidy: plannedPloidy(of),
  };
}

function earlierStillbirth({ stillbirths }: Case): boolean | undefined {
  if (stillbirths === undefined) return undefined;
  if (stillbirths.some(({ cause }) => cause === 'unexplained' || cause === 'preeclampsia')) return true;
  return stillbirths.some(({ cause }) => cause === undefined) ? undefined : false;
}

const LEAST_CERTAIN_FIRST: readonly EmbryoPloidy[] = ['aneuploid', 'untested', 'low-level mosaic', 'euploid'];

/** Of several planned embryos the one that speaks most against the protocol's entry. */
function plannedPloidy({ plannedTransfer }: Case): EmbryoPloidy | undefined {
  const embryos = plannedTransfer?.embryos ?? [];
  if (embryos.length === 0 || embryos.some(({ ploidy }) => ploidy === undefined)) return undefined;
  return LEAST_CERTAIN_FIRST.find((ploidy) => embryos.some((embryo) => embryo.ploidy === ploidy));
}

function conditionFacts(of: Case, window: DosingWindow): Loose {
  const { conditions, allergies, vaccinations } = of.woman;
  return {
    hypersensitivity: allergies?.some(({ substance }) => substance !== 'other'),
    liveVaccineWithin4Weeks: vaccinations?.some(({ live, day }) => live && vaccineTooClose(day, window)),
    activeInfection: yes(conditions.activeInfection),
    tuberculosis: conditions.tuberculosis,
    hepatitisB: conditions.hepatitisB,
    hiv: conditions.hiv,
    malignancyNotCleared: conditions.malignancy === undefined ? undefined : conditions.malignancy === 'not cleared',
    diabetes: yes(conditions.diabetes),
    gestationalDiabetesRisk: yes(conditions.gestationalDiabetesRisk),
    longQt: yes(conditions.longQt),
    autoimmuneDisease: yes(conditions.autoimmuneDisease),
    antiphospholipidRiskFactor: yes(conditions.antiphospholipidRiskFactor),
  };
}

/** Less than four weeks before the first dose, or during treatment. */
function vaccineTooClose(day: CalendarDay, { first, last }: DosingWindow): boolean {
  return daysBetween(day, first) < LIVE_VACCINE_DAYS && day <= last;
}

/**
 * The first day on which a baseline value still counts: 30 days before the first dose, or before today
 * once treatment runs.
 */
export function freshSince({ asOf }: Pick<Case, 'asOf'>, { first }: DosingWindow): CalendarDay {
  return addDays(first < asOf ? asOf : first, -BASELINE_DAYS);
}

/** The latest fresh result of each test; of two on one day, the one written last. */
export function latestLabs(of: Case, window: DosingWindow): Partial<Record<LabTest, LabResult>> {
  const since = freshSince(of, window);
  const latest: Partial<Record<LabTest, LabResult>> = {};
  for (const lab of of.woman.labs) {
    const known = latest[lab.test];
    if (lab.day >= since && (known === undefined || lab.day >= known.day)) latest[lab.test] = lab;
  }
  return latest;
}

const NO_PRESSURE: Loose = { systolicMmHg: undefined, diastolicMmHg: undefined, hypertensionRepeated: undefined };

function pressureFacts(of: Case, window: DosingWindow): Loose {
  const since = freshSince(of, window);
  const fresh = of.woman.bloodPressures.filter(({ day }) => day >= since);
  const ordered = fresh.length > 1 ? [...fresh].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) : fresh;
  const latest = ordered.at(-1);
  if (latest === undefined) return NO_PRESSURE;
  const before = ordered.at(-2);
  return {
    systolicMmHg: latest.systolicMmHg,
    diastolicMmHg: latest.diastolicMmHg,
    hypertensionRepeated: raised(latest) && before !== undefined && raised(before),
  };
}

function raised({ systolicMmHg, diastolicMmHg }: BloodPressure): boolean {
  return systolicMmHg >= 140 || diastolicMmHg >= 90;
}

function workupFacts(of: Case, settings: Settings): Loose {
  const { findings } = of;
  let thickness: number | undefined;
  let karyotypes: 'normal' | 'abnormal' | undefined;
  let endometritis: boolean | undefined;
  let deficiency: boolean | undefined;
  for (const finding of findings) {
    if (finding.investigation === 'endometrialThickness') thickness = finding.thicknessMm;
    if (finding.investigation === 'karyotype') karyotypes = karyotypes === 'abnormal' ? karyotypes : finding.result;
    if (finding.investigation === 'chronicEndometritis') endometritis = finding.result === 'diagnosed';
    if (finding.investigation === 'vitaminD') deficiency = finding.result === 'deficient';
  }
  return {
    endometriumThin: thickness === undefined ? undefined : thickness < settings.thinEndometriumMm,
    chromosomalAbnormality: karyotypes === 'abnormal' ? true : bothKaryotypesNormal(of) ? false : undefined,
    chronicEndometritis: endometritis,
    vitaminDDeficiency: deficiency,
  };
}

/** Only two normal karyotypes answer "no abnormality"; one partner's alone leaves it open. */
function bothKaryotypesNormal({ findings }: Case): boolean {
  const normal = (partner: 'woman' | 'partner') =>
    findings.some((one) => one.investigation === 'karyotype' && one.partner === partner && one.result === 'normal');
  return normal('woman') && normal('partner');
}
