import type { PopulationModel } from '../../engines/pharmacokinetics/populationModel.ts';
import { cyp3a5Expresser, hematocritFraction, weightKg } from './covariates.ts';

const table2 = { at: 'Table 2, as read in nlmixr2/nlmixr2lib', mark: 'verified' } as const;
const occasions = { at: 'nlmixr2/nlmixr2lib pull request 354', mark: 'verified' } as const;
const cohort = { at: '10th and 90th percentiles of the cohort', mark: 'verified' } as const;

/**
 * Oral tacrolimus, whole blood, kidney transplant, immediate release. Reference person: 70 kg, hematocrit 0.33,
 * CYP3A5*3/*3, day 22.7 after transplantation, free prednisolone Cmax 155.5 nmol/L.
 *
 * The last two have no meaning here: both terms are held where they switch themselves off, as a project default.
 */
export const tacrolimusBergmann2014: PopulationModel = {
  id: 'tacrolimus/bergmann-2014',
  use: 'implement',
  role: 'second opinion, immediate release',
  citation: 'Bergmann TK et al. Ther Drug Monit 2014;36(1):62-70',
  doi: '10.1097/FTD.0b013e31829f1ab8',
  structure: { stages: 1, alsoCoded: [], compartments: 2, stagesFrom: table2 },
  units: { time: 'h', dose: 'mg', concentration: 'ng/mL' },
  matrix: 'whole blood',
  // prettier-ignore
  typical: {
    absorptionRate:              { value: 0.35, unit: '1/h', ...table2 },
    clearance:                   { value: 25.5, unit: 'L/h', ...table2 },
    centralVolume:               { value: 113, unit: 'L', ...table2 },
    intercompartmentalClearance: { value: 67.9, unit: 'L/h', ...table2 },
    peripheralVolume:            { value: 1060, unit: 'L', ...table2 },
    lag:                         { value: 0.44, unit: 'h', ...table2 },
  },
  covariates: [
    cyp3a5Expresser,
    hematocritFraction,
    weightKg,
    {
      name: 'postTransplantDay',
      unit: 'd',
      plausible: [0, 10000],
      whenUnknown: {
        heldAt: 22.7,
        at: 'project setting',
        mark: 'default',
        note: 'No meaning outside transplantation; 22.7 switches the term off. 180 would lower CL/F by 33 % and lift C12 at 1 mg twice daily from 3.0 to 4.9 ng/mL.',
      },
    },
    {
      name: 'freePrednisoloneCmaxNmolPerL',
      unit: 'nmol/L',
      plausible: [0, 1000],
      whenUnknown: {
        heldAt: 155.5,
        at: 'project setting',
        mark: 'default',
        note: 'Held where the term is off; 0 instead lifts a trough by 2 %.',
      },
    },
  ],
  effects: [
    { kind: 'factor when', on: 'clearance', of: 'cyp3a5Expresser', factor: 1.6, ...table2 },
    { kind: 'linear', on: 'clearance', of: 'hematocritFraction', reference: 0.33, slope: -1.01, ...table2 },
    { kind: 'power', on: 'clearance', of: 'weightKg', reference: 70, exponent: 0.75, ...table2 },
    { kind: 'linear', on: 'clearance', of: 'postTransplantDay', reference: 22.7, slope: -0.0021, cap: 180, ...table2 },
    {
      kind: 'linear',
      on: 'centralVolume',
      of: 'freePrednisoloneCmaxNmolPerL',
      reference: 155.5,
      slope: -0.0028,
      ...table2,
    },
  ],
  // prettier-ignore
  betweenSubjects: [
    { on: 'clearance',        cv: 0.295, ...table2 },
    { on: 'centralVolume',    cv: 0.468, ...table2 },
    { on: 'absorptionRate',   cv: 0.476, ...table2 },
    { on: 'peripheralVolume', cv: 0.894, ...table2 },
  ],
  correlations: [
    { between: ['centralVolume', 'absorptionRate'], r: 0.677, ...table2 },
    { between: ['centralVolume', 'peripheralVolume'], r: -0.049, ...table2 },
    { between: ['absorptionRate', 'peripheralVolume'], r: -0.013, ...table2 },
  ],
  betweenOccasions: [
    { on: 'clearance', cv: 0.299, ...occasions },
    { on: 'centralVolume', cv: 1.265, ...occasions },
  ],
  residual: { 'LC-MS/MS': { propSd: 0.183, addSd: 0, ...table2 } },
  domain: [
    { of: 'weightKg', from: 59, to: 101, ...cohort },
    { of: 'hematocritFraction', from: 0.25, to: 0.4, ...cohort },
    { of: 'singleDoseMg', from: 3, to: 8, ...cohort },
  ],
  builtIn: {
    subjects: 173,
    population: 'adult kidney recipients (Brisbane), 1,554 levels by HPLC-MS/MS',
    womenPercent: 33.5,
    pregnantWomen: 0,
    mark: 'verified',
  },
  missing: [],
  remarks: ['Its doses lie above the range of 1 to 4 mg per day.'],
};
