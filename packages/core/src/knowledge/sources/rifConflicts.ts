import type { Conflict } from './source.ts';

/** Where sources on the RIF threshold and the work-up contradict each other, and what is shown. */
export const rifConflicts: readonly Conflict[] = [
  {
    id: 'C9',
    topic: 'What counts as RIF',
    between: 'Study entries from three to five failed transfers, the Lugano definition and the ESHRE threshold.',
    shown: 'Which definitions this couple meets.',
    sourceIds: ['eshreRif2023', 'lugano2022', 'nakagawa2015', 'nakagawa2017', 'nakagawa2024', 'japanTwoDose'],
    topics: ['rif', 'protocols'],
  },
  {
    id: 'C19',
    topic: 'Age 40 in the table',
    between: 'In row "≥40" for untested embryos; between "35-40" and ">40" for euploid ones.',
    shown: 'Both readings.',
    sourceIds: ['lectureDeck', 'eshreRif2023'],
    topics: ['rif'],
  },
  {
    id: 'C20',
    topic: 'The same woman, two thresholds',
    between: 'Four transfers by the table, three by the individual model.',
    shown: 'Both on one axis, each method named.',
    sourceIds: ['lectureDeck', 'nelsonLawlor2011'],
    topics: ['rif'],
  },
  {
    id: 'C21',
    topic: 'Label of the formula',
    between: 'The deck calls (1 − p)ⁿ the chance of pregnancy; it is the chance of none.',
    shown: 'The correct label.',
    sourceIds: ['lectureDeck'],
    topics: ['rif'],
  },
  {
    id: 'C22',
    topic: 'Cycle and transfer',
    between: 'A live birth chance per IVF cycle is used as chance per transfer.',
    shown: 'Outcome and unit beside the number.',
    sourceIds: ['lectureDeck', 'nelsonLawlor2011'],
    topics: ['rif'],
  },
  {
    id: 'endometrialFunction',
    topic: 'Endometrial function tests',
    between:
      '"Can be considered" (ESHRE RIF 2023) against "not recommended" for receptivity tests (ESHRE add-ons 2023).',
    shown: 'Both ESHRE positions.',
    sourceIds: ['eshreRif2023', 'eshreAddOns2023'],
    topics: ['workup'],
  },
];
