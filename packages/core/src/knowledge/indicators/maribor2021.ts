import type { Indicator, IndicatorSet } from './indicator.ts';

/**
 * Clinic indicators of Maribor 2021. The values are secondary transcriptions: each is marked
 * unverified until it was held against the tables of the paper.
 */

const maribor = { set: 'Maribor 2021', kind: 'clinical', confidence: 'unverified' } as const;

const mariborIndicators: readonly Indicator[] = [
  {
    ...maribor,
    id: 'cancellation',
    label: 'cancellation before retrieval',
    numerator: 'cycles cancelled before retrieval',
    denominator: 'stimulated cycles',
    good: 'low',
    competencyPercent: 6,
    benchmarkPercent: 3.5,
  },
  {
    ...maribor,
    id: 'ohssAntagonist',
    label: 'moderate or severe OHSS, antagonist',
    numerator: 'cycles with moderate or severe OHSS',
    denominator: 'stimulated antagonist cycles',
    good: 'low',
    competencyPercent: 1.5,
    benchmarkPercent: 0.5,
  },
  {
    ...maribor,
    id: 'ohssAgonist',
    label: 'moderate or severe OHSS, agonist',
    numerator: 'cycles with moderate or severe OHSS',
    denominator: 'stimulated agonist cycles',
    good: 'low',
    competencyPercent: 2.5,
    benchmarkPercent: 1,
  },
  {
    ...maribor,
    id: 'matureAtIcsi',
    label: 'MII oocytes at ICSI',
    numerator: 'MII oocytes',
    denominator: 'oocyte complexes retrieved',
    good: 'high',
    competencyPercent: 74,
    caution: 'The benchmark is a range, 75 to 90 %.',
  },
  {
    ...maribor,
    id: 'complications',
    label: 'complications after retrieval',
    numerator: 'complications that need treatment',
    denominator: 'retrievals',
    good: 'low',
    competencyPercent: 0.5,
    benchmarkPercent: 0.1,
  },
  {
    ...maribor,
    id: 'clinicalPregnancy',
    label: 'clinical pregnancy',
    numerator: 'clinical pregnancies',
    denominator: 'transfers',
    good: 'high',
    caution: 'No value: to be set locally.',
  },
  {
    ...maribor,
    id: 'multiple',
    label: 'multiple pregnancy',
    numerator: 'multiple pregnancies',
    denominator: 'pregnancies',
    good: 'low',
    competencyPercent: 13,
    benchmarkPercent: 7.5,
  },
];

export const mariborIndicatorSet: IndicatorSet = {
  citation: 'ESHRE Clinic PI Working Group. The Maribor consensus. Hum Reprod Open 2021:hoab022',
  doi: '10.1093/hropen/hoab022',
  population: 'clinics with retrieval and transfer; clinical pregnancy has no value and is set locally',
  indicators: mariborIndicators,
};
