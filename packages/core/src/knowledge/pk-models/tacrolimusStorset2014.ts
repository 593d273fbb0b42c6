import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { cyp3a5Expresser, fatFreeMassKg, hematocritFraction, prednisoloneMgPerDay } from './covariates.ts';

const table2 = { at: 'Table 2, as read in nlmixr2/nlmixr2lib', mark: 'verified' } as const;
const copy = { at: 'tnzo12/rcpc, a third-party transcription', mark: 'unverified' } as const;
const cohort = { at: 'description of the cohort', mark: 'verified' } as const;
const size = { kind: 'power', of: 'fatFreeMassKg', reference: 60, ...table2 } as const;

/**
 * Oral tacrolimus, plasma with red-cell binding, kidney transplant. Reference person: fat-free mass 60 kg,
 * CYP3A5*3/*3, no prednisolone. Clearances and volumes are apparent and of plasma.
 *
 * The factor 2.68 on F on the first day after transplantation has no place here and is left out.
 */
export const tacrolimusStorset2014: PopulationModel = {
  id: 'tacrolimus/storset-2014',
  use: 'implement',
  role: 'primary for hematocrit, pregnancy and prednisolone',
  citation: 'Størset E et al. Br J Clin Pharmacol 2014;78(3):509-523',
  doi: '10.1111/bcp.12361',
  structure: { stages: 1, alsoCoded: [], compartments: 2, stagesFrom: table2 },
  units: { time: 'h', dose: 'mg', concentration: 'ng/mL' },
  matrix: 'plasma',
  binding: {
    capacityUgPerL: 418,
    halfSaturationUgPerL: 3.8,
    hematocrit: 'hematocritFraction',
    ...table2,
    note: 'fixed from the literature',
  },
  // prettier-ignore
  typical: {
    absorptionRate:              { value: 1.01, unit: '1/h', ...table2 },
    clearance:                   { value: 811, unit: 'L/h', ...table2 },
    centralVolume:               { value: 6290, unit: 'L', ...table2 },
    intercompartmentalClearance: { value: 1200, unit: 'L/h', ...table2 },
    peripheralVolume:            { value: 32100, unit: 'L', ...table2 },
    bioavailability:             { value: 1, unit: 'fraction', ...table2 },
    lag:                         { value: 0.41, unit: 'h', ...table2 },
  },
  covariates: [fatFreeMassKg, hematocritFraction, cyp3a5Expresser, prednisoloneMgPerDay],
  effects: [
    { on: 'clearance', exponent: 0.75, ...size },
    { on: 'intercompartmentalClearance', exponent: 0.75, ...size },
    { on: 'centralVolume', exponent: 1, ...size },
    { on: 'peripheralVolume', exponent: 1, ...size },
    {
      kind: 'factor when',
      on: 'clearance',
      of: 'cyp3a5Expresser',
      factor: 1.3,
      ...table2,
      note: '95 % interval 1.13 to 1.46',
    },
    {
      kind: 'factor when',
      on: 'bioavailability',
      of: 'cyp3a5Expresser',
      factor: 0.82,
      ...table2,
      note: '95 % interval 0.71 to 0.98',
    },
    {
      kind: 'saturating reduction',
      on: 'bioavailability',
      of: 'prednisoloneMgPerDay',
      most: 0.67,
      half: 35,
      ...table2,
    },
  ],
  // prettier-ignore
  betweenSubjects: [
    { on: 'clearance',                   cv: 0.4, ...table2 },
    { on: 'centralVolume',               cv: 0.54, ...table2 },
    { on: 'intercompartmentalClearance', cv: 0.63, ...table2 },
  ],
  correlations: [
    { between: ['clearance', 'centralVolume'], r: 0.43, ...table2 },
    { between: ['clearance', 'intercompartmentalClearance'], r: 0.62, ...table2 },
    { between: ['centralVolume', 'intercompartmentalClearance'], r: 0, at: 'not reported', mark: 'default' },
  ],
  betweenOccasions: [
    { on: 'bioavailability', cv: 0.23, omega2: 0.0515, ...copy },
    { on: 'absorptionRate', cv: 1.2, omega2: 0.8919, ...copy },
  ],
  residual: { 'LC-MS/MS': { propSd: 0.149, addSd: 0, ...table2 } },
  domain: [
    { of: 'ageYears', from: 23, to: 71, ...cohort },
    { of: 'fatFreeMassKg', from: 35, to: 80, ...cohort },
    { of: 'hematocritFraction', from: 0.24, to: 0.45, ...cohort },
    { of: 'dailyDoseMg', from: 4.2, to: 35.9, ...cohort },
  ],
  builtIn: {
    subjects: 242,
    population: 'adult kidney recipients (Brisbane, Oslo); 3,100 levels, immunoassay converted to LC-MS/MS',
    womenPercent: 31.8,
    pregnantWomen: 0,
    mark: 'verified',
  },
  missing: ['variability between occasions from the paper'],
  remarks: [
    'A public transcription gives the proportional error as 0.0219 (= 0.148²) and omits binding, hematocrit and lag: not used.',
  ],
};
