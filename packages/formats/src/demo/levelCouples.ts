import type { Case, LevelAssay, LevelRecord, RegimenRecord } from '@nidation/core/case';
import { addDays, instantOf, type CalendarDay } from '@nidation/core/engines';
import { lab, type Demo } from './base.ts';
import { ready } from './planCouples.ts';

/** Invented couples of whom a tacrolimus level came back. Nobody's data. */

const at = (day: CalendarDay, time: string) => instantOf(`${day}T${time}+00:00`);

function drawn(day: CalendarDay, time: string, ngPerMl: number): LevelRecord {
  return {
    kind: 'measured',
    drawnAt: at(day, time),
    assay: 'LC-MS/MS',
    ngPerMl,
    asEntered: `${String(ngPerMl)} ng/mL`,
  };
}

function belowLimit(day: CalendarDay, time: string, limitNgPerMl: number, assay: LevelAssay): LevelRecord {
  return {
    kind: 'below the limit',
    drawnAt: at(day, time),
    assay,
    limitNgPerMl,
    asEntered: `below ${String(limitNgPerMl)} ng/mL`,
  };
}

function inTheEvening(from: CalendarDay, mgPerDose: number, until: CalendarDay): RegimenRecord {
  return {
    from: at(from, '21:00'),
    until: at(until, '21:00'),
    mgPerDose,
    everyHours: 24,
    product: 'immediate release',
  };
}

/** Since day −2 on tacrolimus; the transfer was eight days ago. */
function onTreatment(today: CalendarDay): Case {
  const of = ready(today);
  const transferDay = addDays(today, -8);
  return {
    ...of,
    woman: {
      ...of.woman,
      medicines: [
        {
          name: 'tacrolimus',
          status: 'running',
          from: addDays(transferDay, -2),
          doseMgPerDay: 2,
          indication: 'implantation failure',
        },
        { name: 'estradiol', status: 'running', from: addDays(today, -24), doseMgPerDay: 6 },
      ],
      labs: of.woman.labs.map((one) => ({ ...one, day: addDays(today, -14) })),
    },
    plannedTransfer: { ...of.plannedTransfer!, day: transferDay },
    issuedPlan: { version: 1, transferDay, dosesTaken: 10 },
  };
}

export function levelCameBack(today: CalendarDay): Demo {
  const of = onTreatment(today);
  return {
    id: 'level-came-back',
    title: 'S. & T.',
    oneLine: 'On 2 mg once a day since ten days, a level of 3.1 ng/mL: the clinic has a range, the models are asked',
    case: {
      ...of,
      id: 'demo-level',
      tacrolimus: {
        regimens: [inTheEvening(addDays(today, -10), 2, addDays(today, 5))],
        departures: [],
        levels: [drawn(addDays(today, -1), '08:10', 3.1)],
        cyp3a5: 'non-expresser',
      },
      clinic: {
        ...of.clinic,
        settings: {
          ...of.clinic.settings,
          troughTarget: {
            lowNgPerMl: 4,
            highNgPerMl: 8,
            source: 'kidney transplantation after month 3, signed by the clinic',
            mayRaiseDose: false,
          },
        },
      },
    },
  };
}

export function levelsInPregnancy(today: CalendarDay): Demo {
  const of = onTreatment(today);
  const transferDay = addDays(today, -70);
  return {
    id: 'levels-in-pregnancy',
    title: 'U. & V.',
    oneLine: 'Pregnant and still on tacrolimus, hematocrit falling, the last level below the limit of an immunoassay',
    case: {
      ...of,
      id: 'demo-pregnant',
      woman: {
        ...of.woman,
        conditions: { ...of.woman.conditions, pregnant: 'yes' },
        medicines: [
          {
            name: 'tacrolimus',
            status: 'running',
            from: addDays(transferDay, -2),
            doseMgPerDay: 2,
            indication: 'implantation failure',
          },
        ],
        labs: [
          ...of.woman.labs.map((one) => ({ ...one, day: addDays(today, -75) })),
          lab('hematocrit', addDays(today, -3), 33),
        ],
      },
      plannedTransfer: { ...of.plannedTransfer!, day: transferDay },
      issuedPlan: { version: 1, transferDay, dosesTaken: 72 },
      tacrolimus: {
        regimens: [inTheEvening(addDays(transferDay, -2), 2, addDays(today, 14))],
        departures: [{ kind: 'missed', at: at(addDays(today, -9), '21:00') }],
        levels: [drawn(addDays(today, -45), '20:40', 2.6), belowLimit(addDays(today, -2), '20:30', 2, 'immunoassay')],
      },
    },
  };
}
