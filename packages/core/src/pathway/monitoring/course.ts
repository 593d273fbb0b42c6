import type { Case } from '../../case/case.ts';
import type { TacrolimusTreatment } from '../../case/levels.ts';
import { addDays } from '../../engines/quantities/days.ts';
import type { LevelsSettings, WhatIf } from './answers.ts';
import { clockOf, type Clock } from './clock.ts';
import { doseRecord, type DoseRecord, type RecordedDose } from './doseRecord.ts';
import { gateLevels, type Gate } from './levelGate.ts';

/** One treatment on one clock: what was swallowed, what is planned, what was measured, and how far the answer looks. */
export interface Course {
  readonly treatment: TacrolimusTreatment;
  readonly clock: Clock;
  readonly record: DoseRecord;
  readonly gate: Gate;
  /** The later of the start of the day the case speaks of and the last draw, h. */
  readonly nowH: number;
  /** Where the curves end, h. */
  readonly endH: number;
  /** The first dose not before now; absent when the treatment has ended. */
  readonly next?: RecordedDose;
  /** The last dose of the last regimen, when it has an end, h. */
  readonly lastPlannedH?: number;
  /** The regimen of the next dose, or of the last one taken. */
  readonly running?: RecordedDose;
}

/** The curve goes on this long after the last of what is known or planned, h. */
const BEYOND_H = 48;
/** No curve looks further than this, days. */
const FARTHEST_DAYS = 300;

function horizon(of: Case, treatment: TacrolimusTreatment, clock: Clock): { dosesH: number; endH: number } {
  const known = [
    clock.midnight(addDays(of.asOf, 1)),
    ...treatment.levels.map(({ drawnAt }) => clock.toH(drawnAt)).filter((h) => h < clock.midnight(addDays(of.asOf, 1))),
    ...treatment.regimens.flatMap(({ from, until }) => [
      clock.toH(from),
      ...(until === undefined ? [] : [clock.toH(until)]),
    ]),
  ];
  const farthest = clock.midnight(addDays(of.asOf, 1)) + FARTHEST_DAYS * 24;
  const endH = Math.min(Math.max(...known), farthest) + BEYOND_H;
  return { dosesH: endH, endH };
}

/** The treatment as it would be with another regimen from the next dose on. */
function withRegimen(
  treatment: TacrolimusTreatment,
  { mgPerDose, everyHours }: WhatIf,
  course: Course,
): TacrolimusTreatment {
  const { next, clock } = course;
  const last = [...treatment.regimens].sort((a, b) => clock.toH(a.from) - clock.toH(b.from)).at(-1);
  if (next === undefined || last === undefined || (mgPerDose === undefined && everyHours === undefined))
    return treatment;
  const from = clock.toInstant(next.atH);
  const before = treatment.regimens
    .filter((regimen) => clock.toH(regimen.from) < next.atH - 1e-9)
    .map((regimen) => ({ ...regimen, until: earlier(regimen.until, clock.toInstant(next.atH - 1), clock) }));
  const until = last.until === undefined ? {} : { until: last.until };
  const tried = { ...last, mgPerDose: mgPerDose ?? next.mg, everyHours: everyHours ?? next.everyHours };
  return { ...treatment, regimens: [...before, { ...tried, ...until, from }] };
}

function earlier<At extends string>(own: At | undefined, other: At, clock: { toH: (at: never) => number }): At {
  return own !== undefined && clock.toH(own as never) < clock.toH(other as never) ? own : other;
}

function build(of: Case, treatment: TacrolimusTreatment, whatIf: WhatIf | undefined): Course | undefined {
  const more = [whatIf?.from, whatIf?.to].filter((at) => at !== undefined);
  const clock = clockOf(treatment, more);
  if (clock === undefined) return undefined;
  const { dosesH, endH } = horizon(of, treatment, clock);
  const record = doseRecord(treatment, clock, dosesH);
  if (record.doses.length === 0) return undefined;
  const gate = gateLevels(treatment.levels, record.doses, clock, of.asOf);
  const lastDraw = gate.used.at(-1)?.level.atH ?? -Infinity;
  const nowH = Math.max(clock.midnight(of.asOf), lastDraw);
  const next = record.doses.find(({ atH }) => atH >= nowH - 1e-9);
  const running = next ?? record.doses.at(-1);
  const last = [...treatment.regimens].sort((a, b) => clock.toH(a.from) - clock.toH(b.from)).at(-1);
  const ends = last?.until !== undefined;
  const planned = ends ? record.doses.at(-1)?.atH : undefined;
  return {
    treatment,
    clock,
    record,
    gate,
    nowH,
    endH,
    ...(next === undefined ? {} : { next }),
    ...(running === undefined ? {} : { running }),
    ...(planned === undefined ? {} : { lastPlannedH: planned }),
  };
}

/**
 * The course a question is about: the recorded one, or the one with the regimen tried in thought.
 *
 * @returns undefined without a single dose
 */
export function courseOf(of: Case, { whatIf }: LevelsSettings): Course | undefined {
  const { tacrolimus } = of;
  if (tacrolimus === undefined) return undefined;
  const recorded = build(of, tacrolimus, whatIf);
  if (recorded === undefined || whatIf === undefined) return recorded;
  const regimenTried = whatIf.mgPerDose !== undefined || whatIf.everyHours !== undefined;
  if (regimenTried && recorded.next === undefined) return notTried(recorded);
  return build(of, withRegimen(tacrolimus, whatIf, recorded), whatIf);
}

/** A dose tried in thought after the last dose changes nothing, and that must not look like its effect. */
function notTried(recorded: Course): Course {
  const { record } = recorded;
  const words =
    'No further dose is planned: the dose or interval tried was not used, and the answer is that without it.';
  return { ...recorded, record: { ...record, said: [words, ...record.said] } };
}
