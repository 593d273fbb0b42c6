import { pregnancyLosses, rifThresholdReached } from '../../case/facts.ts';
import { all, atLeast, is } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { HARMS } from './sharedEvidence.ts';

/** An observation in women with RIF and recurrent loss who delivered live-born; not a dose. Off-label. */
export const rifPlusRpl: Protocol = {
  id: 'rifPlusRpl',
  name: '2022, RIF with recurrent loss',
  sourceId: 'hisano2022',
  entryWords: 'RIF with recurrent pregnancy loss; women who delivered live-born.',
  entry: all(is(rifThresholdReached, true), atLeast(pregnancyLosses, 2)),
  dose: { kind: 'none', words: 'No dose is stated.' },
  scheduleWords: 'Not stated.',
  stopWords: 'Through pregnancy.',
  adoptability: { kind: 'not adoptable', because: 'No dose defined: the paper follows the ratio, it gives no bands.' },
  evidenceIds: ['hisano2022/ratioRifPlusRpl', 'hisano2022/ratioRifAlone', ...HARMS],
  openQuestions: ['How many losses counted as recurrent is not stated; two are read here [default].'],
  claims: ['S1-112', 'S1-113', 'S2-40', 'S2-41'],
  confidence: 'verified',
};
