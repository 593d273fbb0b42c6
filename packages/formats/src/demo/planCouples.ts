import type { Case, ClinicProtocol } from '@nidation/core/case';
import { addDays, instantOf, type CalendarDay } from '@nidation/core/engines';
import type { Demo } from './base.ts';
import { adopted2024, answered, bornYearsAgo, embryo, failed, lab, little, measured } from './base.ts';

/** Invented couples before a planned transfer or during treatment. Nobody's data. */

/** A couple for whom everything was asked and a transfer of a tested embryo is planned in eleven days. */
export function ready(today: CalendarDay, years = 36): Case {
  const birth = bornYearsAgo(today, years);
  return {
    ...little(today, birth),
    woman: answered(today, birth),
    partner: { ageYears: 38, medicines: [] },
    transfers: [1290, 1110, 795, 530, 262].map((daysAgo, i) => failed(today, birth, { daysAgo, fresh: i % 2 === 0 })),
    losses: [],
    stillbirths: [],
    findings: [
      { investigation: 'lifestyle', partner: 'woman', result: 'normal', day: addDays(today, -216) },
      { investigation: 'lifestyle', partner: 'partner', result: 'normal', day: addDays(today, -216) },
      { investigation: 'endometrialThickness', thicknessMm: 8.4, day: addDays(today, -69) },
      { investigation: 'uterineCavity', result: 'normal', day: addDays(today, -186) },
    ],
    th1Th2: [measured(addDays(today, -19), 24.8, 2)],
    plannedTransfer: {
      day: addDays(today, 11),
      preparation: 'hormone replacement',
      eggSource: 'own',
      embryos: [embryo('euploid')],
    },
    consent: { offLabelConsent: 'yes', specialistSignature: 'yes', immunosuppressionPhysician: 'yes' },
    clinic: adopted2024(today),
  };
}

export function fitsAdopted(today: CalendarDay): Demo {
  return {
    id: 'fits-2024',
    title: 'E. & F.',
    oneLine:
      'Ratio 12.4, five failed transfers, every question answered: the adopted 2024 protocol fits, a plan is ready',
    case: { ...ready(today), id: 'demo-fits' },
  };
}

export function conflictBand(today: CalendarDay): Demo {
  return {
    id: 'conflict-band',
    title: 'G. & H.',
    oneLine: 'Ratio 11.0: the 2015 cut-off says yes, the 2024 data do not',
    case: { ...ready(today), id: 'demo-conflict', th1Th2: [measured(addDays(today, -19), 22, 2)] },
  };
}

export function azoleWhileTreated(today: CalendarDay): Demo {
  const of = ready(today);
  const transferDay = addDays(today, -3);
  return {
    id: 'azole-on-tacrolimus',
    title: 'I. & J.',
    oneLine: 'On tacrolimus since five days, fluconazole since yesterday: refused, and what to do now',
    case: {
      ...of,
      id: 'demo-azole',
      woman: {
        ...of.woman,
        medicines: [
          {
            name: 'tacrolimus',
            status: 'running',
            from: addDays(today, -5),
            doseMgPerDay: 2,
            indication: 'implantation failure',
          },
          { name: 'fluconazole', status: 'running', from: addDays(today, -1), doseMgPerDay: 150 },
          { name: 'estradiol', status: 'running', from: addDays(today, -18), doseMgPerDay: 6 },
        ],
        labs: [
          ...of.woman.labs.map((one) => ({ ...one, day: addDays(today, -12) })),
          lab('tacrolimusTrough', today, 4.1),
        ],
      },
      plannedTransfer: {
        day: transferDay,
        preparation: 'hormone replacement',
        eggSource: 'own',
        embryos: [embryo('euploid')],
      },
      issuedPlan: { version: 1, transferDay, dosesTaken: 5 },
      tacrolimus: {
        regimens: [
          {
            from: instantOf(`${addDays(today, -5)}T21:00+00:00`),
            until: instantOf(`${addDays(today, 10)}T21:00+00:00`),
            mgPerDose: 2,
            everyHours: 24,
            product: 'immediate release',
          },
        ],
        departures: [],
        levels: [
          {
            kind: 'measured',
            drawnAt: instantOf(`${today}T08:00+00:00`),
            assay: 'LC-MS/MS',
            ngPerMl: 4.1,
            asEntered: '4.1 ng/mL',
          },
        ],
      },
    },
  };
}

export function declined(today: CalendarDay): Demo {
  return {
    id: 'declined',
    title: 'Q. & R.',
    oneLine: 'The adopted protocol would fit; the couple declined, and transfers go on without immunotherapy',
    case: {
      ...ready(today, 34),
      id: 'demo-declined',
      decisions: [
        {
          kind: 'decline',
          day: addDays(today, -2),
          by: 'physician',
          reason: 'The couple weighed 11 untreated women against the label.',
        },
      ],
    },
  };
}

/** A clinic's own protocol; no study tested it. */
const BY_DEGREE: ClinicProtocol = {
  name: 'by degree, from 10.3',
  version: 2,
  startedFrom: 'nakagawa2015',
  minimumFailedTransfers: 3,
  cutOffRatio: 10.3,
  bands: [
    { fromRatio: 10.3, toRatio: 13, dailyDoseMg: 1 },
    { fromRatio: 13, toRatio: 15.8, dailyDoseMg: 2 },
    { fromRatio: 15.8, dailyDoseMg: 3 },
  ],
  dosesPerDay: 1,
  startDaysBeforeTransfer: 2,
  lastDoseDay: 13,
  continuation: 'stop at the pregnancy test',
  troughTarget: { lowNgPerMl: 3, highNgPerMl: 8, source: 'clinic decision; no target is known for RIF' },
  monitoring: 'project defaults',
  signedBy: 'head physician',
};

export function clinicsOwn(today: CalendarDay): Demo {
  const of = ready(today);
  return {
    id: 'clinic-protocol',
    title: 'O. & P.',
    oneLine: 'The clinic follows a protocol of its own from ratio 10.3; two measurements around 11, a typed reason',
    case: {
      ...of,
      id: 'demo-clinic',
      th1Th2: [measured(addDays(today, -47), 22, 2), measured(addDays(today, -19), 23.1, 2.1)],
      decisions: [
        {
          kind: 'follow',
          day: addDays(today, -2),
          by: 'physician',
          conflictReason: 'Two measurements agree; the couple knows that the 2024 data do not support a dose here.',
        },
      ],
      clinic: {
        settings: { maximumDailyDoseMg: 3 },
        adoption: {
          kind: 'clinic protocol',
          protocol: { ...BY_DEGREE, signedOn: addDays(today, -53) },
        },
      },
    },
  };
}
