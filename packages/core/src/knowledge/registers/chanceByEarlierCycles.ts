import type { Confidence } from '../sources/source.ts';

/**
 * What women reach without any immune treatment, by age and number of earlier IVF cycles: HFEA anonymised register
 * 2017-2018, own eggs, at least one embryo transferred, no earlier pregnancy recorded. Counted from the register file.
 */
export interface ChanceByEarlierCycles {
  readonly ageBand: string;
  /** Completed years, both included. */
  readonly fromAge: number;
  readonly toAge: number;
  /** After 0, 1, 2, 3, 4 and 5 earlier cycles. */
  readonly transfers: readonly number[];
  readonly clinicalPregnancies: readonly number[];
  readonly liveBirths: readonly number[];
}

export const chanceByEarlierCycles: {
  readonly citation: string;
  readonly confidence: Confidence;
  readonly cautions: readonly string[];
  readonly rows: readonly ChanceByEarlierCycles[];
} = {
  citation: 'HFEA anonymised register 2017-2018, own eggs, no earlier pregnancy recorded',
  confidence: 'recomputed',
  cautions: [
    'Cycles, not transfers; no identifier of the woman: each row counts other women, not the same ones later.',
    'Those who went on were selected by funding rules and by stopping.',
    '"Previous pregnancies" is blank in 75 % of rows and read as none.',
    'United Kingdom, 2017-2018; some cycles transferred more than one embryo.',
  ],
  // prettier-ignore
  rows: [
    {
      ageBand: '18-34', fromAge: 18, toAge: 34,
      transfers: [20020, 12294, 5412, 2227, 932, 390],
      clinicalPregnancies: [9112, 5146, 2109, 879, 340, 127],
      liveBirths: [8398, 4660, 1919, 784, 306, 112],
    },
    {
      ageBand: '35-37', fromAge: 35, toAge: 37,
      transfers: [9270, 6134, 3112, 1446, 646, 324],
      clinicalPregnancies: [3672, 2311, 1104, 504, 224, 111],
      liveBirths: [3246, 2044, 968, 434, 191, 98],
    },
    {
      ageBand: '38-39', fromAge: 38, toAge: 39,
      transfers: [5460, 3633, 1871, 966, 481, 216],
      clinicalPregnancies: [1759, 1164, 516, 283, 143, 66],
      liveBirths: [1480, 978, 444, 231, 120, 56],
    },
    {
      ageBand: '40-42', fromAge: 40, toAge: 42,
      transfers: [4271, 2995, 1685, 895, 477, 275],
      clinicalPregnancies: [1021, 668, 416, 233, 106, 57],
      liveBirths: [789, 522, 327, 177, 78, 43],
    },
    {
      ageBand: '43-44', fromAge: 43, toAge: 44,
      transfers: [938, 679, 422, 233, 149, 73],
      clinicalPregnancies: [94, 88, 62, 31, 18, 10],
      liveBirths: [52, 63, 41, 20, 12, 8],
    },
  ],
};
