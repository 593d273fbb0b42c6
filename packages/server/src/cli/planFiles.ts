import type { Case } from '@nidation/core/case';
import { knowledge } from '@nidation/core/knowledge';
import { assess, cancelledEntries, type Plan, type PlanMove } from '@nidation/core/pathway';
import { planCalendar } from '@nidation/formats/calendar-file';
import { planSheet } from '@nidation/formats/sheet';
import type { FileToSave } from './world.ts';

export interface FileOptions {
  readonly ics?: string;
  readonly sheet?: string;
  readonly discreet?: boolean;
  readonly clinic?: boolean;
}

/** The calendar file and the sheet of one plan, as asked for. */
export function planFiles(
  of: Case,
  plan: Plan,
  move: PlanMove | undefined,
  options: FileOptions,
): readonly FileToSave[] {
  const { ics, sheet } = options;
  return [
    ...(ics === undefined ? [] : [{ path: ics, text: calendar(of, plan, move, options) }]),
    ...(sheet === undefined ? [] : [{ path: sheet, text: sheetOf(of, plan, options) }]),
  ];
}

function calendar(of: Case, plan: Plan, move: PlanMove | undefined, { clinic, discreet }: FileOptions): string {
  return planCalendar(plan, {
    sequence: plan.version - 1,
    audience: clinic === true ? 'clinic' : 'couple',
    discreet: discreet === true,
    // The day of the case, not of the clock: equal input gives an equal file.
    stamp: `${of.asOf}T00:00:00Z`,
    ...(move === undefined ? {} : { cancelled: cancelledEntries(move.previous, plan) }),
  });
}

function sheetOf(of: Case, plan: Plan, { discreet }: FileOptions): string {
  const { value } = assess(of, knowledge).ratio;
  return planSheet(plan, knowledge, {
    discreet: discreet === true,
    ...('ratio' in value ? { ratio: value.ratio } : {}),
  });
}
