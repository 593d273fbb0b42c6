import { z } from 'zod';
import { AGE } from './transfers.ts';
import { calendarDay, number, text, trueFalse, whole, words, wordsOrUnknown, yesNo } from './fields.ts';
import { askedList, optional, record, recordList } from './structure.ts';

const WEEKS = { unit: 'completed weeks', to: 45 } as const;

export const losses = askedList(
  record(
    {
      day: optional(calendarDay('Day of the loss.')),
      kind: words(['biochemical', 'miscarriage', 'ectopic', 'termination'], 'What kind of loss.'),
      gestationalWeek: optional(whole({ ...WEEKS, from: 2, about: 'Gestational age, completed weeks.' })),
    },
    'One pregnancy loss.',
  ),
  'Every earlier pregnancy loss, after a transfer or not. Stillbirths have their own list.',
  40,
);

export const stillbirths = askedList(
  record(
    {
      day: optional(calendarDay('Day of the stillbirth.')),
      gestationalWeek: optional(
        whole({ ...WEEKS, from: 20, about: 'Gestational age, completed weeks; before 20 weeks it is a loss.' }),
      ),
      cause: wordsOrUnknown(['unexplained', 'preeclampsia', 'other'], 'Cause as found.'),
    },
    'One stillbirth.',
  ),
  'Every earlier stillbirth.',
  20,
);

const HISTORIES = [
  'no IVF, never pregnant',
  'no IVF, pregnant, no live birth',
  'no IVF, live birth',
  'IVF, no pregnancy',
  'IVF, pregnant, no live birth',
  'IVF, live birth',
] as const;

export const prediction = record(
  {
    ageYears: optional(whole({ ...AGE, about: 'Her age then, completed years.' })),
    durationYears: optional(number({ unit: 'years', from: 0, to: 40, about: 'How long the couple had tried, years.' })),
    eggSource: wordsOrUnknown(['own', 'donor'], 'Own or donor eggs.'),
    icsi: trueFalse('Sperm injection (ICSI).'),
    cause: wordsOrUnknown(
      ['unexplained', 'tubal', 'ovulatory', 'endometriosis', 'cervical', 'male', 'multiple'],
      'Cause of infertility. "unexplained": evaluated, none found.',
    ),
    attempt: wordsOrUnknown(['first', 'second', 'third or more'], 'Which IVF attempt it was.'),
    unsuccessfulCycles: optional(
      whole({ unit: '', from: 0, to: 5, about: 'Earlier unsuccessful IVF cycles; 5 means five or more.' }),
    ),
    history: wordsOrUnknown(HISTORIES, 'Earlier pregnancies and whether they followed IVF.'),
    medication: wordsOrUnknown(['antiestrogen', 'gonadotropin', 'hormone replacement'], 'Kind of stimulation.'),
  },
  'Inputs of the individual prediction (IVFPredict), as they stood before the first counted transfer.',
);

export const enteredChance = record(
  {
    percent: number({
      unit: '%',
      from: 0,
      to: 100,
      above: true,
      about: 'Chance per transfer, percent: 27.6 for 27.6 %.',
    }),
    outcome: words(['positive test', 'clinical pregnancy', 'live birth'], 'What the chance is a chance of.'),
    source: text('Where it comes from: model or clinic, population, years. No name of a person.', 200, [
      'this clinic, 35-39 years, untested, 2023-2026',
    ]),
    events: optional(
      whole({ unit: '', from: 0, to: 10_000_000, about: 'Transfers with the outcome, for a clinic’s own rate.' }),
      'Goes together with transfers.',
    ),
    transfers: optional(
      whole({ unit: '', from: 1, to: 10_000_000, about: 'All transfers counted, for a clinic’s own rate.' }),
      'Goes together with events.',
    ),
  },
  'A chance per transfer that a clinician enters.',
);

const WHO = ['woman', 'partner'] as const;
const SHARED = {
  day: optional(calendarDay('Day of the examination.')),
  remark: optional(text('A short remark. No name of a person; never repeated in faults.', 300), 'Absent: none.'),
};
const THICKNESS = z.literal('endometrialThickness').meta({ description: 'Endometrial thickness by ultrasound.' });
const KARYOTYPE = z.literal('karyotype').meta({ description: 'Karyotype of one partner.' });
const ENDOMETRITIS = z.literal('chronicEndometritis').meta({ description: 'Biopsy for chronic endometritis.' });
const VITAMIN_D = z.literal('vitaminD').meta({ description: 'Vitamin D as judged by the laboratory.' });

export const OTHER_INVESTIGATIONS = [
  'lifestyle',
  'antiphospholipid',
  'uterineCavity',
  'endometrialFunction',
  'thyroidFunction',
  'progesterone',
  'microbiome',
  'peripheralNk',
  'uterineNk',
  'uterineTLymphocytes',
  'bloodCytokines',
  'hlaC',
  'mtDna',
  'spermDnaFragmentation',
] as const;

export const finding = z
  .discriminatedUnion('investigation', [
    record(
      {
        investigation: THICKNESS,
        thicknessMm: number({ unit: 'mm', from: 0.5, to: 40, about: 'Thickness, mm.' }),
        ...SHARED,
      },
      'Endometrial thickness.',
    ),
    record(
      {
        investigation: KARYOTYPE,
        partner: words(WHO, 'Whose karyotype.'),
        result: words(['normal', 'abnormal'], 'Result.'),
        ...SHARED,
      },
      'Karyotype.',
    ),
    record(
      { investigation: ENDOMETRITIS, result: words(['diagnosed', 'not diagnosed'], 'Result.'), ...SHARED },
      'Chronic endometritis.',
    ),
    record(
      { investigation: VITAMIN_D, result: words(['deficient', 'not deficient'], 'Result.'), ...SHARED },
      'Vitamin D.',
    ),
    record(
      {
        investigation: z.enum(OTHER_INVESTIGATIONS).meta({ description: 'Any other investigation of the list.' }),
        partner: wordsOrUnknown(WHO, 'Who was examined.'),
        result: words(['normal', 'abnormal'], 'Result.'),
        ...SHARED,
      },
      'Any other investigation of the work-up list.',
    ),
  ])
  .meta({ description: 'Result of one investigation. An investigation without a result is left out.' });

export const findings = recordList(finding, 'What the work-up of both partners found.', 200);

const screening = (about: string) =>
  wordsOrUnknown(['negative', 'treated', 'positive'], `${about} "treated": positive and adequately treated.`);

export const conditions = record(
  {
    activeInfection: yesNo('Active or untreated infection.'),
    tuberculosis: screening('Tuberculosis screen.'),
    hepatitisB: screening('Hepatitis B screen.'),
    hiv: screening('HIV screen.'),
    malignancy: wordsOrUnknown(
      ['none', 'cleared by an oncologist', 'not cleared'],
      'Current or past malignancy, and whether an oncologist has cleared her.',
    ),
    breastfeeding: yesNo('Breastfeeding now.'),
    pregnant: yesNo('Pregnant now.'),
    diabetes: yesNo('Diabetes.'),
    gestationalDiabetesRisk: yesNo('Risk factors for gestational diabetes.'),
    longQt: yesNo('Long QT.'),
    autoimmuneDisease: yesNo('Autoimmune disease.'),
    antiphospholipidRiskFactor: yesNo(
      'Risk factors for antiphospholipid syndrome; which ones count is for the physician to say.',
    ),
    explainedFailure: yesNo('A tubal, uterine, hormonal or male cause was found that explains the failures.'),
  },
  'Her conditions. Each yes, no, or not known: a missing one is never taken as no.',
);

export const consent = record(
  {
    offLabelConsent: yesNo('She has consented to off-label treatment.'),
    specialistSignature: yesNo('A specialist has signed.'),
    immunosuppressionPhysician: yesNo('A physician experienced in immunosuppression takes part.'),
  },
  'What was agreed and who answers for it. No names of people.',
);
