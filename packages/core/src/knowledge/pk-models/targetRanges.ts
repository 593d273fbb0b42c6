import type { Mark } from '../../engines/pharmacokinetics/populationModel.ts';

/** A published range of tacrolimus levels. A clinic adopts one; none is a constant of the product. */
export interface PublishedRange {
  readonly id: string;
  readonly lowNgPerMl: number;
  readonly highNgPerMl: number;
  /** In words, as the source leaves it. */
  readonly samplingWords: string;
  readonly citation: string;
  /** Whom the source speaks of. */
  readonly population: string;
  readonly mark: Mark;
  /** Whether it may drive a dose up, or only warn [default]. */
  readonly mayRaiseDose: boolean;
}

const kidney = { mayRaiseDose: false, samplingWords: 'trough, hour not stated' } as const;

/** No range of efficacy in recurrent implantation failure was found; sources differ, and all are shown. */
export const publishedRanges: readonly PublishedRange[] = [
  {
    id: 'rif-answer-page',
    lowNgPerMl: 4,
    highNgPerMl: 8,
    samplingWords: '"trough", hour not stated',
    citation: 'Answer page S2-11',
    population: 'recurrent implantation failure; stated without a study',
    mark: 'source document',
    mayRaiseDose: false,
  },
  {
    id: 'edinburgh',
    lowNgPerMl: 4,
    highNgPerMl: 8,
    citation: 'Edinburgh Renal Unit handbook',
    population: 'kidney transplant after month 3',
    mark: 'verified',
    ...kidney,
  },
  {
    id: 'akturk2015',
    lowNgPerMl: 4,
    highNgPerMl: 7,
    citation: 'Akturk S et al. Transplant Proc 2015, doi:10.1016/j.transproceed.2015.04.041',
    population: 'pregnancy after kidney transplantation',
    mark: 'verified',
    ...kidney,
  },
  {
    id: 'storset2014-oslo',
    lowNgPerMl: 3,
    highNgPerMl: 7,
    citation: 'Størset E et al. Br J Clin Pharmacol 2014;78:509-523',
    population: 'kidney transplant, Oslo',
    mark: 'verified',
    ...kidney,
  },
  {
    id: 'andrews2019-leiden',
    lowNgPerMl: 4,
    highNgPerMl: 9,
    citation: 'Andrews LM et al. Br J Clin Pharmacol 2019;85:601-615',
    population: 'kidney transplant after week 6, Leiden',
    mark: 'verified',
    ...kidney,
  },
  {
    id: 'kdigo2024',
    lowNgPerMl: 4,
    highNgPerMl: 6,
    citation: 'KDIGO 2024, lupus nephritis',
    population: 'lupus nephritis',
    mark: 'unverified',
    ...kidney,
  },
];
