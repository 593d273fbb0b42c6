import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import {
  ageYears,
  albuminGPerL,
  bodySurfaceAreaM2,
  creatinineUmolPerL,
  cyp3a4Star22,
  cyp3a5Expresser,
  hematocritFraction,
  leanBodyWeightKg,
} from './covariates.ts';

const table2 = {
  at: 'Table 2 and Supporting Information Data S1, as read in nlmixr2/nlmixr2lib',
  mark: 'verified',
} as const;
const cohort = { at: 'description of the cohort', mark: 'verified' } as const;

const shared = {
  use: 'implement',
  citation: 'Andrews LM et al. Br J Clin Pharmacol 2019;85(3):601-615',
  doi: '10.1111/bcp.13838',
  structure: { stages: 1, alsoCoded: [], compartments: 2, stagesFrom: table2 },
  units: { time: 'h', dose: 'mg', concentration: 'ng/mL' },
  matrix: 'whole blood',
  correlations: [],
  domain: [
    { of: 'ageYears', from: 15, to: 79.4, ...cohort },
    { of: 'weightKg', from: 37.6, to: 132, ...cohort },
  ],
  builtIn: {
    subjects: 337,
    population:
      'adult kidney recipients (Rotterdam, Leiden), first 3 months, immediate release twice daily; 4,527 levels, 81 % troughs',
    womenPercent: 39.5,
    pregnantWomen: 0,
    mark: 'verified',
  },
  missing: [],
} as const;

/**
 * Oral tacrolimus, whole blood, kidney transplant: the final model. Reference person: 55.72 years, 1.93 m²,
 * albumin 42 g/L, creatinine 134.98 µmol/L, hematocrit 0.34, lean weight 58.94 kg, CYP3A5*3/*3.
 */
export const tacrolimusAndrews2019Final: PopulationModel = {
  ...shared,
  id: 'tacrolimus/andrews-2019-final',
  role: 'second opinion when albumin, creatinine and hematocrit are known; the only error by assay',
  // prettier-ignore
  typical: {
    absorptionRate:              { value: 3.58, unit: '1/h', ...table2 },
    clearance:                   { value: 23.0, unit: 'L/h', ...table2 },
    centralVolume:               { value: 692, unit: 'L', ...table2 },
    intercompartmentalClearance: { value: 11.6, unit: 'L/h', ...table2 },
    peripheralVolume:            { value: 5340, unit: 'L', ...table2 },
    lag:                         { value: 0.38, unit: 'h', ...table2 },
  },
  covariates: [
    ageYears,
    bodySurfaceAreaM2,
    albuminGPerL,
    creatinineUmolPerL,
    hematocritFraction,
    leanBodyWeightKg,
    cyp3a5Expresser,
    cyp3a4Star22,
  ],
  effects: [
    { kind: 'factor when', on: 'clearance', of: 'cyp3a5Expresser', factor: 1.631, ...table2 },
    { kind: 'factor when', on: 'clearance', of: 'cyp3a4Star22', factor: 0.8, ...table2 },
    { kind: 'power', on: 'clearance', of: 'ageYears', reference: 55.72, exponent: -0.43, ...table2 },
    { kind: 'power', on: 'clearance', of: 'bodySurfaceAreaM2', reference: 1.93, exponent: 0.88, ...table2 },
    { kind: 'power', on: 'clearance', of: 'albuminGPerL', reference: 42, exponent: 0.43, ...table2 },
    { kind: 'power', on: 'clearance', of: 'creatinineUmolPerL', reference: 134.98, exponent: -0.14, ...table2 },
    { kind: 'power', on: 'clearance', of: 'hematocritFraction', reference: 0.34, exponent: -0.76, ...table2 },
    {
      kind: 'power',
      on: 'centralVolume',
      of: 'leanBodyWeightKg',
      reference: 58.94,
      exponent: 1.52,
      ...table2,
      note: 'the paper names no formula for lean weight',
    },
  ],
  // prettier-ignore
  betweenSubjects: [
    { on: 'clearance',                   cv: 0.386, ...table2 },
    { on: 'centralVolume',               cv: 0.492, ...table2 },
    { on: 'peripheralVolume',            cv: 0.53, ...table2 },
    { on: 'intercompartmentalClearance', cv: 0.787, ...table2 },
  ],
  betweenOccasions: [{ on: 'clearance', cv: 0.136, ...table2 }],
  residual: {
    'LC-MS/MS': { propSd: 0.245, addSd: 0, ...table2 },
    immunoassay: { propSd: 0.177, addSd: 0.88, ...table2 },
  },
  remarks: [
    'Terminal half-life of a typical woman is about 20 days: no steady state within a 16-day course, unlike the other models.',
    'That higher albumin raises clearance is an empirical finding the authors themselves flag.',
  ],
};

/** The starting-dose model of the same paper: age, body surface and genotype are enough. */
export const tacrolimusAndrews2019StartingDose: PopulationModel = {
  ...shared,
  id: 'tacrolimus/andrews-2019-starting-dose',
  role: 'second opinion before the first level',
  // prettier-ignore
  typical: {
    absorptionRate:              { value: 3.7, unit: '1/h', ...table2 },
    clearance:                   { value: 22.5, unit: 'L/h', ...table2 },
    centralVolume:               { value: 685, unit: 'L', ...table2 },
    intercompartmentalClearance: { value: 10.6, unit: 'L/h', ...table2 },
    peripheralVolume:            { value: 6590, unit: 'L', ...table2 },
    lag:                         { value: 0.39, unit: 'h', ...table2 },
  },
  covariates: [ageYears, bodySurfaceAreaM2, cyp3a5Expresser, cyp3a4Star22],
  effects: [
    { kind: 'factor when', on: 'clearance', of: 'cyp3a5Expresser', factor: 1.62, ...table2 },
    { kind: 'factor when', on: 'clearance', of: 'cyp3a4Star22', factor: 0.814, ...table2 },
    { kind: 'power', on: 'clearance', of: 'ageYears', reference: 55.72, exponent: -0.5, ...table2 },
    { kind: 'power', on: 'clearance', of: 'bodySurfaceAreaM2', reference: 1.93, exponent: 0.72, ...table2 },
  ],
  // prettier-ignore
  betweenSubjects: [
    { on: 'clearance',                   cv: 0.394, ...table2 },
    { on: 'centralVolume',               cv: 0.54, ...table2 },
    { on: 'peripheralVolume',            cv: 0.537, ...table2 },
    { on: 'intercompartmentalClearance', cv: 0.796, ...table2 },
  ],
  betweenOccasions: [{ on: 'clearance', cv: 0.146, ...table2 }],
  residual: {
    'LC-MS/MS': { propSd: 0.244, addSd: 0, ...table2 },
    immunoassay: { propSd: 0.169, addSd: 1.02, ...table2 },
  },
  remarks: ['Terminal half-life of a typical woman is about 26 days.'],
};
