import { failedTransfers } from '../../case/facts.ts';
import { atLeast } from '../../engines/rules/condition.ts';
import { unverifiedBands } from './nakagawa2015.ts';
import type { Protocol } from './protocol.ts';
import { evidence } from './sharedEvidence.ts';

/** The 2015 dosing in 124 treated women. Off-label. */
export const nakagawa2017: Protocol = {
  id: 'nakagawa2017',
  name: '2017, by degree of the ratio',
  sourceId: 'nakagawa2017',
  entryWords: 'Three failed transfers or more, ratio 10.3 or more.',
  entry: atLeast(failedTransfers, 3),
  cutOffRatio: 10.3,
  dose: unverifiedBands,
  scheduleWords: 'As in 2015: from two days before transfer to the pregnancy test, 16 days in all.',
  startDaysBeforeTransfer: 2,
  lastDoseDay: 13,
  stopWords: 'At the pregnancy test, after 16 days.',
  adoptability: {
    kind: 'not adoptable',
    because: 'The ratios at which the dose steps are unverified. A clinic may sign them in a protocol of its own.',
  },
  evidenceIds: evidence(
    'nakagawa2017/ongoingLowVHighTh1',
    'nakagawa2017/clinicalPregnancy/low',
    'nakagawa2017/clinicalPregnancy/middle',
    'nakagawa2017/clinicalPregnancy/high',
  ),
  openQuestions: [
    'No untreated women: what would have happened without treatment?',
    'At which ratios does the dose step? Those of 2015 are unverified.',
    'Once or twice a day?',
  ],
  claims: ['S1-114'],
  confidence: 'verified',
};
