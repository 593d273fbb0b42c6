import type { CalendarDay } from '../engines/quantities/days.ts';

/** Laboratory and bedside values in their canonical unit, with the number and unit as entered beside them. */

/** Test → canonical unit (UCUM). */
export const LAB_UNITS = {
  creatinine: 'umol/L',
  egfr: 'mL/min/{1.73_m2}',
  potassium: 'mmol/L',
  magnesium: 'mmol/L',
  fastingGlucose: 'mmol/L',
  hba1c: '%',
  alt: '{x.ULN}',
  ast: '{x.ULN}',
  neutrophils: '10*9/L',
  hematocrit: '%',
  albumin: 'g/L',
  qtc: 'ms',
  tacrolimusTrough: 'ng/mL',
  hcg: '[IU]/L',
  vitaminD: 'nmol/L',
  tsh: 'm[IU]/L',
  progesterone: 'nmol/L',
} as const;

export type LabTest = keyof typeof LAB_UNITS;

export interface LabResult {
  readonly test: LabTest;
  readonly day: CalendarDay;
  /** In LAB_UNITS[test]. */
  readonly value: number;
  /** As printed; with the laboratory's upper limit of normal where the unit alone does not say what is raised. */
  readonly asEntered: { readonly value: number; readonly unit: string; readonly upperLimitOfNormal?: number };
}

export interface BloodPressure {
  readonly day: CalendarDay;
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
}
