import { pregnancyLosses } from '../../case/facts.ts';
import { atLeast } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { HARMS } from './sharedEvidence.ts';

/** Recurrent pregnancy loss, not implantation failure. Off-label. */
export const rplNakagawa2022: Protocol = {
  id: 'rplNakagawa2022',
  name: '2022, recurrent pregnancy loss',
  sourceId: 'nakagawa2022',
  entryWords: 'Four losses or more, ratio 10.3 or more.',
  entry: atLeast(pregnancyLosses, 4),
  cutOffRatio: 10.3,
  dose: { kind: 'none', words: '1 to 4 mg a day; arms of 1, 2 and 3 mg or more, without a rule.' },
  scheduleWords: 'Start, stop and times of day: not stated.',
  stopWords: 'Not stated.',
  adoptability: { kind: 'not adoptable', because: 'No dose defined: neither rule nor dates are given.' },
  evidenceIds: [
    'nakagawa2022/liveBirth',
    'nakagawa2022/liveBirthFrom3MgV1Mg',
    'nakagawa2022/liveBirth/1Mg',
    'nakagawa2022/liveBirth/2Mg',
    'nakagawa2022/liveBirth/from3Mg',
    ...HARMS,
  ],
  openQuestions: ['By which rule was the dose chosen?', 'From which day to which day?'],
  claims: ['S2-42', 'S2-43'],
  confidence: 'verified',
};
