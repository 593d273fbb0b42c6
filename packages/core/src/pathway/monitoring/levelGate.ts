import type { LevelRecord } from '../../case/levels.ts';
import type { CalendarDay } from '../../engines/quantities/days.ts';
import { localDay } from '../../engines/quantities/instants.ts';
import type { Level } from '../../engines/pharmacokinetics/person.ts';
import { instantInWords, type Clock } from './clock.ts';
import type { RecordedDose } from './doseRecord.ts';

/** Which levels go into the estimate, and what must be said of each. */
export interface GatedLevel {
  readonly record: LevelRecord;
  readonly level: Level;
  /** Doses swallowed before the draw. */
  readonly dosesBefore: number;
  readonly hoursAfterDose: number;
}

export interface Gate {
  readonly used: readonly GatedLevel[];
  /** One sentence for each level that was kept out. */
  readonly refused: readonly string[];
  /** One or more sentences for levels that went in. */
  readonly said: readonly string[];
}

/** Above this a level is implausible at 1 to 4 mg a day [default]. */
export const IMPLAUSIBLE_NG_PER_ML = 50;
/** With fewer doses than these before it, a level is far from steady state [default]. */
export const FEWEST_DOSES = 3;
/** A draw this much before the next dose is no trough any more, h [default]. */
const TROUGH_TOLERANCE_H = 2;

/** '3.1 ng/mL', 'below 2 ng/mL'. */
export function levelInWords(record: LevelRecord): string {
  return record.kind === 'measured' ? `${String(record.ngPerMl)} ng/mL` : `below ${String(record.limitNgPerMl)} ng/mL`;
}

/** '11 h 10 min'. */
export function hoursInWords(hours: number): string {
  const minutes = Math.round(hours * 60);
  const rest = minutes % 60;
  return rest === 0 ? `${String(minutes / 60)} h` : `${String(Math.floor(minutes / 60))} h ${String(rest)} min`;
}

const numberOf = (record: LevelRecord): number => (record.kind === 'measured' ? record.ngPerMl : record.limitNgPerMl);

function refusalOf(record: LevelRecord, atH: number, firstH: number, asOf: CalendarDay): string | undefined {
  const name = `The level of ${instantInWords(record.drawnAt)} (${levelInWords(record)})`;
  const value = numberOf(record);
  if (!(value > 0 && value < Infinity))
    return `${name} is no number above 0: a level nobody could measure is entered as below the limit.`;
  if (!(atH > firstH))
    return `${name} was drawn before the first recorded dose: it says nothing of her clearance. Check both times.`;
  if (localDay(record.drawnAt) > asOf) return `${name} lies after ${asOf}, the day this case speaks of.`;
  if (record.kind === 'measured' && value > IMPLAUSIBLE_NG_PER_ML)
    return `${name} is above ${String(IMPLAUSIBLE_NG_PER_ML)} ng/mL: implausible at these doses. Check unit and sample, repeat it, and call the specialist; it is kept out of the estimate until confirmed.`;
  return undefined;
}

function saidOf({ record, dosesBefore, hoursAfterDose }: GatedLevel, everyHours: number): string[] {
  const name = `The level of ${instantInWords(record.drawnAt)}`;
  const said = [`${name}: ${levelInWords(record)} by ${record.assay}, ${hoursInWords(hoursAfterDose)} after a dose.`];
  if (Math.abs(hoursAfterDose - everyHours) > TROUGH_TOLERANCE_H)
    said.push(`${name} is no trough of a dose every ${String(everyHours)} h; its true hour is used.`);
  if (dosesBefore < FEWEST_DOSES)
    said.push(
      `${name} was drawn after ${String(dosesBefore)} dose${dosesBefore === 1 ? '' : 's'}: far from steady state.`,
    );
  return said;
}

/**
 * Sorts the levels of a case into those used and those refused, each with its sentence.
 *
 * @param doses in order of time
 * @param asOf a level of a later day is refused
 */
export function gateLevels(
  records: readonly LevelRecord[],
  doses: readonly RecordedDose[],
  clock: Clock,
  asOf: CalendarDay,
): Gate {
  const used: GatedLevel[] = [];
  const refused: string[] = [];
  const said: string[] = [];
  const firstH = doses[0]?.atH ?? Infinity;
  const ordered = [...records].sort((a, b) => clock.toH(a.drawnAt) - clock.toH(b.drawnAt));
  for (const record of ordered) {
    const atH = clock.toH(record.drawnAt);
    const refusal = refusalOf(record, atH, firstH, asOf);
    if (refusal !== undefined) {
      refused.push(refusal);
      continue;
    }
    if (used.some((other) => other.level.atH === atH && numberOf(other.record) === numberOf(record))) {
      refused.push(`The level of ${instantInWords(record.drawnAt)} is entered twice: it counts once.`);
      continue;
    }
    const before = doses.filter((dose) => dose.atH < atH);
    const last = before.at(-1)!;
    const { assay } = record;
    const level: Level =
      record.kind === 'measured'
        ? { kind: 'measured', atH, assay, ngPerMl: record.ngPerMl }
        : { kind: 'below the limit', atH, assay, limitNgPerMl: record.limitNgPerMl };
    const gated = { record, level, dosesBefore: before.length, hoursAfterDose: atH - last.atH };
    used.push(gated);
    said.push(...saidOf(gated, last.everyHours));
  }
  return { used, refused, said };
}
