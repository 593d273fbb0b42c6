import type { Claim } from './claim.ts';
import { lecture } from './documents.ts';

/** Lecture deck: the cohort of 2024 and the guideline of 2018. */

export const lectureCohort2024: readonly Claim[] = [
  lecture(
    'S1-87',
    'Nakagawa ESHRE 2024',
    'Title: tacrolimus improved IVF outcomes with euploid embryos significantly.',
    {
      status: 'conflict',
      carriedAs: 'notice',
      carriers: ['conflict:C4', 'comparison:nakagawa2024/sacFrom10_3'],
      note: 'C4: the main comparison (>=10.3) is null; deck summary; only the introduction of the same study was read.',
    },
  ),
  lecture(
    'S1-88',
    'Nakagawa ESHRE 2024',
    'About 40 % of women with RIF (four or more) had a ratio of 10.3 or more, and tacrolimus raised their pregnancy rate (2015).',
    {
      status: 'verified',
      carriedAs: 'study',
      carriers: ['observation:nakagawa2015/raisedRatio', 'conflict:C9'],
      note: 'Abstract verified; the deck says >=5 RIF for the 2015 study and >=4 here (C9).',
    },
  ),
  lecture(
    'S1-89',
    'Nakagawa ESHRE 2024',
    'A cut-off of 11.8 or more was re-derived from a retrospective analysis (2021); no prospective study had been made.',
    {
      status: 'verified',
      carriedAs: 'data',
      carriers: ['source:nakagawa2021', 'protocol:nakagawa2024', 'topic:cutOff'],
      note: 'Second-hand through the 2024 review, read as abstract; derived retrospectively by the same clinic; the 2021 paper itself was not read.',
    },
  ),
  lecture(
    'S1-90',
    'Nakagawa ESHRE 2024',
    'Prospective cohort, September 2020 to November 2021: 569 women with more than four failures, euploid or low-level mosaic blastocysts, hormone replacement or natural cycle.',
    {
      status: 'source document',
      carriedAs: 'study',
      carriers: ['study:nakagawa2024', 'protocol:nakagawa2024'],
      note: 'Deck summary; only the introduction of the same study was read; ">4" here, ">=4" elsewhere; control = ratio <10.3.',
    },
  ),
  lecture(
    'S1-91',
    'Nakagawa ESHRE 2024',
    'The Th1/Th2 ratio (IFN-gamma/IL-4) of peripheral blood is measured before transfer, in the secretory phase.',
    {
      status: 'source document',
      carriedAs: 'rule',
      carriers: ['fact:th1Th2Ratio', 'topic:ratioTest'],
      note: 'Deck summary; only the introduction of the same study was read; record the cycle phase: another Japanese clinic draws on cycle day 5-10 in the morning, timing is not standardized.',
    },
  ),
  lecture(
    'S1-92',
    'Nakagawa ESHRE 2024',
    'Ratio 10.3 or more: tacrolimus 2 to 4 mg a day from two days before transfer.',
    {
      status: 'source document',
      carriedAs: 'study',
      carriers: ['study:nakagawa2024', 'protocol:nakagawa2024', 'conflict:C6'],
      note: 'Deck summary; only the introduction of the same study was read; C6: conflicts with the 2 and 3 mg bands and with 1-3 mg of 2015.',
    },
  ),
  lecture(
    'S1-93',
    'Nakagawa ESHRE 2024',
    '174 women (30.6 %) had 10.3 or more: 148 treated, 26 not; 395 controls below.',
    {
      status: 'recomputed',
      carriedAs: 'study',
      carriers: ['study:nakagawa2024', 'observation:nakagawa2024/ratioFrom10_3'],
      recomputed: '174/569 = 30.58 %; 148+26+395 = 569',
      note: 'Why 26 women were not treated is not explained.',
    },
  ),
  lecture('S1-94', 'Nakagawa ESHRE 2024', 'Treated at 10.3 or more: hCG positive 73.0 %, gestational sac 64.2 %.', {
    status: 'recomputed',
    carriedAs: 'study',
    carriers: ['comparison:nakagawa2024/hcgFrom10_3', 'comparison:nakagawa2024/sacFrom10_3'],
    recomputed: '108/148; 95/148',
    note: 'Deck summary; only the introduction of the same study was read.',
  }),
  lecture(
    'S1-95',
    'Nakagawa ESHRE 2024',
    'Untreated at 10.3 or more: 69.2 % and 57.7 %; controls 70.6 % and 60.0 %; called similar.',
    {
      status: 'recomputed',
      carriedAs: 'study',
      carriers: [
        'comparison:nakagawa2024/hcgFrom10_3',
        'comparison:nakagawa2024/sacFrom10_3',
        'comparison:nakagawa2024/sacTreatedVBelow10_3',
        'comparison:nakagawa2024/hcgTreatedVBelow10_3',
      ],
      recomputed: '18/26, 15/26; 279/395, 237/395; GS treated v untreated Fisher 0.52',
      note: 'No effect at the cut-off that decided treatment.',
    },
  ),
  lecture(
    'S1-96',
    'Nakagawa ESHRE 2024',
    '123 women (21.6 %) had 11.8 or more: 112 treated, 11 not; second control group 410.',
    {
      status: 'recomputed',
      carriedAs: 'study',
      carriers: ['observation:nakagawa2024/ratioFrom11_8', 'conflict:C5'],
      recomputed: '123/569 = 21.62 %; 123+410 = 533, not 569',
      note: 'C5: 36 treated women with 10.3-11.8 dropped; control2 = 395 + 15 untreated women of the band.',
    },
  ),
  lecture(
    'S1-97',
    'Nakagawa ESHRE 2024',
    'Gestational sac at 11.8 or more: treated 67.0 %, untreated 36.3 % (p < 0.05); second control group 60.5 %, not significant.',
    {
      status: 'not reproduced',
      carriedAs: 'study',
      carriers: [
        'comparison:nakagawa2024/sacFrom11_8',
        'comparison:nakagawa2024/sacUntreatedFrom11_8VControl2',
        'comparison:nakagawa2024/sacTreatedFrom11_8VControl2',
      ],
      recomputed: '75/112 v 4/11: Fisher 0.054, Pearson 0.043, Yates 0.091, Boschloo 0.054; control2 248/410',
      note: 'P < 0.05 holds for Pearson only; rests on 11 untreated women (4/11, 95 % CI 10.9-69.2).',
    },
  ),
  lecture(
    'S1-98',
    'Nakagawa ESHRE 2024',
    'Derived by subtraction: gestational sac at 10.3 to below 11.8 in 20 of 36 treated and 11 of 15 untreated women.',
    {
      status: 'recomputed',
      carriedAs: 'notice',
      carriers: ['comparison:nakagawa2024/sacBetween10_3And11_8', 'notice:conflictBand', 'conflict:C3'],
      recomputed: '55.6 % v 73.3 %, Fisher 0.35; check (237+11)/410 = 60.49 % as printed',
      note: 'Our subtraction, not printed by the authors; in the band 10.3-<11.8 no candidate output is given.',
    },
  ),
  lecture('S1-99', 'Nakagawa ESHRE 2024', 'Daily dose: 2 mg from 11.8 to below 15.8, 3 mg from 15.8.', {
    status: 'source document',
    carriedAs: 'data',
    carriers: ['protocol:nakagawa2024'],
    note: 'Dose of protocol nakagawa2024 only; the text says 2-4 mg (C6).',
  }),
  lecture(
    'S1-100',
    'Nakagawa ESHRE 2024',
    'Limits: a controlled trial with few participants; endometrial and peripheral immune response after tacrolimus not evaluated; systemic and local effects need study.',
    {
      status: 'source document',
      carriedAs: 'notice',
      carriers: ['conflict:C24', 'study:nakagawa2024'],
      note: 'C24: a cohort called a controlled trial; response after tacrolimus not evaluated.',
    },
  ),
  lecture('S1-101', 'Nakagawa ESHRE 2024', 'Screening at 11.8 may improve outcomes by selecting candidates and dose.', {
    status: 'source document',
    carriedAs: 'background',
    carriers: ['topic:cutOff'],
    note: 'Hypothesis of the authors.',
  }),
  lecture('S1-102', 'ASRM 2018', 'Immunotherapies in IVF: no better live birth, or too little studied (ASRM 2018).', {
    status: 'verified',
    carriedAs: 'data',
    carriers: ['position:asrm2018/tacrolimus'],
    note: 'Class position; the 2026 ASRM committee opinion on RIF (Fertil Steril 126(2):277-293) exists and was not read.',
  }),
];
