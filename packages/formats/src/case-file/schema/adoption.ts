import { z } from 'zod';
import { calendarDay, code, doseMg, number, text, whole, words } from './fields.ts';
import { list, optional, record } from './structure.ts';

/** The one protocol a clinic has adopted: a published one, or one it wrote itself. */

/** No protocol and no clinic passes this. */
export const ABSOLUTE_LIMIT_MG = 4;

const dosesPerDay = z
  .literal([1, 2], { error: 'Once or twice a day: 1 or 2.' })
  .meta({ description: 'Doses a day, 1 or 2.' });
const lastDoseDay = whole({
  unit: 'days',
  from: 0,
  to: 280,
  about: 'Day after transfer on which the last dose is taken; the transfer is day 0.',
});
export const by = (about: string) => text(`${about} Initials or a role, not a name.`, 60, ['N.N.', 'head physician']);

const published = record(
  {
    kind: z.literal('published').meta({ description: 'A published protocol.' }),
    protocolId: code('Which one.', ['nakagawa2024', 'japanTwoDose']),
    adoptedOn: calendarDay('Day of adoption.'),
    adoptedBy: by('Who adopted it.'),
    lastDoseDay: optional(lastDoseDay, 'Needed where the paper states none.'),
    dailyDoseMg: optional(
      doseMg('One of the protocol’s fixed daily doses, mg.', ABSOLUTE_LIMIT_MG),
      'Needed where the paper tested several.',
    ),
    dosesPerDay: optional(dosesPerDay, 'Absent: as the paper says.'),
  },
  'The clinic has adopted a published protocol.',
);

const band = record(
  {
    fromRatio: number({ unit: '', from: 0, to: 500, about: 'Lowest Th1/Th2 ratio of the band, included.' }),
    toRatio: optional(
      number({ unit: '', from: 0, to: 500, about: 'The next band’s first ratio, excluded.' }),
      'Absent: open upward, last band only.',
    ),
    dailyDoseMg: number({ unit: 'mg', from: 0, to: 100, about: 'Daily dose, mg.' }),
  },
  'One dose band.',
);

const troughTarget = record(
  {
    lowNgPerMl: number({ unit: 'ng/mL', from: 0, to: 100, about: 'Lower end, ng/mL.' }),
    highNgPerMl: number({ unit: 'ng/mL', from: 0, to: 100, about: 'Upper end, ng/mL.' }),
    source: text('Where the target comes from.', 200),
  },
  'Target of the tacrolimus trough level. No target is known for RIF.',
);

const clinicProtocol = record(
  {
    name: text('What the clinic calls it.', 80),
    version: whole({ unit: '', from: 1, to: 1000, about: 'Version, from 1.' }),
    startedFrom: optional(
      code('The published protocol, or "answerPage", it started from.', ['nakagawa2024', 'answerPage']),
      'Absent: none.',
    ),
    minimumFailedTransfers: optional(
      whole({ unit: 'transfers', from: 0, to: 40, about: 'Failed transfers it asks for.' }),
      'Absent: not stated; it cannot be signed then.',
    ),
    cutOffRatio: optional(
      number({ unit: '', from: 0, to: 500, about: 'Th1/Th2 ratio from which it applies.' }),
      'Absent: not stated; it cannot be signed then.',
    ),
    bands: optional(
      list(
        band,
        'Dose bands. Whether they are total, disjoint and rising is checked before the protocol counts as signed.',
        20,
      ),
      'Absent: not stated; it cannot be signed then.',
    ),
    dosesPerDay: optional(dosesPerDay, 'Absent: not stated; it cannot be signed then.'),
    startDaysBeforeTransfer: optional(
      whole({ unit: 'days', from: 0, to: 60, about: 'Days before transfer of the first dose.' }),
      'Absent: not stated; it cannot be signed then.',
    ),
    lastDoseDay: optional(lastDoseDay, 'Absent: not stated; it cannot be signed then.'),
    continuation: optional(
      words(['stop at the pregnancy test', 'decide at the pregnancy test'], 'What happens at the pregnancy test.'),
      'Absent: not stated; it cannot be signed then.',
    ),
    troughTarget: optional(troughTarget, 'Absent: not stated; it cannot be signed then.'),
    monitoring: optional(
      words(['project defaults', 'own schedule'], 'Which monitoring schedule.'),
      'Absent: not stated; it cannot be signed then.',
    ),
    signedBy: optional(by('Physician who signed.'), 'Absent: not signed.'),
    signedOn: optional(calendarDay('Day of signing.'), 'Absent: not signed.'),
  },
  'A protocol the clinic writes itself.',
);

export const adoption = z
  .discriminatedUnion('kind', [
    published,
    record(
      {
        kind: z.literal('clinic protocol').meta({ description: 'The clinic’s own protocol.' }),
        protocol: clinicProtocol,
      },
      'The clinic follows a protocol of its own.',
    ),
  ])
  .meta({
    description: 'The one protocol from which plans are made. Absent: nothing is adopted, and no plan is made.',
  });
