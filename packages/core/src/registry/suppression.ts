/** Small counts that could tell who somebody is are hidden before an aggregate leaves the clinic. */
import { hiddenRanges, type MarginTable } from './suppressionBounds.ts';
import { smallCell } from './warnings/designWarnings.ts';
import type { Warning } from './warnings/warning.ts';

/** Counts by row and column, without margins; whole, ≥ 0. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** How the women of an earlier export relate to those of this one. */
export type Overlap = 'the same' | 'some of these' | 'these and more' | 'partly the same' | 'others';

/** An earlier export of the same strata, as it left the clinic: margins in the last row and column, hidden is null. */
export interface ReleasedTable {
  readonly id: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly (number | null)[])[];
}

export interface LedgerEntry {
  readonly released: ReleasedTable;
  /** The true counts without margins: they stay in the clinic, to see what the new export would say of the old one. */
  readonly counts: CountTable['counts'];
  readonly women: Overlap;
}

export interface SuppressedTable extends Omit<ReleasedTable, 'id'> {
  /** What was hidden, as row and column; margins are called "all". */
  readonly hidden: readonly { readonly row: string; readonly column: string; readonly because: HiddenBecause }[];
  readonly warnings: readonly Warning[];
}

export type HiddenBecause = 'small' | 'would give a hidden one away' | 'an earlier export would give it away';

/** Counts from 1 to 4 are hidden. */
export const SMALLEST_SHOWN = 5;
const ALL = 'all';
const EARLIER = 'an earlier export would give it away';

interface State {
  readonly counts: readonly (readonly number[])[];
  readonly because: (HiddenBecause | undefined)[][];
}

type Place = readonly [row: number, column: number];

function withMargins({ rows, columns, counts }: CountTable): readonly (readonly number[])[] {
  if (counts.length !== rows.length || counts.some((line) => line.length !== columns.length)) {
    throw new RangeError('A table has one count for every row and column.');
  }
  if (rows.length === 0 || columns.length === 0) throw new RangeError('A table has rows and columns.');
  if (counts.flat().some((count) => !(Number.isInteger(count) && count >= 0))) {
    throw new RangeError('Counts are whole and not negative.');
  }
  const sum = (line: readonly number[]): number => line.reduce((all, count) => all + count, 0);
  const lines = counts.map((line) => [...line, sum(line)]);
  return [...lines, lines[0]!.map((_, column) => sum(lines.map((line) => line[column]!)))];
}

/** Rows in order, then columns; the margins are lines too. */
function linesOf({ counts }: State): readonly (readonly Place[])[] {
  const rows = counts.map((line, row) => line.map((_, column): Place => [row, column]));
  const columns = counts[0]!.map((_, column) => counts.map((__, row): Place => [row, column]));
  return [...rows, ...columns];
}

const isHidden = ({ because }: State, [row, column]: Place): boolean => because[row]![column] !== undefined;

/** The smallest visible cell above 0 of a line, a zero where there is none; inner cells before margins. */
function smallestVisible(state: State, places: readonly Place[]): Place | undefined {
  const visible = places.filter((place) => !isHidden(state, place));
  const rank = ([row, column]: Place): number => {
    const count = state.counts[row]![column]!;
    return count > 0 ? count : Infinity;
  };
  return [...visible].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one === other ? 0 : one - other;
  })[0];
}

function hide(state: State, place: Place | undefined, because: HiddenBecause): boolean {
  if (place === undefined || isHidden(state, place)) return false;
  state.because[place[0]]![place[1]] = because;
  return true;
}

/** A line with exactly one hidden cell gives it away by subtraction: one more is hidden. */
function hideCompanion(state: State): boolean {
  const line = linesOf(state).find((places) => places.filter((place) => isHidden(state, place)).length === 1);
  return line !== undefined && hide(state, smallestVisible(state, line), 'would give a hidden one away');
}

function marginTable(state: State, known?: MarginTable['known']): MarginTable {
  const hidden = state.because.map((line) => line.map((because) => because !== undefined));
  return { counts: state.counts, hidden, ...(known === undefined ? {} : { known }) };
}

/** A hidden cell that can be worked out to fewer than five values needs more company in its lines. */
function hideForBounds(
  state: State,
  smallest: number,
  known?: MarginTable['known'],
  because: HiddenBecause = 'would give a hidden one away',
): boolean {
  const tight = hiddenRanges(marginTable(state, known), smallest).find(({ values }) => values < smallest);
  if (tight === undefined) return false;
  const own = linesOf(state).filter((places) =>
    places.some(([row, column]) => row === tight.row && column === tight.column),
  );
  return (
    hide(state, smallestVisible(state, own.flat()), because) ||
    hide(state, smallestVisible(state, linesOf(state).flat()), because)
  );
}

/** The cells of an earlier export that stand where ours do; undefined when its strata are others. */
function sameStrata(table: CountTable, { released }: LedgerEntry): ReleasedTable['cells'] | undefined {
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every((label, i) => label === other[i]);
  return same(table.rows, released.rows) && same(table.columns, released.columns) ? released.cells : undefined;
}

/** Two visible counts that differ by 1 to 4 show a group of that size. */
function hideDifference(state: State, earlier: ReleasedTable['cells'], smallest: number): boolean {
  for (const place of linesOf(state).slice(0, state.counts.length).flat()) {
    const [before, now] = [earlier[place[0]]![place[1]]!, state.counts[place[0]]![place[1]]!];
    if (earlier[place[0]]![place[1]] === null || isHidden(state, place)) continue;
    const apart = Math.abs(now - before);
    if (apart > 0 && apart < smallest) return hide(state, place, EARLIER);
  }
  return false;
}

/** The women who came in between are a table too: where both exports show a count, their difference is known. */
function hideForLedger(state: State, table: CountTable, ledger: readonly LedgerEntry[], smallest: number): boolean {
  for (const entry of ledger) {
    const earlier = entry.women === 'others' ? undefined : sameStrata(table, entry);
    if (earlier === undefined) continue;
    if (hideDifference(state, earlier, smallest)) return true;
    const known = (row: number, column: number): { least: number; most: number } => {
      const before = earlier[row]![column] ?? undefined;
      if (before === undefined) return { least: 0, most: Infinity };
      switch (entry.women) {
        case 'the same':
          return { least: before, most: before };
        case 'some of these':
          return { least: before, most: Infinity };
        case 'these and more':
          return { least: 0, most: before };
        default:
          return { least: 0, most: Infinity };
      }
    };
    // Shown before and hidden now, with the same women: it is out already, and hiding it protects nobody.
    if (entry.women === 'the same') continue;
    if (hideForBounds(state, smallest, known, EARLIER) || hideForEarlier(state, entry, earlier, smallest)) return true;
  }
  return false;
}

/** What was hidden in the earlier export stays hidden: our visible counts must not bound it to fewer than five values. */
function hideForEarlier(state: State, entry: LedgerEntry, earlier: ReleasedTable['cells'], smallest: number): boolean {
  const { women, released, counts } = entry;
  const wasHidden = earlier.map((line) => line.map((cell) => cell === null));
  const known = (row: number, column: number): { least: number; most: number } => {
    const now = isHidden(state, [row, column]) ? undefined : state.counts[row]![column]!;
    return {
      least: women === 'these and more' ? (now ?? 0) : 0,
      most: women === 'some of these' ? (now ?? Infinity) : Infinity,
    };
  };
  const before = withMargins({ rows: released.rows, columns: released.columns, counts });
  const tight = hiddenRanges({ counts: before, hidden: wasHidden, known }, smallest).find(
    ({ values }) => values < smallest,
  );
  if (tight === undefined) return false;
  const telling = linesOf(state)
    .flat()
    .filter(([row, column]) => wasHidden[row]![column]);
  return hide(state, smallestVisible(state, telling), EARLIER);
}

/**
 * Hides the counts from 1 to 4 of a table with its margins, and whatever would give them away.
 *
 *   small ones; then, until nothing changes, the first line with exactly one hidden cell loses its smallest visible one;
 *   then every hidden cell must leave a reader at least 5 values, from margins and from earlier exports
 *
 * Zeros stay. Rates made from a hidden count are hidden with it: hand in events and others as two columns.
 *
 * @param table    counts without margins
 * @param ledger   earlier exports, and whose counts they were
 * @param smallest smallest count that is shown, whole, ≥ 2
 * @returns cells with margins, hidden ones null, and the list of what was hidden
 * @throws {RangeError} when the table is none, or the smallest count is not whole and ≥ 2
 * @see Hundepool A et al. Statistical Disclosure Control, 2012, chapter 4.
 */
export function suppressSmallCells(
  table: CountTable,
  ledger: readonly LedgerEntry[] = [],
  smallest = SMALLEST_SHOWN,
): SuppressedTable {
  if (!(Number.isInteger(smallest) && smallest >= 2))
    throw new RangeError('The smallest count shown is whole, at least 2.');
  const counts = withMargins(table);
  const small = (count: number): HiddenBecause | undefined => (count > 0 && count < smallest ? 'small' : undefined);
  const state: State = { counts, because: counts.map((line) => line.map(small)) };
  while (hideCompanion(state) || hideForBounds(state, smallest) || hideForLedger(state, table, ledger, smallest));
  const rows = [...table.rows, ALL];
  const columns = [...table.columns, ALL];
  const hidden = state.because.flatMap((line, row) =>
    line.flatMap((because, column) =>
      because === undefined ? [] : [{ row: rows[row]!, column: columns[column]!, because }],
    ),
  );
  const warning = smallCell(
    hidden.map(({ row, column }) => `${row} × ${column}`),
    smallest,
  );
  return {
    rows: table.rows,
    columns: table.columns,
    cells: counts.map((line, row) =>
      line.map((count, column) => (state.because[row]![column] === undefined ? count : null)),
    ),
    hidden,
    warnings: warning === undefined ? [] : [warning],
  };
}
