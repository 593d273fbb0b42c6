import { failedTransfers, plannedEmbryoPloidy } from '../../case/facts.ts';
import { milligrams } from '../../engines/quantities/units.ts';
import { all, any, atLeast, is } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { evidence } from './sharedEvidence.ts';

/** Oral tacrolimus by bands of the ratio, tested embryo. Off-label. 10.3 to below 11.8: treated, but no band was printed. */
export const nakagawa2024: Protocol = {
  id: 'nakagawa2024',
  name: '2024 ratio bands',
  sourceId: 'nakagawa2024',
  entryWords:
    'More than four failed transfers, a euploid or low-level mosaic blastocyst, ratio 10.3 or more. The result is at 11.8 or more.',
  entry: all(
    any(is(plannedEmbryoPloidy, 'euploid'), is(plannedEmbryoPloidy, 'low-level mosaic')),
    atLeast(failedTransfers, 5),
  ),
  cutOffRatio: 10.3,
  dose: {
    kind: 'bands',
    bands: [
      { fromRatio: 11.8, toRatio: 15.8, dailyDose: milligrams(2) },
      { fromRatio: 15.8, dailyDose: milligrams(3) },
    ],
    confidence: 'source document',
  },
  scheduleWords:
    'From two days before transfer, in a hormone replacement or natural cycle. Once or twice a day: not stated.',
  startDaysBeforeTransfer: 2,
  stopWords: 'Not stated: the clinic signs a last day.',
  adoptability: { kind: 'adoptable', asks: ['last dose day', 'doses per day'] },
  evidenceIds: evidence(
    'nakagawa2024/sacFrom11_8',
    'nakagawa2024/sacFrom10_3',
    'nakagawa2024/hcgFrom10_3',
    'nakagawa2024/sacBetween10_3And11_8',
    'nakagawa2024/sacTreatedVBelow10_3',
    'nakagawa2024/sacUntreatedFrom11_8VControl2',
  ),
  openQuestions: [
    'Failed transfers: "4 or more" (S1-88) or "more than 4" (S1-90)? More than four is used.',
    'No stop day is stated.',
    'No dose is printed for a ratio of 10.3 to below 11.8, although these women were treated.',
    'The text says 2 to 4 mg a day; the bands give 2 and 3 mg. When were 4 mg given?',
    'Once or twice a day? Nakagawa 2020 describes once daily after dinner, with 1 mg more when Th1 is high; which Th1 counts as high is unverified.',
  ],
  claims: ['S1-89', 'S1-90', 'S1-91', 'S1-92', 'S1-96', 'S1-99', 'S2-03'],
  confidence: 'source document',
};
