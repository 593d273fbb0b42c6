import { pregnancyLosses, pregnant, rifThresholdReached } from '../../case/facts.ts';
import { all, any, atLeast, is } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { HARMS } from './sharedEvidence.ts';

/** Continuation through pregnancy in 109 women, all delivered live-born. No rule from which a dose follows. Off-label. */
export const nakagawa2019: Protocol = {
  id: 'nakagawa2019',
  name: '2019, continued through pregnancy',
  sourceId: 'nakagawa2019',
  entryWords: 'RIF or recurrent pregnancy loss, ratio 10.3 or more, pregnant on tacrolimus.',
  entry: all(is(pregnant, true), any(is(rifThresholdReached, true), atLeast(pregnancyLosses, 2))),
  cutOffRatio: 10.3,
  dose: { kind: 'none', words: '1 to 4 mg a day; no bands are given.' },
  scheduleWords: 'Daily, from before pregnancy. Once or twice a day: not stated.',
  stopWords: 'Through pregnancy.',
  adoptability: { kind: 'not adoptable', because: 'No dose defined: bands are not given, nor levels or losses.' },
  evidenceIds: [
    'nakagawa2019/preterm',
    'nakagawa2019/obstetricComplication',
    'nakagawa2019/anomaly',
    'nakagawa2019/children',
    'nakagawa2019/levels',
    ...HARMS.filter((id) => id.startsWith('metaPreg/')),
    'metaPreg/preterm',
    'metaPreg/preeclampsia',
    'metaPreg/earlyLoss',
    'hisano2022/ratioRifAlone',
    'hisano2022/ratioRifPlusRpl',
  ],
  openQuestions: [
    'How many losses counted as recurrent is not stated; two are read here [default].',
    'Bands, levels and the pregnancies that were lost are not given.',
  ],
  claims: ['S1-121', 'S1-126', 'S2-38', 'S2-39'],
  confidence: 'verified',
};
