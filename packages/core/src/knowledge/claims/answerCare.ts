import type { Claim } from './claim.ts';
import { answer } from './documents.ts';

/** Answer page: administration, losses, precautions, interactions and breastfeeding. */

export const answerCare: readonly Claim[] = [
  answer('S2-36', 'administration', 'Take consistently with or without food; food lowers absorption by 37 % [ref 5].', {
    status: 'verified',
    carriedAs: 'data',
    carriers: ['topic:food'],
    note: 'US label: AUC -37 % with a high-fat meal, Cmax -77 %; consistency is the advice.',
  }),
  answer('S2-37', 'administration', 'Same time and same relation to food every day [ref 5].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: ['topic:food', 'protocol:answerPage'],
    note: 'Patient sheet and reminders.',
  }),
  answer('S2-38', 'administration', 'Continue throughout pregnancy [refs 1, 2].', {
    status: 'source document',
    carriedAs: 'data',
    carriers: ['protocol:nakagawa2019', 'position:answerPage/continuing', 'conflict:C8'],
    note: 'Uncontrolled; a protocol variant, no default (C8).',
  }),
  answer('S2-39', 'administration', 'With RPL besides RIF, continue to prevent biochemical loss [ref 2].', {
    status: 'source document',
    carriedAs: 'background',
    carriers: ['topic:rifWithLosses'],
    note: 'Claim of the 2024 review (read as abstract).',
  }),
  answer(
    'S2-40',
    'RIF+RPL',
    'RIF plus RPL: delayed suppression, continued tacrolimus throughout pregnancy required [refs 6, 2].',
    {
      status: 'overstated',
      carriedAs: 'refuted',
      carriers: ['protocol:rifPlusRpl', 'observation:hisano2022/ratioRifPlusRpl'],
      note: 'Hisano 2022 (read as abstract) is an observation in 27 women; "required" is not in it.',
    },
  ),
  answer('S2-41', 'RIF+RPL', 'The ratio falls more slowly in RIF plus RPL [ref 6].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:hisano2022/ratioRifPlusRpl'],
    note: 'Hisano 2022, read as abstract; stated for Th1 percentage.',
  }),
  answer('S2-42', 'RIF+RPL', 'Tacrolimus lowers biochemical pregnancy in RPL [ref 2].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['observation:nakagawa2024Review/biochemicalLoss'],
    note: 'The 2024 review, read as abstract.',
  }),
  answer('S2-43', 'RIF+RPL', 'Live birth is higher with tacrolimus in RPL [ref 2].', {
    status: 'verified',
    carriedAs: 'study',
    carriers: ['comparison:nakagawa2022/liveBirth', 'study:nakagawa2022'],
    recomputed: '50/71 v 14/29: Fisher 0.042, Yates 0.062',
    note: 'Nakagawa 2022, read as abstract; not randomized; dose rates 12/23, 24/33 (72.7, printed 72.3), 14/15.',
  }),
  answer(
    'S2-44',
    'RIF+RPL',
    'Earlier severe obstetric complications can be controlled by tacrolimus in pregnancy [ref 2].',
    {
      status: 'source document',
      carriedAs: 'notice',
      carriers: ['observation:hisano2023/case5', 'topic:stillbirth'],
      note: 'Claim of the 2024 review (read as abstract); in S1-119 HELLP recurred on treatment.',
    },
  ),
  answer('S2-45', 'precautions', 'Screen for nephrotoxicity, glucose intolerance, hypertension [ref 7].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: ['monitoring:kidney', 'monitoring:glucose', 'monitoring:bloodPressure'],
    note: 'Add hyperkalemia, neurotoxicity, infection, malignancy (labels).',
  }),
  answer('S2-46', 'precautions', 'Screen for gestational diabetes [ref 7].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: ['monitoring:glucose', 'caution:gestationalDiabetesRisk'],
    note: 'metaPreg pooled analysis, exposition 530: gestational diabetes OR 1.58 (1.07-2.34).',
  }),
  answer('S2-47', 'precautions', 'Monitor blood pressure throughout pregnancy [ref 7].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: ['monitoring:bloodPressure'],
    note: 'Labels: hypertension is common.',
  }),
  answer('S2-48', 'precautions', 'Avoid mycophenolate, contraindicated in pregnancy [ref 7].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: ['contraindication:mycophenolate', 'interaction:mycophenolate'],
    note: 'Refusal; EULAR 2016 and 2024: mycophenolate is to be avoided.',
  }),
  answer('S2-49', 'precautions', 'Consider Pneumocystis jirovecii prophylaxis [ref 5].', {
    status: 'unverified',
    carriedAs: 'notice',
    carriers: ['topic:pneumocystis'],
    note: 'No source for short low-dose treatment; not prompted by default; trimethoprim-sulfamethoxazole adds nephrotoxicity (label) and, unverified, hyperkalemia and folate antagonism.',
  }),
  answer('S2-50', 'interactions', 'Azoles and macrolides raise tacrolimus through CYP3A4 [ref 8].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: [
      'contraindication:strongCyp3aInhibitor',
      'interaction:posaconazole',
      'interaction:voriconazole',
      'interaction:fluconazole',
      'interaction:clarithromycin',
      'interaction:erythromycin',
    ],
    recomputed: 'posaconazole AUC x4.5, voriconazole x3.2, fluconazole trough x3.1 at 200 mg and x1.4 at 100 mg',
    note: 'The sizes stand in the interaction table.',
  }),
  answer('S2-51', 'interactions', 'Cut the dose by 50-75 % when starting an azole [ref 8].', {
    status: 'conflict',
    carriedAs: 'refuted',
    carriers: ['conflict:azoleDoseCut'],
    note: 'A figure from stem-cell transplantation with sirolimus (PMC5994765); other settings differ (67 % voriconazole, 40 % fluconazole in lung, 20 % low-dose fluconazole in kidney); 1 mg cannot be cut by 75 % with 0.5 mg capsules; product: stop and refer.',
  }),
  answer('S2-52', 'interactions', 'Prefer azithromycin to erythromycin or clarithromycin [ref 8].', {
    status: 'verified',
    carriedAs: 'rule',
    carriers: ['interaction:azithromycin', 'interaction:clarithromycin', 'interaction:erythromycin'],
    note: 'Azithromycin still carries a warning: one case rose to above 30 ng/mL, QT; macrolide hypersensitivity is a contraindication in EU product information.',
  }),
  answer('S2-53', 'interactions', 'Measure levels every 2-3 days when starting any antimicrobial [ref 8].', {
    status: 'unverified',
    carriedAs: 'setting',
    carriers: ['setting:monitoring', 'topic:levelsWhen'],
    note: 'Interval is a clinic setting; "any" antimicrobial is too broad.',
  }),
  answer('S2-54', 'breastfeeding', 'Conditionally compatible with breastfeeding by rheumatology guidelines [ref 7].', {
    status: 'verified',
    carriedAs: 'data',
    carriers: [
      'position:eular2016/breastfeeding',
      'position:euProductInformation/breastfeeding',
      'conflict:C26',
      'topic:breastfeeding',
    ],
    recomputed: 'infant dose 0.06% (French 2003), max 0.23% (Bramham 2013, 14 women/15 infants)',
    note: 'C26: EULAR 2016 compatible; product information: do not breastfeed; infant dose 0.06 % (French 2003), at most 0.23 % (Bramham 2013, 14 women, 15 infants); ACR wording unverified.',
  }),
];
