import type { CalendarDay } from '../engines/quantities/days.ts';
import type { Clinic, Decision, IssuedPlan } from './clinic.ts';
import type { Conditions, Consent, EnteredChance, Finding, Loss, PredictionInputs, Stillbirth } from './history.ts';
import type { EndometrialProfile, NkMeasurement, Th1Th2Measurement } from './immuneProfile.ts';
import type { BloodPressure, LabResult } from './labs.ts';
import type { TacrolimusTreatment } from './levels.ts';
import type { Allergy, Medicine, Vaccination } from './medicines.ts';
import type { PlannedTransfer, Transfer } from './transfers.ts';

/**
 * What is recorded of one couple. Never computed, no names of people.
 *
 * A list that is present is complete as of `asOf` ([] means "asked: none"); a list that is absent
 * was never asked for, and everything that depends on it is unknown.
 */
export interface Case {
  /** A registry identifier, never a name or record number. */
  readonly id?: string;
  /** The day for which all this is known. */
  readonly asOf: CalendarDay;
  readonly woman: Woman;
  readonly partner?: MalePartner;
  readonly transfers?: readonly Transfer[];
  readonly losses?: readonly Loss[];
  readonly stillbirths?: readonly Stillbirth[];
  readonly prediction?: PredictionInputs;
  readonly enteredChance?: EnteredChance;
  readonly findings: readonly Finding[];
  readonly th1Th2: readonly Th1Th2Measurement[];
  readonly endometrialProfile?: EndometrialProfile;
  readonly nkCells: readonly NkMeasurement[];
  readonly plannedTransfer?: PlannedTransfer;
  /** Treatment that runs or ran: doses with clock times, levels. */
  readonly tacrolimus?: TacrolimusTreatment;
  readonly consent: Consent;
  readonly decisions: readonly Decision[];
  readonly issuedPlan?: IssuedPlan;
  readonly clinic: Clinic;
}

export interface Woman {
  /** Completed years on `asOf`. */
  readonly ageYears?: number;
  readonly heightCm?: number;
  readonly weightKg?: number;
  readonly conditions: Conditions;
  readonly allergies?: readonly Allergy[];
  readonly medicines?: readonly Medicine[];
  readonly vaccinations?: readonly Vaccination[];
  readonly labs: readonly LabResult[];
  readonly bloodPressures: readonly BloodPressure[];
}

export interface MalePartner {
  readonly ageYears?: number;
  readonly medicines?: readonly Medicine[];
}
