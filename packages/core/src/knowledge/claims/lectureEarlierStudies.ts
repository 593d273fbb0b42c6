import type { Claim } from './claim.ts';
import { lecture } from './documents.ts';

/** Lecture deck: the study of 2015 and a review. */

export const lectureEarlierStudies: readonly Claim[] = [
  lecture(
    'S1-103',
    'Nakagawa 2015',
    'Prospective cohort, Sugiyama clinic, November 2011 to October 2013: 42 women with five or more failures and a raised ratio.',
    {
      status: 'verified',
      carriedAs: 'study',
      carriers: ['study:nakagawa2015', 'protocol:nakagawa2015'],
      note: "Read as abstract; the >=5 is the deck's, a Japanese ministry file says >=4 (C9).",
    },
  ),
  lecture(
    'S1-104',
    'Nakagawa 2015',
    '25 treated, 17 not; from two days before transfer to the pregnancy test, 16 days.',
    {
      status: 'verified',
      carriedAs: 'study',
      carriers: ['study:nakagawa2015', 'protocol:nakagawa2015'],
      note: 'Read as abstract.',
    },
  ),
  lecture('S1-105', 'Nakagawa 2015', 'Daily dose 1 to 3 mg by the ratio.', {
    status: 'verified',
    carriedAs: 'data',
    carriers: ['protocol:nakagawa2015'],
    note: 'Read as abstract; bands 10.3-<13.0 1 mg, 13.0-<15.8 2 mg, >=15.8 3 mg are unverified.',
  }),
  lecture('S1-106', 'Nakagawa 2015', 'Clinical pregnancy 64.0 % against 0 % (p < 0.0001).', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['comparison:nakagawa2015/clinicalPregnancy'],
    recomputed: '16/25 v 0/17 (0-19.5), Fisher 1.4e-5',
    note: 'Read as abstract; not randomized.',
  }),
  lecture('S1-107', 'Nakagawa 2015', 'Miscarriage 6.3 %.', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2015/miscarriage'],
    recomputed: '1/16 = 6.25 % (0.2-30.2)',
    note: 'Read as abstract; C15: no comparator exists.',
  }),
  lecture('S1-108', 'Nakagawa 2015', 'Live birth 60.0 % (p < 0.0001).', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['comparison:nakagawa2015/liveBirth'],
    recomputed: '15/25 v 0/17, Fisher 4.1e-5',
    note: 'Read as abstract.',
  }),
  lecture('S1-109', 'Nakagawa 2015', 'No significant side effect; no obstetric complications.', {
    status: 'verified',
    carriedAs: 'notice',
    carriers: ['observation:nakagawa2015/sideEffects', 'topic:sideEffects'],
    recomputed: '0/25: upper 95 % limit 13.7 %',
    note: 'Read as abstract; 0/25 cannot exclude 13.7 %.',
  }),
  lecture('S1-110', 'Nakagawa 2015', 'Interpret with caution: selection bias, no randomization, small sample.', {
    status: 'source document',
    carriedAs: 'notice',
    carriers: ['study:nakagawa2015', 'topic:doesItWork'],
    note: 'The answer page drops this caution.',
  }),
  lecture(
    'S1-111',
    'Andreescu 2023',
    '2020, more than three failures and a raised ratio: IL-10, LIF and IL-17 rose, IFN-gamma/IL-10, IFN-gamma and IL-4 fell; implantation 40 %, live birth 35 %.',
    {
      status: 'verified',
      carriedAs: 'study',
      carriers: [
        'study:bahramiAsl2020',
        'observation:bahramiAsl2020/implantation',
        'observation:bahramiAsl2020/liveBirth',
        'observation:bahramiAsl2020/cytokines',
      ],
      recomputed: '35 % of 10 women is impossible; 7/20 and 8/20 would fit 35 % and 40 % (our inference: per embryo)',
      note: 'Bahrami-Asl 2020, read as abstract; ten women, at least three transfers, clinical pregnancy 50 %.',
    },
  ),
  lecture(
    'S1-112',
    'Andreescu 2023',
    '2022, RIF with and without recurrent loss, all delivered live-born: tacrolimus suppressed Th1 in both groups.',
    {
      status: 'verified',
      carriedAs: 'study',
      carriers: ['study:hisano2022', 'observation:hisano2022/ratioRifAlone', 'observation:hisano2022/ratioRifPlusRpl'],
      recomputed: '31 and 27 women',
      note: 'Hisano 2022, read as abstract; all delivered live-born: survivor selection.',
    },
  ),
  lecture('S1-113', 'Andreescu 2023', 'In RIF with recurrent loss Th1 fell slowly.', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:hisano2022/ratioRifPlusRpl'],
    note: 'Hisano 2022, read as abstract; C16: the ratio fell significantly only in RIF alone.',
  }),
  lecture(
    'S1-114',
    'Andreescu 2023',
    'Women with high Th1 had lower ongoing pregnancy and higher miscarriage; a rise in Th1 may cause losses and implantation failure.',
    {
      status: 'verified',
      carriedAs: 'study',
      carriers: ['comparison:nakagawa2017/ongoingLowVHighTh1'],
      recomputed: 'ongoing 19/41 v 9/42, Fisher 0.021',
      note: 'Result belongs to Nakagawa 2017, read as abstract; all women were treated.',
    },
  ),
  lecture('S1-115', 'Andreescu 2023', 'Recommended: tacrolimus should not be stopped after implantation.', {
    status: 'source document',
    carriedAs: 'data',
    carriers: ['position:andreescu2023/continuing', 'conflict:C8'],
    note: 'Opinion of the review; C8: the Japanese trial stopped at 16 days. A position, never a rule.',
  }),
];
