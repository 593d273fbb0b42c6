import { ageYears, failedTransfers } from '../../case/facts.ts';
import { milligrams } from '../../engines/quantities/units.ts';
import { all, atLeast, atMost } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { evidence } from './sharedEvidence.ts';

/** Registered trial of a fixed dose against placebo. Complete as a rule, but without a result. Off-label. */
export const sariTrial: Protocol = {
  id: 'sariTrial',
  name: 'Sari trial (registered, no result)',
  sourceId: 'sariTrial',
  entryWords: 'Three failures or more, at most 39 years, ratio 10.3 or more.',
  entry: all(atLeast(failedTransfers, 3), atMost(ageYears, 39)),
  cutOffRatio: 10.3,
  dose: { kind: 'fixed', dailyDoses: [milligrams(3)], confidence: 'verified' },
  scheduleWords: 'From two days before transfer to the test, about 14 days after; against placebo, double-blind.',
  startDaysBeforeTransfer: 2,
  stopWords: 'At the pregnancy test, about 14 days after transfer.',
  adoptability: {
    kind: 'not adoptable',
    because: 'Registered and planned for 80 women; no result was found [default].',
  },
  evidenceIds: evidence(),
  openQuestions: [
    'At most 39 years, or at least 39, as one registry line says?',
    'Is the last dose on the day before the test or on its day?',
    'Once or twice a day?',
  ],
  claims: [],
  confidence: 'verified',
};
