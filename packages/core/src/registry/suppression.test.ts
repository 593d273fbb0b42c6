import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { hiddenRanges } from './suppressionBounds.ts';
import { type CountTable, type LedgerEntry, SMALLEST_SHOWN, suppressSmallCells } from './suppression.ts';

// A busy machine may take ten times as long as an idle one.
vi.setConfig({ testTimeout: 60_000 });

const tableOf = (counts: readonly (readonly number[])[]): CountTable => ({
  rows: counts.map((_, i) => `r${String(i)}`),
  columns: counts[0]!.map((_, i) => `c${String(i)}`),
  counts,
});

describe('golden case', () => {
  const found = suppressSmallCells(
    tableOf([
      [12, 3, 20],
      [9, 14, 11],
      [4, 25, 30],
    ]),
  );
  test('12, 3, 4 and 25 are hidden, the margins stay', () => {
    expect(found.cells).toEqual([
      [null, null, 20, 35],
      [9, 14, 11, 34],
      [null, null, 30, 59],
      [25, 42, 61, 128],
    ]);
    expect(found.hidden).toEqual([
      { row: 'r0', column: 'c0', because: 'would give a hidden one away' },
      { row: 'r0', column: 'c1', because: 'small' },
      { row: 'r2', column: 'c0', because: 'small' },
      { row: 'r2', column: 'c1', because: 'would give a hidden one away' },
    ]);
    expect(found.warnings.map(({ code }) => code)).toEqual(['SMALL_CELL']);
    expect(found.warnings[0]!.says).toContain('4 cells are hidden');
  });

  test('clean counterpart: nothing below 5 but zeros, nothing hidden, no warning', () => {
    const clean = suppressSmallCells(
      tableOf([
        [12, 0, 20],
        [9, 14, 5],
      ]),
    );
    expect(clean.hidden).toEqual([]);
    expect(clean.warnings).toEqual([]);
    expect(clean.cells[2]).toEqual([21, 14, 25, 60]);
  });
});

test.each([
  [4, true],
  [5, false],
  [1, true],
  [0, false],
])('a count of %d is hidden: %s', (count, hides) => {
  const found = suppressSmallCells(
    tableOf([
      [count, 30],
      [30, 30],
    ]),
  );
  expect(found.cells[0]![0] === null).toBe(hides);
});

test('a margin that is small itself is hidden with company', () => {
  const found = suppressSmallCells(
    tableOf([
      [0, 3, 0],
      [20, 30, 40],
      [10, 20, 30],
    ]),
  );
  expect(found.cells[0]![1]).toBeNull();
  expect(found.cells[0]![3]).toBeNull();
  expect(found.cells.map((line) => line[3]).filter((cell) => cell === null).length).toBeGreaterThan(1);
});

/** Every whole table with the visible cells and margins of the published one: what a reader can try. */
function valuesPossible(published: readonly (readonly (number | null)[])[], most: number): number[] {
  const places = published.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === null ? [[row, column] as const] : [])),
  );
  const trial = published.map((line) => line.map((cell) => cell ?? 0));
  const seen = places.map(() => new Set<number>());
  const [lastRow, lastColumn] = [published.length - 1, published[0]!.length - 1];
  const fits = (): boolean =>
    trial.every((line) => line.slice(0, -1).reduce((a, b) => a + b, 0) === line[lastColumn]) &&
    trial[0]!.every(
      (_, column) => trial.slice(0, -1).reduce((sum, line) => sum + line[column]!, 0) === trial[lastRow]![column],
    );
  const inner = places.filter(([row, column]) => row < lastRow && column < lastColumn);
  const walk = (i: number): void => {
    if (i === inner.length) {
      // hidden margins follow from the cells
      for (const [row, column] of places) {
        if (column === lastColumn && row < lastRow)
          trial[row]![column] = trial[row]!.slice(0, -1).reduce((a, b) => a + b, 0);
      }
      for (const [row, column] of places) {
        if (row === lastRow) trial[row]![column] = trial.slice(0, -1).reduce((sum, line) => sum + line[column]!, 0);
      }
      if (fits()) places.forEach(([row, column], k) => seen[k]!.add(trial[row]![column]!));
      return;
    }
    const [row, column] = inner[i]!;
    for (let value = 0; value <= most; value += 1) {
      trial[row]![column] = value;
      walk(i + 1);
    }
  };
  walk(0);
  return seen.map(({ size }) => size);
}

describe('a reader cannot work out what is hidden', () => {
  const cell = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }));
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

  test('1,000 random tables: at least five values for every hidden cell, no small count visible', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { cells } = suppressSmallCells(tableOf(counts));
        for (const value of cells.flat()) expect(value === null || value === 0 || value >= SMALLEST_SHOWN).toBe(true);
        const margins = counts.map((line) => [...line, line.reduce((a, b) => a + b, 0)]);
        const all = [...margins, margins[0]!.map((_, j) => margins.reduce((sum, line) => sum + line[j]!, 0))];
        const ranges = hiddenRanges(
          { counts: all, hidden: cells.map((line) => line.map((value) => value === null)) },
          5,
        );
        for (const { values } of ranges) expect(values).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  test('trying every table finds the same', () => {
    const few = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(few, (counts) => {
        const { cells } = suppressSmallCells(tableOf(counts));
        for (const size of valuesPossible(cells, 14)) expect(size).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('the ranges are those that trying every table finds', () => {
    const few = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    });
    const mask = fc
      .array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 })
      .filter((hide) => hide.flat().filter(Boolean).length <= 4);
    fc.assert(
      fc.property(few, mask, (counts, hide) => {
        const margins = counts.map((line) => [...line, line.reduce((a, b) => a + b, 0)]);
        const all = [...margins, margins[0]!.map((_, j) => margins.reduce((sum, line) => sum + line[j]!, 0))];
        const hidden = all.map((line, row) => line.map((_, column) => hide[row]?.[column] ?? false));
        const published = all.map((line, row) => line.map((value, column) => (hidden[row]![column] ? null : value)));
        const ranges = hiddenRanges({ counts: all, hidden }, 1000).map(({ values }) => values);
        expect(ranges).toEqual(valuesPossible(published, 12));
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe('with an earlier export of overlapping women', () => {
  const before = suppressSmallCells(
    tableOf([
      [40, 50],
      [60, 70],
    ]),
  );
  const entry = (women: LedgerEntry['women']): LedgerEntry => ({
    released: { id: 'May', rows: before.rows, columns: before.columns, cells: before.cells },
    counts: [
      [40, 50],
      [60, 70],
    ],
    women,
  });
  const grown = tableOf([
    [42, 60],
    [66, 80],
  ]);

  test('two more women in a cell would be seen by subtraction: hidden, with company', () => {
    const found = suppressSmallCells(grown, [entry('some of these')]);
    expect(found.cells[0]![0]).toBeNull();
    expect(found.hidden[0]!.because).toBe('an earlier export would give it away');
    expect(found.hidden.length).toBeGreaterThanOrEqual(4);
  });

  test('clean counterparts: other women, other strata, or five more in every cell', () => {
    expect(suppressSmallCells(grown, [entry('others')]).hidden).toEqual([]);
    const renamed = { ...entry('some of these'), released: { ...entry('some of these').released, rows: ['x', 'y'] } };
    expect(suppressSmallCells(grown, [renamed]).hidden).toEqual([]);
    const five = tableOf([
      [45, 60],
      [66, 80],
    ]);
    expect(suppressSmallCells(five, [entry('some of these')]).hidden).toEqual([]);
  });

  test('random growth: where both exports show a count, they are equal or at least five apart', () => {
    const counts = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(counts, counts, (first, more) => {
        const early = suppressSmallCells(tableOf(first));
        const later = tableOf(first.map((line, i) => line.map((count, j) => count + Math.floor(more[i]![j]! / 3))));
        const released = { id: 'early', rows: early.rows, columns: early.columns, cells: early.cells };
        const now = suppressSmallCells(later, [{ released, counts: first, women: 'some of these' }]);
        now.cells.forEach((line, i) =>
          line.forEach((value, j) => {
            const old = early.cells[i]![j]!;
            if (value === null || early.cells[i]![j] === null) return;
            const apart = Math.abs(value - old);
            expect(apart === 0 || apart >= SMALLEST_SHOWN).toBe(true);
          }),
        );
        // Taken together: neither export lets a reader bound a hidden cell of either to fewer than five values.
        const all = (counts: readonly (readonly number[])[]): number[][] => {
          const lines = counts.map((line) => [...line, line.reduce((a, b) => a + b, 0)]);
          return [...lines, lines[0]!.map((_, j) => lines.reduce((sum, line) => sum + line[j]!, 0))];
        };
        const nothing = (cells: readonly (readonly (number | null)[])[]) =>
          cells.map((line) => line.map((cell) => cell === null));
        const inNew = hiddenRanges(
          {
            counts: all(later.counts),
            hidden: nothing(now.cells),
            known: (i, j) => ({ least: early.cells[i]![j] ?? 0, most: Infinity }),
          },
          5,
        );
        const inOld = hiddenRanges(
          {
            counts: all(first),
            hidden: nothing(early.cells),
            known: (i, j) => ({ least: 0, most: now.cells[i]![j] ?? Infinity }),
          },
          5,
        );
        for (const { values } of [...inNew, ...inOld]) expect(values).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 300, seed: 13 },
    );
  });
});

test('no table: refused', () => {
  expect(() => suppressSmallCells(tableOf([[1, -1]]))).toThrow(RangeError);
  expect(() => suppressSmallCells(tableOf([[1, 1.5]]))).toThrow(RangeError);
  expect(() => suppressSmallCells({ rows: ['a'], columns: ['x', 'y'], counts: [[1]] })).toThrow(RangeError);
  expect(() => suppressSmallCells({ rows: [], columns: ['x'], counts: [] })).toThrow(RangeError);
  expect(() => suppressSmallCells(tableOf([[9]]), [], 1)).toThrow(RangeError);
});
