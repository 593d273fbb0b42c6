import { failedTransfers } from '../../case/facts.ts';
import { milligrams } from '../../engines/quantities/units.ts';
import { atLeast } from '../../engines/rules/condition.ts';
import type { DoseRule, Protocol } from './protocol.ts';
import { evidence } from './sharedEvidence.ts';

/** "1-3 mg by the degree of the ratio" is read in the abstract; where the steps lie is from recollection. */
export const unverifiedBands: DoseRule = {
  kind: 'bands',
  bands: [
    { fromRatio: 10.3, toRatio: 13, dailyDose: milligrams(1) },
    { fromRatio: 13, toRatio: 15.8, dailyDose: milligrams(2) },
    { fromRatio: 15.8, dailyDose: milligrams(3) },
  ],
  confidence: 'unverified',
};

/** Oral tacrolimus by the degree of the ratio. Off-label. */
export const nakagawa2015: Protocol = {
  id: 'nakagawa2015',
  name: '2015, by degree of the ratio',
  sourceId: 'nakagawa2015',
  entryWords: 'Five failed transfers or more, ratio 10.3 or more.',
  entry: atLeast(failedTransfers, 5),
  cutOffRatio: 10.3,
  dose: unverifiedBands,
  scheduleWords:
    'From two days before transfer to the pregnancy test, 16 days in all. Once or twice a day: not stated.',
  startDaysBeforeTransfer: 2,
  lastDoseDay: 13,
  stopWords: 'At the pregnancy test, after 16 days.',
  adoptability: {
    kind: 'not adoptable',
    because: 'The ratios at which the dose steps are unverified. A clinic may sign them in a protocol of its own.',
  },
  evidenceIds: evidence(
    'nakagawa2015/clinicalPregnancy',
    'nakagawa2015/liveBirth',
    'nakagawa2015/miscarriage',
    'nakagawa2015/sideEffects',
  ),
  openQuestions: [
    'Failed transfers: five or more (lecture deck) or four or more (a Japanese ministry file)?',
    'At which ratios does the dose step? 13.0 and 15.8 are unverified.',
    'Once or twice a day?',
    'Levels are not given.',
  ],
  claims: ['S1-88', 'S1-103', 'S1-104', 'S1-105'],
  confidence: 'verified',
};
