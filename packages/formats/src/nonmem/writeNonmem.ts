import type { Case, LevelRecord } from '@nidation/core/case';
import type { Instant } from '@nidation/core/engines';
import { COVARIATE_COLUMNS } from './columns.ts';
import { covariateChanges, type CovariateChange } from './covariatesOf.ts';
import { clockOf, dosesTaken, type RecordClock, type TakenDose } from './dosesTaken.ts';

export interface NonmemTable {
  readonly text: string;
  /** The instant at which TIME is 0. */
  readonly origin: Instant;
  /** What whoever reads the table has to know. */
  readonly said: readonly string[];
}

/** One row before its covariates are filled in. */
interface Row {
  readonly atH: number;
  /** At one time: level, old value of a covariate, new value, dose. */
  readonly rank: 0 | 1 | 2 | 3;
  readonly cells: Readonly<Record<string, number>>;
}

const EVENT = ['TIME', 'EVID', 'AMT', 'DV', 'MDV', 'CMT', 'II', 'ADDL', 'SS', 'BLQ', 'LLOQ', 'ASSAY'] as const;
/** Kept out of every estimate until it is confirmed, ng/mL. */
const IMPLAUSIBLE = 50;

/**
 * The doses taken and the levels of a case as a table for NONMEM and its relatives; undefined without a dose.
 *
 * Doses before the day the case speaks of or the last draw, one row each. A covariate's change is written as two rows at
 * one TIME, the old value and the new one, so that it holds from that hour on under either reading. What is not recorded
 * has no column: NONMEM would read "." as 0.
 */
export function writeNonmem(of: Case): NonmemTable | undefined {
  const { tacrolimus } = of;
  const clock = tacrolimus === undefined ? undefined : clockOf(tacrolimus);
  if (tacrolimus === undefined || clock === undefined) return undefined;
  const untilH = Math.max(clock.midnight(of.asOf), ...tacrolimus.levels.map(({ drawnAt }) => clock.toH(drawnAt)));
  const doses = dosesTaken(tacrolimus, clock, untilH);
  if (doses.length === 0) return undefined;
  const changes = covariateChanges(of, clock, doses);
  const columns = COVARIATE_COLUMNS.map(({ name }) => name).filter((name) =>
    changes.some(({ column }) => column === name),
  );
  const startH = Math.min(doses[0]!.atH, ...tacrolimus.levels.map(({ drawnAt }) => clock.toH(drawnAt)));
  const rows = [
    ...doses.map(doseRow),
    ...tacrolimus.levels.map((level) => levelRow(level, clock)),
    ...changeRows(changes, startH, untilH),
  ].sort((a, b) => a.atH - b.atH || a.rank - b.rank);
  const high = tacrolimus.levels.filter((level) => level.kind === 'measured' && level.ngPerMl > IMPLAUSIBLE);
  const said = [
    `TIME counts hours from ${clock.origin}.`,
    ...(columns.includes('CYP3A5') ? [] : ['CYP3A5 is not known: the table has no such column.']),
    ...(high.length === 0
      ? []
      : [`${String(high.length)} level(s) above ${String(IMPLAUSIBLE)} ng/mL are written with MDV 1: implausible.`]),
  ];
  const id = of.id ?? '1';
  const lines = rows.map((row) => line(id, row, columns, changes));
  const note = `# TIME: hours from ${clock.origin}; AMT: mg; DV, LLOQ: ng/mL; ASSAY: 1 LC-MS/MS, 2 immunoassay`;
  return {
    text: `${[note, ['ID', ...EVENT, ...columns].join(','), ...lines].join('\n')}\n`,
    origin: clock.origin,
    said,
  };
}

function doseRow({ atH, mg }: TakenDose): Row {
  return { atH, rank: 3, cells: { EVID: 1, AMT: mg, MDV: 1, CMT: 1 } };
}

function levelRow(level: LevelRecord, clock: RecordClock): Row {
  const cells = { EVID: 0, CMT: 2, ASSAY: level.assay === 'LC-MS/MS' ? 1 : 2 };
  const value =
    level.kind === 'measured'
      ? { DV: level.ngPerMl, MDV: level.ngPerMl > IMPLAUSIBLE ? 1 : 0 }
      : { BLQ: 1, LLOQ: level.limitNgPerMl, MDV: 0 };
  return { atH: clock.toH(level.drawnAt), rank: 0, cells: { ...cells, ...value } };
}

/** Changes before the first row are its first values; those after the last are not part of the table. */
function changeRows(changes: readonly CovariateChange[], startH: number, untilH: number): readonly Row[] {
  const times = [...new Set(changes.map(({ atH }) => atH))].filter((atH) => atH > startH && atH < untilH);
  const real = times.filter((atH) => changes.some((one) => one.atH === atH && !isFirst(one, changes)));
  return real.flatMap((atH): Row[] => [
    { atH, rank: 1, cells: { EVID: 2, MDV: 1 } },
    { atH, rank: 2, cells: { EVID: 2, MDV: 1 } },
  ]);
}

const isFirst = (change: CovariateChange, changes: readonly CovariateChange[]): boolean =>
  changes.find(({ column }) => column === change.column) === change;

/** A column's value in a row: the last change up to it; a level and the old-value row come before a change at their time. */
function valueAt(column: string, { atH, rank }: Row, changes: readonly CovariateChange[]): number | undefined {
  const own = changes.filter((one) => one.column === column);
  const before = own.findLast((one) => (rank < 2 ? one.atH < atH : one.atH <= atH));
  return (before ?? own[0])?.value;
}

function line(id: string, row: Row, columns: readonly string[], changes: readonly CovariateChange[]): string {
  const absent = (name: string): string =>
    name === 'DV' || name === 'LLOQ' || name === 'ASSAY' || name === 'CMT' ? '.' : '0';
  const event = EVENT.map((name) => {
    const value = name === 'TIME' ? Math.round(row.atH * 60) / 60 : row.cells[name];
    return value === undefined ? absent(name) : String(value);
  });
  return [id, ...event, ...columns.map((name) => String(valueAt(name, row, changes) ?? '.'))].join(',');
}
