import { rifThresholdReached } from '../../case/facts.ts';
import { is } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { evidence } from './sharedEvidence.ts';

/** Double-blind, placebo-controlled; dose and immune criterion not stated. Off-label. */
export const tabrizTrial: Protocol = {
  id: 'tabrizTrial',
  name: 'Tabriz placebo-controlled trial',
  sourceId: 'tabrizTrial',
  entryWords: 'RIF "with immunologic factors", which are not defined.',
  entry: is(rifThresholdReached, true),
  dose: { kind: 'none', words: 'The dose is not stated.' },
  scheduleWords: 'From the day of transfer, against placebo, double-blind.',
  startDaysBeforeTransfer: 0,
  stopWords: 'After 10 weeks.',
  adoptability: { kind: 'not adoptable', because: 'No dose defined: dose and immune criterion are not stated.' },
  evidenceIds: evidence('tabrizTrial/outcomes'),
  openQuestions: [
    'Which immunologic factors?',
    'Which dose?',
    'What counted as RIF? The ESHRE threshold is read here.',
  ],
  claims: ['S2-06'],
  confidence: 'verified',
};
