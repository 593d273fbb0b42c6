import type { MalformedFile } from './malformedFiles.ts';
import { TACROLIMUS_ROWS } from './tacrolimusRows.ts';

/** Files whose fields are each possible and together are not. Every other fact is left out. */

const TRANSFER = {
  day: '2025-06-11',
  ageYears: 35,
  embryos: [{ quality: 'good', ploidy: 'untested' }],
  outcome: 'no positive test',
};

export type Row = readonly [name: string, path: string, fields: Readonly<Record<string, unknown>>];

const woman = (fields: object) => ({ woman: { ageYears: 36, ...fields } });
const transfers = (...all: readonly object[]) => ({
  ...woman({}),
  transfers: all.map((one) => ({ ...TRANSFER, ...one })),
});
const medicine = (fields: object) => woman({ medicines: [{ name: 'estradiol', ...fields }] });
const lab = (test: string, value: number, unit: string, fields: object = {}) =>
  woman({ labs: [{ test, day: '2026-11-16', value, unit, ...fields }] });
const prediction = (fields: object) => ({ ...woman({}), prediction: fields });
const entered = (fields: object) => ({ enteredChance: { outcome: 'live birth', source: 'this clinic', ...fields } });
const settings = (fields: object) => ({ clinic: { settings: fields } });
const TRANSFER_0 = 'transfers[0]';
const LAB_VALUE = 'woman.labs[0].value';
const MEDICINE = 'woman.medicines[0]';

const ROWS: readonly Row[] = [
  ['age and birth date differ', 'woman.ageYears', { woman: { ageYears: 36, birthDate: '1989-03-12' } }],
  ['a birth date of a child', 'woman.birthDate', { woman: { birthDate: '2019-03-12' } }],
  ['a birth date of a great-grandmother', 'woman.birthDate', { woman: { birthDate: '1919-03-12' } }],
  ['a birth date ahead', 'woman.birthDate', { woman: { birthDate: '2027-03-12' } }],
  ['his age and birth date differ', 'partner.ageYears', { partner: { ageYears: 50, birthDate: '1986-11-23' } }],
  ['too old at an earlier transfer', `${TRANSFER_0}.ageYears`, transfers({ ageYears: 36 })],
  ['too young at an earlier transfer', `${TRANSFER_0}.ageYears`, transfers({ ageYears: 33 })],
  [
    'age at transfer against the birth date',
    `${TRANSFER_0}.ageYears`,
    { woman: { birthDate: '1990-03-12' }, transfers: [{ ...TRANSFER, ageYears: 34 }] },
  ],
  ['retrieval after transfer', `${TRANSFER_0}.ageAtRetrievalYears`, transfers({ ageAtRetrievalYears: 36 })],
  [
    'her age at retrieval of donor eggs',
    `${TRANSFER_0}.ageAtRetrievalYears`,
    transfers({ eggSource: 'donor', ageAtRetrievalYears: 30 }),
  ],
  [
    'fresh, but retrieved years before',
    `${TRANSFER_0}.ageAtRetrievalYears`,
    transfers({ fresh: true, ageAtRetrievalYears: 31 }),
  ],
  ['two ages on one day', 'transfers[1].ageYears', { transfers: [TRANSFER, { ...TRANSFER, ageYears: 34 }] }],
  ['a transfer ahead', `${TRANSFER_0}.day`, transfers({ day: '2026-11-23', ageYears: 36 })],
  ['a transfer before there was IVF', `${TRANSFER_0}.day`, { transfers: [{ ...TRANSFER, day: '1969-06-11' }] }],
  ['a test two days after transfer', `${TRANSFER_0}.outcome`, transfers({ day: '2026-11-20', ageYears: 36 })],
  [
    'a sac ten days after transfer',
    `${TRANSFER_0}.outcome`,
    transfers({ day: '2026-11-12', ageYears: 36, outcome: 'clinical pregnancy' }),
  ],
  [
    'a birth two months after transfer',
    `${TRANSFER_0}.outcome`,
    transfers({ day: '2026-09-22', ageYears: 36, outcome: 'live birth' }),
  ],
  [
    'a stillbirth two months after transfer',
    `${TRANSFER_0}.outcome`,
    transfers({ day: '2026-09-22', ageYears: 36, outcome: 'stillbirth' }),
  ],
  [
    'ongoing, but not pregnant',
    `${TRANSFER_0}.outcome`,
    {
      woman: { conditions: { pregnant: 'no' } },
      transfers: [{ ...TRANSFER, day: '2026-08-22', outcome: 'ongoing pregnancy' }],
    },
  ],
  ['a transfer without an embryo', `${TRANSFER_0}.embryos`, transfers({ embryos: [] })],
  ['eleven embryos', `${TRANSFER_0}.embryos`, transfers({ embryos: Array.from({ length: 11 }, () => ({})) })],
  [
    'pregnant and a transfer planned',
    'plannedTransfer',
    { woman: { conditions: { pregnant: 'yes' } }, plannedTransfer: { day: '2026-12-03' } },
  ],
  ['planned in the past', 'plannedTransfer.day', { plannedTransfer: { day: '2026-11-21' } }],
  ['planned in a mistyped year', 'plannedTransfer.day', { plannedTransfer: { day: '2062-12-03' } }],
  ['asOf ahead of today', 'asOf', { asOf: '2026-11-23' }],
  [
    'a last day before the first',
    `${MEDICINE}.to`,
    medicine({ status: 'stopped', from: '2026-10-10', to: '2026-10-01' }),
  ],
  ['stopped, but goes on', `${MEDICINE}.status`, medicine({ status: 'stopped', to: '2026-11-23' })],
  ['stopped before it begins', `${MEDICINE}.status`, medicine({ status: 'stopped', from: '2026-11-23' })],
  ['running, but ended', `${MEDICINE}.status`, medicine({ status: 'running', to: '2026-11-21' })],
  ['running, but not begun', `${MEDICINE}.status`, medicine({ status: 'running', from: '2026-11-23' })],
  ['planned, but begun', `${MEDICINE}.status`, medicine({ status: 'planned', from: '2026-11-21' })],
  ['planned, but ended', `${MEDICINE}.status`, medicine({ status: 'planned', to: '2026-11-21' })],
  [
    'his medicine running, but ended',
    'partner.medicines[0].status',
    { partner: { medicines: [{ name: 'vitamin C', status: 'running', to: '2026-11-21' }] } },
  ],
  [
    'an allergy twice',
    'woman.allergies[1]',
    woman({ allergies: [{ substance: 'macrolide' }, { substance: 'macrolide' }] }),
  ],
  [
    'another allergy twice',
    'woman.allergies[1]',
    woman({
      allergies: [
        { substance: 'other', detail: 'penicillin' },
        { substance: 'other', detail: 'Penicillin ' },
      ],
    }),
  ],
  [
    'a live vaccine called dead',
    'woman.vaccinations[0].live',
    woman({ vaccinations: [{ name: 'MMR', live: false, day: '2026-11-02' }] }),
  ],
  [
    'varicella called dead',
    'woman.vaccinations[0].live',
    woman({ vaccinations: [{ name: 'Varicella (Varivax)', live: false, day: '2026-11-02' }] }),
  ],
  [
    'a dead vaccine called live',
    'woman.vaccinations[0].live',
    woman({ vaccinations: [{ name: 'hepatitis B', live: true, day: '2026-11-02' }] }),
  ],
  [
    'a vaccination in a mistyped year',
    'woman.vaccinations[0].day',
    woman({ vaccinations: [{ name: 'MMR', live: true, day: '2062-11-02' }] }),
  ],
  ['creatinine in the other unit', LAB_VALUE, lab('creatinine', 80, 'mg/dL')],
  ['creatinine in the other unit, low', LAB_VALUE, lab('creatinine', 0.9, 'umol/L')],
  ['glucose in the other unit', LAB_VALUE, lab('fastingGlucose', 92, 'mmol/L')],
  ['glucose in the other unit, low', LAB_VALUE, lab('fastingGlucose', 5.1, 'mg/dL')],
  ['HbA1c in the other unit', LAB_VALUE, lab('hba1c', 36, '%')],
  ['HbA1c in the other unit, low', LAB_VALUE, lab('hba1c', 5.4, 'mmol/mol')],
  ['potassium 42', LAB_VALUE, lab('potassium', 42, 'mmol/L')],
  ['magnesium 19', LAB_VALUE, lab('magnesium', 19, 'mmol/L')],
  ['hematocrit as a fraction in percent', LAB_VALUE, lab('hematocrit', 0.38, '%')],
  ['hematocrit in percent as a fraction', LAB_VALUE, lab('hematocrit', 38, '1')],
  ['albumin in the other unit', LAB_VALUE, lab('albumin', 4.2, 'g/L')],
  ['neutrophils per microliter', LAB_VALUE, lab('neutrophils', 3900, '10*9/L')],
  ['QTc in seconds', LAB_VALUE, lab('qtc', 0.42, 'ms')],
  ['a trough of 400', LAB_VALUE, lab('tacrolimusTrough', 400, 'ng/mL')],
  ['ALT 22 times the limit and more', LAB_VALUE, lab('alt', 2200, '{x.ULN}')],
  ['an unknown unit', 'woman.labs[0].unit', lab('creatinine', 62, 'mmol/L')],
  ['a unit of another test', 'woman.labs[0].unit', lab('potassium', 4.2, 'mg/dL')],
  ['ALT in U/L alone', 'woman.labs[0].upperLimitOfNormal', lab('alt', 22, 'U/L')],
  [
    'an upper limit of creatinine',
    'woman.labs[0].upperLimitOfNormal',
    lab('creatinine', 62, 'umol/L', { upperLimitOfNormal: 90 }),
  ],
  [
    'an upper limit beside a multiple of it',
    'woman.labs[0].upperLimitOfNormal',
    lab('ast', 1.2, '{x.ULN}', { upperLimitOfNormal: 35 }),
  ],
  ['a lab value ahead', 'woman.labs[0].day', lab('creatinine', 62, 'umol/L', { day: '2026-12-16' })],
  [
    'diastolic above systolic',
    'woman.bloodPressures[0].diastolicMmHg',
    woman({ bloodPressures: [{ day: '2026-11-16', systolicMmHg: 80, diastolicMmHg: 120 }] }),
  ],
  ['a miscarriage in week 30', 'losses[0].gestationalWeek', { losses: [{ kind: 'miscarriage', gestationalWeek: 30 }] }],
  [
    'a biochemical loss in week 15',
    'losses[0].gestationalWeek',
    { losses: [{ kind: 'biochemical', gestationalWeek: 15 }] },
  ],
  ['week 60', 'losses[0].gestationalWeek', { losses: [{ kind: 'miscarriage', gestationalWeek: 60 }] }],
  ['a stillbirth in week 19', 'stillbirths[0].gestationalWeek', { stillbirths: [{ gestationalWeek: 19 }] }],
  [
    'her sperm',
    'findings[0].partner',
    { findings: [{ investigation: 'spermDnaFragmentation', partner: 'woman', result: 'normal' }] },
  ],
  [
    'his uterus',
    'findings[0].partner',
    { findings: [{ investigation: 'uterineNk', partner: 'partner', result: 'normal' }] },
  ],
  [
    'an investigation that is none',
    'findings[0].investigation',
    { findings: [{ investigation: 'karyotyp', result: 'normal' }] },
  ],
  ['an investigation without its name', 'findings[0].investigation', { findings: [{ result: 'normal' }] }],
  [
    'thickness as a word',
    'findings[0].result',
    { findings: [{ investigation: 'endometrialThickness', thicknessMm: 8, result: 'normal' }] },
  ],
  ['a thickness of nothing', 'findings[0].thicknessMm', { findings: [{ investigation: 'endometrialThickness' }] }],
  ['Th1 and Th2 above all cells', 'th1Th2[0].th2Percent', { th1Th2: [{ th1Percent: 60, th2Percent: 45 }] }],
  ['Th1 of 140 %', 'th1Th2[0].th1Percent', { th1Th2: [{ th1Percent: 140 }] }],
  ['Th2 of 0 %', 'th1Th2[0].th2Percent', { th1Th2: [{ th2Percent: 0 }] }],
  [
    'first attempt after two cycles',
    'prediction.unsuccessfulCycles',
    prediction({ attempt: 'first', unsuccessfulCycles: 2 }),
  ],
  [
    'second attempt after two cycles',
    'prediction.unsuccessfulCycles',
    prediction({ attempt: 'second', unsuccessfulCycles: 2 }),
  ],
  ['first attempt with IVF before', 'prediction.history', prediction({ attempt: 'first', history: 'IVF, live birth' })],
  [
    'second attempt without IVF before',
    'prediction.history',
    prediction({ attempt: 'second', history: 'no IVF, live birth' }),
  ],
  [
    'third attempt without IVF before',
    'prediction.history',
    prediction({ attempt: 'third or more', history: 'no IVF, never pregnant' }),
  ],
  [
    'cycles without IVF',
    'prediction.history',
    prediction({ unsuccessfulCycles: 1, history: 'no IVF, never pregnant' }),
  ],
  ['older then than now', 'prediction.ageYears', prediction({ ageYears: 37 })],
  ['trying since childhood', 'prediction.durationYears', prediction({ ageYears: 36, durationYears: 27 })],
  ['more events than transfers', 'enteredChance.events', entered({ percent: 50, events: 12, transfers: 6 })],
  ['a percentage that is another', 'enteredChance.percent', entered({ percent: 30, events: 47, transfers: 122 })],
  ['events without transfers', 'enteredChance.transfers', entered({ percent: 30, events: 47 })],
  ['transfers without events', 'enteredChance.events', entered({ percent: 30, transfers: 122 })],
  ['a chance of 0 %', 'enteredChance.percent', entered({ percent: 0 })],
  [
    'adopted ahead',
    'clinic.adoption.adoptedOn',
    {
      clinic: {
        adoption: { kind: 'published', protocolId: 'nakagawa2024', adoptedBy: 'N.N.', adoptedOn: '2026-11-23' },
      },
    },
  ],
  [
    'signed ahead',
    'clinic.adoption.protocol.signedOn',
    {
      clinic: { adoption: { kind: 'clinic protocol', protocol: { name: 'ours', version: 1, signedOn: '2026-11-23' } } },
    },
  ],
  ['an adoption of nothing', 'clinic.adoption.kind', { clinic: { adoption: { kind: 'publishd', adoptedBy: 'N.N.' } } }],
  ['decided ahead', 'decisions[0].day', { decisions: [{ kind: 'decline', by: 'N.N.', day: '2026-11-23' }] }],
  ['a floor of one transfer', 'clinic.settings.minimumTransfers', settings({ minimumTransfers: 1 })],
  ['a threshold of 100 %', 'clinic.settings.rifThresholdPercent', settings({ rifThresholdPercent: 100 })],
  ['a ceiling of 4.5 mg', 'clinic.settings.maximumDailyDoseMg', settings({ maximumDailyDoseMg: 4.5 })],
  ['a ceiling of 2.25 mg', 'clinic.settings.maximumDailyDoseMg', settings({ maximumDailyDoseMg: 2.25 })],
  ['a coefficient of variation in percent', 'clinic.settings.th1Cv', settings({ th1Cv: 10 })],
  [
    'doses taken of a far plan',
    'issuedPlan.dosesTaken',
    { issuedPlan: { version: 1, transferDay: '2027-03-03', dosesTaken: 3 } },
  ],
  [
    'doses never taken',
    'issuedPlan.dosesTaken',
    { issuedPlan: { version: 1, transferDay: '2026-12-03', dosesTaken: -1 } },
  ],
  ['an age of 7', 'woman.ageYears', { woman: { ageYears: 7 } }],
  ['an age of 99', 'woman.ageYears', { woman: { ageYears: 99 } }],
  ['an age of 36.5', 'woman.ageYears', { woman: { ageYears: 36.5 } }],
  ['no asOf', 'asOf', { asOf: undefined }],
  ['no schema', 'schema', { schema: undefined }],
  ['fields at the wrong level', 'ageYears', { ageYears: 36 }],
];

export function contradictions(): readonly MalformedFile[] {
  return [...ROWS, ...TACROLIMUS_ROWS].map(([name, path, fields]) => ({
    name,
    text: JSON.stringify({ schema: 'nidation/case/1', asOf: '2026-11-22', ...fields }, null, 2),
    planted: [path],
    structural: false,
  }));
}
