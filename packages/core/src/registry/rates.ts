import { proportion, type Proportion } from '../engines/statistics/proportion.ts';
import type { RegistryFieldName } from '../knowledge/registers/registryFields.ts';
import type { KeptBatch } from './import/keptBatch.ts';
import type { FieldValue } from './import/fieldReading.ts';

/** Counts and rates by group, from batches: one pass, whatever the number of rows. */

export interface RatesQuestion {
  readonly by: readonly RegistryFieldName[];
  readonly outcome: RegistryFieldName;
  /** Cohort of the mapping; absent: all kept rows. */
  readonly cohort?: string;
  /** Further steps, in order: the field has one of these values, as they are printed. */
  readonly where?: readonly { readonly field: RegistryFieldName; readonly is: readonly string[] }[];
}

export interface RateRow {
  /** As printed; 'not recorded' where the field has none. */
  readonly group: readonly string[];
  readonly rows: number;
  readonly events: number;
  /** Rows whose outcome was not recorded. */
  readonly notRecorded: number;
  /** Over all rows: one without a recorded outcome counts as without the event. */
  readonly perRow: Proportion;
  /** Over rows with a recorded outcome only. */
  readonly perRecorded: Proportion;
}

export interface WhereStep {
  readonly label: string;
  readonly count: number;
  readonly left: { readonly notMet: number; readonly unknown: number };
}

export interface RatesAnswer {
  readonly groups: readonly RateRow[];
  readonly total: RateRow;
  /** After the cohort's own steps. */
  readonly where: readonly WhereStep[];
}

export const NOT_RECORDED = 'not recorded';

/** A value as it is printed and asked for: '>5' is 6 or more. */
export function valueWords(value: FieldValue | undefined): string {
  if (value === undefined) return NOT_RECORDED;
  if (typeof value === 'object') return value.orMore ? `>${String(value.count - 1)}` : String(value.count);
  return String(value);
}

interface Cell {
  readonly group: readonly string[];
  rows: number;
  events: number;
  notRecorded: number;
}

const EMPTY = 0xffff_ffff;

export class RatesCount {
  private readonly question: RatesQuestion;
  private readonly cells = new Map<string, Cell>();
  private readonly steps: { label: string; count: number; notMet: number; unknown: number }[];

  constructor(question: RatesQuestion) {
    this.question = question;
    this.steps = (question.where ?? []).map(({ field, is }) => ({
      label: `${field} is ${is.join(' or ')}`,
      count: 0,
      notMet: 0,
      unknown: 0,
    }));
  }

  add(batch: KeptBatch): void {
    const inside = this.inside(batch);
    const { codes, groups } = this.groupCodes(batch);
    const outcome = batch.fields.get(this.question.outcome);
    // 0 without the event, 1 with it, 2 not recorded
    const reached = outcome?.values.map((value) => (value === undefined ? 2 : value === true ? 1 : 0)) ?? [];
    const counts = groups.map(() => [0, 0, 0]);
    for (let i = 0; i < inside.length; i++) {
      if (inside[i] === 1) counts[codes[i]!]![outcome === undefined ? 2 : reached[outcome.codes[i]!]!]!++;
    }
    groups.forEach((group, g) => {
      const [without, events, notRecorded] = counts[g] as [number, number, number];
      this.cell(group, without + events + notRecorded, events, notRecorded);
    });
  }

  private cell(group: readonly string[], rows: number, events: number, notRecorded: number): void {
    if (rows === 0) return;
    const id = JSON.stringify(group);
    const cell = this.cells.get(id) ?? { group, rows: 0, events: 0, notRecorded: 0 };
    cell.rows += rows;
    cell.events += events;
    cell.notRecorded += notRecorded;
    this.cells.set(id, cell);
  }

  private inside(batch: KeptBatch): Uint8Array {
    const { cohort, where = [] } = this.question;
    const start = cohort === undefined ? batch.kept : batch.cohorts.get(cohort);
    if (start === undefined) throw new RangeError(`The mapping has no cohort "${cohort ?? ''}".`);
    const inside = Uint8Array.from(start);
    where.forEach(({ field, is }, s) => {
      const column = batch.fields.get(field);
      const step = this.steps[s]!;
      const wanted = column?.values.map((value) => (is.includes(valueWords(value)) ? 2 : value === undefined ? 1 : 0));
      for (let i = 0; i < inside.length; i++) {
        if (inside[i] === 0) continue;
        const truth = column === undefined ? 1 : wanted![column.codes[i]!]!;
        if (truth === 2) step.count++;
        else {
          inside[i] = 0;
          if (truth === 1) step.unknown++;
          else step.notMet++;
        }
      }
    });
    return inside;
  }

  /** For each row the place of its group; groups of equal words are one cell in the end. */
  private groupCodes(batch: KeptBatch): {
    readonly codes: Uint32Array;
    readonly groups: readonly (readonly string[])[];
  } {
    let codes = new Uint32Array(batch.count);
    let groups: (readonly string[])[] = [[]];
    for (const field of this.question.by) {
      const column = batch.fields.get(field);
      if (column === undefined) {
        groups = groups.map((group) => [...group, NOT_RECORDED]);
        continue;
      }
      // Only pairs that occur get a place: two fields of many values do not multiply.
      const size = column.values.length;
      const places = new Map<number, number>();
      const joined: (readonly string[])[] = [];
      const next = new Uint32Array(batch.count).fill(EMPTY);
      for (let i = 0; i < batch.count; i++) {
        const pair = codes[i]! * size + column.codes[i]!;
        let place = places.get(pair);
        if (place === undefined) {
          place = joined.push([...groups[codes[i]!]!, valueWords(column.values[column.codes[i]!])]) - 1;
          places.set(pair, place);
        }
        next[i] = place;
      }
      [codes, groups] = [next, joined];
    }
    return { codes, groups };
  }

  answer(): RatesAnswer {
    const cells = [...this.cells.values()];
    const sum = (of: (cell: Cell) => number): number => cells.reduce((all, cell) => all + of(cell), 0);
    const total = {
      group: [],
      rows: sum(({ rows }) => rows),
      events: sum(({ events }) => events),
      notRecorded: sum(({ notRecorded }) => notRecorded),
    };
    return {
      groups: cells.sort((a, b) => inOrder(a.group, b.group)).map(rateRow),
      total: rateRow(total),
      where: this.steps.map(({ label, count, notMet, unknown }) => ({ label, count, left: { notMet, unknown } })),
    };
  }
}

const rateRow = (cell: Cell): RateRow => ({
  ...cell,
  perRow: proportion(cell.events, cell.rows),
  perRecorded: proportion(cell.events, cell.rows - cell.notRecorded),
});

/** Numbers by size, '>5' after 5, words by their letters, "not recorded" last. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (x === y) continue;
    const [of, other] = [place(x), place(y)];
    return of !== other ? of - other : x < y ? -1 : 1;
  }
  return 0;
}

function place(word: string): number {
  if (word === NOT_RECORDED) return Number.MAX_VALUE;
  const number = /^(>?)(\d+(?:\.\d+)?)/.exec(word);
  return number === null ? Number.MAX_SAFE_INTEGER : Number(number[2]) + (number[1] === '>' ? 0.5 : 0);
}
