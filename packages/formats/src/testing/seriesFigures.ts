import {
  calibrationFigure,
  cumulativeFigure,
  type Figure,
  funnelOfUnits,
  monitoringFigure,
  rocFigure,
} from '@nidation/core/registry';
import { estimated, headOf } from './figureHead.ts';
import { CUMULATIVE, CUSUM, FUNNEL_UNITS, ROC_POINTS, VLAD } from './figureNumbers.ts';

/** Sample curves and series, from numbers of the oracles. Not part of any door. */

const roc = rocFigure({
  ...headOf('ratio-roc', 'Th1/Th2 ratio and clinical pregnancy', { method: 'area with 95 % interval of DeLong' }),
  marker: 'Th1/Th2 ratio',
  outcome: 'clinical pregnancy',
  curve: ROC_POINTS.map(([falsePositives, sensitivity]) => ({ falsePositives, sensitivity })),
  operatingPoints: [
    { label: 'ratio above 9.25 (largest Youden index)', sensitivity: 0.7833, specificity: 0.625 },
    { label: 'ratio above 10.3', sensitivity: 0.6, specificity: 0.7 },
    { label: 'ratio above 11.8', sensitivity: 0.4667, specificity: 0.85 },
  ],
  area: estimated(0.7451, 0.6623, 0.8279),
});

const band = (value: number, error: number): { value: number; lower: number; upper: number } => ({
  value,
  lower: Math.max(0, value - 1.96 * error),
  upper: Math.min(1, value + 1.96 * error),
});

const cumulative = cumulativeFigure({
  ...headOf('cumulative-pregnancy', 'Cumulative clinical pregnancy by transfer', {
    cohort: '300 synthetic women, first to sixth transfer',
    method: 'Aalen-Johansen, Kaplan-Meier and inverse probability of stopping, 95 % bands',
  }),
  outcome: 'clinical pregnancy',
  attemptName: 'transfer',
  lines: [
    {
      reading: 'conservative',
      assumption: 'nobody who stopped would have become pregnant',
      points: CUMULATIVE.map(([attempt, , value, error]) => ({ attempt, ...band(value, error) })),
    },
    {
      reading: 'optimal',
      assumption: 'those who stopped had the chance of those who went on',
      points: CUMULATIVE.map(([attempt, , , , value, error]) => ({ attempt, ...band(value, error) })),
    },
    {
      reading: 'weighted',
      assumption: 'stopping depends on age and number of failures only',
      points: CUMULATIVE.map(([attempt, , , , , , value]) => ({ attempt, value })),
    },
  ],
  atRisk: CUMULATIVE.map(([attempt, count]) => ({ attempt, count })),
});

const CLINICS = ['Clinic A', 'Clinic B', 'Clinic C', 'Clinic D', 'Clinic E', 'Clinic F', 'Clinic G', 'Clinic H'];
const funnel = funnelOfUnits(
  headOf('clinic-funnel', 'Clinical pregnancy by clinic', {
    method: 'binomial limits around the pooled rate, widened by √φ',
  }),
  { outcome: 'Clinical pregnancy', unitName: 'clinic', denominator: 'transfers' },
  FUNNEL_UNITS.map(([events, total], i) => ({ label: CLINICS[i] ?? '', events, total })),
);

const cusum = monitoringFigure({
  ...headOf('cusum', 'Clinical pregnancy: has the chance fallen from 38 % to 25 %?', {
    method: 'CUSUM of the log-likelihood ratio, 38 % against 25 %, limit 3.0',
  }),
  chart: 'CUSUM',
  outcome: 'clinical pregnancy',
  denominator: 'transfers',
  values: CUSUM,
  limit: 3,
  signals: [117],
});

const vlad = monitoringFigure({
  ...headOf('vlad', 'Clinical pregnancies above or below expectation', { method: 'observed minus expected at 38 %' }),
  chart: 'VLAD',
  outcome: 'clinical pregnancy',
  denominator: 'transfers',
  values: VLAD,
  signals: [],
});

const calibration = calibrationFigure({
  ...headOf('calibration', 'Chance after failures: predicted and observed', {
    method: 'groups of equal size, Wilson intervals',
  }),
  outcome: 'clinical pregnancy',
  bins: [
    { predicted: 0.12, events: 31, total: 240, lower: 0.0925, upper: 0.1777 },
    { predicted: 0.21, events: 44, total: 240, lower: 0.1393, upper: 0.2372 },
    { predicted: 0.29, events: 80, total: 240, lower: 0.2768, upper: 0.3952 },
    { predicted: 0.36, events: 79, total: 239, lower: 0.274, upper: 0.3924 },
    { predicted: 0.45, events: 121, total: 241, lower: 0.4394, upper: 0.5647 },
  ],
  measures: ['slope 1.08 (0.83 to 1.33)', 'intercept 0.02 (−0.11 to 0.15)', 'Brier score 0.196'],
});

export const seriesFigures: readonly Figure[] = [roc, cumulative, funnel, cusum, vlad, calibration];
