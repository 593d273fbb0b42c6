import { z } from 'zod';
import { calendarDay, trueFalse, whole, wordsOrUnknown } from './fields.ts';
import { optional, record, askedList } from './structure.ts';

/** Her age in a case file; younger and older women are not treated. */
export const AGE = { unit: 'completed years', from: 12, to: 65 } as const;

const eggSource = wordsOrUnknown(['own', 'donor'], 'Whose eggs the embryos come from: "own" (hers) or "donor".');

export const embryo = record(
  {
    stage: wordsOrUnknown(['cleavage', 'blastocyst'], 'Stage at transfer: cleavage (day 2-3) or blastocyst (day 5-7).'),
    quality: wordsOrUnknown(
      ['good', 'fair', 'poor'],
      'The laboratory’s own judgment. "poor" embryos were not considered viable; their transfer does not count as a failed one.',
    ),
    ploidy: wordsOrUnknown(
      ['untested', 'euploid', 'low-level mosaic', 'aneuploid'],
      'Result of preimplantation testing (PGT-A). "untested" is a result too: no test was made.',
    ),
  },
  'One embryo. { } when nothing is known of it.',
);

/** More embryos than this were never transferred at once. */
const MOST_EMBRYOS = 10;
const embryos = (about: string) =>
  z
    .array(embryo, { error: 'A list [ … ] of embryos belongs here.' })
    .min(1, {
      error: 'The list is empty: a transfer has at least one embryo; leave the list out when nothing is known of them.',
    })
    .max(MOST_EMBRYOS, { error: `More than ${String(MOST_EMBRYOS)} embryos are not possible.` })
    .optional()
    .meta({ description: `${about} One entry per embryo. Absent: not known.` });

const OUTCOMES = [
  'no positive test',
  'biochemical pregnancy',
  'clinical pregnancy',
  'miscarriage',
  'ectopic pregnancy',
  'termination',
  'ongoing pregnancy',
  'stillbirth',
  'live birth',
] as const;

export const transfer = record(
  {
    day: optional(calendarDay('Day of the embryo transfer.')),
    ageYears: optional(
      whole({ ...AGE, about: 'Her age on the day of transfer, completed years.' }),
      'Absent: taken from woman.birthDate and day when both are given, otherwise not known.',
    ),
    ageAtRetrievalYears: optional(
      whole({
        ...AGE,
        about:
          'Her age when her own eggs were retrieved, completed years; it differs for frozen embryos. Not for donor eggs.',
      }),
    ),
    eggSource,
    fresh: trueFalse('true: fresh transfer; false: frozen-thawed.'),
    embryos: embryos('The embryos transferred together: one transfer, however many.'),
    outcome: wordsOrUnknown(
      OUTCOMES,
      'How far it came: the furthest that is known. "no positive test" is a failed implantation; any positive test is not.',
    ),
  },
  'One embryo transfer.',
);

export const transfers = askedList(transfer, 'Every embryo transfer so far, in any order.', 60);

export const plannedTransfer = record(
  {
    day: optional(calendarDay('Day of the planned transfer.')),
    preparation: wordsOrUnknown(['hormone replacement', 'natural cycle'], 'How the endometrium is prepared.'),
    eggSource,
    embryos: embryos('The embryos planned for this transfer.'),
  },
  'The next transfer.',
);
