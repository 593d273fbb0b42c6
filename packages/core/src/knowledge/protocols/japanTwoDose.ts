import {
  ageYears,
  embryosInFailedTransfers,
  everPositiveTest,
  explainedFailure,
  failedTransfers,
} from '../../case/facts.ts';
import { milligrams } from '../../engines/quantities/units.ts';
import { all, atLeast, below, is } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { evidence } from './sharedEvidence.ts';

/** Fixed 2 mg or 4 mg a day in two doses, 16 days. Off-label. */
export const japanTwoDose: Protocol = {
  id: 'japanTwoDose',
  name: 'Two-dose trial, Japan',
  sourceId: 'japanTwoDose',
  entryWords:
    'Three failed transfers or more with four embryos or more, never a positive test, no other cause found, 18 to below 40 years, ratio 10.3 or more.',
  entry: all(
    atLeast(failedTransfers, 3),
    atLeast(embryosInFailedTransfers, 4),
    is(everPositiveTest, false),
    is(explainedFailure, false),
    atLeast(ageYears, 18),
    below(ageYears, 40),
  ),
  cutOffRatio: 10.3,
  dose: { kind: 'fixed', dailyDoses: [milligrams(2), milligrams(4)], confidence: 'verified' },
  dosesPerDay: 2,
  scheduleWords: '1 mg or 2 mg twice daily after breakfast and supper, from two days before transfer, 16 days.',
  startDaysBeforeTransfer: 2,
  lastDoseDay: 13,
  stopWords: 'After 16 days.',
  foodWords: 'after breakfast and supper',
  adoptability: { kind: 'adoptable', asks: ['daily dose'] },
  evidenceIds: evidence('japanTwoDose/2MgV4Mg'),
  openQuestions: ['Which of the two doses? The trial shows no dose response and had no concurrent control.'],
  claims: ['S2-06', 'S2-10'],
  confidence: 'verified',
};
