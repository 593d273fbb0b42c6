import type { Case } from '../../case/case.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { addDays, dayInWords, daysBetween } from '../../engines/quantities/days.ts';
import { inMilligrams } from '../../engines/quantities/units.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { MonitoringItem } from '../../knowledge/monitoring/monitoring.ts';
import { dosingWindow } from '../assessment/dosingWindow.ts';
import { latestLabs } from '../assessment/readFacts.ts';
import type { CalendarEntry, EntryKind, Intake } from '../plan/answers.ts';
import { capsulesInWords } from '../plan/capsules.ts';
import type { DosePlan } from '../plan/dosePlan.ts';

/** The dated tasks of one plan. Keys stay the same when the transfer moves, so that entries move with it. */

export interface EntryInput {
  readonly of: Case;
  readonly knowledge: Knowledge;
  readonly dosePlan: DosePlan;
  readonly transferDay: CalendarDay;
  readonly firstDoseDay: CalendarDay;
  readonly lastDoseDay: CalendarDay;
  readonly intakes: readonly Intake[];
  readonly pregnancyTestDay: number;
}

/** Baseline results should be there a day before the first dose. */
const BASELINE_BEFORE_FIRST_DOSE = 1;
/** The monitoring table writes the day of the pregnancy test as day 14; a clinic may test on another day. */
const TEST_DAY_IN_TABLE = 14;

export function calendarEntries(input: EntryInput): readonly CalendarEntry[] {
  const { transferDay, firstDoseDay, lastDoseDay, pregnancyTestDay } = input;
  const testDay = addDays(transferDay, pregnancyTestDay);
  const entry = (
    key: string,
    kind: EntryKind,
    day: CalendarDay,
    rest: Pick<CalendarEntry, 'title' | 'discreetTitle' | 'details' | 'audience'>,
  ): CalendarEntry => ({
    key,
    kind,
    day,
    dayFromTransfer: daysBetween(transferDay, day),
    ...rest,
  });
  const dose = inMilligrams(input.dosePlan.dose.allowed);
  const capsules = input.intakes.map((intake) => `${capsulesInWords(intake.capsules)}, ${intake.when}`);
  return [
    entry('baseline', 'baseline', addDays(firstDoseDay, -BASELINE_BEFORE_FIRST_DOSE), {
      title: 'Baseline tests complete before the first dose',
      discreetTitle: 'Clinic task',
      details: baselineDetails(input),
      audience: 'both',
    }),
    entry('first-dose', 'first dose', firstDoseDay, {
      title: `START tacrolimus ${dose} a day (${capsules.join('; ')}), for implantation failure`,
      discreetTitle: 'Start as on the sheet',
      details: [
        'Same hour every day, always the same way with or without food.',
        'No grapefruit. Ask before any new medicine.',
      ],
      audience: 'both',
    }),
    entry('transfer', 'transfer', transferDay, {
      title: 'Embryo transfer',
      discreetTitle: 'Clinic appointment',
      details: monitoringOn(input.knowledge, 0),
      audience: 'both',
    }),
    ...levelEntries(input, entry),
    entry('last-dose', 'last dose', lastDoseDay, {
      title: `Last dose of this plan: tacrolimus ${dose}`,
      discreetTitle: 'Last day as on the sheet',
      details: ['Do not stop earlier or go on longer without asking the clinic.'],
      audience: 'both',
    }),
    entry('pregnancy-test', 'pregnancy test', testDay, {
      title: 'Pregnancy test (blood)',
      discreetTitle: 'Clinic appointment',
      details: [
        `The last dose was planned for ${dayInWords(lastDoseDay)}; the test is a separate day.`,
        ...monitoringOn(input.knowledge, TEST_DAY_IN_TABLE),
      ],
      audience: 'both',
    }),
    entry('decision', 'decision', testDay, {
      title: 'Decide: stop, or continue in pregnancy? No automatic continuation',
      discreetTitle: 'Clinic task',
      details: ['Negative: stop.', 'Positive: a separate, recorded decision; the sources disagree.'],
      audience: 'clinic',
    }),
  ].sort((a, b) => a.dayFromTransfer - b.dayFromTransfer);
}

/** Days on which something is measured during treatment, apart from the transfer and the test. */
function levelEntries(
  input: EntryInput,
  entry: (
    key: string,
    kind: EntryKind,
    day: CalendarDay,
    rest: Pick<CalendarEntry, 'title' | 'discreetTitle' | 'details' | 'audience'>,
  ) => CalendarEntry,
): readonly CalendarEntry[] {
  const { transferDay, knowledge, dosePlan, lastDoseDay } = input;
  const days = [...new Set(knowledge.monitoring.flatMap(({ duringDays }) => duringDays))].filter(
    (offset) => offset > 0 && offset !== TEST_DAY_IN_TABLE && addDays(transferDay, offset) <= lastDoseDay,
  );
  const hours =
    dosePlan.protocol.dosesPerDay === 2 ? '12 hours' : dosePlan.protocol.dosesPerDay === 1 ? '24 hours' : 'just';
  const before = hours === 'just' ? 'just before the next dose' : `before the next dose, ${hours} after the last`;
  return days.map((offset) =>
    entry(`level-${String(offset)}`, 'level', addDays(transferDay, offset), {
      title: `Blood before the dose: tacrolimus level, and ${monitoringOn(knowledge, offset, 'names').join(', ')}`,
      discreetTitle: 'Blood test, before the daily intake',
      details: [
        `Draw ${before}. Write down the hour of the draw and of the last dose.`,
        ...monitoringOn(knowledge, offset),
      ],
      audience: 'both',
    }),
  );
}

function alarmWords(name: string, warn: string, stopAndCall: string): string {
  return warn === '' && stopAndCall === ''
    ? name
    : `${name}: warn ${warn}; stop and call ${stopAndCall} [default, needs clinical sign-off]`;
}

function monitoringOn({ monitoring }: Knowledge, offset: number, form: 'names' | 'lines' = 'lines'): string[] {
  return monitoring
    .filter(({ duringDays }) => duringDays.includes(offset))
    .filter(({ tests }) => form === 'lines' || !tests.includes('tacrolimusTrough'))
    .map(({ name, warn, stopAndCall }) => (form === 'names' ? name : alarmWords(name, warn, stopAndCall)));
}

/** Which baseline item is there, with its day, and which is missing or too old. */
function baselineDetails({ of, knowledge, transferDay }: EntryInput): string[] {
  const window = dosingWindow({
    ...of,
    plannedTransfer: { ...(of.plannedTransfer ?? { embryos: [] }), day: transferDay },
  });
  return knowledge.monitoring
    .filter(({ baseline }) => baseline)
    .map((item) => `${item.name}: ${recordedWords(item, of, window)}`);
}

function recordedWords({ tests, onlyIf }: MonitoringItem, of: Case, window: ReturnType<typeof dosingWindow>): string {
  const found = tests.flatMap((test) => {
    if (test === 'bloodPressure') return of.woman.bloodPressures.map(({ day }) => day);
    if (
      test === 'infectionScreen' ||
      test === 'pregnancyTest' ||
      test === 'vaccineReview' ||
      test === 'ecg' ||
      test === 'bloodCount'
    )
      return [];
    const lab = latestLabs(of, window)[test];
    return lab === undefined ? [] : [lab.day];
  });
  if (found.length > 0) return `recorded ${dayInWords(found.at(-1)!)}`;
  return onlyIf === undefined ? 'to be done or confirmed' : `to be done ${onlyIf}`;
}
