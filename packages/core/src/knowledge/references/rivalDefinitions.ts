import type { RivalDefinition } from './implantationRates.ts';

/** Other definitions of recurrent implantation failure, side by side with the ESHRE threshold. None is ESHRE's. */
export const rivalDefinitions: readonly RivalDefinition[] = [
  {
    id: 'lugano2022',
    words:
      'Lugano workshop 2022: not before three failed euploid blastocysts or the age-adjusted equivalent; true RIF below 5 %.',
    test: { kind: 'failed euploid blastocysts', atLeast: 3 },
    sourceId: 'lugano2022',
    confidence: 'verified',
  },
  {
    id: 'ata2021CumulativeChance',
    words: 'Ata 2021: a cumulative chance of 95 %.',
    test: { kind: 'cumulative chance', abovePercent: 95 },
    sourceId: 'ata2021',
    confidence: 'verified',
  },
  {
    id: 'ata2021Blastocysts',
    words: 'Ata 2021: at least seven untested blastocysts.',
    test: { kind: 'failed untested blastocysts', atLeast: 7 },
    sourceId: 'ata2021',
    confidence: 'verified',
  },
  {
    id: 'coughlan2014',
    words: 'Coughlan 2014: at least four good embryos in three or more cycles, under 40 years.',
    test: { kind: 'good embryos and cycles', embryos: 4, cycles: 3, belowAge: 40 },
    sourceId: 'coughlan2014',
    confidence: 'verified',
  },
  {
    id: 'polanski2014',
    words: 'Polanski 2014: two consecutive cycles with at least four cleavage embryos or two blastocysts.',
    test: { kind: 'consecutive cycles', cycles: 2, cleavageEmbryos: 4, blastocysts: 2 },
    sourceId: 'polanski2014',
    confidence: 'verified',
  },
];
