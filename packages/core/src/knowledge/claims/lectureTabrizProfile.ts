import type { Claim } from './claim.ts';
import { lecture } from './documents.ts';

/** Lecture deck: the endometrial profile cohort of Tabriz. */

export const lectureTabrizProfile: readonly Claim[] = [
  lecture(
    'S1-72',
    'Tabriz 2024-374',
    '267 women with RIF, Valiasr Hospital in Tabriz, August 2020 to September 2023, in five groups by gene expression of IL-18, IL-15, TWEAK, Fn-14 and CD56.',
    {
      status: 'source document',
      carriedAs: 'study',
      carriers: ['study:tabrizProfile2024'],
      recomputed: '89+63+53+38+24 = 267',
      note: 'Only the deck states it; no thresholds, no randomization, no design word.',
    },
  ),
  lecture('S1-73', 'Tabriz 2024-374', 'Unclassified, 89 women: routine transfer, no immunotherapy.', {
    status: 'source document',
    carriedAs: 'study',
    carriers: ['study:tabrizProfile2024'],
    note: 'Only the deck states it; not profiled, so not comparable.',
  }),
  lecture('S1-74', 'Tabriz 2024-374', 'Balanced profile, 63 women: no immunotherapy.', {
    status: 'source document',
    carriedAs: 'study',
    carriers: ['study:tabrizProfile2024'],
    note: 'Only the deck states it.',
  }),
  lecture('S1-75', 'Tabriz 2024-374', 'High profile, 53 women: vaginal probiotics and tacrolimus.', {
    status: 'source document',
    carriedAs: 'study',
    carriers: ['study:tabrizProfile2024', 'protocol:tabrizProfile2024', 'conflict:C12'],
    note: 'Only the deck states it; no untreated high group, probiotics confound, dose absent; a study arm, never a plan.',
  }),
  lecture('S1-76', 'Tabriz 2024-374', 'Low profile, 38 women: vaginal probiotics and lymphocyte therapy.', {
    status: 'source document',
    carriedAs: 'study',
    carriers: ['study:tabrizProfile2024', 'position:project/lymphocytes'],
    note: 'Only the deck states it; lymphocyte therapy undefined (whose cells, dose, route); a study arm, never offered.',
  }),
  lecture(
    'S1-77',
    'Tabriz 2024-374',
    'Mixed profile, 24 women: vaginal probiotics, tacrolimus and lymphocyte therapy.',
    {
      status: 'source document',
      carriedAs: 'study',
      carriers: ['study:tabrizProfile2024', 'position:project/lymphocytes', 'conflict:C13'],
      note: 'Only the deck states it; C13: suppression and immunization together, no rationale; a study arm, never offered.',
    },
  ),
  lecture('S1-78', 'Tabriz 2024-374', 'Endpoints clinical pregnancy and live birth.', {
    status: 'source document',
    carriedAs: 'study',
    carriers: ['study:tabrizProfile2024'],
    note: 'Only the deck states it.',
  }),
  lecture('S1-79', 'Tabriz 2024-374', 'Unclassified: clinical pregnancy 25.8 %, live birth 23.5 %.', {
    status: 'recomputed',
    carriedAs: 'study',
    carriers: [
      'study:tabrizProfile2024',
      'comparison:tabrizProfile2024/clinicalPregnancy/highVunclassified',
      'comparison:tabrizProfile2024/liveBirth/highVunclassified',
    ],
    recomputed: '23/89 = 25.84 %; 21/89 = 23.60 %',
    note: 'Only the deck states it; 23.5 truncated.',
  }),
  lecture('S1-80', 'Tabriz 2024-374', 'Balanced: clinical pregnancy 28.5 %, live birth 25.3 %.', {
    status: 'recomputed',
    carriedAs: 'study',
    carriers: [
      'study:tabrizProfile2024',
      'comparison:tabrizProfile2024/clinicalPregnancy/highVbalanced',
      'comparison:tabrizProfile2024/liveBirth/highVbalanced',
    ],
    recomputed: '18/63 = 28.57 %; 16/63 = 25.40 %',
    note: 'Only the deck states it; percentages truncated; no better than unclassified (Fisher 0.71 and 0.85).',
  }),
  lecture('S1-81', 'Tabriz 2024-374', 'High: clinical pregnancy 56.6 %, live birth 54.7 %.', {
    status: 'recomputed',
    carriedAs: 'study',
    carriers: [
      'comparison:tabrizProfile2024/clinicalPregnancy/highVunclassified',
      'comparison:tabrizProfile2024/clinicalPregnancy/highVbalanced',
      'comparison:tabrizProfile2024/liveBirth/highVunclassified',
      'comparison:tabrizProfile2024/liveBirth/highVbalanced',
    ],
    recomputed: '30/53 and 29/53; Fisher v unclassified 0.0003, 0.0003; v balanced 0.0027, 0.0021',
    note: 'Only the deck states it.',
  }),
  lecture('S1-82', 'Tabriz 2024-374', 'Low: clinical pregnancy 47.3 %, live birth 44.7 %.', {
    status: 'recomputed',
    carriedAs: 'study',
    carriers: [
      'comparison:tabrizProfile2024/clinicalPregnancy/lowVunclassified',
      'comparison:tabrizProfile2024/clinicalPregnancy/lowVbalanced',
      'comparison:tabrizProfile2024/liveBirth/lowVunclassified',
      'comparison:tabrizProfile2024/liveBirth/lowVbalanced',
    ],
    recomputed: '18/38 and 17/38; Fisher v unclassified 0.023, 0.021; v balanced 0.085, 0.052',
    note: 'Only the deck states it; not significant v balanced by Fisher.',
  }),
  lecture('S1-83', 'Tabriz 2024-374', 'Mixed: clinical pregnancy 37.5 %, live birth 29.1 %.', {
    status: 'recomputed',
    carriedAs: 'study',
    carriers: [
      'comparison:tabrizProfile2024/clinicalPregnancy/mixedVunclassified',
      'comparison:tabrizProfile2024/clinicalPregnancy/mixedVbalanced',
      'comparison:tabrizProfile2024/liveBirth/mixedVunclassified',
      'comparison:tabrizProfile2024/liveBirth/mixedVbalanced',
    ],
    recomputed: '9/24 and 7/24; Fisher v unclassified 0.31, 0.60; v balanced 0.45, 0.79',
    note: 'Only the deck states it; not significant.',
  }),
  lecture(
    'S1-84',
    'Tabriz 2024-374',
    'Clinical pregnancy and live birth are called significantly higher in the high, low and mixed groups, and fitting immunotherapy is said to raise implantation (p < 0.05).',
    {
      status: 'not reproduced',
      carriedAs: 'refuted',
      carriers: [
        'conflict:C13',
        'comparison:tabrizProfile2024/clinicalPregnancy/mixedVunclassified',
        'comparison:tabrizProfile2024/clinicalPregnancy/mixedVbalanced',
        'comparison:tabrizProfile2024/liveBirth/mixedVunclassified',
        'comparison:tabrizProfile2024/liveBirth/mixedVbalanced',
      ],
      recomputed:
        'five-group chi-square 0.0018 (clinical pregnancy), 0.0009 (live birth); mixed v unclassified Fisher 0.31, 0.60',
      note: 'False for the mixed group; a significant overall test does not support every group.',
    },
  ),
  lecture(
    'S1-85',
    'Tabriz 2024-374',
    'Limits: more patients needed; other parameters of endometrial immune disorder needed to classify RIF and choose treatment.',
    {
      status: 'source document',
      carriedAs: 'notice',
      carriers: ['study:tabrizProfile2024'],
      note: 'The stated limits omit the lack of randomization.',
    },
  ),
  lecture(
    'S1-86',
    'Tabriz 2024-374',
    'Accurate identification of the cause helps choose treatment; personalized immunotherapy can give very promising results with few complications.',
    {
      status: 'source document',
      carriedAs: 'refuted',
      carriers: ['study:tabrizProfile2024', 'topic:personalizedMedicine'],
      note: 'No complication counts are given; not repeated.',
    },
  ),
];
