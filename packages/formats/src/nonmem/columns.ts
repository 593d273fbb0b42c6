import type { Covariates } from '@nidation/core/pharmacokinetics';

/** The columns of a table: events and covariates, each with its unit and what a value may be. */

export interface Column {
  readonly name: string;
  /** As said in faults. */
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly whole?: true;
}

const column = (name: string, unit: string, from: number, to: number): Column => ({ name, unit, from, to });
const flag = (name: string, unit: string): Column => ({ name, unit, from: 0, to: 1, whole: true });

/** A level above this is some other unit, ng/mL. */
const HIGHEST_DV = 1000;

export const EVENT_COLUMNS: readonly Column[] = [
  column('TIME', 'hours', -1e6, 1e6),
  { name: 'EVID', unit: '0 level, 1 dose, 2 change of a covariate', from: 0, to: 4, whole: true },
  column('AMT', 'mg', 0, 100),
  column('DV', 'ng/mL', 0, HIGHEST_DV),
  flag('MDV', '0 or 1'),
  { name: 'CMT', unit: '1 or 2', from: 1, to: 2, whole: true },
  column('II', 'hours', 0, 168),
  { name: 'ADDL', unit: 'further doses', from: 0, to: 5000, whole: true },
  { name: 'SS', unit: '0 or 1', from: 0, to: 2, whole: true },
  flag('BLQ', '0 or 1'),
  column('LLOQ', 'ng/mL', 0, 10),
  { name: 'ASSAY', unit: '1 LC-MS/MS, 2 immunoassay', from: 1, to: 2, whole: true },
];

export interface CovariateColumn extends Column {
  /** As the models name it. */
  readonly sets: (value: number) => Covariates;
}

const covariate = (column: Column, sets: CovariateColumn['sets']): CovariateColumn => ({ ...column, sets });

/** Hematocrit is percent here; a fraction is out of range and told of. */
export const COVARIATE_COLUMNS: readonly CovariateColumn[] = [
  covariate(column('HCT', '%', 15, 65), (value) => ({ hematocritPercent: value, hematocritFraction: value / 100 })),
  covariate(column('WT', 'kg', 25, 250), (value) => ({ weightKg: value })),
  covariate(column('FFM', 'kg fat-free', 20, 110), (value) => ({ fatFreeMassKg: value })),
  covariate(column('LBW', 'kg lean', 20, 110), (value) => ({ leanBodyWeightKg: value })),
  covariate(column('BSA', 'm2', 0.8, 3.5), (value) => ({ bodySurfaceAreaM2: value })),
  covariate(column('AGE', 'years', 12, 100), (value) => ({ ageYears: value })),
  covariate(column('ALB', 'g/L', 10, 70), (value) => ({ albuminGPerL: value })),
  covariate(column('CREAT', 'umol/L', 15, 1500), (value) => ({ creatinineUmolPerL: value })),
  covariate(column('PRED', 'mg/day', 0, 200), (value) => ({ prednisoloneMgPerDay: value })),
  covariate(flag('CYP3A5', '1 expresser, 0 not'), (value) => ({ cyp3a5Expresser: value })),
  covariate(flag('CYP3A422', '1 carrier of CYP3A4*22, 0 not'), (value) => ({ cyp3a4Star22: value })),
  covariate(flag('IR', '1 immediate release, 0 prolonged'), (value) => ({ immediateRelease: value })),
];

export const REQUIRED = ['ID', 'TIME', 'AMT', 'DV'] as const;
export const COLUMN_NAMES: readonly string[] = [
  'ID',
  ...[...EVENT_COLUMNS, ...COVARIATE_COLUMNS].map(({ name }) => name),
];
