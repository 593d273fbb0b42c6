import { addDays, type CalendarDay } from '@nidation/core/engines';
import type { Demo } from './base.ts';
import { bornYearsAgo, embryo, failed, lab, little } from './base.ts';

/** Invented couples who ask whether this is recurrent implantation failure. Nobody's data. */

export function reachedByTable(today: CalendarDay): Demo {
  const birth = bornYearsAgo(today, 33);
  return {
    id: 'reached-by-table',
    title: 'A. & B.',
    oneLine: 'She is 33, three failed transfers of untested embryos: the threshold is reached by the table',
    case: {
      ...little(today, birth),
      id: 'demo-reached',
      partner: { ageYears: 35, medicines: [] },
      transfers: [560, 330, 120].map((daysAgo) => failed(today, birth, { daysAgo })),
      losses: [],
      stillbirths: [],
      findings: [
        { investigation: 'endometrialThickness', thicknessMm: 6.2, day: addDays(today, -58) },
        { investigation: 'chronicEndometritis', result: 'diagnosed', day: addDays(today, -51) },
        { investigation: 'karyotype', partner: 'woman', result: 'normal', day: addDays(today, -80) },
      ],
    },
  };
}

export function readingsDiffer(today: CalendarDay): Demo {
  const birth = bornYearsAgo(today, 36);
  return {
    id: 'readings-differ',
    title: 'C. & D.',
    oneLine: 'She is 36, three failed transfers: the individual model says three are enough, the table asks for four',
    case: {
      ...little(today, birth),
      id: 'demo-differ',
      transfers: [150, 95, 40].map((daysAgo) => failed(today, birth, { daysAgo })),
      losses: [],
      prediction: {
        ageYears: 36,
        durationYears: 3,
        eggSource: 'own',
        icsi: false,
        cause: 'tubal',
        attempt: 'first',
        unsuccessfulCycles: 0,
        history: 'no IVF, never pregnant',
        medication: 'gonadotropin',
      },
    },
  };
}

export function manyUnknowns(today: CalendarDay): Demo {
  const birth = bornYearsAgo(today, 37);
  return {
    id: 'many-unknowns',
    title: 'K. & L.',
    oneLine: 'Four transfers, but quality, outcome, ploidy and method are missing: what can and cannot be said',
    case: {
      ...little(today, birth),
      id: 'demo-unknown',
      woman: {
        ...little(today, birth).woman,
        conditions: { activeInfection: 'no', pregnant: 'no' },
        labs: [lab('creatinine', addDays(today, -70), 70)],
      },
      transfers: [
        failed(today, birth, { daysAgo: 1000 }),
        failed(today, birth, { daysAgo: 760, more: { embryos: [{ stage: 'blastocyst', ploidy: 'untested' }] } }),
        failed(today, birth, { daysAgo: 540, more: { embryos: [] } }),
        withoutOutcome(today, birth),
      ],
      th1Th2: [{ day: addDays(today, -33), reportedRatio: 13.1 }],
      plannedTransfer: { embryos: [] },
    },
  };
}

function withoutOutcome(today: CalendarDay, birth: CalendarDay) {
  const { outcome: _notRecorded, ...transfer } = failed(today, birth, { daysAgo: 300, ploidy: 'euploid' });
  return transfer;
}

export function mixedAtForty(today: CalendarDay): Demo {
  const birth = bornYearsAgo(today, 40);
  const at = (daysAgo: number, ploidy: 'untested' | 'euploid') => {
    const transfer = failed(today, birth, { daysAgo, ploidy });
    return { ...transfer, ageAtRetrievalYears: 39 };
  };
  return {
    id: 'mixed-at-forty',
    title: 'M. & N.',
    oneLine: 'She is 40, untested and tested embryos: each transfer with its own row, and age 40 read both ways',
    case: {
      ...little(today, birth),
      id: 'demo-mixed',
      transfers: [at(330, 'untested'), at(240, 'untested'), at(70, 'euploid')],
      losses: [{ kind: 'miscarriage', day: addDays(today, -1500), gestationalWeek: 7 }],
      plannedTransfer: { day: addDays(today, 18), embryos: [embryo('euploid')] },
    },
  };
}
