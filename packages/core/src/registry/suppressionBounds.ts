/** What a reader can work out about hidden cells from the visible ones and the margins. */

/**
 * A table with its margins: the last row and the last column are sums. Cells are whole, ≥ 0. A hidden cell may have
 * bounds a reader knows from elsewhere.
 */
export interface MarginTable {
  readonly counts: readonly (readonly number[])[];
  readonly hidden: readonly (readonly boolean[])[];
  /** Least and most a reader already knows the cell to be; 0 and ∞ when absent. */
  readonly known?: (row: number, column: number) => { readonly least: number; readonly most: number };
}

/**
 * Rows and columns are the nodes, hidden cells the edges. Inside the table an edge runs from row to column, in a margin
 * the other way, the grand total as inside: then every line is a node that takes in what it gives out, and what a reader
 * can shift between hidden cells is a flow around a cycle.
 */
interface Edge {
  readonly from: number;
  readonly to: number;
  /** How far the cell can rise and fall for the reader. */
  up: number;
  down: number;
}

function edgesOf({ counts, hidden, known }: MarginTable): (Edge & { readonly row: number; readonly column: number })[] {
  const [lastRow, lastColumn] = [counts.length - 1, counts[0]!.length - 1];
  return counts.flatMap((line, row) =>
    line.flatMap((count, column) => {
      if (hidden[row]?.[column] !== true) return [];
      const { least, most } = known?.(row, column) ?? { least: 0, most: Infinity };
      const inside = (row === lastRow) === (column === lastColumn);
      const [rowNode, columnNode] = [row, counts.length + column];
      const [from, to] = inside ? [rowNode, columnNode] : [columnNode, rowNode];
      return [{ row, column, from, to, up: most - count, down: count - least }];
    }),
  );
}

/** A way from one node to another along edges that can still rise (forward) or fall (backward). */
function path(
  edges: readonly Edge[],
  from: number,
  to: number,
  without: Edge,
): { edge: Edge; forward: boolean }[] | undefined {
  const reached = new Map<number, { edge: Edge; forward: boolean; before: number }>();
  const queue = [from];
  for (let node = queue.shift(); node !== undefined && !reached.has(to); node = queue.shift()) {
    for (const edge of edges) {
      if (edge === without) continue;
      const forward = edge.from === node && edge.up > 0;
      if (!forward && !(edge.to === node && edge.down > 0)) continue;
      const next = forward ? edge.to : edge.from;
      if (next === from || reached.has(next)) continue;
      reached.set(next, { edge, forward, before: node });
      queue.push(next);
    }
  }
  if (!reached.has(to)) return undefined;
  const way: { edge: Edge; forward: boolean }[] = [];
  for (let node = to; node !== from;) {
    const step = reached.get(node)!;
    way.push(step);
    node = step.before;
  }
  return way;
}

/** How far one cell can move in one direction while the others make up for it; no more than `enough`. */
function room(edges: readonly Edge[], cell: Edge, rising: boolean, enough: number): number {
  const [from, to] = rising ? [cell.to, cell.from] : [cell.from, cell.to];
  const own = rising ? cell.up : cell.down;
  let moved = 0;
  const most = Math.min(own, enough);
  while (moved < most) {
    const way = path(edges, from, to, cell);
    if (way === undefined) return moved;
    const step = way.reduce((least, { edge, forward }) => Math.min(least, forward ? edge.up : edge.down), most - moved);
    for (const { edge, forward } of way) {
      edge.up += forward ? -step : step;
      edge.down += forward ? step : -step;
    }
    moved += step;
  }
  return most;
}

export interface CellRange {
  readonly row: number;
  readonly column: number;
  /** How many values a reader has to reckon with, as far as counted. */
  readonly values: number;
}

/**
 * For each hidden cell the number of values a reader has to reckon with.
 *
 *   greatest − least + 1, over all whole tables ≥ 0 with the same visible cells and margins (maximum flow)
 *
 * @param table  with margins in the last row and column
 * @param enough counting stops at so many values
 */
export function hiddenRanges(table: MarginTable, enough: number): readonly CellRange[] {
  const cells = edgesOf(table);
  return cells.map((_, i) => {
    // Each cell starts from the true table again.
    const up = cells.map((edge) => ({ ...edge }));
    const down = cells.map((edge) => ({ ...edge }));
    const rises = room(up, up[i]!, true, enough - 1);
    const falls = rises >= enough - 1 ? 0 : room(down, down[i]!, false, enough - 1 - rises);
    const { row, column } = cells[i]!;
    return { row, column, values: rises + falls + 1 };
  });
}
