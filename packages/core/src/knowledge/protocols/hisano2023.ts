import { earlierStillbirth } from '../../case/facts.ts';
import { is } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { HARMS } from './sharedEvidence.ts';

/** Five women after an earlier stillbirth; dosed one by one. Off-label. */
export const hisano2023: Protocol = {
  id: 'hisano2023',
  name: 'After stillbirth, five cases',
  sourceId: 'hisano2023',
  entryWords: 'Infertility, an earlier unexplained or preeclamptic stillbirth, ratio 10.3 or more.',
  entry: is(earlierStillbirth, true),
  cutOffRatio: 10.3,
  dose: { kind: 'none', words: 'Individual; in one woman 2 mg raised to 3 mg.' },
  scheduleWords: 'From before pregnancy. Once or twice a day: not stated.',
  stopWords: 'Through pregnancy.',
  adoptability: {
    kind: 'not adoptable',
    because: 'No dose defined: five women were dosed one by one, without a rule.',
  },
  evidenceIds: [
    'hisano2023/severeEvents',
    'hisano2023/case1',
    'hisano2023/case2',
    'hisano2023/case3',
    'hisano2023/case4',
    'hisano2023/case5',
    ...HARMS,
  ],
  openQuestions: ['By which rule was the dose chosen and raised?'],
  claims: ['S1-116', 'S1-118', 'S1-120'],
  confidence: 'source document',
};
