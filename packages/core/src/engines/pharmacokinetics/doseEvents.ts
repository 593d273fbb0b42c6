/** What was swallowed and when: doses as entered, and the same doses as evenly spaced runs. */

/** One dose swallowed. A missed dose is not in the list; a doubled one has twice the milligrams. */
export interface Dose {
  /** Hours on the history's own clock. */
  readonly atH: number;
  readonly mg: number;
}

/**
 * Either the doses, one by one, or a regimen kept for so long that only its last dose matters.
 * The two are different kinds and cannot be mixed: a steady state assumed is said to be assumed.
 */
export type DoseHistory =
  | { readonly kind: 'doses'; readonly doses: readonly Dose[] }
  | { readonly kind: 'steady state'; readonly mg: number; readonly everyH: number; readonly lastAtH: number };

/** Doses as runs: `count` doses of `mg`, the first at `startH`, then every `everyH` hours; column by column. */
export interface DoseRuns {
  readonly size: number;
  readonly startH: Float64Array;
  readonly everyH: Float64Array;
  /** Infinity: a steady state whose last dose is at `startH`. */
  readonly count: Float64Array;
  readonly mg: Float64Array;
}

export type HistoryFault =
  | 'a dose time is not a finite number of hours'
  | 'a dose is not a finite number of milligrams, 0 or more'
  | 'a steady state needs an interval above 0 hours'
  | 'a steady state and single doses are mixed';

/** Every fault of a history as it may arrive from outside; an empty list when there is none. */
export function historyFaults(history: DoseHistory): readonly HistoryFault[] {
  const faults = new Set<HistoryFault>();
  if ('doses' in history && 'everyH' in history) faults.add('a steady state and single doses are mixed');
  const doses = history.kind === 'doses' ? history.doses : [{ atH: history.lastAtH, mg: history.mg }];
  for (const { atH, mg } of doses) {
    if (!Number.isFinite(atH)) faults.add('a dose time is not a finite number of hours');
    if (!(mg >= 0 && mg < Infinity)) faults.add('a dose is not a finite number of milligrams, 0 or more');
  }
  if (history.kind === 'steady state' && !(history.everyH > 0 && history.everyH < Infinity)) {
    faults.add('a steady state needs an interval above 0 hours');
  }
  return [...faults];
}

/** Doses in order of time, doses of one instant added up, doses of 0 mg left out. */
export function inOrder(doses: readonly Dose[]): readonly Dose[] {
  const ordered: Dose[] = [];
  for (const dose of [...doses].sort((a, b) => a.atH - b.atH)) {
    const last = ordered.at(-1);
    if (dose.mg === 0) continue;
    if (last?.atH === dose.atH) ordered[ordered.length - 1] = { atH: dose.atH, mg: last.mg + dose.mg };
    else ordered.push(dose);
  }
  return ordered;
}

function runsOf(doses: readonly Dose[]): { startH: number; everyH: number; count: number; mg: number }[] {
  const runs: { startH: number; everyH: number; count: number; mg: number }[] = [];
  for (const { atH, mg } of inOrder(doses)) {
    const run = runs.at(-1);
    if (run?.mg === mg && run.count === 1) {
      run.everyH = atH - run.startH;
      run.count = 2;
    } else if (run?.mg === mg && run.startH + run.count * run.everyH === atH) run.count++;
    else runs.push({ startH: atH, everyH: 1, count: 1, mg });
  }
  return runs;
}

/**
 * A history as runs of equal, evenly spaced doses: thirty doses of one regimen are one run.
 *
 * @param history doses in any order, hours and mg; or a steady state
 * @returns the same doses, none lost and none added
 * @throws {RangeError} with the first of `historyFaults`
 */
export function doseRuns(history: DoseHistory): DoseRuns {
  const fault = historyFaults(history)[0];
  if (fault !== undefined) throw new RangeError(`Dose history: ${fault}.`);
  const runs =
    history.kind === 'doses'
      ? runsOf(history.doses)
      : [{ startH: history.lastAtH, everyH: history.everyH, count: Infinity, mg: history.mg }];
  return {
    size: runs.length,
    startH: Float64Array.from(runs, ({ startH }) => startH),
    everyH: Float64Array.from(runs, ({ everyH }) => everyH),
    count: Float64Array.from(runs, ({ count }) => count),
    mg: Float64Array.from(runs, ({ mg }) => mg),
  };
}

/** `count` doses of `mg`, every `everyH` hours from `fromH`. */
export function regimen(mg: number, everyH: number, count: number, fromH = 0): readonly Dose[] {
  return Array.from({ length: count }, (_, i) => ({ atH: fromH + i * everyH, mg }));
}
