import { endometrialClass, rifThresholdReached } from '../../case/facts.ts';
import { all, any, is } from '../../engines/rules/condition.ts';
import type { Protocol } from './protocol.ts';
import { HARMS, UNTREATED } from './sharedEvidence.ts';

/** Arms of the endometrial profile cohort that contain tacrolimus. Shown as study arms, never in a plan. */
export const tabrizProfile2024: Protocol = {
  id: 'tabrizProfile2024',
  name: 'Endometrial profile cohort, Tabriz',
  sourceId: 'tabrizProfile2024',
  entryWords: 'RIF, endometrial immune profile high or mixed by the laboratory.',
  entry: all(is(rifThresholdReached, true), any(is(endometrialClass, 'high'), is(endometrialClass, 'mixed'))),
  dose: { kind: 'none', words: 'The dose is not stated.' },
  scheduleWords: 'Not stated. Vaginal probiotics in every treated arm.',
  stopWords: 'Not stated.',
  adoptability: {
    kind: 'not adoptable',
    because:
      'A study arm: no dose is defined, probiotics were given with it and, in the mixed profile, lymphocyte therapy.',
  },
  evidenceIds: [
    ...['high', 'mixed'].flatMap((arm) =>
      ['unclassified', 'balanced'].flatMap((control) => [
        `tabrizProfile2024/clinicalPregnancy/${arm}V${control}`,
        `tabrizProfile2024/liveBirth/${arm}V${control}`,
      ]),
    ),
    ...UNTREATED,
    ...HARMS,
  ],
  openQuestions: ['Thresholds, dose, start, stop and lymphocyte therapy are all undefined in the source.'],
  studyArmOnly:
    'High: vaginal probiotics and tacrolimus. Low: vaginal probiotics and lymphocyte therapy. Mixed: all three. Study arms only; lymphocyte therapy is never offered.',
  claims: ['S1-72', 'S1-75', 'S1-76', 'S1-77', 'S1-78'],
  confidence: 'source document',
};
