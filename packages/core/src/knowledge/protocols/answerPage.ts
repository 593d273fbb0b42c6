import { rifThresholdReached } from '../../case/facts.ts';
import { is } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { evidence } from './sharedEvidence.ts';

/** What the answer page says to do. Not a guideline, no evidence of its own, no numeric band. Off-label. */
export const answerPage: Protocol = {
  id: 'answerPage',
  name: 'Answer page (not a guideline)',
  sourceId: 'answerPage',
  entryWords:
    'RIF with a raised ratio, 10.3 to 11.8 or more; autoimmune disease or raised NK cells only if the ratio fits too.',
  entry: is(rifThresholdReached, true),
  cutOffRatio: 10.3,
  dose: {
    kind: 'none',
    words: '1 mg at the "lower end", 2-3 mg "moderate", up to 4 mg "severe"; no ratio is given for any of them.',
  },
  scheduleWords:
    'From two days before transfer. Trough 4-8 ng/mL, a kidney-graft range. Once or twice a day: not stated.',
  startDaysBeforeTransfer: 2,
  stopWords: 'At the earliest at the pregnancy test (16 days at least), then through pregnancy.',
  foodWords: 'always with or always without food',
  adoptability: {
    kind: 'not adoptable',
    because: 'No dose defined: no numeric bands and no schedule. A clinic may start a protocol of its own from it.',
  },
  evidenceIds: evidence(),
  openQuestions: [
    'Cut-off 10.3 or 11.8? The page names both.',
    'At which ratios does the dose step?',
    'Once or twice a day?',
    'Does the daily dose rise with the ratio at all? The only two-dose trial shows no dose response.',
  ],
  claims: ['S2-01', 'S2-03', 'S2-05', 'S2-06', 'S2-07', 'S2-08', 'S2-09', 'S2-10', 'S2-11', 'S2-36', 'S2-37'],
  confidence: 'source document',
};
