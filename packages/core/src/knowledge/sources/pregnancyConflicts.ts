import type { Conflict } from './source.ts';

/** Where sources on pregnancy under tacrolimus contradict each other, and what is shown. */
export const pregnancyConflicts: readonly Conflict[] = [
  {
    id: 'C16',
    topic: 'Course of the ratio in pregnancy',
    between: '"Falls significantly" (answer page); in the study only in RIF alone, not in RIF with earlier losses.',
    shown: 'Both groups.',
    sourceIds: ['answerPage', 'hisano2022'],
    topics: ['immune', 'pregnancy'],
  },
  {
    id: 'C18',
    topic: 'Malformation',
    between:
      '"0.9 %, comparable with the general population" (1/113, no comparison group) against a pooled odds ratio of 1.77 (1.05-2.98) and the label.',
    shown: 'Intervals and the text of the label.',
    sourceIds: ['answerPage', 'nakagawa2019', 'metaPreg', 'usLabel'],
    topics: ['protocols', 'pregnancy'],
  },
  {
    id: 'C25',
    topic: 'Prevention of stillbirth',
    between: '"Prevention", yet two of five women had severe events, one of them with a ratio that was not raised.',
    shown: 'The five cases in full.',
    sourceIds: ['hisano2023'],
    topics: ['pregnancy'],
  },
  {
    id: 'C26',
    topic: 'Breastfeeding',
    between: '"Do not breastfeed" (product information) against "compatible" (EULAR 2016).',
    shown: 'Both.',
    sourceIds: ['euProductInformation', 'eular2016'],
    topics: ['pregnancy'],
  },
  {
    id: 'placentalTransfer',
    topic: 'Passage to the child',
    between: 'Fetal blood about 71 % of maternal (Hebert 2013) against 30-60 % (answer page, unverified).',
    shown: 'Both.',
    sourceIds: ['hebert2013', 'answerPage'],
    topics: ['pregnancy'],
  },
  {
    id: 'stableLevels',
    topic: 'Levels in pregnancy',
    between:
      '"Stable" (answer page, Nakagawa 2019; no values given) against whole-blood levels that fall in transplant pregnancies.',
    shown: 'Both.',
    sourceIds: ['answerPage', 'nakagawa2019', 'zheng2012', 'akturk2015'],
    topics: ['levels', 'pregnancy'],
  },
  {
    id: 'compatibleVFetalHarm',
    topic: 'Compatible or harmful in pregnancy',
    between: '"Compatible" (EULAR) against "can cause fetal harm" (label). They speak of different populations.',
    shown: 'Both, with their populations.',
    sourceIds: ['eular2016', 'eular2024', 'usLabel'],
    topics: ['pregnancy'],
  },
];
