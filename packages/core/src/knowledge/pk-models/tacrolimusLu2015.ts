import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';

const table2 = { at: 'Table 2, as read in nlmixr2/nlmixr2lib', mark: 'verified' } as const;

/**
 * Oral tacrolimus, whole blood, healthy Chinese men after one dose of 2 mg. For comparison only.
 *
 * The terms for liver recipients (× 0.562, and their ALT) are left out: nobody here is one.
 */
export const tacrolimusLu2015Healthy: PopulationModel = {
  id: 'tacrolimus/lu-2015-healthy',
  use: 'sensitivity',
  role: 'healthy volunteers, forward simulation beside the patient models',
  citation: 'Lu YX et al. Acta Pharmacol Sin 2015;36(2):281-288',
  doi: '10.1038/aps.2014.110',
  structure: { stages: 1, alsoCoded: [], compartments: 2, stagesFrom: table2 },
  units: { time: 'h', dose: 'mg', concentration: 'ng/mL' },
  matrix: 'whole blood',
  // prettier-ignore
  typical: {
    absorptionRate:              { value: 0.419, unit: '1/h', ...table2 },
    clearance:                   { value: 32.8, unit: 'L/h', ...table2 },
    centralVolume:               { value: 22.7, unit: 'L', ...table2 },
    intercompartmentalClearance: { value: 76.3, unit: 'L/h', ...table2 },
    peripheralVolume:            { value: 916, unit: 'L', ...table2 },
    lag:                         { value: 0.404, unit: 'h', ...table2 },
  },
  covariates: [],
  effects: [],
  // prettier-ignore
  betweenSubjects: [
    { on: 'clearance',                   cv: 0.466, ...table2 },
    { on: 'centralVolume',               cv: 0.573, ...table2 },
    { on: 'intercompartmentalClearance', cv: 0.46, ...table2 },
    { on: 'peripheralVolume',            cv: 0.935, ...table2 },
  ],
  correlations: [],
  betweenOccasions: [],
  residual: { 'LC-MS/MS': { propSd: 0.398, addSd: 0, ...table2 } },
  domain: [{ of: 'weightKg', from: 44, to: 97, at: 'description of the cohort', mark: 'verified' }],
  builtIn: {
    subjects: 152,
    population: '40 healthy Chinese men (one dose of 2 mg, HPLC-MS) and 112 liver recipients (immunoassay troughs)',
    womenPercent: 17.1,
    pregnantWomen: 0,
    mark: 'recomputed',
  },
  missing: ['effect of the genotype'],
  remarks: ['No woman among the healthy volunteers.', 'An error of 39.8 % makes individual estimates weak.'],
};
