export type * from './case.ts';
export type * from './clinic.ts';
export type * from './history.ts';
export type * from './immuneProfile.ts';
export type * from './medicines.ts';
export type * from './transfers.ts';
export type { BloodPressure, LabResult, LabTest } from './labs.ts';
export { LAB_UNITS } from './labs.ts';
export type { FactName, Facts } from './facts.ts';
