import type { Covariate, CovariateUnit } from '../../engines/pharmacokinetics/populationModel.ts';

/** The covariates of the tacrolimus models: one name, one unit, the values a living woman can have. */

const ask = (name: string, unit: CovariateUnit, from: number, to: number): Covariate => ({
  name,
  unit,
  plausible: [from, to],
  whenUnknown: 'ask',
});

export const hematocritPercent = ask('hematocritPercent', 'percent', 15, 65);
export const hematocritFraction = ask('hematocritFraction', 'fraction', 0.15, 0.65);
export const cyp3a5Expresser = ask('cyp3a5Expresser', 'yes or no', 0, 1);
export const immediateRelease = ask('immediateRelease', 'yes or no', 0, 1);
export const ageYears = ask('ageYears', 'years', 12, 100);
export const weightKg = ask('weightKg', 'kg', 25, 250);
export const bodySurfaceAreaM2 = ask('bodySurfaceAreaM2', 'm2', 0.8, 3.5);
export const fatFreeMassKg = ask('fatFreeMassKg', 'kg', 20, 110);
export const leanBodyWeightKg = ask('leanBodyWeightKg', 'kg', 20, 110);
export const albuminGPerL = ask('albuminGPerL', 'g/L', 10, 70);
export const creatinineUmolPerL = ask('creatinineUmolPerL', 'umol/L', 15, 1500);
/** 0 unless one is recorded as taken: the product asks, the model never supposes. */
export const prednisoloneMgPerDay = ask('prednisoloneMgPerDay', 'mg/day', 0, 200);

export const cyp3a4Star22: Covariate = {
  name: 'cyp3a4Star22',
  unit: 'yes or no',
  plausible: [0, 1],
  whenUnknown: {
    heldAt: 0,
    at: 'coding of the covariate in the source: unknown is 0',
    mark: 'verified',
    note: 'CYP3A4*22 not tested: run as no carrier',
  },
};

/** Hematocrit once, as a fraction, for models that want it either way. */
export function hematocrit(fraction: number): {
  readonly hematocritPercent: number;
  readonly hematocritFraction: number;
} {
  return { hematocritPercent: fraction * 100, hematocritFraction: fraction };
}
