import type { Claim } from './claim.ts';
import { answer } from './documents.ts';

/** Answer page: outcomes, mechanism and safety. */

export const answerOutcomes: readonly Claim[] = [
  answer('S2-16', 'outcomes', 'Clinical pregnancy 50-64 %, live birth 35-60 % [refs 4, 3].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: [
      'comparison:nakagawa2015/clinicalPregnancy',
      'comparison:nakagawa2015/liveBirth',
      'observation:bahramiAsl2020/clinicalPregnancy',
      'observation:bahramiAsl2020/liveBirth',
    ],
    recomputed: '16/25 and 5/10; 15/25 and an impossible 35 % of 10',
    note: 'Range over two studies of 25 and 10 women.',
  }),
  answer('S2-17', 'outcomes', 'Implantation rate 40 % [ref 4].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:bahramiAsl2020/implantation'],
    note: 'Bahrami-Asl 2020, read as abstract; ten women.',
  }),
  answer('S2-18', 'outcomes', 'Clinical pregnancy rate 50-64 % [refs 4, 3].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['comparison:nakagawa2015/clinicalPregnancy', 'observation:bahramiAsl2020/clinicalPregnancy'],
    note: 'Repeats S2-16.',
  }),
  answer('S2-19', 'outcomes', 'Live birth rate 35-60 % [refs 4, 3].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['comparison:nakagawa2015/liveBirth', 'observation:bahramiAsl2020/liveBirth'],
    recomputed: '35 % of 10 women is impossible',
    note: 'Repeats S2-16.',
  }),
  answer('S2-20', 'outcomes', 'Miscarriage 6.3 %, significantly lower than untreated controls [refs 3, 2].', {
    status: 'impossible',
    carriedAs: 'refuted',
    carriers: ['conflict:C15', 'observation:nakagawa2015/miscarriage'],
    recomputed: '1/16 (0.2-30.2) v no denominator',
    note: 'C15: untreated women had no pregnancies, so no miscarriage rate exists.',
  }),
  answer('S2-21', 'outcomes', 'Untreated RIF with elevated ratio has 0 % clinical pregnancy [ref 3].', {
    status: 'conflict',
    carriedAs: 'refuted',
    carriers: ['conflict:C2', 'comparison:nakagawa2015/clinicalPregnancy', 'topic:withoutTreatment'],
    recomputed: '0/17 (0-19.5) against 15/26 = 57.7 %, 4/11 = 36.4 %, 11/15 = 73.3 % untreated',
    note: 'C2; Gill 2024: live birth 40 % and 53.3 % at the 4th and 5th euploid transfer after three failures.',
  }),
  answer('S2-22', 'mechanism', 'Suppresses Th1 and promotes Th2 cytokine expression [refs 2, 4].', {
    status: 'conflict',
    carriedAs: 'refuted',
    carriers: ['conflict:C14', 'topic:mechanism'],
    note: 'C14: IL-4, the Th2 cytokine, fell in the same source.',
  }),
  answer('S2-23', 'mechanism', 'LIF, IL-10 and IL-17 rise in the endometrium [ref 4].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:bahramiAsl2020/cytokines'],
    note: 'Bahrami-Asl 2020, read as abstract.',
  }),
  answer('S2-24', 'mechanism', 'IFN-gamma and IL-4 fall, IFN-gamma/IL-10 falls [ref 4].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:bahramiAsl2020/cytokines'],
    note: 'Bahrami-Asl 2020, read as abstract; IFN-gamma/IL-4, the selection ratio, has no stated direction.',
  }),
  answer('S2-25', 'mechanism', 'IL-10 correlates with implantation rate [ref 4].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:bahramiAsl2020/cytokines'],
    note: 'Bahrami-Asl 2020, read as abstract.',
  }),
  answer('S2-26', 'mechanism', 'The ratio falls from before pregnancy to first and to second trimester [ref 6].', {
    status: 'overstated',
    carriedAs: 'study',
    carriers: ['observation:hisano2022/ratioRifAlone', 'conflict:C16'],
    note: 'Hisano 2022, read as abstract; C16: only in RIF alone (p = 0.0071 and 0.0087), not in RIF plus RPL.',
  }),
  answer(
    'S2-27',
    'safety',
    'Established safety profile in pregnancy from transplant and reproductive data [refs 1, 7].',
    {
      status: 'overstated',
      carriedAs: 'refuted',
      carriers: ['notice:pregnancy', 'conflict:compatibleVFetalHarm'],
      note: 'US label: can cause fetal harm; see S1-121 for the selection.',
    },
  ),
  answer('S2-28', 'safety', 'No significant side effects in RIF studies [ref 3].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2015/sideEffects'],
    recomputed: '0/25: upper 95 % limit 13.7 %',
    note: 'Read as abstract; 25 women.',
  }),
  answer('S2-29', 'safety', '2/109 women (1.8 %) had hypertensive disorders [ref 1].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2019/obstetricComplication'],
    recomputed: '0.2-6.5',
    note: 'Read as abstract.',
  }),
  answer('S2-30', 'safety', 'Preterm delivery 8.3 % (9/109 including twins) [ref 1].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2019/preterm'],
    recomputed: '3.8-15.1',
    note: 'Read as abstract.',
  }),
  answer('S2-31', 'safety', 'Less hypertension and preeclampsia than with cyclosporine [ref 7].', {
    status: 'unverified',
    carriedAs: 'background',
    carriers: ['observation:metaPreg/preeclampsia', 'topic:bloodPressure'],
    note: 'metaPreg pooled analysis, exposition 530: preeclampsia OR 1.01 (0.81-1.25), all comparators.',
  }),
  answer('S2-32', 'safety', 'Congenital abnormality 0.9 % (1/113), comparable to the general population [ref 1].', {
    status: 'not reproduced',
    carriedAs: 'refuted',
    carriers: ['conflict:C18', 'observation:nakagawa2019/anomaly'],
    recomputed: '0.02-4.8',
    note: 'C18: no comparison group.',
  }),
  answer('S2-33', 'safety', 'No difference in birthweight or placental weight between doses [ref 1].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2019/children'],
    note: 'Read as abstract.',
  }),
  answer('S2-34', 'safety', 'Neuromotor development comparable with the general population [ref 1].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2019/children'],
    note: 'Read as abstract; that it was evaluated is verified.',
  }),
  answer(
    'S2-35',
    'safety',
    'Crosses the placenta at 30-60 % of maternal level, no significant malformation risk [ref 7].',
    {
      status: 'conflict',
      carriedAs: 'refuted',
      carriers: ['conflict:C18', 'conflict:placentalTransfer', 'observation:metaPreg/malformation'],
      note: 'C18: metaPreg pooled analysis, exposition 530, all malformations OR 1.77 (1.05-2.98); label lists birth defects; fetal blood about 71 % of maternal (Hebert 2013); 30-60 % unverified.',
    },
  ),
];
