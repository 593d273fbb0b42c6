import { ABSOLUTE_LIMIT_MG, adoption, by } from './adoption.ts';
import { calendarDay, doseMg, flag, number, text, whole, words } from './fields.ts';
import { optional, record, recordList } from './structure.ts';
import { troughTarget } from './tacrolimus.ts';

const DEFAULT = (value: string) => `Absent: ${value}.`;

const settings = record(
  {
    rifThresholdPercent: optional(
      number({
        unit: '%',
        from: 1,
        to: 99,
        about: 'RIF threshold: the percent that the cumulative chance must exceed.',
      }),
      DEFAULT('60'),
    ),
    minimumTransfers: optional(
      whole({ unit: 'transfers', from: 2, to: 20, about: 'Failed transfers needed at least; never below two.' }),
      DEFAULT('2'),
    ),
    positiveTestResetsCount: optional(
      flag('Whether a positive test sets the count of failed transfers back to zero.'),
      DEFAULT('false'),
    ),
    liveBirthToPregnancyMultiplier: optional(
      number({ unit: '', from: 1, to: 3, about: 'Chance of live birth × this = chance of pregnancy.' }),
      DEFAULT('1.16'),
    ),
    thinEndometriumMm: optional(
      number({ unit: 'mm', from: 3, to: 15, about: 'Endometrium below this is thin, mm.' }),
      DEFAULT('7'),
    ),
    th1Cv: optional(
      number({
        unit: '(a fraction: 0.10 for 10 %)',
        from: 0,
        to: 0.5,
        about: 'Coefficient of variation of Th1 %, a fraction.',
      }),
      DEFAULT('0.10'),
    ),
    th2Cv: optional(
      number({
        unit: '(a fraction: 0.10 for 10 %)',
        from: 0,
        to: 0.5,
        about: 'Coefficient of variation of Th2 %, a fraction.',
      }),
      DEFAULT('0.10'),
    ),
    maximumDailyDoseMg: optional(
      doseMg('The clinic’s own ceiling for tacrolimus, mg a day, in steps of 0.5.', ABSOLUTE_LIMIT_MG),
      DEFAULT('4'),
    ),
    pregnancyTestDay: optional(
      whole({ unit: 'days', from: 7, to: 28, about: 'Day after transfer of the pregnancy test.' }),
      DEFAULT('14'),
    ),
    troughTarget: optional(troughTarget, 'Absent: none set, and no dose is held against a range.'),
  },
  'What the clinic has set. Each absent field keeps its default.',
);

export const clinic = record(
  { settings: optional(settings, 'Absent: all defaults.'), adoption: adoption.optional() },
  'What the clinic has set and signed.',
);

export const decisions = recordList(
  record(
    {
      kind: words(['follow', 'decline', 'refer'], 'What was decided with the couple.'),
      day: calendarDay('Day of the decision.'),
      by: by('Who decided with them.'),
      reason: optional(text('Why. No name of a person.', 500), 'Absent: none given.'),
      conflictReason: optional(
        text(
          'Reason to go on although the ratio lies from 10.3 to below 11.8, where sources contradict each other.',
          500,
        ),
        'Absent: none given.',
      ),
    },
    'One decision.',
  ),
  'Decisions about the adopted protocol, oldest first; the last one stands.',
  100,
);

export const issuedPlan = record(
  {
    version: whole({ unit: '', from: 1, to: 1000, about: 'Version of the issued plan, from 1.' }),
    transferDay: calendarDay('Transfer day the plan was made for.'),
    dosesTaken: whole({ unit: 'doses', from: 0, to: 600, about: 'Doses already taken under it.' }),
  },
  'A plan issued earlier.',
);
