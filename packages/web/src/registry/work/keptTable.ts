import type { CalendarDay } from '@nidation/core/engines';
import type { RegistryMapping } from '@nidation/core/knowledge';
import {
  COVARIATE_WORDS,
  type CovariateName,
  type ImportReport,
  type KeptBatch,
  OUTCOME_WORDS,
  type OutcomeName,
  type RegistryRow,
} from '@nidation/core/registry';
import type { Asking } from '../messages.ts';
import { UnreadableFile } from './fileText.ts';

/** The kept rows of the last import, in the memory of the worker: gone when the page is closed. */
export interface KeptTable {
  readonly mapping: RegistryMapping;
  readonly report: ImportReport;
  readonly digest: string;
  readonly rows: readonly RegistryRow[];
  /** By cohort of the mapping: places in `rows`. */
  readonly members: ReadonlyMap<string, readonly number[]>;
}

/** Rows as objects; a browser holds this many. */
const MOST_ROWS = 1_000_000;

export class RowGatherer {
  readonly rows: RegistryRow[] = [];
  readonly members = new Map<string, number[]>();

  /** @throws {UnreadableFile} above a million kept rows */
  add(batch: KeptBatch): void {
    let at = this.rows.length;
    if (at + batch.count > MOST_ROWS) {
      throw new UnreadableFile('More than 1,000,000 rows: use the command line, "nidation registry import".');
    }
    for (const { row } of batch.rows()) this.rows.push(row);
    for (let i = 0; i < batch.count; i++) {
      if (batch.kept[i] !== 1) continue;
      for (const [id, inside] of batch.cohorts) if (inside[i] === 1) this.in(id).push(at);
      at++;
    }
  }

  private in(id: string): number[] {
    const known = this.members.get(id);
    if (known !== undefined) return known;
    const fresh: number[] = [];
    this.members.set(id, fresh);
    return fresh;
  }
}

/** What can be asked of these rows. */
export function askingOf(rows: readonly RegistryRow[]): Asking {
  const count = (holds: (row: RegistryRow) => boolean): number =>
    rows.reduce((sum, row) => sum + Number(holds(row)), 0);
  const lastDay = rows.reduce<CalendarDay | undefined>(
    (last, { transferDay }) =>
      transferDay !== undefined && (last === undefined || transferDay > last) ? transferDay : last,
    undefined,
  );
  return {
    outcomes: (Object.keys(OUTCOME_WORDS) as OutcomeName[]).map((name) => ({
      name,
      recorded: count(({ outcome }) => outcome[name] !== undefined),
    })),
    covariates: (Object.keys(COVARIATE_WORDS) as CovariateName[]).map((name) => ({
      name,
      recorded: count((row) => row.immunotherapy !== undefined && row[name] !== undefined),
    })),
    eggSourceRecorded: count(({ eggSource }) => eggSource !== undefined),
    lastDay,
  };
}
