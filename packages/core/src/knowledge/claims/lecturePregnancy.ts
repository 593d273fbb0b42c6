import type { Claim } from './claim.ts';
import { lecture } from './documents.ts';

/** Lecture deck: the cases after stillbirth and the births of 2019. */

export const lecturePregnancy: readonly Claim[] = [
  lecture(
    'S1-116',
    'Hisano 2023',
    'Five women with earlier unexplained or preeclamptic stillbirth, infertility and ratio >=10.3; Th1, Th2 and NK activity measured in pregnancy.',
    {
      status: 'source document',
      carriedAs: 'study',
      carriers: ['study:hisano2023', 'protocol:hisano2023'],
      note: 'Only the deck states it.',
    },
  ),
  lecture('S1-117', 'Hisano 2023', 'Cases 1-3 live births no complication.', {
    status: 'source document',
    carriedAs: 'study',
    carriers: ['observation:hisano2023/case1', 'observation:hisano2023/case2', 'observation:hisano2023/case3'],
    note: 'Only the deck states it.',
  }),
  lecture(
    'S1-118',
    'Hisano 2023',
    'Case 4: dose 2 to 3 mg after a loss at 15 weeks; first live birth; preeclampsia and severe FGR with raised ratio at 26 weeks.',
    {
      status: 'source document',
      carriedAs: 'study',
      carriers: ['observation:hisano2023/case4'],
      note: 'Only the deck states it.',
    },
  ),
  lecture(
    'S1-119',
    'Hisano 2023',
    'Case 5: earlier early-onset preeclampsia and HELLP with emergency cesarean at 20 weeks; next pregnancy stable, then preeclampsia and HELLP again at 33 weeks; ratio not raised, NK activity markedly raised before delivery.',
    {
      status: 'source document',
      carriedAs: 'study',
      carriers: ['observation:hisano2023/case5'],
      note: 'Only the deck states it; the ratio did not predict the event.',
    },
  ),
  lecture(
    'S1-120',
    'Hisano 2023',
    'Tacrolimus could correct the imbalance before and during pregnancy, treat implantation failure, prevent stillbirth; potential candidate; no placental comparison; new biomarkers needed for indication, dose and duration.',
    {
      status: 'source document',
      carriedAs: 'notice',
      carriers: ['conflict:C25', 'observation:hisano2023/severeEvents', 'topic:stillbirth'],
      recomputed: '2/5 = 40 % (5.3-85.3)',
      note: 'Only the deck states it; C25: "prevention" from five women of whom two had severe events.',
    },
  ),
  lecture(
    'S1-121',
    'Nakagawa 2019',
    'Prospective observation: 109 women with RIF or recurrent loss, ratio 10.3 or more, 1 to 4 mg a day before and during pregnancy, all delivered live-born.',
    {
      status: 'verified',
      carriedAs: 'study',
      carriers: ['study:nakagawa2019', 'protocol:nakagawa2019'],
      note: 'Read as abstract; selection on live birth: loss, stillbirth and lethal malformation cannot be estimated.',
    },
  ),
  lecture('S1-122', 'Nakagawa 2019', '113 babies, four twin pregnancies.', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['study:nakagawa2019', 'observation:nakagawa2019/anomaly'],
    recomputed: '109 + 4 = 113',
    note: 'Read as abstract.',
  }),
  lecture('S1-123', 'Nakagawa 2019', 'Nine preterm deliveries (8.3 %).', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2019/preterm'],
    recomputed: '9/109 = 8.26 % (3.8-15.1)',
    note: 'Read as abstract; includes all four twin pregnancies.',
  }),
  lecture('S1-124', 'Nakagawa 2019', 'Two of 109 women had obstetric complications such as hypertensive disorder.', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2019/obstetricComplication'],
    recomputed: '2/109 = 1.83 % (0.2-6.5)',
    note: 'Read as abstract.',
  }),
  lecture('S1-125', 'Nakagawa 2019', 'One congenital abnormality (0.9 %).', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2019/anomaly'],
    recomputed: '1/113 = 0.88 % (0.02-4.8)',
    note: 'Read as abstract.',
  }),
  lecture(
    'S1-126',
    'Nakagawa 2019',
    'Tacrolimus was detected in maternal plasma and its concentration did not significantly fluctuate in pregnancy on a daily regimen.',
    {
      status: 'source document',
      carriedAs: 'data',
      carriers: ['observation:nakagawa2019/levels', 'conflict:stableLevels'],
      note: 'Values not given; "plasma" although assays are on whole blood; transplant data show falling whole-blood levels in pregnancy.',
    },
  ),
  lecture('S1-127', 'Nakagawa 2019', 'No difference in birthweight, placental weight, cord lymphocytes by dose.', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2019/children'],
    note: 'Read as abstract.',
  }),
  lecture('S1-128', 'Nakagawa 2019', 'Neuromotor development comparable with babies of the general population.', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2019/children'],
    note: 'Read as abstract; that it was evaluated is verified.',
  }),
  lecture(
    'S1-129',
    'Nakagawa 2019',
    'Tacrolimus was not associated with obstetric or perinatal complications; a larger study is needed.',
    {
      status: 'source document',
      carriedAs: 'notice',
      carriers: ['notice:pregnancy', 'conflict:C18'],
      note: 'No control arm.',
    },
  ),
];
