import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { cyp3a5Expresser, hematocritPercent, immediateRelease } from './covariates.ts';

const table4 = { at: 'Table 4, as read in nlmixr2/nlmixr2lib', mark: 'verified' } as const;
const code = { at: 'public virtual-cohort code', mark: 'unverified' } as const;
const cohort = { at: 'description of the cohort', mark: 'verified' } as const;

/**
 * Oral tacrolimus, whole blood, kidney transplant. Reference person: prolonged release, CYP3A5*3/*3, hematocrit 35 %.
 * Clearances and volumes are apparent (divided by F).
 *
 * Caution: no pregnant woman and no IVF patient was in the cohort; its doses treat rejection.
 */
export const tacrolimusWoillard2011: PopulationModel = {
  id: 'tacrolimus/woillard-2011',
  use: 'implement',
  role: 'primary for immediate-release and prolonged-release capsules',
  citation: 'Woillard JB et al. Br J Clin Pharmacol 2011;71(3):391-402',
  doi: '10.1111/j.1365-2125.2010.03837.x',
  structure: {
    stages: 4,
    alsoCoded: [3],
    compartments: 2,
    stagesFrom: {
      at: 'FelicienLL/mapbayr issue 151, the co-first-author’s own code',
      mark: 'unverified',
      note: 'The paper says three transit compartments; public code has 4 stages (dose compartment + 3) or 3 in all. Troughs differ by 0.9 %, levels before 3 h by up to 23 %.',
    },
  },
  units: { time: 'h', dose: 'mg', concentration: 'ng/mL' },
  matrix: 'whole blood',
  // prettier-ignore
  typical: {
    absorptionRate:              { value: 3.34, unit: '1/h', ...table4 },
    clearance:                   { value: 21.2, unit: 'L/h', ...table4 },
    centralVolume:               { value: 486, unit: 'L', ...table4 },
    intercompartmentalClearance: { value: 79, unit: 'L/h', ...table4 },
    peripheralVolume:            { value: 271, unit: 'L', ...table4 },
  },
  covariates: [hematocritPercent, cyp3a5Expresser, immediateRelease],
  effects: [
    { kind: 'power', on: 'clearance', of: 'hematocritPercent', reference: 35, exponent: -1.14, ...table4 },
    {
      kind: 'factor when',
      on: 'clearance',
      of: 'cyp3a5Expresser',
      factor: 2.0,
      ...table4,
      note: '6 expressers, one of them on immediate release',
    },
    {
      kind: 'factor when',
      on: 'absorptionRate',
      of: 'immediateRelease',
      factor: 1.53,
      ...table4,
      note: 'also carries time after transplantation',
    },
    {
      kind: 'factor when',
      on: 'centralVolume',
      of: 'immediateRelease',
      factor: 0.29,
      ...table4,
      note: 'also carries time after transplantation',
    },
  ],
  // prettier-ignore
  betweenSubjects: [
    { on: 'absorptionRate',              cv: 0.24, ...table4 },
    { on: 'clearance',                   cv: 0.28, ...table4 },
    { on: 'centralVolume',               cv: 0.31, ...table4 },
    { on: 'intercompartmentalClearance', cv: 0.54, ...table4 },
    { on: 'peripheralVolume',            cv: 0.6, ...table4 },
  ],
  correlations: [],
  // prettier-ignore
  betweenOccasions: [
    { on: 'absorptionRate', cv: 0.33, ...code },
    { on: 'clearance',      cv: 0.31, ...code },
    { on: 'centralVolume',  cv: 0.75, ...code },
  ],
  residual: { 'LC-MS/MS': { propSd: 0.113, addSd: 0.71, ...table4 } },
  domain: [
    { of: 'hematocritPercent', from: 20.9, to: 46.6, ...cohort },
    { of: 'weightKg', from: 45, to: 116, ...cohort },
    { of: 'ageYears', from: 18, to: 77, ...cohort },
    { of: 'dailyDoseMg', from: 0.5, to: 10, ...cohort },
  ],
  builtIn: {
    subjects: 73,
    population:
      'adult kidney recipients, LC-MS/MS: 32 on immediate release in months 0 to 6, 41 on prolonged release after month 12',
    womenPercent: 47.9,
    pregnantWomen: 0,
    mark: 'verified',
  },
  missing: ['stage count from the paper or its control stream', 'variability between occasions from the paper'],
  remarks: ['The Discussion quotes central volumes of 205 and 527 L; Table 4 gives 141 and 486 L and is used.'],
};
