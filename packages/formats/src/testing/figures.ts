import { knowledge } from '@nidation/core/knowledge';
import {
  attritionFigure,
  balanceFigure,
  type Figure,
  forestFigure,
  forestOfComparisons,
  ratesFigure,
  thresholdOfCounts,
} from '@nidation/core/registry';
import { estimated, headOf } from './figureHead.ts';
import { BCG, BCG_POOLED } from './figureNumbers.ts';
import { seriesFigures } from './seriesFigures.ts';

/** One figure of each kind for tests: published counts, and numbers of the oracles. Not part of any door. */

const NAMES = { nakagawa2015: 'Nakagawa 2015', nakagawa2024: 'Cohort 2024' };
const SHOWN = [
  'nakagawa2015/clinicalPregnancy',
  'nakagawa2024/sacFrom10_3',
  'nakagawa2024/sacFrom11_8',
  'nakagawa2024/sacBetween10_3And11_8',
];

const tacrolimus = forestOfComparisons(
  headOf('tacrolimus-forest', 'Tacrolimus before transfer, raised Th1/Th2 ratio: treated and untreated women', {
    cohort: 'women with recurrent implantation failure and a Th1/Th2 ratio of 10.3 or more, as published',
    method: 'risk difference from the counts, 95 % interval of Newcombe',
    source: 'Nakagawa 2015; cohort of 569 women 2024, counts rebuilt from the percentages of the lecture deck',
    notes: [
      'Three rows come from one cohort: 11.8 and above lies within 10.3 and above; 10.3 to below 11.8 is our subtraction.',
      'At 11.8 and above: Fisher p = 0.054, chi-square p = 0.043; 11 untreated women.',
    ],
  }),
  SHOWN.flatMap((id) => knowledge.comparisons.filter((comparison) => comparison.id === id)),
  NAMES,
  { kind: 'not shown', because: '2 independent studies, none randomized; a pooled claim needs 4 [default]' },
);

const bcg = forestFigure({
  ...headOf('bcg-forest', 'BCG and tuberculosis: thirteen trials', {
    cohort: 'thirteen trials of BCG vaccine',
    source: 'Colditz 1994',
    method: 'random effects, REML with Hartung-Knapp',
  }),
  axis: { label: 'Risk ratio', unit: '' },
  scale: 'logarithmic',
  noEffect: 1,
  armLabels: ['vaccinated', 'control'],
  sides: ['fewer when vaccinated', 'more when vaccinated'],
  studies: BCG.map(([label, randomized, a, n1, c, n0, value, lower, upper, weightPercent]) => ({
    label,
    randomized,
    first: { events: a, total: n1 },
    second: { events: c, total: n0 },
    estimate: estimated(value, lower, upper),
    weightPercent,
  })),
  pooled: {
    kind: 'shown',
    model: 'REML, Hartung-Knapp',
    estimate: estimated(BCG_POOLED[0], BCG_POOLED[1], BCG_POOLED[2]),
    prediction: { lower: BCG_POOLED[3], upper: BCG_POOLED[4] },
  },
});

const balance = balanceFigure({
  ...headOf('balance', 'Treated and untreated women before and after weighting', {
    method: 'absolute standardized difference; inverse probability of treatment',
  }),
  limit: 0.1,
  covariates: [
    { label: 'Age, years', before: 0.341, after: 0.032 },
    { label: 'Failed transfers', before: 0.512, after: 0.087 },
    { label: 'Th1/Th2 ratio', before: 0.894, after: 0.165 },
    { label: 'Frozen transfer of a euploid blastocyst in a hormone replacement cycle', before: -0.12, after: 0.01 },
    { label: 'Endometrial thickness, mm', before: 0.05, after: -0.06 },
  ],
});

// HFEA anonymised register 2017-2018, own eggs: clinical pregnancies back-calculated from the printed rates.
const rates = ratesFigure({
  ...headOf('rates-by-age', 'Clinical pregnancy per transfer by age', {
    cohort: 'HFEA register 2017-2018, own eggs, at least one embryo transferred: 113,380 transfers',
    method: 'Wilson intervals',
    source: 'HFEA anonymised register; counts from the rates',
    notes: ['The reference is the table of the lecture deck for untested embryos.'],
  }),
  outcome: 'Clinical pregnancy',
  denominator: 'transfer',
  referenceLabel: 'lecture deck',
  strata: [
    {
      label: '18-34 years',
      rate: { kind: 'estimated', events: 21_027, total: 48_901, lower: 0.426, upper: 0.435 },
      reference: 0.315,
    },
    { label: '35-37 years', rate: { kind: 'estimated', events: 10_679, total: 27_738, lower: 0.379, upper: 0.39 } },
    { label: '38-39 years', rate: { kind: 'estimated', events: 5_514, total: 17_072, lower: 0.316, upper: 0.33 } },
    { label: '40-42 years', rate: { kind: 'estimated', events: 3_787, total: 14_970, lower: 0.246, upper: 0.26 } },
    { label: '45-50 years', rate: { kind: 'estimated', events: 90, total: 1_068, lower: 0.069, upper: 0.103 } },
    { label: '45-50 years, euploid', rate: { kind: 'hidden' } },
    { label: '51 years and above', rate: { kind: 'no data' } },
  ],
});

const threshold = thresholdOfCounts(
  headOf('threshold', 'How many transfers make recurrent implantation failure?', {
    method: 'first number of transfers with a cumulative chance above 60 %, at least 2; Wilson intervals of the rate',
  }),
  { thresholdPercent: 60, fewest: 2 },
  [
    { label: 'Clinic A', events: 9, total: 30 },
    { label: 'Clinic B', events: 32, total: 100 },
    { label: 'Clinic C', events: 94, total: 300 },
    { label: 'Clinic D', events: 315, total: 1_000 },
    { label: 'Clinic E', events: 0, total: 17 },
  ],
);

const attrition = attritionFigure({
  ...headOf('attrition', 'From the register to the women compared', { method: 'filters in the order shown' }),
  unit: 'transfers',
  steps: [
    {
      label: 'Transfers read',
      count: 1_204,
      left: [
        { reason: 'threshold of recurrent implantation failure not reached', count: 790 },
        { reason: 'earlier transfers not recorded', count: 26 },
      ],
    },
    {
      label: 'Recurrent implantation failure by the table',
      count: 388,
      left: [{ reason: 'Th1/Th2 ratio not measured', count: 247 }],
    },
    {
      label: 'Th1/Th2 ratio measured before the transfer',
      count: 141,
      left: [{ reason: 'outcome to 12 weeks not known', count: 8 }],
    },
    { label: 'Analyzed', count: 133, left: [] },
  ],
});

export const sampleFigures: readonly Figure[] = [
  tacrolimus,
  bcg,
  ...seriesFigures,
  balance,
  rates,
  threshold,
  attrition,
];
