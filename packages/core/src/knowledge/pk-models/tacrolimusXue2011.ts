import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';

const abstract = { at: 'abstract', mark: 'verified' } as const;

/** Oral tacrolimus, whole blood, healthy Chinese volunteers of mixed genotype after one dose. For comparison only. */
export const tacrolimusXue2011Healthy: PopulationModel = {
  id: 'tacrolimus/xue-2011-healthy',
  use: 'sensitivity',
  role: 'healthy volunteers, forward simulation beside the patient models',
  citation: 'Xue L et al. Pharmacology 2011;88(5-6):288-294',
  structure: { stages: 1, alsoCoded: [], compartments: 2, stagesFrom: abstract },
  units: { time: 'h', dose: 'mg', concentration: 'ng/mL' },
  matrix: 'whole blood',
  // prettier-ignore
  typical: {
    absorptionRate:              { value: 0.795, unit: '1/h', ...abstract },
    clearance:                   { value: 27.7, unit: 'L/h', ...abstract },
    centralVolume:               { value: 37.5, unit: 'L', ...abstract },
    intercompartmentalClearance: { value: 34.4, unit: 'L/h', ...abstract },
    peripheralVolume:            { value: 357, unit: 'L', ...abstract },
    lag:                         { value: 0.226, unit: 'h', ...abstract },
  },
  covariates: [],
  effects: [],
  // prettier-ignore
  betweenSubjects: [
    { on: 'clearance',                   cv: 0.633, ...abstract },
    { on: 'centralVolume',               cv: 0.62, ...abstract },
    { on: 'intercompartmentalClearance', cv: 0.508, ...abstract },
    { on: 'peripheralVolume',            cv: 0.523, ...abstract },
    { on: 'absorptionRate',              cv: 0.329, ...abstract },
    { on: 'lag',                         cv: 0.0445, ...abstract },
  ],
  correlations: [],
  betweenOccasions: [],
  residual: { 'LC-MS/MS': { propSd: 0.149, addSd: 0, ...abstract } },
  domain: [],
  builtIn: {
    subjects: 73,
    population: 'healthy Chinese volunteers of mixed genotype, one dose; 956 levels by UPLC-MS/MS',
    pregnantWomen: 'not stated',
    mark: 'verified',
  },
  missing: ['effect of CYP3A5 on clearance', 'effects of body surface and red cells on the peripheral volume'],
  remarks: ['The spread may be that before covariates.'],
};
