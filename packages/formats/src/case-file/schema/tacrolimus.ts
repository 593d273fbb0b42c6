import { ACCEPTED_UNITS, type UnitChoice } from '@nidation/core/engines';
import { z } from 'zod';
import { doseMg, flag, notAllowed, number, numberOrHint, text, words, wordsOrUnknown } from './fields.ts';
import { instant } from './instants.ts';
import { optional, record, recordList } from './structure.ts';

/** Treatment with tacrolimus as it was taken, and its levels. */

/** Never prescribed here; above it a slip of the pen is more likely than an intake. */
const MOST_MG_AT_ONCE = 20;

const units = (ACCEPTED_UNITS.tacrolimusTrough as readonly UnitChoice[]).flatMap(({ spellings }) => [...spellings]) as [
  string,
  ...string[],
];

const regimen = record(
  {
    from: instant('First dose of this regimen.'),
    until: optional(
      instant('Last dose of this regimen.'),
      'Absent: it goes on until the next regimen begins, the last one without an end.',
    ),
    mgPerDose: doseMg('Tacrolimus at each intake, mg, in steps of 0.5.', MOST_MG_AT_ONCE),
    everyHours: z
      .literal([12, 24], { error: 'Every 12 or 24 hours: 12 or 24.' })
      .meta({ description: 'Hours from one intake to the next by her clock, 12 or 24.' }),
    product: words(
      ['immediate release', 'prolonged release'],
      'Release of the product; the two are not interchangeable.',
    ),
  },
  'One regular intake.',
);

const departure = z.discriminatedUnion('kind', [
  record(
    {
      kind: z.literal('missed').meta({ description: 'A dose that was due and not taken.' }),
      at: instant('When it was due.'),
    },
    'A missed dose.',
  ),
  record(
    {
      kind: z.literal('extra').meta({ description: 'A dose taken beside the regimen.' }),
      at: instant('When it was taken.'),
      mg: doseMg('How much, mg, in steps of 0.5.', MOST_MG_AT_ONCE),
    },
    'An extra dose.',
  ),
]);

const BELOW_IN_TEXT = /^\s*(?:<|≤|below|under|bl[oq]|bloq|llo?q|not detect|n\.?d)/i;
const AS_BELOW = 'write "kind": "below the limit", "limit": 1.0 and the unit.';

/** "<1.0" and 0 are told how a level nobody could measure is written. */
function below(input: string | number): string | undefined {
  if (input === 0) return `No level is 0: ${AS_BELOW}`;
  return typeof input === 'string' && BELOW_IN_TEXT.test(input)
    ? `A level below the limit of the assay is no number: ${AS_BELOW}`
    : undefined;
}

const concentration = (about: string) =>
  numberOrHint({ unit: 'ng/mL', from: 0, to: 1000, above: true, about: `${about}, in the unit beside it.` }, below);

const draw = {
  drawnAt: instant('When the blood was drawn, not when the result came.'),
  assay: words(['LC-MS/MS', 'immunoassay'], 'How it was measured.'),
};

const UNIT = 'Unit as printed, "ng/mL" or "ug/L", which are the same.';

/** The nearest word of "ng/dL" would be "ng/mL", a hundred times as much: it is never suggested. */
const unit = z
  .enum(units, {
    error: (raw) =>
      typeof raw.input === 'string' && /\/\s*d[lL]$/.test(raw.input)
        ? 'Per dL is not read: 100 ng/dL are 1 ng/mL; write the number in "ng/mL".'
        : notAllowed(raw, ['ng/mL', 'ug/L'], UNIT),
  })
  .meta({ description: UNIT });

const level = z.discriminatedUnion('kind', [
  record(
    {
      kind: z.literal('measured').meta({ description: 'The laboratory gave a number.' }),
      ...draw,
      value: concentration('Whole-blood level'),
      unit,
      confirmed: optional(
        flag('true: number, unit and sample were checked against the report.'),
        'Absent: false. Asked for above 50 ng/mL.',
      ),
    },
    'A measured level.',
  ),
  record(
    {
      kind: z.literal('below the limit').meta({ description: 'The laboratory printed "below" or "<" and a limit.' }),
      ...draw,
      limit: concentration('Limit of quantification the level lies below'),
      unit,
    },
    'A level below the limit of its assay: never 0, never the limit itself.',
  ),
]);

export const tacrolimus = record(
  {
    regimens: recordList(regimen, 'Regimens as taken, oldest first.', 60),
    departures: recordList(departure, 'Doses missed or taken beside the regimen.', 500),
    levels: recordList(level, 'Levels in whole blood, each with the true time of its draw.', 200),
    cyp3a5: wordsOrUnknown(
      ['expresser', 'non-expresser'],
      '"expresser": at least one CYP3A5*1 allele; "non-expresser": none. Both are computed when not known.',
    ),
  },
  'Tacrolimus as taken, with its levels.',
);

export const troughTarget = record(
  {
    lowNgPerMl: number({ unit: 'ng/mL', from: 0, to: 50, above: true, about: 'Lower end, ng/mL.' }),
    highNgPerMl: number({ unit: 'ng/mL', from: 0, to: 50, above: true, about: 'Upper end, ng/mL.' }),
    hoursAfterDose: optional(
      number({
        unit: 'hours',
        from: 0,
        to: 24,
        above: true,
        about: 'Hours from a dose to the draw the range is meant for.',
      }),
      'Absent: just before the next dose.',
    ),
    source: text('Where the range comes from and for whom it was found.', 200, ['kidney transplantation, clinic A']),
    mayRaiseDose: flag('true: it may drive a dose up; false: it only warns.'),
  },
  'Range of the tacrolimus level before a dose, as the clinic has signed it. No range with an effect is known for RIF.',
);
