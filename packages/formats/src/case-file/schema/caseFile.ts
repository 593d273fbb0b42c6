import { z } from 'zod';
import { clinic, decisions, issuedPlan } from './clinic.ts';
import { calendarDay, code, notAllowed } from './fields.ts';
import { optional, record } from './structure.ts';
import { consent, enteredChance, findings, losses, prediction, stillbirths } from './history.ts';
import { endometrialProfile, nkCells, th1Th2 } from './immune.ts';
import { tacrolimus } from './tacrolimus.ts';
import { plannedTransfer, transfers } from './transfers.ts';
import { partner, woman } from './woman.ts';

/** The whole case file. The order of its fields is the order in which files are written. */

export const SCHEMA_NAME = 'nidation/case/1';

const NOTHING = 'Absent: nothing known.';

export const caseFile = record(
  {
    schema: z
      .literal(SCHEMA_NAME, { error: (raw) => notAllowed(raw, [SCHEMA_NAME], 'the name and version of this format.') })
      .meta({ description: 'Name and version of this format.' }),
    id: optional(
      code('A registry identifier of the couple; never a name or a record number.', ['couple-0001']),
      'Absent: none.',
    ),
    asOf: calendarDay('The day for which all this is known; ages and "running" refer to it.'),
    woman: optional(woman, NOTHING),
    partner: optional(partner, 'Absent: no male partner, or nothing known of him.'),
    transfers,
    losses,
    stillbirths,
    prediction: optional(prediction, 'Absent: no individual prediction.'),
    enteredChance: optional(enteredChance, 'Absent: none entered.'),
    findings,
    th1Th2,
    endometrialProfile: optional(endometrialProfile, 'Absent: not profiled.'),
    nkCells,
    plannedTransfer: optional(plannedTransfer, 'Absent: none planned.'),
    tacrolimus: optional(tacrolimus, 'Absent: none recorded.'),
    consent: optional(consent, NOTHING),
    decisions,
    issuedPlan: optional(issuedPlan, 'Absent: none issued.'),
    clinic: optional(clinic, 'Absent: nothing set, nothing adopted.'),
  },
  'What is known of one couple, on one day. Whatever is not known is left out; yes/no fields and fields with listed words may also say "unknown". null is refused.',
);

export type CaseFile = z.infer<typeof caseFile>;
export type WomanFields = NonNullable<CaseFile['woman']>;
