import { calendarDay, number, text, trueFalse, whole, words, wordsOrUnknown } from './fields.ts';
import { optional, record, recordList } from './structure.ts';

const laboratory = () => optional(text('Laboratory, as the clinic calls it.', 80, ['laboratory A']));

export const th1Th2 = recordList(
  record(
    {
      day: optional(calendarDay('Day the blood was drawn.')),
      th1Percent: optional(number({ unit: '%', from: 0, to: 100, about: 'CD4+IFN-γ+ cells, percent of CD4+ cells.' })),
      th2Percent: optional(
        number({
          unit: '%',
          from: 0,
          to: 100,
          above: true,
          about: 'CD4+IL-4+ cells, percent of CD4+ cells. 0 gives no ratio.',
        }),
      ),
      reportedRatio: optional(
        number({ unit: '', from: 0, to: 500, above: true, about: 'Th1/Th2 as the laboratory printed it.' }),
      ),
      method: wordsOrUnknown(
        [
          'flow cytometry, stimulated CD4+, IFN-γ/IL-4',
          'flow cytometry, CD3+CD8- gate',
          'serum cytokines',
          'ELISA',
          'other',
        ],
        'How it was measured. Only the first can be compared with the published cut-offs 10.3 and 11.8.',
      ),
      cyclePhase: wordsOrUnknown(
        ['menstrual', 'follicular', 'ovulatory', 'secretory'],
        'Phase of the cycle on that day.',
      ),
      cycleDay: optional(whole({ unit: 'days', from: 1, to: 120, about: 'Day of the cycle, from 1.' })),
      laboratory: laboratory(),
      onImmunosuppressant: trueFalse('Drawn while she took an immunosuppressant or steroid.'),
    },
    'One Th1/Th2 measurement in blood: both percentages, or the ratio, or all three.',
  ),
  'Th1/Th2 measurements in blood. Every one is kept.',
  60,
);

const reading = (about: string) =>
  wordsOrUnknown(['low', 'in range', 'high'], `${about}, against the laboratory’s own interval.`);

export const endometrialProfile = record(
  {
    day: optional(calendarDay('Day of the mid-luteal biopsy.')),
    laboratory: laboratory(),
    laboratoryClass: wordsOrUnknown(
      ['balanced', 'high', 'low', 'mixed'],
      'The class as the laboratory reports it; it stands.',
    ),
    il18Tweak: reading('IL-18/TWEAK (angiogenesis, Th1/Th2 balance)'),
    il15Fn14: reading('IL-15/Fn-14 (activation of uterine NK cells)'),
    cd56: reading('CD56 (number of uterine NK cells)'),
  },
  'Endometrial immune profile.',
);

export const nkCells = recordList(
  record(
    {
      day: optional(calendarDay('Day of the measurement.')),
      kind: words(['peripheral count', 'peripheral activity', 'uterine'], 'What was measured.'),
      value: number({ unit: '', from: 0, to: 1_000_000, about: 'Value in the unit beside it.' }),
      unit: text('Unit as the laboratory printed it.', 40, ['%', '/uL']),
      method: optional(text('Method as reported.', 120)),
    },
    'One NK cell measurement, as reported.',
  ),
  'NK cell measurements. Recorded without cut-off; they open and close nothing.',
  60,
);
